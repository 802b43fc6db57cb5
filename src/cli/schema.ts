import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { jsonSchema } from '../scenario/schema.ts';
import { EXIT } from './command.ts';
import type { Command, Io } from './command.ts';
import { keyfallRoot } from './root.ts';

export const SCHEMA_FILE = 'scenarios/scenario.schema.json';

export const schema: Command = {
  name: 'schema',
  summary: 'write the JSON Schema with which editors help authors',
  help: `keyfall schema [--check]

Writes ${SCHEMA_FILE}. A scenario names it in its first line:
  # yaml-language-server: $schema=../scenario.schema.json

  --check  write nothing; exit code 1 if the file is not current`,
  run: runSchema,
};

async function runSchema(args: string[], io: Io): Promise<number> {
  const { values } = parseArgs({ args, options: { check: { type: 'boolean', default: false } } });
  const file = join(keyfallRoot(), SCHEMA_FILE);
  const text = schemaText();
  const isCurrent = existsSync(file) && readFileSync(file, 'utf8') === text;
  if (values.check) {
    io.err(isCurrent ? `${SCHEMA_FILE} is current.` : `${SCHEMA_FILE} is not current; run: keyfall schema`);
    return isCurrent ? EXIT.ok : EXIT.problems;
  }
  if (!isCurrent) writeFileSync(file, text);
  io.out(SCHEMA_FILE);
  return EXIT.ok;
}

export function schemaText(): string {
  return `${JSON.stringify(jsonSchema(), null, 1)}\n`;
}

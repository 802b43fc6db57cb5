import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { SCHEMA_KINDS, jsonSchema } from '../scenario/json-schema.ts';
import type { SchemaKind } from '../scenario/json-schema.ts';
import { EXIT } from './command.ts';
import type { Command, Io } from './command.ts';
import { keyfallRoot } from './root.ts';

export const schemaFile = (kind: SchemaKind): string => `scenarios/${kind}.schema.json`;

export const schema: Command = {
  name: 'schema',
  summary: 'write the JSON Schemas with which editors help authors',
  help: `keyfall schema [--check]

Writes ${SCHEMA_KINDS.map(schemaFile).join(', ')}.
A file names its own in its first line:
  # yaml-language-server: $schema=../scenario.schema.json

  --check  write nothing; exit code 1 if one of them is not current`,
  run: runSchema,
};

async function runSchema(args: string[], io: Io): Promise<number> {
  const { values } = parseArgs({ args, options: { check: { type: 'boolean', default: false } } });
  const files = SCHEMA_KINDS.map((kind) => ({ name: schemaFile(kind), text: schemaText(kind) }));
  const stale = files.filter(({ name, text }) => currentText(name) !== text);
  if (values.check) {
    stale.forEach(({ name }) => io.err(`${name} is not current; run: keyfall schema`));
    if (stale.length === 0) io.err(`All ${files.length} schemas are current.`);
    return stale.length === 0 ? EXIT.ok : EXIT.problems;
  }
  for (const { name, text } of stale) writeFileSync(join(keyfallRoot(), name), text);
  files.forEach(({ name }) => io.out(name));
  return EXIT.ok;
}

function currentText(name: string): string | undefined {
  const file = join(keyfallRoot(), name);
  return existsSync(file) ? readFileSync(file, 'utf8') : undefined;
}

export function schemaText(kind: SchemaKind): string {
  return `${JSON.stringify(jsonSchema(kind), null, 1)}\n`;
}

import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { parseArgs } from 'node:util';
import { labelOf } from '../scenario/draft.ts';
import { ID } from '../scenario/schema/shapes.ts';
import { EXIT, UsageError } from './command.ts';
import type { Command, Io } from './command.ts';
import { keyfallRoot } from './root.ts';
import { schemaFile } from './schema.ts';
import starter from './starter/scenario.yaml?raw';

/** It is a folder's name, part of addresses, and of the names of saves. */
const LONGEST_NAME = 40;

export const newScenario: Command = {
  name: 'new',
  summary: 'write a scenario of forty lines that plays, to begin from',
  help: `keyfall new NAME [--in DIR]

  NAME      the scenario's id and folder: lower-case words with hyphens, such as my-scenario
  --in DIR  the folder that the new folder is made in (default: scenarios, where there is one, else this folder)

It writes NAME/scenario.yaml and touches nothing that is there already. Exit codes: 0 written, 1 the folder exists,
2 a wrong name or option, 3 the folder could not be written.`,
  run: runNew,
};

async function runNew(args: string[], io: Io): Promise<number> {
  const { values, positionals } = parseArgs({
    args,
    allowPositionals: true,
    options: { in: { type: 'string' } },
  });
  const id = nameIn(positionals);
  const folder = join(values.in ?? (existsSync('scenarios') ? 'scenarios' : '.'), id);
  if (existsSync(folder)) {
    io.err(`${folder} exists already; nothing was written. Choose another name.`);
    return EXIT.problems;
  }
  mkdirSync(folder, { recursive: true });
  const file = join(folder, 'scenario.yaml');
  // Fails, and does not overwrite, where another process made it in the meantime.
  writeFileSync(file, starterText(id, schemaFrom(folder)), { flag: 'wx' });
  io.out(file);
  io.err(
    `Next: keyfall check ${folder} --watch, and change the file. What each word means: scenarios/README.md.`,
  );
  return EXIT.ok;
}

function nameIn([id, ...more]: string[]): string {
  if (id === undefined) throw new UsageError('What is it called? For example: keyfall new my-scenario');
  if (more.length > 0) throw new UsageError('One name at a time.');
  if (!ID.test(id) || id.length > LONGEST_NAME)
    throw new UsageError(
      `"${id}" is not a name for a scenario: lower-case words with hyphens, at most ${LONGEST_NAME} characters.`,
    );
  return id;
}

/** The starter under its own name. `schema` is the way from its folder to the JSON Schema, for editors. */
export function starterText(id: string, schema: string): string {
  return starter
    .replace('$schema=SCHEMA', () => `$schema=${schema}`)
    .replace('id: my-scenario', `id: ${id}`)
    .replace('title: My scenario', `title: ${labelOf(id)}`);
}

const schemaFrom = (folder: string): string =>
  relative(folder, join(keyfallRoot(), schemaFile('scenario')))
    .split(sep)
    .join('/');

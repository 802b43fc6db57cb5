import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { parseArgs } from 'node:util';
import { formatIssue, inOrder } from '../scenario/issues.ts';
import type { Issue } from '../scenario/issues.ts';
import { readLibrary as readLaws } from '../scenario/library.ts';
import { sayCount } from './checking/compare.ts';
import { EXIT, sayError, UsageError } from './command.ts';
import type { Command, Io } from './command.ts';
import { mend } from './mend.ts';
import { lawFiles, readLibrary, scenarioFolders } from './folder.ts';
import { lintFolder } from './lint-folder.ts';

export const lint: Command = {
  name: 'lint',
  summary: 'check scenarios and say what is wrong, with line and column',
  help: `keyfall lint FILE|DIR… [--json] [--fix] [--names FILE]

  FILE    a scenario in one file
  DIR     a scenario's folder, a folder of such folders, or scenarios/duties, the library of laws
  --json  the findings as one JSON list, with their severity
  --fix   write what was meant where it can only have been one thing (a word or an id with one letter wrong, \`5 mins\`,
          a misspelt quote), and check again
  --names a text file with names of real people, one a line, that must not stand in a scenario; it need not be
          published with it

Each finding is one line, file:line:col: sentence [rule]. Exit codes: 0 nothing found, 1 findings, 2 a wrong option,
3 a file could not be read.`,
  run: runLint,
};

async function runLint(args: string[], io: Io): Promise<number> {
  const { values, positionals } = parseArgs({
    args,
    allowPositionals: true,
    options: {
      json: { type: 'boolean', default: false },
      fix: { type: 'boolean', default: false },
      names: { type: 'string' },
    },
  });
  if (positionals.length === 0)
    throw new UsageError('Which file or folder? For example: keyfall lint scenarios');
  const unreadable: string[] = [];
  const names = values.names === undefined ? [] : namesIn(values.names, unreadable);
  const check = (): Issue[] => positionals.flatMap((path) => issuesIn(path, names, unreadable));
  const before = check();
  const mended = values.fix ? mend(before, check) : undefined;
  const issues = mended?.issues ?? before;
  if (values.json) io.out(JSON.stringify(issues, null, 2));
  else issues.forEach((issue) => io.out(formatIssue(issue)));
  unreadable.forEach((sentence) => io.err(sentence));
  if (mended?.undone) io.err('Mending would have made new mistakes; the files are as they were.');
  else if (mended && mended.count > 0) io.err(`${mended.count} mended.`);
  io.err(sayCount(issues));
  if (unreadable.length > 0) return EXIT.fatal;
  return issues.length > 0 ? EXIT.problems : EXIT.ok;
}

function namesIn(path: string, unreadable: string[]): string[] {
  try {
    return readFileSync(path, 'utf8')
      .split('\n')
      .map((line) => line.trim())
      .filter(Boolean);
  } catch (error) {
    unreadable.push(sayUnreadable(path, error));
    return [];
  }
}

function sayUnreadable(path: string, error: unknown): string {
  return `keyfall lint: ${path} cannot be read: ${sayError(error)}`;
}

function issuesIn(path: string, names: readonly string[], unreadable: string[]): Issue[] {
  try {
    const laws = lawFiles(path);
    if (laws) return inOrder(readLaws(laws).issues).filter(({ file }) => isIn(file, path));
    const library = readLibrary();
    return scenarioFolders(path).flatMap((folder) => lintFolder(folder, library, names).issues);
  } catch (error) {
    unreadable.push(sayUnreadable(path, error));
    return [];
  }
}

function isIn(file: string, path: string): boolean {
  return file === path || dirname(file) === join(path);
}

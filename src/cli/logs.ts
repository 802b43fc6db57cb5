import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import Papa from 'papaparse';
import { keySet } from '../forensics/keys.ts';
import { LogsError, makeLogs, nameOf } from '../forensics/make-logs.ts';
import type { MadeLogs } from '../forensics/make-logs.ts';
import { mint } from '../forensics/mint.ts';
import { finish } from '../forensics/finish.ts';
import type { Logs } from '../scenario/log-nouns.ts';
import type { Incident } from '../incident/incident.ts';
import { EXIT, UsageError } from './command.ts';
import type { Command, Io } from './command.ts';
import { GAME_HELP, GAME_OPTIONS, gameAt } from './game-at.ts';

export const logs: Command = {
  name: 'logs',
  summary: 'write the logs of a game as CSV, its public keys as JSON, and some of its tokens',
  help: `keyfall logs DIR --out FOLDER [--tokens N] [--seed N] [--at INSTANT] [--recording FILE]

  DIR             a scenario's folder
  --out FOLDER    where the files go: one .csv a table, keys.json (a JWK Set), tokens.csv (some of the tokens, signed)
  --tokens N      how many tokens are written (default 1000)
${GAME_HELP}

The same scenario, seed and game give the same files, to the byte. Exit codes: 0 written, 2 a wrong option, 3 a file
could not be read or written.`,
  run: runLogs,
};

/** Signing one takes about a millisecond; nobody checks a hundred thousand by hand. */
const TOKENS_WRITTEN = 1000;
const MOST_WRITTEN = 100_000;

async function runLogs(args: string[], io: Io): Promise<number> {
  const { values, positionals } = parseArgs({
    args,
    allowPositionals: true,
    options: { ...GAME_OPTIONS, out: { type: 'string' }, tokens: { type: 'string' } },
  });
  const [path, ...more] = positionals;
  if (path === undefined || more.length > 0 || values.out === undefined)
    throw new UsageError(
      'Which folder, and where to? For example: keyfall logs scenarios/overseas-server --out logs',
    );
  const most = values.tokens === undefined ? TOKENS_WRITTEN : readCount(values.tokens);
  try {
    const { scenario, incident } = gameAt(path, values);
    const made = finish(makeLogs(scenario, incident));
    write(values.out, made, incident, scenario.logs as Logs, most, io);
    return EXIT.ok;
  } catch (error) {
    if (!(error instanceof LogsError) && !isFileError(error)) throw error;
    io.err(error.message);
    return EXIT.fatal;
  }
}

function isFileError(error: unknown): error is Error {
  return error instanceof Error && 'code' in error && 'syscall' in error;
}

function readCount(text: string): number {
  if (/^\d{1,6}$/.test(text) && Number(text) <= MOST_WRITTEN) return Number(text);
  throw new UsageError(`--tokens: found "${text}"; accepted: a number from 0 to ${MOST_WRITTEN}.`);
}

function write(folder: string, made: MadeLogs, x: Incident, about: Logs, most: number, io: Io): void {
  mkdirSync(folder, { recursive: true });
  const put = (name: string, text: string, says: string): void => {
    const path = join(folder, name);
    writeFileSync(path, text);
    io.out(`${path}: ${says}`);
  };
  for (const { id, columns, rows } of made.tables)
    put(
      `${id}.csv`,
      csvOf(
        columns.map(({ name }) => name),
        rows,
      ),
      `${rows.length} rows`,
    );
  put('keys.json', `${JSON.stringify(keySet(x), null, 2)}\n`, 'the public key set');
  const every = Math.max(1, Math.ceil(made.traces.length / Math.max(1, most)));
  const some = made.traces.filter((_, index) => most > 0 && index % every === 0);
  const tokens = some.flatMap((trace) => {
    const population = about.populations[trace.population];
    return population ? [[nameOf(about, trace), mint(x, about.token, population, trace)]] : [];
  });
  put('tokens.csv', csvOf([about.names, 'token'], tokens), `${tokens.length} tokens from all over the log`);
}

/** Cells that a spreadsheet would take for a formula are made harmless. */
function csvOf(fields: string[], data: unknown[][]): string {
  return `${Papa.unparse({ fields, data }, { escapeFormulae: true, newline: '\n' })}\n`;
}

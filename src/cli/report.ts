import { readFileSync, writeFileSync } from 'node:fs';
import { basename } from 'node:path';
import { parseArgs } from 'node:util';
import type { Notes } from '../debrief/report/notes.ts';
import type { TeamGame } from '../debrief/report/told.ts';
import { FORMATS, PAGE_FORMATS, writeReport } from '../debrief/report/write/write.ts';
import type { Format, Written } from '../debrief/report/write/write.ts';
import { playTimed } from '../incident/timed.ts';
import type { Recording } from '../incident/recording.ts';
import { readNotes } from '../session/notes-file.ts';
import { teamNames } from '../session/team-names.ts';
import { EXIT, sayError, UnreadableError, UsageError } from './command.ts';
import type { Command, Io } from './command.ts';
import { readReplayInput } from './replay-input.ts';
import type { ReplayInput } from './replay-input.ts';
import { linesOf } from './report-lines.ts';

export const report: Command = {
  name: 'report',
  summary: 'write the after-action report of one or several recordings',
  help: `keyfall report RECORDING [RECORDING …] --format ${FORMATS.join('|')} --out FILE

  RECORDING       a recording that Keyfall saved (.json), or timed moves (history.yaml). Several, of one scenario,
                  are teams of one exercise, named after their files
  --format F      md, docx or html: the report to read; csv (a ZIP of tables) or xlsx: moves, ledger, messages,
                  timeline, duties, notes, plan; json: everything; xapi: each decision as a statement
  --out FILE      where it goes; - is standard output (not for docx, csv, xlsx)
  --notes FILE    what people wrote down: who took part, ratings, observers’ notes, hot wash, overrides
  --no-names      leave out every name that the notes give
  --statement     the two pages for auditors instead of the whole (md, docx, html)
  --no-compare    without the lines of doing nothing, history and by the book

Exit codes: 0 written, 2 a wrong option, 3 a file could not be read or written.`,
  run: runReport,
};

interface Wanted {
  paths: string[];
  format: Format;
  out: string;
  notes: string | undefined;
  names: boolean;
  statement: boolean;
  compare: boolean;
}

async function runReport(args: string[], io: Io): Promise<number> {
  const wanted = wantedFrom(args);
  const written = await writtenFor(wanted);
  await put(written, wanted.out, io);
  return EXIT.ok;
}

function wantedFrom(args: string[]): Wanted {
  const { values, positionals } = parseArgs({
    args,
    allowPositionals: true,
    options: {
      format: { type: 'string' },
      out: { type: 'string' },
      notes: { type: 'string' },
      'no-names': { type: 'boolean', default: false },
      'no-compare': { type: 'boolean', default: false },
      statement: { type: 'boolean', default: false },
    },
  });
  const format = FORMATS.find((one) => one === values.format);
  if (positionals.length === 0 || format === undefined || values.out === undefined) {
    throw new UsageError(
      `Which recording, format and file? For example: keyfall report game.keyfall.json --format docx --out report.docx. Formats: ${FORMATS.join(', ')}.`,
    );
  }
  if (values.statement && !PAGE_FORMATS.includes(format))
    throw new UsageError(`--statement goes with ${PAGE_FORMATS.join(', ')}.`);
  if (values.out === '-' && ['docx', 'csv', 'xlsx'].includes(format))
    throw new UsageError(`The format ${format} is no text: name a file with --out.`);
  return {
    paths: positionals,
    format,
    out: values.out,
    notes: values.notes,
    names: !values['no-names'],
    statement: values.statement,
    compare: !values['no-compare'],
  };
}

async function writtenFor(wanted: Wanted): Promise<Written> {
  const { paths, format, notes, statement, compare } = wanted;
  // Before anything is worked out: a mistake in it is said at once.
  const written = notes === undefined ? undefined : notesAt(notes);
  const inputs = paths.map(readReplayInput);
  const scenario = oneScenario(inputs, paths);
  const games: TeamGame[] = [];
  const names = teamNames(paths.map((path) => basename(path)));
  for (const [index, input] of inputs.entries()) {
    const recording = recordingOf(input);
    const name = names[index] ?? '';
    const lines = compare ? await linesOf(scenario, recording, input.scripts) : [];
    games.push({ name, recording, lines });
  }
  const options = { notes: written, names: wanted.names };
  return writeReport(format, { scenario, games, options, statement });
}

function oneScenario(inputs: ReplayInput[], paths: string[]) {
  const [first, ...others] = inputs;
  const other = others.findIndex(({ scenario }) => scenario.hash !== first?.scenario.hash);
  if (first === undefined || other >= 0)
    throw new UsageError(`${paths[other + 1]} is of another scenario than ${paths[0]}.`);
  return first.scenario;
}

/** Timed moves are played first; rules in them that nobody has counted are left out. */
function recordingOf(input: ReplayInput): Recording {
  return 'recording' in input ? input.recording : playTimed(input.scenario, input.history).recording;
}

function notesAt(path: string): Notes {
  let text: string;
  try {
    text = readFileSync(path, 'utf8');
  } catch (error) {
    throw new UnreadableError(`${path} cannot be read: ${sayError(error)}`);
  }
  const read = readNotes(text);
  if ('says' in read) throw new UnreadableError(`${path}: ${read.says}`);
  return read.notes;
}

async function put({ content }: Written, out: string, io: Io): Promise<void> {
  if (out === '-' && typeof content === 'string') return io.out(content.trimEnd());
  const bytes = content instanceof Blob ? new Uint8Array(await content.arrayBuffer()) : content;
  try {
    writeFileSync(out, bytes);
  } catch (error) {
    throw new UnreadableError(`${out} cannot be written: ${sayError(error)}`);
  }
  io.err(`Written: ${out}`);
}

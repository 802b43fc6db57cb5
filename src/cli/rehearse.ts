import { writeFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { parseArgs } from 'node:util';
import { BOTS } from '../rehearse/bots.ts';
import type { BotId } from '../rehearse/bots.ts';
import { orderProblems } from '../rehearse/order.ts';
import { writePar } from '../rehearse/par/stored.ts';
import type { RehearsalReport } from '../rehearse/report.ts';
import { writeRecording } from '../session/recording-file.ts';
import { EXIT, UsageError } from './command.ts';
import type { Command, Io } from './command.ts';
import { readSeed } from './game-at.ts';
import { besideScenario } from './folder.ts';
import { crewOf } from './rehearsing/crew.ts';
import { runRehearsal } from './rehearsing/run.ts';
import { readScripted } from './rehearsing/scripted.ts';
import { sayRehearsal } from './rehearsing/text.ts';

export const rehearse: Command = {
  name: 'rehearse',
  summary: 'let bots play a scenario and say what came up, what never did, and who won',
  help: `keyfall rehearse DIR [--bot LIST] [--games N] [--seed N] [--tries N] [--swaps N] [--workers N] [--json] [--out FILE] [--write]

  DIR          a scenario's folder, or a scenario in one file
  --bot LIST   who plays, with commas between: ${BOTS.slice(0, 4).join(', ')},
               ${BOTS.slice(4).join(', ')}, par, or all (default)
  --games N    games of each bot, with seeds that follow each other (default 200); a history that is pinned
               happened once, and par is one game
  --seed N     the first seed (default 1)
  --tries N    games that each of the two searches for par tries (default 300)
  --swaps N    games of each bot of which every card and every answer is changed in turn, to find decisions that are
               always better (default 2; 0: none)
  --workers N  threads (default: one for each core, at most 8); the answer is the same for any number
  --json       one JSON document
  --out FILE   writes par's game as a recording, for keyfall replay
  --write      writes par's moves as par.json beside the scenario: the debrief plays them with the player's dice

Exit codes: 0 played, 1 a bot that should lose did as well as the book, 2 a wrong option, 3 a file could not be read.`,
  run: runRehearse,
};

const OPTIONS = {
  bot: { type: 'string', default: 'all' },
  games: { type: 'string', default: '200' },
  seed: { type: 'string', default: '1' },
  tries: { type: 'string', default: '300' },
  swaps: { type: 'string', default: '2' },
  workers: { type: 'string' },
  json: { type: 'boolean', default: false },
  out: { type: 'string' },
  write: { type: 'boolean', default: false },
} as const;

async function runRehearse(args: string[], io: Io): Promise<number> {
  const { values, positionals } = parseArgs({ args, allowPositionals: true, options: OPTIONS });
  const [path, ...more] = positionals;
  if (path === undefined || more.length > 0)
    throw new UsageError('Which one folder? For example: keyfall rehearse scenarios/overseas-server');
  const { bots, par } = readBots(values.bot);
  if (values.out !== undefined && !par) throw new UsageError('--out writes par’s game; add par to --bot.');
  if (values.write && !par) throw new UsageError('--write writes par’s moves; add par to --bot.');
  const asked = {
    bots,
    games: readCount('--games', values.games, 1_000_000),
    seed: readSeed(values.seed),
    swaps: values.swaps === '0' ? 0 : readCount('--swaps', values.swaps, 10_000),
    tries: par ? readCount('--tries', values.tries, 100_000) : 0,
    progress: progressOf(io),
  };
  const workers =
    values.workers === undefined
      ? Math.min(8, availableParallelism())
      : readCount('--workers', values.workers, 64);
  const scripted = readScripted(path);
  const crew = crewOf(scripted, workers);
  try {
    const report = await runRehearsal(scripted, crew, asked);
    if (values.write && report.par)
      writeFileSync(besideScenario(path, 'par.json'), writePar(scripted.scenario, report.par));
    return answer(report, values, io);
  } finally {
    crew.close();
  }
}

function answer(
  report: RehearsalReport,
  { json, out }: { json: boolean; out?: string | undefined },
  io: Io,
): number {
  const problems = orderProblems(report);
  if (json) io.out(JSON.stringify({ ...report, problems }, null, 2));
  else sayRehearsal(report).forEach((line) => io.out(line));
  problems.forEach((sentence) => io.err(sentence));
  if (out !== undefined && report.par) writeFileSync(out, writeRecording(report.par.recording));
  return problems.length === 0 ? EXIT.ok : EXIT.problems;
}

function readBots(text: string): { bots: BotId[]; par: boolean } {
  if (text === 'all') return { bots: [...BOTS], par: true };
  const names = text.split(',').map((name) => name.trim());
  const unknown = names.find((name) => name !== 'par' && !(BOTS as readonly string[]).includes(name));
  if (unknown !== undefined)
    throw new UsageError(`--bot: found "${unknown}"; accepted: ${BOTS.join(', ')}, par, all.`);
  return { bots: BOTS.filter((bot) => names.includes(bot)), par: names.includes('par') };
}

function readCount(option: string, text: string, most: number): number {
  const count = Number(text);
  if (/^[1-9]\d*$/.test(text) && count <= most) return count;
  throw new UsageError(`${option}: found "${text}"; accepted: a whole number from 1 to ${most}.`);
}

const BAR = 30;

/** A bar on a terminal, nothing elsewhere. */
function progressOf(io: Io): (done: number, all: number) => void {
  return (done, all) => {
    const full = Math.floor((BAR * done) / all);
    const bar = '█'.repeat(full) + '░'.repeat(BAR - full);
    io.show?.(done === all ? '' : `${bar} ${done} of ${all} games`);
  };
}

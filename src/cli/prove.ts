import { mkdirSync, writeFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { BOTS } from '../rehearse/bots.ts';
import { orderProblems } from '../rehearse/order.ts';
import { recordingOf } from '../rehearse/prove/game.ts';
import { prove as proveScenario } from '../rehearse/prove/prove.ts';
import type { ProofStep } from '../rehearse/prove/prove.ts';
import type { Outcome, Proof, ProofLimits } from '../rehearse/prove/proof-types.ts';
import { sampleOf, writeProof } from '../rehearse/prove/stored.ts';
import type { Scenario } from '../scenario/scenario.ts';
import { writeRecording } from '../session/recording-file.ts';
import { EXIT, UsageError } from './command.ts';
import type { Command, Io } from './command.ts';
import { besideScenario } from './folder.ts';
import { readSeed } from './game-at.ts';
import { proveInput } from './prove-input.ts';
import { outcomeLines, summaryOf } from './prove-text.ts';
import { crewOf } from './rehearsing/crew.ts';
import { runRehearsal } from './rehearsing/run.ts';
import { readScripted } from './rehearsing/scripted.ts';
import type { Scripted } from './rehearsing/scripted.ts';

/** Above these a proof of the flagship takes longer than five minutes on two cores. */
const LIMITS: ProofLimits = { positions: 60_000, depth: 12, tries: 1, random: 60, seeds: 20 };

/** Of each bot, where nobody says how many. */
const GAMES = 5;

export const prove: Command = {
  name: 'prove',
  summary: 'find a game for everything in a scenario, or show that there is none',
  help: `keyfall prove DIR [--json] [--all] [--out DIR] [--write] [--seed N] [--positions N] [--depth N] [--games N]

  DIR            a scenario's folder, or one file
  --json         one JSON document; what is reached comes with a recording that keyfall replay accepts
  --all          each thing that is reached, with its game in words
  --out DIR      write each recording as a file of its own
  --write        write proof.json beside the scenario, which the tests compare
  --seed N       whose dice (default 1)
  --positions N  how many positions the exact search may know (default ${LIMITS.positions})
  --depth N      how many decisions its games may have (default ${LIMITS.depth})
  --games N      games of each bot, to see that none that should lose does as well as the book (default ${GAMES}; 0: none)

Says of every card, inject, option, statement, duty and ending whether some game comes to it. docs/prove.md says what is
shown by that and what is not.

Exit codes: 0 everything is reached, 1 something is unreachable or not decided, a game has no ending or a bot that should
lose does not, 2 a wrong option, 3 a file could not be read.`,
  run: (args, io) => answer(askedBy(args), io),
};

const OPTIONS = {
  json: { type: 'boolean', default: false },
  all: { type: 'boolean', default: false },
  write: { type: 'boolean', default: false },
  out: { type: 'string' },
  seed: { type: 'string' },
  positions: { type: 'string' },
  depth: { type: 'string' },
  games: { type: 'string' },
} as const;

interface Asked {
  path: string;
  seed: number;
  limits: ProofLimits;
  games: number;
  json: boolean;
  all: boolean;
  write: boolean;
  out?: string | undefined;
}

function askedBy(args: string[]): Asked {
  const { values, positionals } = parseArgs({ args, allowPositionals: true, options: OPTIONS });
  const [path, ...more] = positionals;
  if (path === undefined || more.length > 0)
    throw new UsageError('Which one scenario? For example: keyfall prove scenarios/overseas-server');
  const { json, all, write, out } = values;
  const seed = values.seed === undefined ? 1 : readSeed(values.seed);
  const limits = {
    ...LIMITS,
    positions: wholeNumber('--positions', values.positions, LIMITS.positions),
    depth: wholeNumber('--depth', values.depth, LIMITS.depth),
  };
  return { path, seed, limits, games: wholeNumber('--games', values.games, GAMES), json, all, write, out };
}

async function answer(asked: Asked, io: Io): Promise<number> {
  const { path, seed, games, json, all } = asked;
  const scripted = readScripted(path);
  const { scenario } = scripted;
  const input = await proveInput(scripted, seed, asked.limits);
  const proof = finishProof(proveScenario(input), io);
  if (asked.out !== undefined) writeRecordings(asked.out, scenario, proof);
  if (asked.write)
    writeFileSync(
      besideScenario(path, 'proof.json'),
      writeProof({ proof, sample: sampleOf({ ...input, rules: [] }) }),
    );
  const order = games === 0 ? [] : await orderOf(scripted, asked, io);
  if (json) io.out(JSON.stringify({ ...asJson(scenario, proof), order }, null, 2));
  else sayProof(scenario, proof, { all, order, games }, io);
  return isProven(proof) && order.length === 0 ? EXIT.ok : EXIT.problems;
}

/** Games that each climb towards par tries: enough to see that it is not below the book. */
const TRIES = 40;

/** One sentence for each bot that is not where it should be: cheats below the book, history between, par on top. */
async function orderOf(scripted: Scripted, { seed, games }: Asked, io: Io): Promise<string[]> {
  io.err('Letting the bots play …');
  const crew = crewOf(scripted, Math.min(8, availableParallelism()));
  try {
    const asked = { bots: BOTS, games, seed, tries: TRIES, swaps: 0, progress: () => undefined };
    return orderProblems(await runRehearsal(scripted, crew, asked));
  } finally {
    crew.close();
  }
}

function wholeNumber(option: string, text: string | undefined, otherwise: number): number {
  if (text === undefined) return otherwise;
  if (!/^\d{1,7}$/.test(text)) throw new UsageError(`${option} is a whole number; found "${text}".`);
  return Number(text);
}

const isProven = ({ outcomes, deadEnds }: Proof): boolean =>
  deadEnds === 0 && outcomes.every(({ verdict }) => verdict === 'reached');

const DOING = {
  layers: 'Trying every short game',
  aiming: 'Aiming at what is left',
  shortening: 'Shortening',
} as const;

function finishProof(steps: Generator<ProofStep, Proof, void>, io: Io): Proof {
  let doing: ProofStep['doing'] | undefined;
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
    if (step.value.doing !== doing) io.err(`${DOING[step.value.doing]} …`);
    doing = step.value.doing;
  }
}

function sayProof(
  scenario: Scenario,
  proof: Proof,
  { all, order, games }: { all: boolean; order: readonly string[]; games: number },
  io: Io,
): void {
  const ordered = games > 0 && order.length === 0 ? ['Every bot is where it should be.'] : order;
  [...summaryOf(proof), ...ordered].forEach((line) => io.out(line));
  if (!all) return;
  const reached = proof.outcomes.filter(({ verdict }) => verdict === 'reached');
  reached.flatMap((one) => outcomeLines(scenario, proof.seed, one)).forEach((line) => io.out(line));
}

function asJson(s: Scenario, proof: Proof): object {
  return {
    ...proof,
    outcomes: proof.outcomes.map(({ game, ...one }) =>
      game ? { ...one, recording: recordingOf(s, one.seed ?? proof.seed, game) } : one,
    ),
  };
}

function writeRecordings(folder: string, s: Scenario, proof: Proof): void {
  mkdirSync(folder, { recursive: true });
  for (const one of proof.outcomes) {
    if (!one.game) continue;
    writeFileSync(
      join(folder, fileName(one)),
      writeRecording(recordingOf(s, one.seed ?? proof.seed, one.game)),
    );
  }
}

const fileName = ({ id }: Outcome): string => `${id.replaceAll(/[^a-z0-9.-]+/g, '_')}.keyfall.json`;

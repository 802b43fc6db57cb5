// Sums over games that can be made in parts, in any order, and come to the same: whole numbers, counts, extremes.
import { BOTS } from './bots.ts';
import type { BotId } from './bots.ts';
import { SCORED } from './outcome.ts';
import type { Outcome, Scored } from './outcome.ts';
import { mergeSwaps } from './swaps.ts';
import type { Swaps } from './swaps.ts';
import type { Wait } from './waits.ts';

/** Plain JSON: a thread sends it to another. */
export interface Tally {
  bots: Partial<Record<BotId, BotTally>>;
  /** The best games of all, best first. */
  best: BestGame[];
  /** What came of one decision changed in a game that stayed the same but for it. */
  swaps: Swaps;
}

export interface BotTally {
  games: number;
  /** How many games came to how many hundredths of a point. */
  points: Record<Scored, Record<number, number>>;
  /** In how many games each key came up. */
  hits: Record<string, number>;
  wait: Wait & { seed: number };
}

export interface BestGame {
  total: number;
  bot: BotId;
  seed: number;
  /** Keys of the decisions taken. */
  taken: string[];
}

/** So many of the best games say what the best choose. */
const BEST = 20;

export const emptyTally = (): Tally => ({ bots: {}, best: [], swaps: {} });

const isDecision = (key: string): boolean => key.startsWith('started:') || key.startsWith('chose:');

export function addGame(
  tally: Tally,
  { bot, seed }: { bot: BotId; seed: number },
  { points, hits, wait }: Outcome,
): void {
  const mine = (tally.bots[bot] ??= emptyBot());
  mine.games += 1;
  for (const what of SCORED) increase(mine.points[what], points[what], 1);
  for (const key of hits) increase(mine.hits, key, 1);
  mine.wait = longer(mine.wait, { ...wait, seed });
  const worst = tally.best[BEST - 1];
  if (worst && worst.total > points.total) return;
  tally.best = bestOf([...tally.best, { total: points.total, bot, seed, taken: hits.filter(isDecision) }]);
}

const emptyBot = (): BotTally => ({
  games: 0,
  points: Object.fromEntries(SCORED.map((what) => [what, {}])) as BotTally['points'],
  hits: {},
  wait: { from: 0, to: 0, playSeconds: -1, seed: 0 },
});

function increase(counts: Record<string, number>, key: string | number, by: number): void {
  counts[key] = (counts[key] ?? 0) + by;
}

/** Of two equally long waits that of the lower seed, so that the order of adding does not matter. */
function longer<T extends Wait & { seed: number }>(a: T, b: T): T {
  if (a.playSeconds !== b.playSeconds) return a.playSeconds > b.playSeconds ? a : b;
  return a.seed <= b.seed ? a : b;
}

const bestOf = (games: BestGame[]): BestGame[] =>
  games
    .toSorted((a, b) => b.total - a.total || BOTS.indexOf(a.bot) - BOTS.indexOf(b.bot) || a.seed - b.seed)
    .slice(0, BEST);

/** Adds `part` to `tally`. */
export function mergeTally(tally: Tally, part: Tally): void {
  for (const bot of BOTS) {
    const theirs = part.bots[bot];
    if (theirs) mergeBot((tally.bots[bot] ??= emptyBot()), theirs);
  }
  tally.best = bestOf([...tally.best, ...part.best]);
  mergeSwaps(tally.swaps, part.swaps);
}

function mergeBot(mine: BotTally, theirs: BotTally): void {
  mine.games += theirs.games;
  for (const what of SCORED) mergeCounts(mine.points[what], theirs.points[what]);
  mergeCounts(mine.hits, theirs.hits);
  mine.wait = longer(mine.wait, theirs.wait);
}

function mergeCounts(mine: Record<string | number, number>, theirs: Record<string | number, number>): void {
  for (const [key, count] of Object.entries(theirs)) increase(mine, key, count);
}

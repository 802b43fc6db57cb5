// Par: the best game that a search finds. It begins with the best game of the other bots and changes one thing at a
// time, keeping what is worth more. How far it looks is a number of games, so the same seed gives the same par.
import { hash } from '../../incident/dice.ts';
import type { Recording } from '../../incident/recording.ts';
import type { Scenario } from '../../scenario/scenario.ts';
import { BOTS } from '../bots.ts';
import type { BotId } from '../bots.ts';
import { seededDice } from '../dice.ts';
import { canPlay, isPinned, playGame } from '../game.ts';
import type { Means } from '../game.ts';
import { changed } from './change.ts';
import { compareWorth, planOf, played } from './plan.ts';
import type { Played } from './plan.ts';

export interface Par {
  recording: Recording;
  worth: Played['worth'];
  /** The bot whose game it began with, and what that was worth. */
  from: BotId;
  fromTotal: number;
  /** Games tried, and how many of them were better than all before. */
  games: number;
  better: number;
}

export interface Climb {
  seed: number;
  /** Several climbs of one seed differ in their dice. */
  climb: number;
  games: number;
}

/** Yields after each game, for whoever shows how far it is. */
export function* climb(
  s: Scenario,
  { seed, climb: number, games }: Climb,
  means: Means,
): Generator<void, Par> {
  const dice = seededDice(hash(`${seed}/par/${number}`));
  const start = bestStart(s, seed, means);
  let best = start.played;
  let better = 0;
  for (let game = 0; game < games; game++) {
    const plan = changed({ s, seed, means, dice }, best);
    yield;
    if (!plan) continue;
    const other = played(s, plan, seed, means);
    if (!isBetter(other, best)) continue;
    if (compareWorth(other.worth, best.worth) > 0) better += 1;
    best = other;
  }
  const { recording, worth } = best;
  return { recording, worth, from: start.bot, fromTotal: start.played.worth[0], games, better };
}

/** Worth more, or as much with no more moves: what does nothing is left out in time. */
function isBetter(a: Played, b: Played): boolean {
  const difference = compareWorth(a.worth, b.worth);
  return difference > 0 || (difference === 0 && a.plan.length <= b.plan.length);
}

/** A pinned game has dice of its own and cannot be gone on with. */
function bestStart(s: Scenario, seed: number, means: Means): { bot: BotId; played: Played } {
  const able = BOTS.filter((bot) => canPlay(bot, means) && !isPinned(bot, means));
  const starts = able.map((bot) => {
    const { recording } = playGame(s, bot, seed, means);
    return { bot, played: played(s, planOf(recording), seed, means) };
  });
  return starts.reduce((best, one) => (compareWorth(one.played.worth, best.played.worth) > 0 ? one : best));
}

/** The better of two; of equals the first. */
export const betterPar = (a: Par, b: Par): Par => (compareWorth(b.worth, a.worth) > 0 ? b : a);

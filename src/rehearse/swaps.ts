// One decision changed in a game, and all the rest played again: the dice are named, so what differs is its doing.
import { replay } from '../incident/replay.ts';
import type { Recording } from '../incident/recording.ts';
import type { Move } from '../scenario/moves.ts';
import type { Scenario } from '../scenario/scenario.ts';
import { WHY } from './choices/words.ts';
import { SCORED, pointsOf } from './outcome.ts';
import type { Outcome } from './outcome.ts';

/** `taken>instead` → what came of it. Nothing after the mark: the card was left out. */
export type Swaps = Record<string, Swapped>;

export interface Swapped {
  games: number;
  /** In how many of them what was taken was better, or worse, by the order of SCORED. */
  better: number[];
  worse: number[];
}

interface Change {
  index: number;
  key: string;
  /** Undefined: the move is left out. */
  move: Move | undefined;
}

/** Changes each card and each answer of a game once for each other way that is open. */
export function swapsIn(s: Scenario, recording: Recording, points: Outcome['points']): Swaps {
  const swaps: Swaps = {};
  recording.moves.forEach((taken, index) => {
    for (const change of changesOf(s, taken, index)) {
      const other = playedOtherwise(s, recording, change);
      if (other) mergeSwaps(swaps, { [change.key]: compared(points, other) });
    }
  });
  return swaps;
}

function changesOf(s: Scenario, move: Move, index: number): Change[] {
  if (move.do === 'play') {
    const { card, option } = move;
    const left: Change = { index, key: `${card}>`, move: undefined };
    return option === undefined
      ? [left]
      : [
          left,
          ...others(s.cards[card]?.options, option, card).map(([key, other]) => ({
            index,
            key,
            move: { ...move, option: other },
          })),
        ];
  }
  if (move.do !== 'answer') return [];
  const { inject, option } = move;
  return others(s.injects[inject]?.options, option, inject).map(([key, other]) => ({
    index,
    key,
    move: { ...move, option: other, why: move.why ?? WHY },
  }));
}

const others = (options: object | undefined, taken: string, of: string): [key: string, option: string][] =>
  Object.keys(options ?? {})
    .filter((other) => other !== taken)
    .map((other) => [`${of}.${taken}>${of}.${other}`, other]);

/** Undefined where the other way was not open. What cannot follow from it any more is left out. */
function playedOtherwise(
  s: Scenario,
  recording: Recording,
  { index, move }: Change,
): Outcome['points'] | undefined {
  const moves = recording.moves.toSpliced(index, 1, ...(move ? [move] : []));
  const { incident, refused } = replay(s, { ...recording, moves });
  if (move && refused.some((one) => one.index === index)) return undefined;
  return pointsOf(s, incident).points;
}

function compared(taken: Outcome['points'], other: Outcome['points']): Swapped {
  return {
    games: 1,
    better: SCORED.map((what) => (taken[what] > other[what] ? 1 : 0)),
    worse: SCORED.map((what) => (taken[what] < other[what] ? 1 : 0)),
  };
}

/** Adds `part` to `swaps`. */
export function mergeSwaps(swaps: Swaps, part: Swaps): void {
  for (const [key, theirs] of Object.entries(part)) {
    const mine = swaps[key];
    swaps[key] = mine ? sumOf(mine, theirs) : theirs;
  }
}

const sumOf = (a: Swapped, b: Swapped): Swapped => ({
  games: a.games + b.games,
  better: a.better.map((count, index) => count + (b.better[index] ?? 0)),
  worse: a.worse.map((count, index) => count + (b.worse[index] ?? 0)),
});

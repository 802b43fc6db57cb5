// A game as its decisions, each at its minute. Waiting is what lies between them: any of them can be left out, and the
// others stay where they were.
import type { Incident } from '../../incident/incident.ts';
import { playInPlace, waitInPlace } from '../../incident/play.ts';
import { newRecording } from '../../incident/recording.ts';
import { begin } from '../../incident/replay.ts';
import type { Recording } from '../../incident/recording.ts';
import { movesAt } from '../../incident/timed.ts';
import type { Move } from '../../scenario/moves.ts';
import type { Scenario } from '../../scenario/scenario.ts';
import type { Minute } from '../../scenario/vocabulary.ts';
import { nextMoment } from '../choices/moments.ts';

export type DecisionMove = Exclude<Move, { do: 'wait' }>;

export interface Decision {
  at: Minute;
  move: DecisionMove;
}

export type Game = readonly Decision[];

/** The incident right after the last decision; undefined where one of them is not legal. */
export function playTo(s: Scenario, seed: number, game: Game): Incident | undefined {
  const x = begin(s, { seed });
  for (const { at, move } of game) if (!playOne(s, x, at, move)) return undefined;
  return x;
}

/** The same at its close. */
export function playOut(s: Scenario, seed: number, game: Game): Incident | undefined {
  const x = playTo(s, seed, game);
  if (x) waitInPlace(s, x, s.closes);
  return x;
}

/** The game to its close, without the decisions that turn out not to be legal. */
export function playWhatMay(s: Scenario, seed: number, game: Game): { incident: Incident; game: Game } {
  const incident = begin(s, { seed });
  const played = game.filter(({ at, move }) => playOne(s, incident, at, move));
  waitInPlace(s, incident, s.closes);
  return { incident, game: played };
}

function playOne(s: Scenario, x: Incident, at: Minute, move: DecisionMove): boolean {
  waitInPlace(s, x, at);
  // Nothing reads it while playing, and it only grows.
  x.log = [];
  return playInPlace(s, x, move) === undefined;
}

/**
 * Lets time pass to the next minute at which something may be decided anew. A stock that passes its mark on the way, or a
 * door that shuts, brings about what nobody could have put on the agenda before: so it stops wherever something happens.
 */
export function pass(s: Scenario, x: Incident): void {
  const until = nextMoment(s, x);
  const known = Object.keys(x.happened).length;
  x.log = [];
  do playInPlace(s, x, { do: 'wait', until: Math.min(until, x.agenda[0]?.minute ?? until) });
  while (!x.over && x.minute < until && Object.keys(x.happened).length === known);
}

/** As it is saved: with its waits, to the close. */
export function recordingOf(s: Scenario, seed: number, game: Game): Recording {
  let minute = 0;
  const moves: Move[] = game.flatMap(({ at, move }): Move[] => {
    const waits: Move[] = at > minute ? [{ do: 'wait', until: at }] : [];
    minute = Math.max(minute, at);
    return [...waits, move];
  });
  return { ...newRecording(s, seed), moves: [...moves, { do: 'wait', until: s.closes }] };
}

/** The decisions of a recording, at the minutes at which they were made. */
export const gameOf = (s: Scenario, recording: Recording): Game =>
  movesAt(s, recording).flatMap(({ at, move, refused }) =>
    refused === undefined && move.do !== 'wait' ? [{ at, move }] : [],
  );

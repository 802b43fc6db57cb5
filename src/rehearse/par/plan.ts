// A game as moves at their minutes, so that one of them can be changed and the rest still be played.
import type { Incident } from '../../incident/incident.ts';
import type { Recording } from '../../incident/recording.ts';
import { score } from '../../incident/score/score.ts';
import { playTimed } from '../../incident/timed.ts';
import type { Timed } from '../../incident/timed.ts';
import type { Scenario } from '../../scenario/scenario.ts';
import { AXES } from '../../scenario/vocabulary.ts';
import type { Minute } from '../../scenario/vocabulary.ts';
import { countFrom } from '../count-rules.ts';
import type { Means } from '../game.ts';

export interface Played {
  plan: Timed[];
  recording: Recording;
  /** The headline total; then the headline axes, then all axes together: for games that come to the same. */
  worth: [number, number, number];
}

/** Plays a plan to the close. What was refused is no part of it any more. */
export function played(s: Scenario, plan: readonly Timed[], seed: number, means: Means): Played {
  const { incident, recording } = playTimed(
    s,
    { seed, pinned: false, moves: plan },
    { count: countFrom(s, means.rules) },
  );
  return { plan: planOf(recording), recording, worth: worthOf(s, incident) };
}

/** Each move at the minute at which it was made; somewhat later is as good, if it cannot be then. */
export function planOf({ moves }: Recording): Timed[] {
  let at: Minute = 0;
  return moves.flatMap((move) => {
    if (move.do !== 'wait') return [{ at, move, soon: true }];
    at = move.until;
    return [];
  });
}

function worthOf(s: Scenario, x: Incident): Played['worth'] {
  const { axes, total } = score(s, x);
  const sum = (points: number[]): number => points.reduce((all, one) => all + one, 0);
  return [
    total,
    sum(s.score.headline.map((axis) => axes[axis].points)),
    sum(AXES.map((axis) => axes[axis].points)),
  ];
}

/** Above 0 when `a` is worth more. */
export const compareWorth = (a: Played['worth'], b: Played['worth']): number =>
  a[0] - b[0] || a[1] - b[1] || a[2] - b[2];

// The same game with one decision changed. The dice are named by what they are thrown for, so all other throws stay.
import type { Incident } from '../../incident/incident.ts';
import { playInPlace } from '../../incident/play.ts';
import { begin, record } from '../../incident/recording.ts';
import type { Recording } from '../../incident/recording.ts';
import type { Move } from '../../scenario/moves.ts';
import type { Scenario } from '../../scenario/scenario.ts';
import type { Minute } from '../../scenario/vocabulary.ts';

/** What becomes of the move at `at`: another one, the same at another minute, or not at all. */
export type Change = { at: number } & (
  { do: 'instead'; move: Move } | { do: 'when'; minute: Minute } | { do: 'drop' }
);

export interface Changed {
  recording: Recording;
  /** Later moves that were not legal any more, and why. The changed move itself comes first, if it was refused. */
  refused: { index: number; move: Move; why: string }[];
}

export interface Step {
  /** Of the move in the recording that was given. */
  index: number;
  minute: Minute;
  move: Move;
}

/** Each move at the minute at which it was made. Waits are left out: the minutes say as much. */
export function stepsOf(s: Scenario, recording: Recording): { steps: Step[]; playedUntil: Minute } {
  const x = begin(s, recording);
  const steps: Step[] = [];
  recording.moves.forEach((move, index) => {
    const { minute } = x;
    const legal = playInPlace(s, x, move) === undefined;
    if (legal && move.do !== 'wait') steps.push({ index, minute, move });
  });
  return { steps, playedUntil: x.minute };
}

/** The steps with the change made. A moved one comes after all others of its new minute. */
function changedSteps(steps: readonly Step[], change: Change): Step[] {
  const at = steps.findIndex(({ index }) => index === change.at);
  const old = steps[at];
  if (!old) return [...steps];
  const others = steps.filter((one) => one !== old);
  if (change.do === 'drop') return others;
  if (change.do === 'instead') return steps.with(at, { ...old, move: change.move });
  const moved = { ...old, minute: change.minute, move: shifted(old.move, change.minute - old.minute) };
  const later = others.findIndex(({ minute }) => minute > change.minute);
  return later < 0 ? [...others, moved] : others.toSpliced(later, 0, moved);
}

/** Work whose end is on record takes as long at the other time. */
function shifted(move: Move, minutes: number): Move {
  return 'ends' in move && move.ends !== undefined ? { ...move, ends: move.ends + minutes } : move;
}

/**
 * Plays the recording with the change, and goes on as long as it went on. Later moves are made at their own minutes as
 * far as they are still legal; the others are named. With `change` undefined it is the same game.
 */
export function whatIf(s: Scenario, recording: Recording, change?: Change): Changed {
  const { steps, playedUntil } = stepsOf(s, recording);
  const x = begin(s, recording);
  let made: Recording = { ...recording, moves: [] };
  const refused: Changed['refused'] = [];
  const play = (move: Move): string | undefined => {
    const why = playInPlace(s, x, move);
    if (why === undefined) made = record(made, move);
    return why;
  };
  for (const { index, minute, move } of change ? changedSteps(steps, change) : steps) {
    waitUntil(play, x, minute);
    const why = play(move);
    if (why === undefined) continue;
    const isIt = index === change?.at;
    refused.splice(isIt ? 0 : refused.length, 0, { index, move, why });
  }
  waitUntil(play, x, playedUntil);
  return { recording: made, refused };
}

function waitUntil(play: (move: Move) => unknown, x: Incident, until: Minute): void {
  if (!x.over && until > x.minute) play({ do: 'wait', until });
}

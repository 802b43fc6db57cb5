// The same game with one decision changed. The dice are named by what they are thrown for, so all other throws stay.
import type { Recording } from '../../incident/recording.ts';
import { movesAt, playTimed } from '../../incident/timed.ts';
import type { MoveAt } from '../../incident/timed.ts';
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

/** What was really done, each move at its minute. Waits are left out: the minutes say as much. */
export const stepsOf = (s: Scenario, recording: Recording): MoveAt[] => made(movesAt(s, recording));

const made = (moves: readonly MoveAt[]): MoveAt[] =>
  moves.filter(({ move, refused }) => refused === undefined && move.do !== 'wait');

/** The steps with the change made. A moved one comes after all others of its new minute. */
function changedSteps(steps: readonly MoveAt[], change: Change): MoveAt[] {
  const place = steps.findIndex(({ index }) => index === change.at);
  const old = steps[place];
  if (!old) return [...steps];
  const others = steps.filter((one) => one !== old);
  if (change.do === 'drop') return others;
  if (change.do === 'instead') return steps.with(place, { ...old, move: change.move });
  return [...others, { ...old, at: change.minute, move: shifted(old.move, change.minute - old.at) }];
}

/** Work whose end is on record takes as long at the other time. */
function shifted(move: Move, minutes: number): Move {
  return 'ends' in move && move.ends !== undefined ? { ...move, ends: move.ends + minutes } : move;
}

/** What was done until the change and the change itself; and the minute at which that is. */
function stepsUntil(steps: readonly MoveAt[], change: Change): { steps: MoveAt[]; until: Minute } {
  const old = steps.find(({ index }) => index === change.at);
  if (!old) return { steps: [...steps], until: steps.at(-1)?.at ?? 0 };
  const until = change.do === 'when' ? change.minute : old.at;
  const isBefore = ({ index, at }: MoveAt): boolean =>
    change.do === 'when' ? at <= until : index < change.at;
  const kept = changedSteps(steps, change).filter((one) => one.index === change.at || isBefore(one));
  return { steps: kept, until };
}

/**
 * Plays the recording with the change, and goes on as long as it went on. Later moves are made at their own minutes as
 * far as they are still legal; the others are named. With `change` undefined it is the same game. `stop there`: it ends
 * at the minute of the change, for somebody else to play on.
 */
export function whatIf(s: Scenario, recording: Recording, change?: Change, stop?: 'stop there'): Changed {
  const all = movesAt(s, recording);
  const { steps, until } =
    change && stop
      ? stepsUntil(made(all), change)
      : { steps: change ? changedSteps(made(all), change) : made(all), until: endOf(s, all) };
  const played = playTimed(
    s,
    { seed: recording.seed, pinned: recording.pinned ?? false, moves: steps },
    { after: { ...recording, moves: [] }, until },
  );
  const refused = played.refused.map(({ timed: { index, move }, why }) => ({ index, move, why }));
  const isIt = ({ index }: { index: number }) => index === change?.at;
  return {
    recording: played.recording,
    refused: [...refused.filter(isIt), ...refused.filter((one) => !isIt(one))],
  };
}

/** The minute at which the recording stops. */
function endOf(s: Scenario, moves: readonly MoveAt[]): Minute {
  const last = moves.at(-1);
  if (!last) return 0;
  const { move, at } = last;
  return move.do === 'wait' ? Math.max(at, Math.min(move.until, s.closes)) : at;
}

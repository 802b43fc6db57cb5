// One small change of a plan: a move less, a move more, another one instead, earlier, later.
import { newRecording } from '../../incident/recording.ts';
import { begin } from '../../incident/replay.ts';
import type { Incident } from '../../incident/incident.ts';
import { playInPlace } from '../../incident/play.ts';
import type { Timed } from '../../incident/timed.ts';
import type { Move } from '../../scenario/moves.ts';
import type { Scenario } from '../../scenario/scenario.ts';
import { choices } from '../choices.ts';
import { pick } from '../dice.ts';
import type { Dice } from '../dice.ts';
import type { Means } from '../game.ts';
import { subjectOf } from '../subject.ts';
import type { Played } from './plan.ts';

export interface Searching {
  s: Scenario;
  seed: number;
  means: Means;
  dice: Dice;
}

const SHIFTS_MINUTES = [15, 60, 240, 1440, 4320];

/** Undefined where the dice found nothing to change. */
export function changed(about: Searching, { plan, recording }: Played): Timed[] | undefined {
  const { dice } = about;
  switch (dice(6)) {
    case 0:
      return without(plan, dice(plan.length));
    case 1:
    case 2:
      return shifted(plan, dice(plan.length), dice);
    case 3:
      return moveInstead(about, plan, recording.moves);
    default:
      return moveMore(about, plan, recording.moves);
  }
}

const without = (plan: readonly Timed[], index: number): Timed[] =>
  plan.filter((_, other) => other !== index);

function shifted(plan: readonly Timed[], index: number, dice: Dice): Timed[] | undefined {
  const one = plan[index];
  if (!one) return undefined;
  const shift = (pick(dice, SHIFTS_MINUTES) ?? 0) * (dice(3) === 0 ? 1 : -1);
  return inOrder([...without(plan, index), { ...one, at: Math.max(0, one.at + shift) }]);
}

/** Something else that is open at the minute of a move. */
function moveInstead(about: Searching, plan: readonly Timed[], moves: readonly Move[]): Timed[] | undefined {
  const index = about.dice(plan.length);
  const one = plan[index];
  const other = one && anyOpen(about, moves, one.at, alike(one.move));
  return other && one ? inOrder([...without(plan, index), { ...one, move: other }]) : undefined;
}

function moveMore(about: Searching, plan: readonly Timed[], moves: readonly Move[]): Timed[] | undefined {
  const at = pick(about.dice, plan)?.at ?? pick(about.dice, minutesOf(moves)) ?? 0;
  const move = anyOpen(about, moves, at, () => true);
  return move && inOrder([...plan, { at, move, soon: true }]);
}

const minutesOf = (moves: readonly Move[]): number[] =>
  moves.flatMap((move) => (move.do === 'wait' ? [move.until] : []));

/** The same question, answered otherwise. */
function alike(move: Move): (other: Move) => boolean {
  const about = subjectOf(move);
  return (other) => subjectOf(other) === about;
}

/** A choice that the game offers at that minute, before what was decided in it. */
function anyOpen(
  { s, seed, means, dice }: Searching,
  moves: readonly Move[],
  at: number,
  fits: (move: Move) => boolean,
): Move | undefined {
  const x = incidentAt(s, seed, moves, at);
  const open = choices(s, x, means.rules).filter(({ move }) => move.do !== 'wait' && fits(move));
  return pick(dice, open)?.move;
}

function incidentAt(s: Scenario, seed: number, moves: readonly Move[], at: number): Incident {
  const x = begin(s, newRecording(s, seed));
  for (const move of moves) {
    if (x.minute >= at) break;
    playInPlace(s, x, move.do === 'wait' ? { ...move, until: Math.min(move.until, at) } : move);
  }
  return x;
}

const inOrder = (plan: Timed[]): Timed[] => plan.toSorted((a, b) => a.at - b.at);

import type { Move } from '../../scenario/moves.ts';
import type { ChoiceKind } from '../choices.ts';
import { pick } from '../dice.ts';
import { waitUntil } from '../turn.ts';
import type { Decide, Turn } from '../turn.ts';

/** How often each kind is tried: cards and answers most, because there are most of them. */
const TRIED: readonly ChoiceKind[] = [
  'play',
  'play',
  'play',
  'play',
  'answer',
  'answer',
  'answer',
  'file',
  'publish',
  'release',
  'estimate',
  'determine',
  'rule',
];
/** Some wait for whatever comes next, some look away for hours or days. */
const LOOKS_AWAY_MINUTES = [30, 240, 1440, 7 * 1440] as const;

/** Anything that is allowed, by the dice. */
export const random: Decide = (turn) => {
  if (turn.dice(2) === 0) return waits(turn);
  const kind = pick(turn.dice, TRIED);
  return (kind && pick(turn.dice, turn.open(kind))?.move) ?? waits(turn);
};

function waits(turn: Turn): Move {
  if (turn.dice(3) > 0) return waitUntil(turn.next());
  const longest = pick(turn.dice, LOOKS_AWAY_MINUTES) ?? 0;
  return waitUntil(turn.x.minute + 1 + turn.dice(longest));
}

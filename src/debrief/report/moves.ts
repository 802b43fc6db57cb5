// Every move with its minute, in words: for a spreadsheet, and for training systems.
import { playInPlace } from '../../incident/play.ts';
import { begin } from '../../incident/recording.ts';
import type { Recording } from '../../incident/recording.ts';
import { sayNumber } from '../../incident/say.ts';
import type { Move } from '../../scenario/moves.ts';
import type { Scenario } from '../../scenario/scenario.ts';
import { nameMove } from '../say-move.ts';
import { sayWhen } from '../when.ts';
import type { MadeMove } from './report-types.ts';

/** Waiting is no decision; it is what lies between two of them. */
export const isDecision = ({ do: kind }: Move): boolean =>
  kind !== 'wait' && kind !== 'hint' && kind !== 'save-query' && kind !== 'facilitate';

export interface MoveAt {
  move: Move;
  minute: number;
  refused?: string;
}

/** Each move with the minute at which it was made. */
export function movesAt(s: Scenario, recording: Recording): MoveAt[] {
  const x = begin(s, recording);
  return recording.moves.map((move) => {
    const minute = x.minute;
    const refused = playInPlace(s, x, move);
    return { move, minute, ...(refused === undefined ? {} : { refused }) };
  });
}

/** Waits are left out. */
export function madeMoves(s: Scenario, recording: Recording): MadeMove[] {
  return movesAt(s, recording)
    .filter(({ move }) => move.do !== 'wait')
    .map(({ move, minute, refused }, index) => ({
      number: index + 1,
      minute,
      when: sayWhen(s, minute),
      kind: move.do,
      says: `${nameMove(s, move)}${detailOf(s, move)}`,
      reason: reasonOf(move),
      refused: refused ?? '',
    }));
}

function detailOf(s: Scenario, move: Move): string {
  if (move.do === 'estimate' && move.low !== undefined)
    return `, ${sayNumber(move.low)} to ${sayNumber(move.high ?? move.low)}`;
  if (move.do === 'plan')
    return `: ${move.steps.map(({ card }) => s.cards[card]?.title ?? card).join(', ') || 'nothing'}`;
  return '';
}

export function reasonOf(move: Move): string {
  if ('reason' in move) return move.reason ?? '';
  return 'why' in move ? (move.why ?? '') : '';
}

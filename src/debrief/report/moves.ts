// Every move with its minute, in words: for a spreadsheet, and for training systems.
import type { Recording } from '../../incident/recording.ts';
import { sayNumber } from '../../incident/say.ts';
import { movesAt } from '../../incident/timed.ts';
import type { Move } from '../../scenario/moves.ts';
import type { Scenario } from '../../scenario/scenario.ts';
import { nameMove } from '../say-move.ts';
import { sayWhen } from '../when.ts';
import type { MadeMove } from './report-types.ts';

/** Waits are left out. */
export function madeMoves(s: Scenario, recording: Recording): MadeMove[] {
  return movesAt(s, recording)
    .filter(({ move }) => move.do !== 'wait')
    .map(({ move, at, refused }, index) => ({
      number: index + 1,
      minute: at,
      when: sayWhen(s, at),
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

import type { Move } from '../scenario/moves.ts';

/** Whether anything in these moves must be counted. On its own, so that asking loads nothing. */
export function hasRules(moves: readonly Move[]): boolean {
  return moves.some((move) => 'rule' in move && move.rule !== undefined);
}

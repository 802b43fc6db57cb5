import type { Move } from '../scenario/moves.ts';

/** Waiting is no decision; it is what lies between two of them. Notes to oneself and a facilitator's hand are none. */
export const isDecision = ({ do: kind }: Move): boolean =>
  kind !== 'wait' && kind !== 'hint' && kind !== 'save-query' && kind !== 'facilitate';

import type { Move } from '../scenario/moves.ts';

/** The question that a move answers: two moves of one subject are two answers to it. */
export function subjectOf(move: Move): string {
  switch (move.do) {
    case 'play':
      return `play:${move.card}`;
    case 'answer':
      return `answer:${move.inject}`;
    case 'file':
      return `file:${move.duty}`;
    case 'estimate':
      return `estimate:${move.claim}`;
    case 'determine':
      return `determine:${move.what}`;
    default:
      return move.do;
  }
}

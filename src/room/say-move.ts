import type { Move } from '../scenario/moves.ts';
import type { Scenario } from '../scenario/scenario.ts';

const FILES = { report: 'file', correction: 'correct', withdrawal: 'withdraw' };

/** A move as a few words, with the title that the scenario gives it. */
export function sayMove(scenario: Scenario, move: Move): string {
  switch (move.do) {
    case 'play':
    case 'leave':
      return `${move.do} the card “${scenario.cards[move.card]?.title ?? move.card}”`;
    case 'answer':
      return sayAnswer(scenario, move);
    case 'estimate':
      return `estimate “${scenario.claims[move.claim]?.label ?? move.claim}”`;
    case 'file':
      return `${FILES[move.as ?? 'report']} “${scenario.duties[move.duty]?.label ?? move.duty}”`;
    case 'determine':
      return `determine “${scenario.determinations[move.what]?.label ?? move.what}”`;
    case 'publish':
      return 'publish a notice';
    case 'rule':
      return `run the query “${scenario.queries[move.query]?.label ?? move.query}”`;
    case 'save-query':
      return 'keep a query';
    case 'plan':
      return 'plan ahead';
    case 'wait':
      return 'wait';
    case 'hint':
      return 'take a hint';
    case 'facilitate':
      return `${move.as} “${move.inject}”`;
  }
}

function sayAnswer({ injects }: Scenario, { inject, option }: Move & { do: 'answer' }): string {
  const about = injects[inject];
  return `answer “${about?.from ?? inject}” with “${about?.options[option]?.label ?? option}”`;
}

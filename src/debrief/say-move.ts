import type { Move } from '../scenario/moves.ts';
import type { Scenario } from '../scenario/scenario.ts';

const FILES = { report: 'file', correction: 'correct', withdrawal: 'withdraw' };

/** A move as a few words, with the title that the scenario gives it. */
export function sayMove(s: Scenario, move: Move): string {
  switch (move.do) {
    case 'play':
    case 'leave':
      return `${move.do} the card “${s.cards[move.card]?.title ?? move.card}”`;
    case 'answer':
      return `answer “${move.inject}” with “${move.option}”`;
    case 'estimate':
      return `estimate “${s.claims[move.claim]?.label ?? move.claim}”`;
    case 'file':
      return `${FILES[move.as ?? 'report']} “${s.duties[move.duty]?.label ?? move.duty}”`;
    case 'determine':
      return `determine “${s.determinations[move.what]?.label ?? move.what}”`;
    case 'publish':
      return 'publish a notice';
    case 'release':
      return `make the “${s.releases[move.release]?.label ?? move.release}”`;
    case 'rule':
      return `run the query “${s.queries[move.query]?.label ?? move.query}”`;
    case 'save-query':
      return 'keep a query';
    case 'plan':
      return 'plan ahead';
    case 'wait':
      return 'wait';
    case 'hint':
      return 'take a hint';
    case 'facilitate':
      return `${move.as} the message of “${s.injects[move.inject]?.from ?? move.inject}”`;
  }
}

/** The same with what was chosen, as a heading: `Trace the customer's mail`, `Answer to Customer care: I look at it now.` */
export function nameMove(s: Scenario, move: Move): string {
  switch (move.do) {
    case 'play': {
      const card = s.cards[move.card];
      const option = move.option === undefined ? undefined : card?.options[move.option]?.label;
      return option === undefined ? (card?.title ?? move.card) : `${card?.title ?? move.card}: ${option}`;
    }
    case 'answer': {
      const about = s.injects[move.inject];
      return `To ${about?.from ?? move.inject}: “${about?.options[move.option]?.label ?? move.option}”`;
    }
    case 'determine': {
      const about = s.determinations[move.what];
      return `${about?.label ?? move.what} ${about?.verdicts[move.verdict]?.label ?? move.verdict}`;
    }
    case 'estimate':
      return `Estimate: ${s.claims[move.claim]?.label ?? move.claim}`;
    case 'file':
      return `${NAMES[move.as ?? 'report']}: ${s.duties[move.duty]?.label ?? move.duty}`;
    case 'publish':
      return `Notice: ${move.audiences.map((id) => s.audiences[id]?.label ?? id).join(', ')}`;
    case 'release':
      return `${s.releases[move.release]?.label ?? move.release}: ${phrasesOf(s, move)}`;
    case 'rule':
      return `${MODES[move.mode]}: ${s.queries[move.query]?.label ?? move.query}`;
    default:
      return upper(sayMove(s, move));
  }
}

const phrasesOf = (s: Scenario, { release, phrases }: Move & { do: 'release' }): string =>
  Object.entries(phrases)
    .map(([topic, id]) => s.releases[release]?.topics[topic]?.phrases[id]?.label ?? id)
    .join(', ');

const NAMES = { report: 'Report', correction: 'Correction', withdrawal: 'Withdrawal' };
const MODES = { shadow: 'Rule in shadow', enforce: 'Rule enforced', off: 'Rule taken off' };

const upper = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

import { knowableFields } from '../../incident/duties.ts';
import type { Scenario } from '../../scenario/scenario.ts';
import type { CardKind } from '../../scenario/vocabulary.ts';
import type { Choice } from '../choices.ts';
import { waitUntil } from '../turn.ts';
import type { Decide, Turn } from '../turn.ts';

const LOOKING: readonly CardKind[] = ['detect', 'analyse'];

/**
 * An able team that finds out as fast as it can, and neither contains nor tells nor reports before it is sure of
 * everything that a report asks. Then it does all of it.
 */
export const waitForCertainty: Decide = (turn) => {
  const chosen = looks(turn) ?? (isCertain(turn) ? acts(turn) : undefined);
  return chosen?.move ?? waitUntil(turn.next());
};

const fresh = ({ x, open }: Turn): Choice[] =>
  open('play').filter(({ move }) => move.do === 'play' && x.cards[move.card]?.plays === 0);

const kindOf = (s: Scenario, { move }: Choice): CardKind | undefined =>
  move.do === 'play' ? s.cards[move.card]?.kind : undefined;

const looks = (turn: Turn): Choice | undefined =>
  fresh(turn).find((one) => LOOKING.includes(kindOf(turn.s, one) ?? 'prepare'));

/** Every report that is owed could be filled in whole; before anything is owed nothing is sure. */
function isCertain({ s, x }: Turn): boolean {
  const owed = Object.entries(s.duties).filter(([id]) => x.duties[id]?.startedAt !== undefined);
  const open = owed.flatMap(([, duty]) => {
    const knowable = knowableFields(s, x, duty);
    return Object.keys(duty.fields).filter((field) => duty.fields[field]?.claim && !knowable.includes(field));
  });
  return owed.length > 0 && open.length === 0;
}

function acts(turn: Turn): Choice | undefined {
  const report = turn.open('file').find(({ key }) => key.endsWith('.known'));
  const estimate = turn.open('estimate').find(({ key }) => key.endsWith('.narrow'));
  const told = turn.open('publish').find(({ key }) => key.endsWith(':full'));
  return report ?? told ?? estimate ?? fresh(turn)[0];
}

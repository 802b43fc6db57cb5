import type { EffectVerb } from '../../scenario/grammar.ts';
import type { Scenario } from '../../scenario/scenario.ts';
import type { Card } from '../../scenario/table-nouns.ts';
import type { Choice } from '../choices.ts';
import { openedBy } from '../opened-by.ts';
import { waitUntil } from '../turn.ts';
import type { Decide } from '../turn.ts';

/** What ends what people have at once: credentials, trust in them, what a control lets through, a crowd moved. */
const SWEEPING: readonly EffectVerb['do'][] = ['retire', 'issue', 'refresh', 'switch', 'move'];

/**
 * Ends everything for everybody as soon as it can, in the first way that is open: every containing card that retires
 * credentials, empties caches, shuts doors or moves people, and before them only what opens those cards.
 */
export const logEveryoneOut: Decide = ({ s, x, open, next }) => {
  const { sweeping, opening } = plansOf(s);
  const fresh = open('play').filter(({ move }) => move.do === 'play' && x.cards[move.card]?.plays === 0);
  const among = (ids: ReadonlySet<string>) => fresh.find((one) => ids.has(cardOf(one)));
  return (among(sweeping) ?? among(opening))?.move ?? waitUntil(next());
};

const cardOf = ({ move }: Choice): string => (move.do === 'play' ? move.card : '');

interface Plans {
  sweeping: ReadonlySet<string>;
  opening: ReadonlySet<string>;
}

const known = new WeakMap<Scenario, Plans>();

function plansOf(s: Scenario): Plans {
  let found = known.get(s);
  if (!found) {
    const sweeping = new Set(Object.keys(s.cards).filter((id) => isSweeping(s.cards[id] as Card)));
    known.set(s, (found = { sweeping, opening: openedBy(s, sweeping) }));
  }
  return found;
}

function isSweeping({ kind, then, options }: Card): boolean {
  const effects = [...then, ...Object.values(options).flatMap((one) => one.then)];
  return kind === 'contain' && effects.some((effect) => !effect.after && SWEEPING.includes(effect.do));
}

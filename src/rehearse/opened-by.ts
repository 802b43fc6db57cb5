// Which cards open which: what has to be done before a card can be played at all.
import { leaves } from '../incident/conditions.ts';
import type { Condition } from '../scenario/grammar.ts';
import type { Scenario } from '../scenario/scenario.ts';
import type { Card } from '../scenario/table-nouns.ts';

/** Cards that bring about what these ask for, and what those ask for in turn. */
export function openedBy(s: Scenario, cards: ReadonlySet<string>): Set<string> {
  const found = new Set<string>();
  let looked = [...cards];
  while (looked.length > 0) {
    const keys = new Set(looked.flatMap((id) => asked(s.cards[id])));
    looked = Object.keys(s.cards).filter(
      (id) => !found.has(id) && !cards.has(id) && brings(s, id).some((key) => keys.has(key)),
    );
    looked.forEach((id) => found.add(id));
  }
  return found;
}

function asked(card: Card | undefined): string[] {
  const conditions = [card?.needs, ...Object.values(card?.options ?? {}).map((one) => one.if)];
  return conditions.flatMap((one) => (one ? leaves(one).flatMap(keyOf) : []));
}

const keyOf = (c: Condition): string[] => (c.is === 'happened' ? [c.key] : []);

/** Keys that are remembered when the card has been played. */
function brings(s: Scenario, id: string): string[] {
  const { then = [], options = {} } = s.cards[id] ?? {};
  const effects = [...then, ...Object.values(options).flatMap((one) => one.then)];
  const learned = effects.flatMap((effect) => {
    if (effect.do !== 'learn') return [];
    const [claim = ''] = effect.statement.split('.');
    return [`known:${effect.statement}`, `known:${claim}`, `claimed:${claim}`];
  });
  return [`started:${id}`, `done:${id}`, ...learned];
}

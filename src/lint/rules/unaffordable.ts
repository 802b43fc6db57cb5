import { NEVER } from '../reach.ts';
import type { Rule } from '../subject.ts';

export const unaffordable: Rule = {
  id: 'unaffordable',
  find: ({ scenario: s, reach }) =>
    Object.entries(s.cards).flatMap(([id, { uses }]) =>
      Object.entries(uses)
        .filter(
          ([stock, parts]) => (s.stocks[stock]?.start ?? 0) < parts && reach.key(`raised:${stock}`) === NEVER,
        )
        .map(([stock]) => ({
          path: ['cards', id, 'uses', stock],
          says: `Nobody can ever play this card: it takes more of "${stock}" than there is at the start, and nothing adds to that.`,
        })),
    ),
};

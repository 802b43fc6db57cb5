import { blame } from '../blame.ts';
import { NEVER } from '../reach.ts';
import type { Rule } from '../subject.ts';

export const neverDealt: Rule = {
  id: 'never-dealt',
  find: ({ scenario, reach }) =>
    Object.entries(scenario.cards).flatMap(([id, { dealt }]) =>
      dealt && reach.earliest(dealt) === NEVER
        ? [
            {
              path: ['cards', id, 'dealt'],
              says: `This card never comes into the hand: ${blame(reach, dealt)}.`,
            },
          ]
        : [],
    ),
};

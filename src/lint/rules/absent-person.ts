import { NEVER } from '../reach.ts';
import { blame } from '../blame.ts';
import type { Rule } from '../subject.ts';

export const absentPerson: Rule = {
  id: 'absent-person',
  find: ({ scenario, reach }) =>
    Object.entries(scenario.people).flatMap(([id, { from }]) =>
      from && reach.key(`here:${id}`) === NEVER
        ? [
            {
              path: ['people', id, 'from'],
              says: `${id} never comes to the table: ${blame(reach, from)}, and no effect brings them.`,
            },
          ]
        : [],
    ),
};

import { blame } from '../blame.ts';
import { NEVER } from '../reach.ts';
import type { Rule } from '../subject.ts';

export const unopenedAct: Rule = {
  id: 'unopened-act',
  find: ({ scenario, reach }) =>
    Object.entries(scenario.acts)
      .filter(([id]) => reach.key(`act:${id}`) === NEVER)
      .map(([id, { opens }]) => ({
        path: ['acts', id, 'opens'],
        says: `This act never opens: ${
          reach.earliest(opens) === NEVER ? blame(reach, opens) : 'the scenario closes in that minute'
        }.`,
      })),
};

import { blame } from '../blame.ts';
import { NEVER } from '../reach.ts';
import type { Rule } from '../subject.ts';

export const unreachableInject: Rule = {
  id: 'unreachable-inject',
  find: ({ scenario, reach }) =>
    Object.entries(scenario.injects)
      .filter(([id]) => reach.key(`sent:${id}`) === NEVER)
      .map(([id, { when }]) => ({
        path: ['injects', id],
        says: `Nobody can ever receive this: ${
          when ? `${blame(reach, when)}, and no effect sends it` : 'it has no `when`, and no effect sends it'
        }.`,
      })),
};

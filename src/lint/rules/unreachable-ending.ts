import { blame } from '../blame.ts';
import { NEVER } from '../reach.ts';
import type { Rule } from '../subject.ts';

export const unreachableEnding: Rule = {
  id: 'unreachable-ending',
  find: ({ scenario, reach }) =>
    Object.entries(scenario.endings).flatMap(([id, { when }]) =>
      when && reach.earliest(when) === NEVER
        ? [{ path: ['endings', id, 'when'], says: `No play ends like this: ${blame(reach, when)}.` }]
        : [],
    ),
};

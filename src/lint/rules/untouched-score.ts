import { blame } from '../blame.ts';
import { untouched } from '../measures.ts';
import { NEVER } from '../reach.ts';
import type { Rule } from '../subject.ts';
import { scorePath } from '../written.ts';

export const untouchedScore: Rule = {
  id: 'untouched-score',
  find: ({ scenario: s, input, reach }) =>
    Object.entries(s.score.rules).flatMap(([id, { measure, when }]) => {
      const why = when && reach.earliest(when) === NEVER ? blame(reach, when) : untouched(s, reach, measure);
      return why === undefined
        ? []
        : [{ path: scorePath(input, id), says: `No play can touch this rule: ${why}.` }];
    }),
};

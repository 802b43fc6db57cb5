import { blame } from '../blame.ts';
import { NEVER } from '../reach.ts';
import type { Rule } from '../subject.ts';

export const unfitHint: Rule = {
  id: 'unfit-hint',
  find: ({ scenario, reach }) =>
    scenario.hints.flatMap(({ when }, index) =>
      reach.earliest(when) === NEVER
        ? [{ path: ['hints', index, 'when'], says: `This hint never fits: ${blame(reach, when)}.` }]
        : [],
    ),
};

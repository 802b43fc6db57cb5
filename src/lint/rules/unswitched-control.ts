import { NEVER } from '../reach.ts';
import type { Rule } from '../subject.ts';

export const unswitchedControl: Rule = {
  id: 'unswitched-control',
  find: ({ scenario: s, reach }) =>
    Object.entries(s.controls)
      .filter(([id, { modes }]) =>
        ['on', ...modes].every((mode) => reach.key(`control:${id}:${mode}`) === NEVER),
      )
      .map(([id]) => ({
        path: ['controls', id],
        says: `Nobody can ever switch this on: no effect that can happen has \`switch: ${id}\`.`,
      })),
};

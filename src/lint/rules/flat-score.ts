import type { Rule } from '../subject.ts';
import { scorePath } from '../written.ts';

export const flatScore: Rule = {
  id: 'flat-score',
  find: ({ scenario: s, input }) =>
    Object.entries(s.score.rules)
      .filter(([, { points, never }]) => points.every(([, won]) => won === never))
      .map(([id, { never }]) => ({
        path: [...scorePath(input, id), 'points'],
        says: `This rule gives ${never} points whatever is measured; accepted: pairs whose points differ.`,
      })),
};

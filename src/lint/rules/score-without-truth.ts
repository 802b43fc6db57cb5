import type { Rule } from '../subject.ts';
import { scorePath } from '../written.ts';

export const scoreWithoutTruth: Rule = {
  id: 'score-without-truth',
  find: ({ scenario: s, input }) =>
    Object.entries(s.score.rules).flatMap(([id, { measure }]) => {
      if (measure.of !== 'interval') return [];
      const truth = s.claims[measure.claim]?.truth;
      if (truth && !('unknown' in truth)) return [];
      return [
        {
          path: [...scorePath(input, id), 'interval'],
          says: `This cannot be judged: the claim "${measure.claim}" has no \`truth\` to compare an estimate with.`,
        },
      ];
    }),
};

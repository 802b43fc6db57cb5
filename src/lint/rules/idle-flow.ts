import { blame } from '../blame.ts';
import { NEVER } from '../reach.ts';
import type { Rule } from '../subject.ts';

export const idleFlow: Rule = {
  id: 'idle-flow',
  find: ({ scenario, reach }) =>
    Object.entries(scenario.flows).flatMap(([id, flow]) =>
      (['from', 'while'] as const).flatMap((word) => {
        const condition = flow[word];
        return condition && reach.earliest(condition) === NEVER
          ? [{ path: ['flows', id, word], says: `This flow never runs: ${blame(reach, condition)}.` }]
          : [];
      }),
    ),
};

import { NEVER } from '../reach.ts';
import type { Rule } from '../subject.ts';

export const unlearnedStatement: Rule = {
  id: 'unlearned-statement',
  find: ({ scenario, reach }) =>
    Object.entries(scenario.claims).flatMap(([claim, { statements }]) =>
      Object.keys(statements)
        .filter((id) => reach.key(`known:${claim}.${id}`) === NEVER)
        .map((id) => ({
          path: ['claims', claim, 'statements', id],
          says: `Nobody can ever hear this: no effect that can happen has \`learn: ${claim}.${id}\`.`,
        })),
    ),
};

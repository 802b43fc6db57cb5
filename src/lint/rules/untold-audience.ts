import { NEVER } from '../reach.ts';
import type { Rule } from '../subject.ts';

export const untoldAudience: Rule = {
  id: 'untold-audience',
  find: ({ scenario: s, reach }) =>
    Object.keys(s.audiences)
      .filter((id) => reach.key(`told:${id}`) === NEVER)
      .map((id) => ({
        path: ['audiences', id],
        says: `Nobody can ever tell these people: ${
          s.notice ? 'the notice never opens to them' : 'there is no `notice`'
        }, and no effect that can happen has \`tell: ${id}\`.`,
      })),
};

import { NEVER } from '../reach.ts';
import type { Scenario } from '../../scenario/scenario.ts';
import type { Rule } from '../subject.ts';

export const untoldAudience: Rule = {
  id: 'untold-audience',
  find: ({ scenario: s, reach }) =>
    Object.keys(s.audiences)
      .filter((id) => reach.key(`told:${id}`) === NEVER)
      .map((id) => ({
        path: ['audiences', id],
        says: `Nobody can ever tell these people: ${sayForm(
          s,
          id,
        )}, and no effect that can happen has \`tell: ${id}\`.`,
      })),
};

function sayForm(s: Scenario, id: string): string {
  const release = s.audiences[id]?.release;
  if (release !== undefined) return `the release "${release}" never opens to them`;
  return s.notice ? 'the notice never opens to them' : 'there is no `notice`';
}

import type { Scenario } from '../../scenario/scenario.ts';
import type { Reach } from '../reach.ts';
import type { Rule } from '../subject.ts';

/** The first ending that holds is taken, so whatever stands below one that always holds is never read. */
export const shadowedEnding: Rule = {
  id: 'shadowed-ending',
  find: ({ scenario: s, reach, places }) =>
    Object.keys(s.endings).flatMap((id, index, ids) => {
      const above = ids.slice(0, index).find((other) => takesAll(s, reach, other, id));
      if (above === undefined) return [];
      const line = places.of(['endings', above], 'key').line;
      return [
        {
          path: ['endings', id],
          says: `No play ends like this: "${above}" (line ${line}) comes first and holds whenever this does.`,
        },
      ];
    }),
};

function takesAll(s: Scenario, reach: Reach, above: string, below: string): boolean {
  const when = s.endings[above]?.when;
  if (!when || reach.latest(when) <= s.closes) return true;
  return JSON.stringify(when) === JSON.stringify(s.endings[below]?.when);
}

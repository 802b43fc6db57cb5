import type { Scenario } from '../../scenario/scenario.ts';
import { NEVER } from '../reach.ts';
import type { Reach } from '../reach.ts';
import type { Rule } from '../subject.ts';

/** An act lasts until the next one opens; two that open in the same minute leave the first no time at all. */
export const overlappingActs: Rule = {
  id: 'overlapping-acts',
  find: ({ scenario: s, reach, places }) =>
    Object.keys(s.acts).flatMap((id, index, ids) => {
      const minute = fixedMinute(s, reach, id);
      const other = ids
        .slice(0, index)
        .find((one) => minute !== undefined && fixedMinute(s, reach, one) === minute);
      if (other === undefined) return [];
      const line = places.of(['acts', other], 'key').line;
      return [
        {
          path: ['acts', id, 'opens'],
          says: `This act opens in the same minute as "${other}" (line ${line}), which then has no time of its own.`,
        },
      ];
    }),
};

/** Where nothing that a team does decides it. */
function fixedMinute(s: Scenario, reach: Reach, id: string): number | undefined {
  const opens = s.acts[id]?.opens;
  const latest = reach.latest(opens);
  return latest < NEVER && latest === reach.earliest(opens) ? Math.max(0, latest) : undefined;
}

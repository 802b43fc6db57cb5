import type { Condition } from '../../scenario/grammar.ts';
import type { VersionedDuty } from '../../scenario/table-nouns.ts';
import { blame } from '../blame.ts';
import { NEVER } from '../reach.ts';
import type { Reach } from '../reach.ts';
import type { Rule } from '../subject.ts';
import { dutyPath } from '../written.ts';

export const unmeetableDuty: Rule = {
  id: 'unmeetable-duty',
  find: ({ scenario, input, reach }) =>
    Object.entries(scenario.duties).flatMap(([id, duty]) => {
      const why = whyNot(reach, id, duty);
      return why === undefined ? [] : [{ path: [...dutyPath(input, id), why.word], says: why.says }];
    }),
};

function whyNot(reach: Reach, id: string, duty: VersionedDuty): { word: string; says: string } | undefined {
  const { met, opens, clock, closed } = duty;
  if (met && reach.earliest(met) === NEVER)
    return { word: 'met', says: `This duty can never be met: ${blame(reach, met)}.` };
  if (!met && opens && reach.earliest(opens) === NEVER)
    return { word: 'needs', says: `This report can never be filed: ${blame(reach, opens)}.` };
  // Armed and asleep: a duty that something else ends is a trap for those who file too much.
  if (reach.earliest(clock) === NEVER && !canEnd(reach, closed))
    return { word: 'clock', says: `The clock of this duty never starts: ${blame(reach, clock)}.` };
  // Whichever version counts, and whatever else would be later: the longest time there is.
  const longest = Math.max(...duty.versions.map(({ deadline }) => deadline.minutes ?? NEVER));
  const due = reach.latest(clock) + longest;
  if (reach.key(`filed:${id}`) <= due) return undefined;
  return {
    word: 'clock',
    says: 'This duty is always missed: it is due before it could be done at the earliest.',
  };
}

const canEnd = (reach: Reach, closed: Condition | undefined): boolean =>
  closed !== undefined && reach.earliest(closed) < NEVER;

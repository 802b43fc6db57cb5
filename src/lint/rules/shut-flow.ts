import type { Scenario } from '../../scenario/scenario.ts';
import { NEVER } from '../reach.ts';
import type { Reach } from '../reach.ts';
import type { Rule } from '../subject.ts';

/** A flow passes where a door trusts one of its credentials; where none ever does, it moves nothing. */
export const shutFlow: Rule = {
  id: 'shut-flow',
  find: ({ scenario: s, reach }) =>
    Object.entries(s.flows).flatMap(([id, flow]) => {
      const doors = flow.through.length > 0 ? flow.through : Object.keys(s.parties);
      const isOpen = doors.some((door) => flow.with.some((one) => mayTrust(s, reach, door, one)));
      if (flow.with.length === 0 || doors.length === 0 || isOpen) return [];
      return [
        {
          path: ['flows', id, 'with'],
          says: `This flow never runs: no door that it goes through ever trusts ${flow.with.join(' or ')}. The doors are: ${doors.join(', ')}.`,
        },
      ];
    }),
};

/** By name, or because it is or has been on the published list. */
function mayTrust(s: Scenario, reach: Reach, door: string, credential: string): boolean {
  const accepts = s.parties[door]?.accepts ?? [];
  const isListed =
    s.credentials[credential]?.state !== 'unpublished' || reach.key(`issued:${credential}`) < NEVER;
  return (
    accepts.includes(credential) ||
    (isListed && accepts.some((one) => one === 'current' || one === 'previous'))
  );
}

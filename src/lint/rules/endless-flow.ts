import type { Scenario } from '../../scenario/scenario.ts';
import type { Flow } from '../../scenario/world-nouns.ts';
import { NEVER } from '../reach.ts';
import type { Reach } from '../reach.ts';
import type { Rule } from '../subject.ts';

export const endlessFlow: Rule = {
  id: 'endless-flow',
  find: ({ scenario: s, reach }) =>
    Object.entries(s.flows)
      .filter(
        ([id, flow]) => flow.into !== undefined && !endsAlone(flow) && !canBeStopped(s, reach, id, flow),
      )
      .map(([id]) => ({
        path: ['flows', id],
        says: 'Nothing a team does can end this flow, and it does not end by itself; accepted: `to`, `while`, `unless`, a source that runs dry, a control that stops it, or a credential that can be retired.',
      })),
};

function endsAlone({ to, while: during, unless, outOf, rate }: Flow): boolean {
  const last = rate[rate.length - 1];
  return Boolean(to ?? during ?? unless ?? outOf) || last?.minutes !== undefined;
}

function canBeStopped(s: Scenario, reach: Reach, id: string, flow: Flow): boolean {
  const stops = Object.entries(s.controls).some(
    ([control, { stops: all, modes }]) =>
      (all[id] ?? 0) > 0 && ['on', ...modes].some((mode) => reach.key(`control:${control}:${mode}`) < NEVER),
  );
  const ruled = Object.values(s.queries).some(({ control }) => control !== undefined);
  // A new key pushes the old ones off the published list, so any of them will do.
  const keys = Object.keys(s.credentials).flatMap((one) => [`retired:${one}`, `issued:${one}`]);
  return stops || ruled || (flow.with.length > 0 && keys.some((key) => reach.key(key) < NEVER));
}

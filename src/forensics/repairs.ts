import { first } from '../incident/conditions.ts';
import type { Incident } from '../incident/incident.ts';
import type { Scenario } from '../scenario/scenario.ts';

/** What the team has opened and repaired, as a row of 0 and 1: the same log looks different after it. */
export function repairsOf(s: Scenario, x: Incident): string {
  return Object.values(s.logs?.tables ?? {})
    .flatMap(({ needs, lost }) => [needs, ...lost.map(({ until }) => until)])
    .map((condition) => (condition && first(x, condition) === undefined ? '0' : '1'))
    .join('');
}

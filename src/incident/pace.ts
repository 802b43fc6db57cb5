import type { Scenario } from '../scenario/scenario.ts';
import { first } from './conditions.ts';
import type { Incident } from './incident.ts';

/** Exercise minutes per minute of play, as the act has it now. */
export function paceOf(s: Scenario, x: Incident): number {
  return s.acts[x.act]?.paces[paceIndex(s, x)]?.minutes ?? 60;
}

/** Which of the act's paces holds now. */
export function paceIndex(s: Scenario, x: Incident): number {
  return s.acts[x.act]?.paces.findLastIndex(({ from }) => !from || first(x, from) !== undefined) ?? -1;
}

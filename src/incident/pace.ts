import type { Scenario } from '../scenario/scenario.ts';
import { first } from './conditions.ts';
import type { Incident } from './incident.ts';

/** Exercise minutes per minute of play, as the act has it now. */
export function paceOf(s: Scenario, x: Incident): number {
  const paces = s.acts[x.act]?.paces.filter(({ from }) => !from || first(x, from) !== undefined);
  return paces?.at(-1)?.minutes ?? 60;
}

// Moves the charts of relying parties and controls along as the world changes under them.
import type { Scenario } from '../scenario/scenario.ts';
import { WHOLE } from '../scenario/vocabulary.ts';
import { stepOrStay } from './charts/tables.ts';
import type { Incident } from './incident.ts';
import { linksOf } from './links.ts';
import { coverage } from './parties.ts';

export function updateCharts(s: Scenario, x: Incident): void {
  const { users } = linksOf(s);
  for (const state of Object.values(x.parties)) {
    const passing = state.passes[state.passes.length - 1]?.[1] ?? [];
    const refuses = !passing.some((one) => one in users);
    const event = refuses ? 'turn' : state.state === 'refuses' ? 'accept' : undefined;
    if (event) state.state = stepOrStay('relying-party', state.state, event);
  }
  for (const [id, state] of Object.entries(x.controls)) {
    if (state.state === 'switching' && inForce(s, x, id))
      state.state = stepOrStay('control', state.state, 'hold');
  }
}

/** Fully taken hold wherever it applies. */
function inForce(s: Scenario, x: Incident, control: string): boolean {
  const at = s.controls[control]?.at ?? [];
  const places = at.length > 0 ? at : [undefined];
  return places.every((party) => coverage(s, x, control, party) === WHOLE);
}

// How fast the clock runs so that a scenario fits the time that a workshop has.
import type { Scenario } from '../scenario/scenario.ts';
import { minutesRunning } from './running.ts';
import type { Preset } from './words.ts';

/**
 * The share of a workshop in which the clock runs; the rest goes to reading, talking and deciding. From the design of
 * the flagship (its section 1.1): 17.3 of 35, 41.7 of 75, 68.4 of 120, 89.6 of 150 minutes.
 */
const SHARE_RUNNING: Record<Preset, number> = {
  35: 17.3 / 35,
  75: 41.7 / 75,
  120: 68.4 / 120,
  150: 89.6 / 150,
};

/** Where a workshop begins, unless the facilitator says otherwise: the short ones at the scenario's own later start. */
const BEGINS_LATER: readonly Preset[] = [35, 75];

export function startOf(s: Scenario, preset: Preset): string | undefined {
  const skipped = s.start?.skips ?? [];
  if (!BEGINS_LATER.includes(preset) || skipped.length === 0) return undefined;
  const acts = Object.keys(s.acts);
  return acts[skipped.length];
}

/** By how much the pace of every act is multiplied. */
export function stretchOf(s: Scenario, preset: Preset, from: number): number {
  const natural = minutesRunning(s, from);
  return natural / (preset * SHARE_RUNNING[preset]);
}

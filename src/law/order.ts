// What is due first stands first; what does not run, or is no law, stands below.
import { Temporal } from 'temporal-polyfill';
import type { DutyClock, Status } from './clock-types.ts';

const RANKS: Record<Status, number> = {
  running: 0,
  indeterminate: 0,
  waiting: 1,
  'not law': 2,
  'no version': 3,
};

export function inOrderOfDue(clocks: readonly DutyClock[]): DutyClock[] {
  return clocks.toSorted((a, b) => RANKS[a.status] - RANKS[b.status] || byInstant(a, b));
}

function byInstant(a: DutyClock, b: DutyClock): number {
  const [first, second] = [a, b].map(({ stages }) => stages[0]?.due?.from);
  if (first === undefined || second === undefined) return first === second ? 0 : first === undefined ? 1 : -1;
  return Temporal.Instant.compare(first, second);
}

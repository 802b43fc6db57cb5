// Measures of evidence.
import type { Condition } from '../../scenario/grammar.ts';
import type { Scenario } from '../../scenario/scenario.ts';
import type { Minute } from '../../scenario/vocabulary.ts';
import { WHOLE } from '../../scenario/vocabulary.ts';
import { first } from '../conditions.ts';
import { daysKept } from '../evidence.ts';
import type { Incident } from '../incident.ts';
import { mulDiv } from '../levels.ts';
import type { Measured } from './measured.ts';

/** Of the days that were in the stores then, the share that is there now. */
export function keptMeasured(s: Scenario, x: Incident, stores: string[], at: Condition): Measured {
  const minute = first(x, at);
  const says = 'There was nothing to keep yet.';
  if (minute === undefined) return { amount: undefined, scale: 'share', says };
  const then = sumOf(stores, (id) => daysKept(s, x, id, minute, minute));
  const now = sumOf(stores, (id) =>
    Math.min(daysKept(s, x, id, minute, x.minute), daysKept(s, x, id, minute, minute)),
  );
  if (then === 0) return { amount: undefined, scale: 'share', says };
  return { amount: mulDiv(now, WHOLE, then), scale: 'share' };
}

/** Minutes until a hold had reached the last of them. */
export function heldMeasured(x: Incident, stores: string[], from: Condition): Measured {
  const start = first(x, from);
  const reached = stores.map((id) => x.evidence[id]?.reachedAt);
  const says = 'A hold did not reach every store.';
  if (start === undefined || reached.includes(undefined))
    return { amount: undefined, scale: 'minutes', says };
  const last = Math.max(...(reached as Minute[]));
  return { amount: Math.max(0, last - start), scale: 'minutes', minute: last };
}

export function verifiedMeasured(x: Incident, stores: string[]): Measured {
  const seen = stores.flatMap((id) => x.evidence[id]?.verifiedAt ?? []);
  const amount = stores.length === 0 ? 0 : mulDiv(seen.length, WHOLE, stores.length);
  const minute = seen.length === 0 ? undefined : Math.max(...seen);
  return { amount, scale: 'share', minute, words: `${seen.length} of ${stores.length}` };
}

const sumOf = (ids: string[], of: (id: string) => number): number => ids.reduce((sum, id) => sum + of(id), 0);

// Conditions. What was done is remembered once, by key, with its minute; everything else follows from that.
import type { Condition } from '../scenario/grammar.ts';
import type { Scenario } from '../scenario/scenario.ts';
import type { Minute } from '../scenario/vocabulary.ts';
import type { Incident } from './incident.ts';
import { partsAt } from './levels.ts';
import { passesFor } from './parties.ts';

/** Under which key the first time is remembered, for the conditions that the world must watch. */
export function watchedKey(c: Condition): string | undefined {
  if (c.is === 'happened') return c.key;
  if (c.is === 'control') return `control:${c.control}:${c.mode}`;
  if (c.is === 'stock') return `stock:${c.stock}:${c.above === undefined ? `<${c.below}` : `>${c.above}`}`;
  if (c.is === 'accepted') return `accepted:${c.credentials.join(',')}:${c.by}`;
  return undefined;
}

/**
 * The minute at which this is, or by what is known now will be, true for the first time. Undefined while nothing
 * says that it will.
 */
export function due(x: Incident, c: Condition): Minute | undefined {
  switch (c.is) {
    case 'at':
      return c.minute;
    case 'after': {
      const since = due(x, c.since);
      return since === undefined ? undefined : since + c.minutes;
    }
    case 'happened':
      return x.happened[c.key];
    case 'all':
      return latest(x, c.of);
    case 'any':
      return earliest(x, c.of);
    case 'unless': {
      const when = due(x, c.when);
      const unless = due(x, c.unless);
      return when === undefined || (unless !== undefined && unless <= when) ? undefined : when;
    }
    case 'within': {
      const from = due(x, c.from);
      const to = due(x, c.to);
      return from === undefined || to === undefined || to - from > c.minutes ? undefined : to;
    }
    default:
      return x.happened[watchedKey(c) as string];
  }
}

/** The first minute at which it was true, if that has come. */
export function first(x: Incident, c: Condition): Minute | undefined {
  const minute = due(x, c);
  return minute !== undefined && minute <= x.minute ? minute : undefined;
}

/** Whether it is true now. What can become false again (stocks, controls, doors) is read as it stands. */
export function holds(s: Scenario, x: Incident, c: Condition): boolean {
  switch (c.is) {
    case 'all':
      return c.of.every((one) => holds(s, x, one));
    case 'any':
      return c.of.some((one) => holds(s, x, one));
    case 'unless':
      return holds(s, x, c.when) && !holds(s, x, c.unless);
    case 'control':
      return (x.controls[c.control]?.mode ?? 'off') === c.mode;
    case 'stock':
      return stockHolds(x, c);
    case 'accepted':
      return acceptedHolds(s, x, c);
    default:
      return first(x, c) !== undefined;
  }
}

function stockHolds(x: Incident, c: Condition & { is: 'stock' }): boolean {
  const level = x.stocks[c.stock];
  if (!level) return false;
  const parts = partsAt(level, x.minute);
  return c.above === undefined ? parts < (c.below ?? 0) : parts > c.above;
}

function acceptedHolds(s: Scenario, x: Incident, c: Condition & { is: 'accepted' }): boolean {
  const parties = c.by === 'nobody' || c.by === 'anybody' ? Object.keys(s.parties) : [c.by];
  const passes = parties.some((party) =>
    c.credentials.some((credential) => passesFor(s, x, party, credential) > 0),
  );
  return c.by === 'nobody' ? !passes : passes;
}

/** Every condition inside this one that must be watched. */
export function leaves(c: Condition): Condition[] {
  if (c.is === 'all' || c.is === 'any') return c.of.flatMap(leaves);
  if (c.is === 'after') return leaves(c.since);
  if (c.is === 'unless') return [...leaves(c.when), ...leaves(c.unless)];
  if (c.is === 'within') return [...leaves(c.from), ...leaves(c.to)];
  return c.is === 'at' ? [] : [c];
}

function earliest(x: Incident, conditions: readonly Condition[]): Minute | undefined {
  let best: Minute | undefined;
  for (const condition of conditions) {
    const one = due(x, condition);
    if (one !== undefined && (best === undefined || one < best)) best = one;
  }
  return best;
}

function latest(x: Incident, conditions: readonly Condition[]): Minute | undefined {
  let best = -Infinity;
  for (const condition of conditions) {
    const one = due(x, condition);
    if (one === undefined) return undefined;
    if (one > best) best = one;
  }
  return best === -Infinity ? undefined : best;
}

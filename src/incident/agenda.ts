// What is due: data in order of (minute, sequence). There are no timers.
import type { Scenario } from '../scenario/scenario.ts';
import type { Minute } from '../scenario/vocabulary.ts';
import { due, holds } from './conditions.ts';
import type { Due, Entry, Incident } from './incident.ts';
import { watchersOf } from './watchers.ts';

export function schedule(x: Incident, minute: Minute, what: Due): void {
  const at = Math.max(minute, x.minute);
  const entry: Entry = { minute: at, sequence: x.sequence++, ...what };
  let low = 0;
  let high = x.agenda.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((x.agenda[middle] as Entry).minute <= at) low = middle + 1;
    else high = middle;
  }
  x.agenda.splice(low, 0, entry);
}

/** A recalculation of rates at this minute; one is enough. */
export function scheduleRates(x: Incident, minute: Minute): void {
  if (!Number.isFinite(minute)) return;
  for (const entry of x.agenda) {
    if (entry.minute > minute) break;
    if (entry.minute === minute && entry.what === 'rates') return;
  }
  schedule(x, minute, { what: 'rates' });
}

/** Remembers the first time something happened, and wakes what waits for it. */
export function happen(s: Scenario, x: Incident, key: string): void {
  if (x.happened[key] !== undefined) return;
  x.happened[key] = x.minute;
  for (const watcher of watchersOf(s).byKey[key] ?? []) plan(s, x, watcher);
}

/** Puts a watcher on the agenda for the minute at which, as things stand, its condition comes true. */
export function plan(s: Scenario, x: Incident, watcher: string): void {
  const condition = watchersOf(s).conditions[watcher];
  const minute = condition && due(x, condition);
  if (minute === undefined || minute > s.closes) return;
  const planned = x.agenda.some((e) => e.what === 'watch' && e.watcher === watcher && e.minute === minute);
  if (!planned) schedule(x, minute, { what: 'watch', watcher });
}

/** Notices which stocks have passed a mark and which doors have shut, after rates were worked out. */
export function notice(s: Scenario, x: Incident): void {
  for (const { key, condition } of watchersOf(s).noticed) {
    if (x.happened[key] === undefined && holds(s, x, condition)) happen(s, x, key);
  }
}

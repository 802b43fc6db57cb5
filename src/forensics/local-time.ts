import { calendarOf, toLocal } from '../incident/calendar.ts';
import type { Scenario } from '../scenario/scenario.ts';

export const DAY_MS = 86_400_000;
export const MINUTE_MS = 60_000;

/**
 * `2025-11-08 02:10:33.123` by the scenario's clocks, cut to so many characters. Hundreds of thousands are written in a
 * row, mostly of the same day, so the day and the offset are kept.
 */
export function localTime(s: Scenario): (ms: number, length: number) => string {
  let hour = Number.NaN;
  let offset = 0;
  let day = Number.NaN;
  let date = '';
  return (ms, length) => {
    const utcHour = Math.floor(ms / 3_600_000);
    if (utcHour !== hour) [hour, offset] = [utcHour, offsetMs(s, utcHour * 60 - s.opensEpoch)];
    const local = ms + offset;
    const localDay = Math.floor(local / DAY_MS);
    if (localDay !== day) [day, date] = [localDay, new Date(localDay * DAY_MS).toISOString().slice(0, 10)];
    const left = local - localDay * DAY_MS;
    const clock = `${TWO[Math.floor(left / 3_600_000)]}:${TWO[Math.floor(left / 60_000) % 60]}:${TWO[Math.floor(left / 1000) % 60]}`;
    return length === 19
      ? `${date} ${clock}`
      : `${date} ${clock}.${String(left % 1000).padStart(3, '0')}`.slice(0, length);
  };
}

const TWO = Array.from({ length: 60 }, (_, number) => String(number).padStart(2, '0'));

/** What the scenario's clocks are ahead of UTC. */
export function offsetMs(s: Scenario, minute: number): number {
  return (toLocal(s, calendarOf(s, undefined), minute) - s.opensEpoch - minute) * MINUTE_MS;
}

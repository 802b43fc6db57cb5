// When something became known, as people write it down: exactly, in some zone, or only as a day.
import { Temporal } from 'temporal-polyfill';
import { refused } from '../scenario/amounts.ts';
import type { Read } from '../scenario/amounts.ts';
import { readZoneName } from '../scenario/zone.ts';

/** The first and the last minute at which it may have been; the same where it is known to the minute. In Unix milliseconds. */
export interface Known {
  fromMs: number;
  toMs: number;
  /** As it was written, for a person to compare. */
  said: string;
}

const ACCEPTED = '`2025-11-17T16:00+09:00`, or with a time zone `2025-11-17 16:00` or `2025-11-17`';
const PATTERN = /^(\d{4}-\d{2}-\d{2})(?:[T ](\d{2}:\d{2})(?::\d{2})?(Z|[+-]\d{2}:\d{2})?)?$/;
export const MINUTE_MS = 60_000;

/** `zone` is for instants without an offset of their own. */
export function readKnown(text: string, zone: string | undefined): Read<Known> {
  const [, date = '', clock, offset] = PATTERN.exec(text.trim()) ?? [];
  if (date === '' || (offset === undefined && zone === undefined)) return needed(text, date !== '');
  const said = [date, clock, offset ?? zone].filter((part) => part !== undefined).join(' ');
  try {
    if (offset !== undefined) return at(exactly(`${date}T${clock ?? ''}${offset}`), said);
    const name = readZoneName(zone ?? '');
    if ('says' in name) return name;
    return clock === undefined ? wholeDay(date, name.value, said) : onTheClock(date, clock, name.value, said);
  } catch (error) {
    if (error instanceof RangeError)
      return { says: `"${text}" is not on the calendar; accepted: ${ACCEPTED}.` };
    throw error;
  }
}

function needed(text: string, isDated: boolean): { says: string } {
  return isDated
    ? {
        says: `"${text}" says no time zone; accepted: an offset such as +09:00 behind the time, or a zone such as Asia/Seoul.`,
      }
    : refused(text, ACCEPTED);
}

function exactly(iso: string): number {
  return Temporal.Instant.from(iso).epochMilliseconds;
}

function at(ms: number, said: string): Read<Known> {
  return { value: { fromMs: ms, toMs: ms, said } };
}

function wholeDay(date: string, zone: string, said: string): Read<Known> {
  const day = Temporal.PlainDate.from(date);
  const fromMs = day.toZonedDateTime(zone).epochMilliseconds;
  return {
    value: { fromMs, toMs: day.add({ days: 1 }).toZonedDateTime(zone).epochMilliseconds - MINUTE_MS, said },
  };
}

/** In the hour that the clocks go through twice, either of the two. */
function onTheClock(date: string, clock: string, zone: string, said: string): Read<Known> {
  const local = Temporal.PlainDateTime.from(`${date}T${clock}`);
  const first = local.toZonedDateTime(zone, { disambiguation: 'earlier' });
  const last = local.toZonedDateTime(zone, { disambiguation: 'later' });
  if (!last.toPlainDateTime().equals(local))
    return { says: `In ${zone} there was no ${clock} on ${date}: the clocks went past it.` };
  return { value: { fromMs: first.epochMilliseconds, toMs: last.epochMilliseconds, said } };
}

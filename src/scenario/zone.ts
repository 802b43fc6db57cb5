// Local time ↔ minutes since the opening. The only place where a scenario asks for calendars and time zones; the duty clock
// has its own, in law/.
import { Temporal } from 'temporal-polyfill';
import { refused } from './amounts.ts';
import type { Read, Scalar } from './amounts.ts';
import { didYouMean } from './suggest.ts';
import type { Minute } from './vocabulary.ts';

export interface Zone {
  name: string;
  /** Minutes from 1970-01-01 00:00 UTC to minute 0. */
  opensEpoch: number;
}

/** An instant; `day`: only the date is written, and it stands for the day's first minute. */
export interface Instant {
  minute: Minute;
  day: boolean;
}

const MS = 60_000;
const ACCEPTED = '`2025-11-19 21:35` or `2025-11-19`';
const PATTERN = /^(\d{4})-(\d{2})(?:-(\d{2})(?: (\d{2}):(\d{2}))?)?$/;

export function readZoneName(name: string): Read<string> {
  try {
    Temporal.PlainDate.from('2025-01-01').toZonedDateTime(name);
    return { value: name };
  } catch {
    const near = didYouMean(name, Intl.supportedValuesOf('timeZone'));
    return { says: `Found "${name}"; accepted: the name of a time zone, such as \`Asia/Seoul\`.${near}` };
  }
}

/** Local date and time in the zone. A month alone (`2023-04`) is its first day. */
export function readInstant(value: Scalar, zone: Zone): Read<Instant> {
  const found = typeof value === 'string' ? PATTERN.exec(value.trim()) : undefined;
  if (!found) return refused(value, ACCEPTED);
  const [year, month, day, hour, minute] = found.slice(1).map((part) => Number(part ?? Number.NaN));
  const says = dateSentence(value, year, month, day) ?? timeSentence(value, hour, minute);
  if (says !== undefined) return { says };
  const epoch = epochMinute(zone.name, { year, month, day, hour, minute });
  return { value: { minute: epoch - zone.opensEpoch, day: !isNumber(hour) } };
}

function dateSentence(value: Scalar, year = 0, month = 1, day?: number): string | undefined {
  if (month < 1 || month > 12) return `"${String(value)}" is not a date: there is no month ${month}.`;
  const last = Temporal.PlainYearMonth.from({ year, month }).daysInMonth;
  if (!isNumber(day) || (day >= 1 && day <= last)) return undefined;
  return `"${String(value)}" is not a date: that month has ${last} days.`;
}

function timeSentence(value: Scalar, hour?: number, minute?: number): string | undefined {
  if (!isNumber(hour) || (hour <= 23 && Number(minute) <= 59)) return undefined;
  return `"${String(value)}" is not a time of day: 00:00 to 23:59.`;
}

function isNumber(value: number | undefined): value is number {
  return value !== undefined && !Number.isNaN(value);
}

interface Local {
  year: number | undefined;
  month: number | undefined;
  day: number | undefined;
  hour: number | undefined;
  minute: number | undefined;
}

/** A time that the clocks skip in spring is taken as the one after the gap. */
function epochMinute(zone: string, { year = 1970, month = 1, day, hour, minute }: Local): number {
  const local = Temporal.PlainDateTime.from({
    year,
    month,
    day: isNumber(day) ? day : 1,
    hour: isNumber(hour) ? hour : 0,
    minute: isNumber(minute) ? minute : 0,
  });
  return Math.floor(local.toZonedDateTime(zone).epochMilliseconds / MS);
}

/** Days since 1970-01-01 of a date, wherever. */
export function readDate(value: Scalar): Read<number> {
  const utc = { name: 'UTC', opensEpoch: 0 };
  const read = readInstant(value, utc);
  if ('says' in read) return read;
  return read.value.day ? { value: read.value.minute / 1440 } : refused(value, 'a date such as `2025-11-19`');
}

const WEEK = 10_080;

/**
 * What to add to UTC from which minute on, over the scenario and what lies two years before and one after. Found by
 * looking once a week: asking Temporal for the next change would make it ask the machine for today.
 */
export function offsetsOf(name: string, opensEpoch: number, closes: Minute): [Minute, number][] {
  const opens = zonedAt(name, opensEpoch);
  const last = epochOf(opens.add({ minutes: closes }).add({ years: 1 })) - opensEpoch;
  let minute = epochOf(opens.subtract({ years: 2 })) - opensEpoch;
  const offsetAt = (at: Minute): number =>
    Math.round(zonedAt(name, opensEpoch + at).offsetNanoseconds / 6e10);
  const offsets: [Minute, number][] = [[minute, offsetAt(minute)]];
  for (; minute < last; minute += WEEK) {
    const next = Math.min(minute + WEEK, last);
    if (offsetAt(next) !== offsets.at(-1)?.[1]) {
      const change = firstWith(offsetAt(next), minute, next, offsetAt);
      offsets.push([change, offsetAt(change)]);
    }
  }
  return offsets;
}

/** The first minute in (low, high] with this offset. */
function firstWith(offset: number, low: Minute, high: Minute, offsetAt: (at: Minute) => number): Minute {
  while (high - low > 1) {
    const middle = Math.floor((low + high) / 2);
    if (offsetAt(middle) === offset) high = middle;
    else low = middle;
  }
  return high;
}

function zonedAt(name: string, epochMinutes: number): Temporal.ZonedDateTime {
  return Temporal.Instant.fromEpochMilliseconds(epochMinutes * MS).toZonedDateTimeISO(name);
}

function epochOf(at: Temporal.ZonedDateTime): number {
  return Math.floor(at.epochMilliseconds / MS);
}

/** `2025-11-19 21:35` for messages. */
export function writeInstant(minute: Minute, zone: Zone): string {
  const at = Temporal.Instant.fromEpochMilliseconds((minute + zone.opensEpoch) * MS).toZonedDateTimeISO(
    zone.name,
  );
  return at.toPlainDateTime().toString({ smallestUnit: 'minute' }).replace('T', ' ');
}

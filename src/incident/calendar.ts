// Local time as arithmetic: the reader worked out the zone's offsets, so the rules need no clock and no zone data.
import type { Span } from '../scenario/grammar.ts';
import type { Scenario } from '../scenario/scenario.ts';
import type { Calendar } from '../scenario/world-nouns.ts';
import type { Minute } from '../scenario/vocabulary.ts';

export const DAY = 1440;

export function calendarOf(s: Scenario, name: string | undefined): Calendar {
  const named = name === undefined ? undefined : s.calendars[name];
  const found = named ?? s.calendars['office'] ?? Object.values(s.calendars)[0];
  return (
    found ?? { label: 'none', zone: s.zone, hours: [9 * 60, 18 * 60], holidays: [], offsets: [[-1e9, 0]] }
  );
}

function offsetAt(calendar: Calendar, minute: Minute): number {
  let offset = calendar.offsets[0]?.[1] ?? 0;
  for (const [from, minutes] of calendar.offsets) if (from <= minute) offset = minutes;
  return offset;
}

/** Local minutes since 1970-01-01 00:00. */
export function toLocal(s: Scenario, calendar: Calendar, minute: Minute): number {
  return s.opensEpoch + minute + offsetAt(calendar, minute);
}

/** The minute of a local time. In the hour that a clock change skips, the time after it. */
export function fromLocal(s: Scenario, calendar: Calendar, local: number): Minute {
  const guess = local - s.opensEpoch;
  const minute = guess - offsetAt(calendar, guess);
  return guess - offsetAt(calendar, minute);
}

export const dayOf = (local: number): number => Math.floor(local / DAY);
export const clockOf = (local: number): number => local - dayOf(local) * DAY;

/** 0 is Sunday; 1970-01-01 was a Thursday. */
export const weekdayOf = (day: number): number => (((day + 4) % 7) + 7) % 7;

export function isWorkday(calendar: Calendar, day: number): boolean {
  const weekday = weekdayOf(day);
  return weekday !== 0 && weekday !== 6 && !calendar.holidays.includes(day);
}

/** The minute at which so many office minutes have passed. */
function addOfficeMinutes(s: Scenario, calendar: Calendar, from: Minute, minutes: number): Minute {
  const [opens, shuts] = calendar.hours;
  let day = dayOf(toLocal(s, calendar, from));
  let clock = clockOf(toLocal(s, calendar, from));
  let left = minutes;
  for (;;) {
    if (isWorkday(calendar, day)) {
      const start = Math.max(clock, opens);
      if (start + left <= shuts) return fromLocal(s, calendar, day * DAY + start + left);
      left -= Math.max(0, shuts - start);
    }
    day += 1;
    clock = 0;
  }
}

/** The minute so long after `from`; an office span runs in its calendar's hours only. */
export function endOf(s: Scenario, from: Minute, span: Span, minutes: number): Minute {
  return span.office === undefined
    ? from + minutes
    : addOfficeMinutes(s, calendarOf(s, span.office), from, minutes);
}

/** The last minute of the n-th business day after the day of `from`; `cutoff` is a local clock time, default midnight. */
export function addBusinessDays(
  s: Scenario,
  calendar: Calendar,
  from: Minute,
  days: number,
  cutoff: number = DAY,
): Minute {
  let day = dayOf(toLocal(s, calendar, from));
  for (let left = days; left > 0;) {
    day += 1;
    if (isWorkday(calendar, day)) left -= 1;
  }
  return fromLocal(s, calendar, day * DAY + cutoff);
}

/** The end of the n-th calendar day after the day of `from`. */
export function endOfDay(s: Scenario, calendar: Calendar, from: Minute, days: number): Minute {
  return fromLocal(s, calendar, (dayOf(toLocal(s, calendar, from)) + days + 1) * DAY);
}

/** The same local time on the same date so many months later, or on the last day of a shorter month. */
export function addMonths(s: Scenario, calendar: Calendar, from: Minute, months: number): Minute {
  const local = toLocal(s, calendar, from);
  const { year, month, date } = civil(dayOf(local));
  const first = dayNumber(year + Math.floor((month - 1 + months) / 12), ((month - 1 + months) % 12) + 1, 1);
  const next = dayNumber(year + Math.floor((month + months) / 12), ((month + months) % 12) + 1, 1);
  return fromLocal(s, calendar, (first + Math.min(date, next - first) - 1) * DAY + clockOf(local));
}

/** Business days after the day of `from`, up to and with the day of `to`. */
export function businessDaysBetween(s: Scenario, calendar: Calendar, from: Minute, to: Minute): number {
  const last = dayOf(toLocal(s, calendar, to));
  let count = 0;
  for (let day = dayOf(toLocal(s, calendar, from)) + 1; day <= last; day++) {
    if (isWorkday(calendar, day)) count += 1;
  }
  return count;
}

/** Two minutes between which something lies; the same where it is known. */
export type Ends = [Minute, Minute];

/** First and last minute of the local day. */
export function wholeDay(s: Scenario, minute: Minute): Ends {
  const calendar = calendarOf(s, undefined);
  const day = dayOf(toLocal(s, calendar, minute));
  return [fromLocal(s, calendar, day * DAY), fromLocal(s, calendar, (day + 1) * DAY) - 1];
}

/** The next minute at or after `from` with this local clock time. */
export function nextClock(s: Scenario, calendar: Calendar, from: Minute, clock: number): Minute {
  const local = toLocal(s, calendar, from);
  const day = clockOf(local) <= clock ? dayOf(local) : dayOf(local) + 1;
  return fromLocal(s, calendar, day * DAY + clock);
}

/** Year, month (1–12) and day of a day number: the civil calendar, proleptic Gregorian. */
export function civil(day: number): { year: number; month: number; date: number } {
  const z = day + 719468;
  const era = Math.floor(z / 146097);
  const doe = z - era * 146097;
  const yoe = Math.floor(
    (doe - Math.floor(doe / 1460) + Math.floor(doe / 36524) - Math.floor(doe / 146096)) / 365,
  );
  const doy = doe - (365 * yoe + Math.floor(yoe / 4) - Math.floor(yoe / 100));
  const mp = Math.floor((5 * doy + 2) / 153);
  const month = mp < 10 ? mp + 3 : mp - 9;
  return {
    year: yoe + era * 400 + (month <= 2 ? 1 : 0),
    month,
    date: doy - Math.floor((153 * mp + 2) / 5) + 1,
  };
}

/** The day number of a date. */
export function dayNumber(year: number, month: number, date: number): number {
  const y = month <= 2 ? year - 1 : year;
  const era = Math.floor(y / 400);
  const yoe = y - era * 400;
  const doy = Math.floor((153 * (month + (month > 2 ? -3 : 9)) + 2) / 5) + date - 1;
  return era * 146097 + yoe * 365 + Math.floor(yoe / 4) - Math.floor(yoe / 100) + doy - 719468;
}

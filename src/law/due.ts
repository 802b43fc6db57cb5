// From a start and a deadline to the instant at which it is due, by the clock and the calendar of the law's place.
import { Temporal } from 'temporal-polyfill';
import type { Deadline } from '../scenario/deadline.ts';
import type { CalendarInput } from '../scenario/schema/law.ts';
import { MINUTE_MS } from './known.ts';

export interface Place {
  zone: string;
  calendar: CalendarInput | undefined;
  /** Local minutes after midnight at which a business day ends; the whole day if not said. */
  cutoff: number | undefined;
}

const LAST_MINUTE = 1439;
const WEEKDAYS = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'];

/** Unix milliseconds; `undefined` without a deadline. What is due at once is due at the start. */
export function dueMs(startMs: number, deadline: Deadline, place: Place): number | undefined {
  const { minutes, calendarDays, businessDays, months, atOnce } = deadline;
  if (atOnce) return startMs;
  if (minutes !== undefined) return startMs + minutes * MINUTE_MS;
  const start = zoned(startMs, place.zone);
  if (months !== undefined) return start.add({ months }).epochMilliseconds;
  const day = start.toPlainDate();
  if (calendarDays !== undefined) return endOf(day.add({ days: calendarDays }), LAST_MINUTE, place);
  if (businessDays === undefined) return undefined;
  return endOf(nthBusinessDay(day, businessDays, place.calendar), place.cutoff ?? LAST_MINUTE, place);
}

/** A cut-off of 24:00 is the last minute. */
function endOf(day: Temporal.PlainDate, cutoff: number, { zone }: Place): number {
  const minute = Math.min(cutoff, LAST_MINUTE);
  const clock = Temporal.PlainTime.from({ hour: Math.floor(minute / 60), minute: minute % 60 });
  return day.toZonedDateTime({ timeZone: zone, plainTime: clock }).epochMilliseconds;
}

/** The day of the start does not count. */
function nthBusinessDay(from: Temporal.PlainDate, days: number, calendar: CalendarInput | undefined) {
  let day = from;
  for (let left = days; left > 0;) {
    day = day.add({ days: 1 });
    if (whyClosed(day, calendar) === undefined) left -= 1;
  }
  return day;
}

/** The holiday's name or `Saturday`; `undefined` on a business day. */
function whyClosed(day: Temporal.PlainDate, calendar: CalendarInput | undefined): string | undefined {
  const holiday = calendar?.holidays[day.toString()];
  return holiday ?? (day.dayOfWeek > 5 ? WEEKDAYS[day.dayOfWeek - 1] : undefined);
}

/** Why offices are closed at this instant: the weekend, a holiday. */
export function closedAt(ms: number, { zone, calendar }: Place): string | undefined {
  return whyClosed(zoned(ms, zone).toPlainDate(), calendar);
}

/** The holidays between two instants that were passed over, `2025-11-27 Thanksgiving Day`; weekends go without saying. */
export function holidaysPassed(fromMs: number, toMs: number, { zone, calendar }: Place): string[] {
  const last = zoned(toMs, zone).toPlainDate();
  const found: string[] = [];
  for (
    let day = zoned(fromMs, zone).toPlainDate().add({ days: 1 });
    Temporal.PlainDate.compare(day, last) < 0;
  ) {
    const name = calendar?.holidays[day.toString()];
    if (name !== undefined && day.dayOfWeek <= 5) found.push(`${day.toString()} ${name}`);
    day = day.add({ days: 1 });
  }
  return found;
}

/** Whether the calendar knows the holidays of all years between two days. */
export function isCovered(firstDay: string, lastDay: string, { calendar }: Place): boolean {
  const [first, last] = calendar?.years ?? [Infinity, -Infinity];
  return Number(firstDay.slice(0, 4)) >= first && Number(lastDay.slice(0, 4)) <= last;
}

/** `2025-11-18T16:00+09:00` */
export function writeLocal(ms: number, zone: string): string {
  return zoned(ms, zone).toString({ smallestUnit: 'minute', timeZoneName: 'never' });
}

/** `2025-11-18` */
export function localDay(ms: number, zone: string): string {
  return zoned(ms, zone).toPlainDate().toString();
}

function zoned(ms: number, zone: string): Temporal.ZonedDateTime {
  return Temporal.Instant.fromEpochMilliseconds(ms).toZonedDateTimeISO(zone);
}

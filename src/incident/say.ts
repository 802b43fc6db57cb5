// Numbers, days and spans in plain English. Pure: the same words on every machine.
import type { Scenario } from '../scenario/scenario.ts';
import type { Minute } from '../scenario/vocabulary.ts';
import { calendarOf, civil, clockOf, dayOf, toLocal, weekdayOf } from './calendar.ts';

const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];
const WEEKDAYS = ['Sun', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat'];

/** 4,536 · 33,700,034 */
export function sayNumber(n: number): string {
  const text = String(Math.abs(Math.round(n))).replace(/\B(?=(\d{3})+$)/g, ',');
  return n < 0 ? `−${text}` : text;
}

/** 4,536 · 22.7 M · 1.2 bn, for places with little room. */
export function sayShort(n: number): string {
  if (n >= 1e9) return `${trim(n / 1e9)} bn`;
  if (n >= 1e6) return `${trim(n / 1e6)} M`;
  return sayNumber(n);
}

const trim = (n: number): string => (n >= 100 ? n.toFixed(0) : n.toFixed(1).replace(/\.0$/, ''));

/** 3 units · 1 unit. */
export const sayAmount = (n: number, unit: string): string =>
  `${sayNumber(n)} ${n === 1 ? unit.replace(/s$/, '') : unit}`.trimEnd();

export const two = (n: number): string => String(n).padStart(2, '0');

/** 09:40 */
export function sayClock(s: Scenario, minute: Minute): string {
  const clock = clockOf(toLocal(s, calendarOf(s, undefined), minute));
  return `${two(Math.floor(clock / 60))}:${two(clock % 60)}`;
}

/** Tue 18 Nov; with the year where it is not that of the close. */
export function sayDate(s: Scenario, minute: Minute): string {
  const day = dayOf(toLocal(s, calendarOf(s, undefined), minute));
  const { month, date } = civil(day);
  return `${WEEKDAYS[weekdayOf(day)]} ${date} ${MONTHS[month - 1]}`;
}

/** 24 Jun 2025 */
export function sayDay(s: Scenario, minute: Minute): string {
  const { year, month, date } = civil(dayOf(toLocal(s, calendarOf(s, undefined), minute)));
  return `${date} ${MONTHS[month - 1]} ${year}`;
}

/** 17 Nov 2025, 16:00 */
export const sayInstant = (s: Scenario, minute: Minute): string =>
  `${sayDay(s, minute)}, ${sayClock(s, minute)}`;

/** 40 min · 2 h 30 · 3 d 4 h · 5 weeks */
export function saySpan(minutes: number): string {
  const m = Math.abs(Math.round(minutes));
  if (m < 60) return `${m} min`;
  if (m < 1440) return m % 60 === 0 ? `${m / 60} h` : `${Math.floor(m / 60)} h ${two(m % 60)}`;
  if (m < 21 * 1440) {
    const hours = Math.floor((m % 1440) / 60);
    return hours === 0 ? `${Math.floor(m / 1440)} d` : `${Math.floor(m / 1440)} d ${hours} h`;
  }
  return `${Math.round(m / 10080)} weeks`;
}

// Minutes and days as data says them.
import type { Scenario } from '../../scenario/scenario.ts';
import type { Calendar } from '../../scenario/world-nouns.ts';
import type { Minute } from '../../scenario/vocabulary.ts';
import { calendarOf, civil, clockOf, dayOf, toLocal } from '../calendar.ts';
import { two } from '../say.ts';

/** 2025-11-18T16:00+09:00, in the scenario's zone. */
export function isoOf(s: Scenario, minute: Minute): string {
  const local = toLocal(s, calendarOf(s, undefined), minute);
  const clock = clockOf(local);
  const offset = local - s.opensEpoch - minute;
  const away = Math.abs(offset);
  const zone = `${offset < 0 ? '-' : '+'}${two(Math.floor(away / 60))}:${two(away % 60)}`;
  return `${isoDay(dayOf(local))}T${two(Math.floor(clock / 60))}:${two(clock % 60)}${zone}`;
}

/** 2025-11-18, of a day number. */
export function isoDay(day: number): string {
  const { year, month, date } = civil(day);
  return `${year}-${two(month)}-${two(date)}`;
}

/** The local day of a minute, by this calendar. */
export const isoDayOf = (s: Scenario, calendar: Calendar, minute: Minute): string =>
  isoDay(dayOf(toLocal(s, calendar, minute)));

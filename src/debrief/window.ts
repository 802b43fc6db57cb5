// The part of the timeline that is shown: zooming and moving, and what its scale says.
import {
  calendarOf,
  civil,
  clockOf,
  DAY,
  dayNumber,
  dayOf,
  fromLocal,
  toLocal,
} from '../incident/calendar.ts';
import { two } from '../incident/say.ts';
import type { Scenario } from '../scenario/scenario.ts';
import type { Minute } from '../scenario/vocabulary.ts';

export interface Window {
  from: Minute;
  to: Minute;
}

/** Nobody needs to look at less than half an hour. */
const NARROWEST = 30;

/** `factor` below 1 shows less. The minute under `at` (0…1) stays where it is. */
export function zoom({ from, to }: Window, factor: number, at: number, closes: Minute): Window {
  const width = Math.min(closes, Math.max(NARROWEST, Math.round((to - from) * factor)));
  const still = from + (to - from) * at;
  return within({ from: Math.round(still - width * at), to: Math.round(still - width * at) + width }, closes);
}

/** Moves by a share of what is shown. */
export function pan({ from, to }: Window, share: number, closes: Minute): Window {
  const step = Math.round((to - from) * share);
  return within({ from: from + step, to: to + step }, closes);
}

/** Moves no more than needed to show `minute` a little off the edge. */
export function show(window: Window, minute: Minute, closes: Minute): Window {
  const width = window.to - window.from;
  const edge = Math.round(width * 0.08);
  if (minute < window.from + edge) return within({ from: minute - edge, to: minute - edge + width }, closes);
  if (minute > window.to - edge) return within({ from: minute + edge - width, to: minute + edge }, closes);
  return window;
}

function within({ from, to }: Window, closes: Minute): Window {
  const width = Math.min(closes, to - from);
  const start = Math.min(Math.max(0, from), closes - width);
  return { from: start, to: start + width };
}

export interface Tick {
  minute: Minute;
  label: string;
  /** Begins a day, a month or a year: said above the others. */
  head?: string;
}

const STEPS = [15, 30, 60, 120, 240, 480, 720, DAY, 2 * DAY, 7 * DAY] as const;
const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

/** At most so many ticks, at whole hours, days or months of the scenario's own clock. */
export function ticksOf(s: Scenario, { from, to }: Window, most: number): Tick[] {
  const span = to - from;
  const step = STEPS.find((one) => span / one <= most);
  return step === undefined ? monthTicks(s, { from, to }, most) : stepTicks(s, { from, to }, step);
}

function stepTicks(s: Scenario, { from, to }: Window, step: number): Tick[] {
  const calendar = calendarOf(s, undefined);
  const ticks: Tick[] = [];
  let last = -1;
  const start = Math.ceil(toLocal(s, calendar, from) / step) * step;
  for (let local = start; ; local += step) {
    const minute = fromLocal(s, calendar, local);
    if (minute > to) return ticks;
    const day = dayOf(local);
    const { month, date, year } = civil(day);
    const clock = clockOf(local);
    const hours = `${two(Math.floor(clock / 60))}:${two(clock % 60)}`;
    const whole = step >= DAY;
    const head = whole ? `${MONTHS[month - 1] ?? ''} ${year}` : `${date} ${MONTHS[month - 1] ?? ''}`;
    const key = whole ? month : day;
    ticks.push({ minute, label: whole ? String(date) : hours, ...(key === last ? {} : { head }) });
    last = key;
  }
}

function monthTicks(s: Scenario, { from, to }: Window, most: number): Tick[] {
  const calendar = calendarOf(s, undefined);
  const first = civil(dayOf(toLocal(s, calendar, from)));
  const months = Math.max(1, Math.ceil((to - from) / (30 * DAY) / most));
  const ticks: Tick[] = [];
  let lastYear = -1;
  for (let at = first.month - 1; ; at += months) {
    const [year, month] = [first.year + Math.floor(at / 12), at % 12];
    const minute = fromLocal(s, calendar, dayNumber(year, month + 1, 1) * DAY);
    if (minute > to) return ticks;
    if (minute < from) continue;
    ticks.push({ minute, label: MONTHS[month] ?? '', ...(year === lastYear ? {} : { head: String(year) }) });
    lastYear = year;
  }
}

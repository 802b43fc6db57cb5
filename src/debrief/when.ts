import { sayClock, sayDate, sayDay } from '../incident/say.ts';
import type { Scenario } from '../scenario/scenario.ts';
import type { Minute } from '../scenario/vocabulary.ts';

/** `Mon 17 Nov 16:00`, with the year where it is not that of the most of the game. */
export function sayWhen(s: Scenario, minute: Minute): string {
  const year = sayDay(s, minute).slice(-4);
  return `${sayDate(s, minute)} ${year}, ${sayClock(s, minute)}`;
}

/** The same without the year, for places with little room. */
export function sayShortWhen(s: Scenario, minute: Minute): string {
  return `${sayDate(s, minute).slice(4)}, ${sayClock(s, minute)}`;
}

/** `9 h 40 min`, for sentences. */
export function sayLong(minutes: number): string {
  const m = Math.abs(Math.round(minutes));
  const [days, hours, rest] = [Math.floor(m / 1440), Math.floor((m % 1440) / 60), m % 60];
  if (m < 60) return `${m} min`;
  if (m < 4320) return `${Math.floor(m / 60)} h${rest === 0 ? '' : ` ${rest} min`}`;
  return hours === 0 || days >= 14 ? `${days} days` : `${days} days ${hours} h`;
}

export function sayDayOrHour(s: Scenario, { instant, day }: { instant: Minute; day?: boolean }): string {
  return day ? sayDay(s, instant) : sayWhen(s, instant);
}

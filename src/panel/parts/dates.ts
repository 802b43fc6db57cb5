import type { Sight } from '../../incident/sight-types.ts';
import type { Minute } from '../../scenario/vocabulary.ts';

// Exercise time as a wall clock. Calculated in UTC, so that the reader's own zone and summer time stay out of it.

const DAY_MS = 86_400_000;
const WEEKDAYS = ['Sun', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat'];
const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

/** Turns minutes into dates and back, from what the clock on the table says now. */
export interface Calendar {
  /** `2025-11-18T09:40`, as a date-and-time field wants it. */
  toField(minute: Minute): string;
  fromField(text: string): Minute | undefined;
  /** `18 Nov 2025`, with `09:40` when asked. */
  toWords(minute: Minute, hours?: boolean): string;
}

export function calendarOf(sight: Pick<Sight, 'clock' | 'minute'>): Calendar {
  const openMs = wallMs(sight.clock.date, sight.clock.time) - sight.minute * 60_000;
  return {
    toField: (minute) => new Date(openMs + minute * 60_000).toISOString().slice(0, 16),
    fromField: (text) => {
      const at = Date.parse(`${text.length === 10 ? `${text}T00:00` : text}Z`);
      return Number.isNaN(at) ? undefined : Math.round((at - openMs) / 60_000);
    },
    toWords: (minute, hours = false) => {
      const at = new Date(openMs + minute * 60_000);
      const day = `${at.getUTCDate()} ${MONTHS[at.getUTCMonth()] ?? ''} ${at.getUTCFullYear()}`;
      return hours ? `${day}, ${at.toISOString().slice(11, 16)}` : day;
    },
  };
}

/** `Tue 18 Nov` has no year: the year near 2025 in which that day has that name. A year in the text wins. */
function wallMs(date: string, time: string): number {
  const [, weekday = '', day = '1', month = 'Jan', year] =
    /^(\w{3})?,? ?(\d{1,2}) (\w{3})\w*(?: (\d{4}))?/.exec(date) ?? [];
  const at = (guess: number) =>
    Date.parse(
      `${guess}-${String(MONTHS.indexOf(month) + 1).padStart(2, '0')}-${day.padStart(2, '0')}T${time}Z`,
    );
  if (year !== undefined) return at(Number(year));
  const near = [2025, 2026, 2024, 2027, 2023, 2028, 2022, 2029, 2021, 2030];
  const fits = near.find((guess) => WEEKDAYS[Math.floor(at(guess) / DAY_MS + 4) % 7] === weekday);
  return at(fits ?? 2025);
}

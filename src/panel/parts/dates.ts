import type { Sight } from '../../incident/sight-types.ts';
import type { Minute } from '../../scenario/vocabulary.ts';

// Exercise time as a wall clock. Calculated in UTC, so that the reader's own zone and summer time stay out of it.

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
  const openMs = (sight.clock.local - sight.minute) * 60_000;
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

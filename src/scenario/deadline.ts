// How a law says by when. Hours run through; calendar and business days end with a local day; months go by their dates.
import { readDuration, refused } from './amounts.ts';
import type { Read } from './amounts.ts';

export interface Deadline {
  /** Of 60 seconds each, through nights, weekends and changes of the clock. */
  minutes?: number;
  /** Days after the day of the start; the last one counts in full. */
  calendarDays?: number;
  businessDays?: number;
  months?: number;
  /** Immediately, without a number. */
  atOnce?: true;
}

const AT_ONCE = ['at once', 'immediately', 'without delay'];
const COUNTED = /^(\d{1,4}) (calendar days?|business days?|months?)$/;
const ACCEPTED = '`24 hours`, `60 calendar days`, `4 business days`, `1 month`, `at once` or `none`';

/** No key at all: there is no deadline. */
export function readDeadline(text: string): Read<Deadline> {
  if (text === 'none') return { value: {} };
  if (AT_ONCE.includes(text)) return { value: { atOnce: true } };
  const [, count, unit = ''] = COUNTED.exec(text) ?? [];
  if (unit.startsWith('calendar')) return { value: { calendarDays: Number(count) } };
  if (unit.startsWith('business')) return { value: { businessDays: Number(count) } };
  if (unit.startsWith('month')) return { value: { months: Number(count) } };
  const minutes = readDuration(text);
  return 'value' in minutes ? { value: { minutes: minutes.value } } : refused(text, ACCEPTED);
}

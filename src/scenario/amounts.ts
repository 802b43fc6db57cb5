// How people write durations, shares, rates. Each reader answers the value, or a sentence saying what was found and
// what is accepted. All results are whole numbers.
import type { Fix } from './issues.ts';
import { PARTS, WHOLE } from './vocabulary.ts';
import type { RateStep, Span, Uptake } from './grammar.ts';
import type { Minute } from './vocabulary.ts';

export type Read<T> = { value: T } | Refused;
/** With a fix where it can be read another way and only that. */
type Refused = { says: string; fix?: Fix };
/** What a YAML scalar may be. */
export type Scalar = string | number | boolean | null;

const MINUTES = { minute: 1, hour: 60, day: 1440, week: 10_080 } as const;
type Unit = keyof typeof MINUTES;

const NUMBER = String.raw`\d+(?:\.\d+)?`;
const UNIT = '(minute|hour|day|week)s?';

/** Units as people shorten them. `m` is left alone: minutes, months, metres, millions. */
const SHORT: [RegExp, string][] = [
  [/(\d) ?mins?\b/g, '$1 minutes'],
  [/(\d) ?(?:hrs?|h)\b/g, '$1 hours'],
  [/(\d) ?d\b/g, '$1 days'],
  [/(\d) ?(?:wks?|w)\b/g, '$1 weeks'],
  [/ ?\/ ?/g, ' per '],
  [/ an? /g, ' per '],
  [/ ?- ?(?=\d)/g, ' to '],
];

/** The same with whole words for units, where it reads so. */
function refusedUnits(value: Scalar, accepted: string, reads: (value: Scalar) => boolean): Refused {
  const becomes = SHORT.reduce((text, [short, whole]) => text.replaceAll(short, whole), String(value));
  const isFix = typeof value === 'string' && becomes !== value && reads(becomes);
  return { ...refused(value, accepted), ...(isFix ? { fix: { found: value, becomes } } : {}) };
}

export function refused(found: Scalar, accepted: string): Refused {
  const shown = typeof found === 'string' ? `"${found}"` : String(found);
  return { says: `Found ${shown}; accepted: ${accepted}.` };
}

function match(pattern: string, value: Scalar): string[] | undefined {
  if (typeof value !== 'string') return undefined;
  return new RegExp(`^(?:${pattern})$`).exec(value.trim())?.map((group) => group ?? '');
}

function minutesOf(amount: string | undefined, unit: string | undefined): number {
  return Math.round(Number(amount) * MINUTES[unit as Unit]);
}

const DURATION = '`40 minutes`, `4 hours`, `3 days`, `2 weeks` or `at once`';

export function readDuration(value: Scalar): Read<number> {
  if (value === 'at once') return { value: 0 };
  const found = match(`(${NUMBER}) ${UNIT}`, value);
  if (found) return { value: minutesOf(found[1], found[2]) };
  return refusedUnits(value, DURATION, (text) => 'value' in readDuration(text));
}

/** A duration, or a range of which the dice choose. `office hours` are hours of the calendar of that name. */
export function readSpan(value: Scalar): Read<Span> {
  const plain = readDuration(value);
  if ('value' in plain) return { value: { min: plain.value, max: plain.value } };
  const range = match(`(${NUMBER})(?: ${UNIT})? to (${NUMBER}) (?:([a-z][a-z0-9-]*) )?${UNIT}`, value);
  const single = match(`(${NUMBER}) ([a-z][a-z0-9-]*) ${UNIT}`, value);
  if (single) return spanOf(single[1], '', single[1], single[3], single[2]);
  if (range) return spanOf(range[1], range[2], range[3], range[5], range[4]);
  const accepted = `${DURATION}, or a range such as \`60 to 100 minutes\` or \`3 to 9 office hours\``;
  return refusedUnits(value, accepted, (text) => 'value' in readSpan(text));
}

function spanOf(low = '', lowUnit = '', high = '', unit = '', calendar = ''): Read<Span> {
  const min = minutesOf(low, lowUnit || unit);
  const max = minutesOf(high, unit);
  if (min > max) return { says: `The range runs backwards: ${min} to ${max} minutes.` };
  return { value: { min, max, ...(calendar ? { office: calendar } : {}) } };
}

/** Minutes after local midnight. 24:00 is an end. */
export function readClock(value: Scalar): Read<number> {
  const found = match(String.raw`(\d{1,2}):(\d{2})`, value);
  const minutes = Number(found?.[1]) * 60 + Number(found?.[2]);
  if (!found || Number(found[2]) > 59 || minutes > MINUTES.day)
    return refused(value, 'a clock time such as `03:00`');
  return { value: minutes };
}

export function readHours(value: Scalar): Read<[number, number]> {
  const [from, to, ...more] =
    typeof value === 'string' ? value.split('-').map((part) => readClock(part.trim())) : [];
  if (!from || !to || more.length > 0 || 'says' in from || 'says' in to) {
    return refused(value, 'hours such as `09:00-19:00`');
  }
  return { value: [from.value, to.value] };
}

/** Millionths. */
export function readShare(value: Scalar): Read<number> {
  const found = match(`(${NUMBER}) ?%`, value);
  const share = Math.round(Number(found?.[1]) * (WHOLE / 100));
  return found && share <= WHOLE ? { value: share } : refused(value, 'a share from `0%` to `100%`');
}

/** An amount of a stock, in parts. */
export function readAmount(value: Scalar): Read<number> {
  const parts = typeof value === 'number' ? Math.round(value * PARTS) : Number.NaN;
  if (Number.isSafeInteger(parts)) return { value: parts };
  if (typeof value === 'number')
    return { says: `Found ${value}; amounts go up to ${Number.MAX_SAFE_INTEGER / PARTS}.` };
  return refused(value, 'a number such as `400`');
}

const RATE = '`711779 per day`, `2 per minute`, `10 per hour` or `3 per week`';

/** Parts a day, always a whole number of parts a minute. */
export function readRate(value: Scalar): Read<number> {
  const found = match(`(${NUMBER}) per ${UNIT}`, value);
  if (!found) return refusedUnits(value, RATE, (text) => 'value' in readRate(text));
  const aMinute = Math.round((Number(found[1]) * PARTS) / MINUTES[found[2] as Unit]);
  const aDay = aMinute * MINUTES.day;
  return Number.isSafeInteger(aDay) ? { value: aDay } : refused(value, `a smaller rate, written ${RATE}`);
}

/** `150 per minute for 10 minutes`, or a plain rate as the last step. */
export function readRateStep(value: Scalar): Read<RateStep> {
  const found = match('(.+) for (.+)', value);
  if (!found) return mapRead(readRate(value), (perDay) => ({ perDay }));
  const perDay = readRate(found[1] ?? '');
  const minutes = readDuration(found[2] ?? '');
  if ('says' in perDay) return perDay;
  return 'says' in minutes ? minutes : { value: { perDay: perDay.value, minutes: minutes.value } };
}

export function mapRead<A, B>(read: Read<A>, change: (value: A) => B): Read<B> {
  return 'says' in read ? read : { value: change(read.value) };
}

const UPTAKE =
  '`at once`, `never`, `on restart`, `as relying parties learn`, `over 12 minutes`, `2 hours`, `every 10 minutes`, ' +
  '`every 10 minutes from 2026-03-03 22:56`, `daily at 23:30` or `60% in 1 day, 95% in 5 days`';
const WORDS = ['at once', 'never', 'on restart', 'as relying parties learn'] as const;

/** A share that grows. A plain duration is one step after that time. */
export function readUptake(value: Scalar, instant: (text: string) => Read<Minute>): Read<Uptake> {
  const word = WORDS.find((one) => one === value);
  if (word !== undefined) return { value: { how: word } };
  const text = typeof value === 'string' ? value.trim() : '';
  if (text.startsWith('every ')) return every(text, instant);
  if (text.startsWith('daily at ')) {
    return mapRead(readClock(text.slice(9)), (clock) => ({ how: 'daily', clock }));
  }
  if (text.startsWith('over ')) {
    return mapRead(readDuration(text.slice(5)), (minutes) => ({
      how: 'over',
      points: [{ minutes, share: WHOLE }],
    }));
  }
  const after = readDuration(value);
  if ('value' in after) return { value: { how: 'over', points: stepAt(after.value) } };
  return staircase(value);
}

function stepAt(minutes: number): { minutes: number; share: number }[] {
  return [
    { minutes: Math.max(0, minutes - 1), share: 0 },
    { minutes, share: WHOLE },
  ];
}

function every(text: string, instant: (text: string) => Read<Minute>): Read<Uptake> {
  const [period = '', start] = text.slice(6).split(' from ');
  const minutes = readDuration(period);
  if ('says' in minutes || minutes.value === 0) return refused(text, UPTAKE);
  if (start === undefined) return { value: { how: 'every', minutes: minutes.value } };
  return mapRead(instant(start), (from) => ({ how: 'every', minutes: minutes.value, from }));
}

function staircase(value: Scalar): Read<Uptake> {
  const points: { minutes: number; share: number }[] = [];
  for (const part of typeof value === 'string' ? value.split(',') : []) {
    const found = match('(.+) in (.+)', part);
    const share = readShare(found?.[1] ?? null);
    const minutes = readDuration(found?.[2] ?? null);
    if ('says' in share || 'says' in minutes) return refused(value, UPTAKE);
    points.push({ minutes: minutes.value, share: share.value });
  }
  const grows = points.every(
    (point, index) =>
      index === 0 ||
      (point.minutes > at(points, index - 1).minutes && point.share >= at(points, index - 1).share),
  );
  if (points.length === 0) return refused(value, UPTAKE);
  return grows
    ? { value: { how: 'over', points } }
    : { says: `Found "${String(value)}"; times and shares must grow.` };
}

function at(points: { minutes: number; share: number }[], index: number): { minutes: number; share: number } {
  return points[index] ?? { minutes: 0, share: 0 };
}

/** Exercise minutes per minute of play. */
export function readPace(value: Scalar): Read<number> {
  const found = match('(.+) per minute', value);
  const minutes = readDuration(found?.[1] ?? null);
  if ('value' in minutes && minutes.value > 0) return minutes;
  return refused(value, 'a pace such as `12 hours per minute`');
}

/** What a score rule measures: minutes, millionths, or a number as it stands. */
export function readPointKey(value: Scalar): Read<number> {
  if (typeof value === 'number') return { value };
  const duration = readDuration(value);
  if ('value' in duration) return duration;
  const share = readShare(value);
  // A measure such as the calibration of an estimate can fall below nothing.
  const negative = typeof value === 'string' && value.startsWith('-') ? readShare(value.slice(1)) : undefined;
  if (negative && 'value' in negative) return { value: -negative.value };
  return 'value' in share ? share : refused(value, 'a duration (`12 hours`), a share (`80%`) or a number');
}

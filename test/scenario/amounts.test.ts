import { expect, test } from 'vitest';
import {
  readAmount,
  readClock,
  readDuration,
  readHours,
  readPace,
  readPointKey,
  readRate,
  readRateStep,
  readShare,
  readSpan,
  readUptake,
} from '../../src/scenario/amounts.ts';
import type { Read, Scalar } from '../../src/scenario/amounts.ts';
import { readDeadline } from '../../src/scenario/deadline.ts';
import { PARTS } from '../../src/scenario/vocabulary.ts';
import { readInstant } from '../../src/scenario/zone.ts';

const DAY = 1440;
const uptake = (value: Scalar): Read<unknown> =>
  readUptake(value, (text) => {
    const read = readInstant(text, { name: 'UTC', opensEpoch: 0 });
    return 'says' in read ? read : { value: read.value.minute };
  });

const READ: [string, (value: Scalar) => Read<unknown>, Scalar, unknown][] = [
  ['minutes', readDuration, '40 minutes', 40],
  ['one hour', readDuration, '1 hour', 60],
  ['half an hour', readDuration, '0.5 hours', 30],
  ['weeks', readDuration, '2 weeks', 14 * DAY],
  ['at once', readDuration, 'at once', 0],
  ['a span of one value', readSpan, '4 hours', { min: 240, max: 240 }],
  ['a span', readSpan, '60 to 100 minutes', { min: 60, max: 100 }],
  ['a span with two units', readSpan, '30 minutes to 2 hours', { min: 30, max: 120 }],
  ['a span of weeks', readSpan, '8 to 10 weeks', { min: 8 * 7 * DAY, max: 10 * 7 * DAY }],
  ['a span of office hours', readSpan, '3 to 9 office hours', { min: 180, max: 540, office: 'office' }],
  ['office hours', readSpan, '4 new-york hours', { min: 240, max: 240, office: 'new-york' }],
  ['a clock time', readClock, '03:05', 185],
  ['midnight as an end', readClock, '24:00', DAY],
  ['hours on duty', readHours, '09:00-19:30', [540, 1170]],
  ['hours over midnight', readHours, '22:00-06:00', [1320, 360]],
  ['a share', readShare, '62%', 620_000],
  ['a share with decimals', readShare, '1.5%', 15_000],
  ['an amount', readAmount, 0.5, PARTS / 2],
  ['a rate per day', readRate, '711779 per day', 711_779 * PARTS],
  ['a rate per minute', readRate, '2 per minute', 2 * DAY * PARTS],
  ['a rate per hour', readRate, '10 per hour', 240 * PARTS],
  ['a rate per week', readRate, '7 per week', PARTS],
  [
    'a stepped rate',
    readRateStep,
    '150 per minute for 10 minutes',
    { perDay: 150 * DAY * PARTS, minutes: 10 },
  ],
  ['a last step', readRateStep, '1 per day', { perDay: PARTS }],
  ['uptake at once', uptake, 'at once', { how: 'at once' }],
  ['uptake by learning', uptake, 'as relying parties learn', { how: 'as relying parties learn' }],
  [
    'uptake over time',
    uptake,
    'over 12 minutes',
    { how: 'over', points: [{ minutes: 12, share: 1_000_000 }] },
  ],
  ['uptake in rounds', uptake, 'every 10 minutes', { how: 'every', minutes: 10 }],
  [
    'uptake in rounds from',
    uptake,
    'every 10 minutes from 1970-01-01 00:07',
    { how: 'every', minutes: 10, from: 7 },
  ],
  ['uptake every night', uptake, 'daily at 23:30', { how: 'daily', clock: 1410 }],
  [
    'uptake by points',
    uptake,
    '60% in 1 day, 95% in 5 days',
    {
      how: 'over',
      points: [
        { minutes: DAY, share: 600_000 },
        { minutes: 5 * DAY, share: 950_000 },
      ],
    },
  ],
  [
    'uptake in one step',
    uptake,
    '2 hours',
    {
      how: 'over',
      points: [
        { minutes: 119, share: 0 },
        { minutes: 120, share: 1_000_000 },
      ],
    },
  ],
  ['a pace', readPace, '12 hours per minute', 720],
  ['points by duration', readPointKey, '12 hours', 720],
  ['points by share', readPointKey, '80%', 800_000],
  ['points by number', readPointKey, 4.7, 4.7],
  ['a deadline', readDeadline as (value: Scalar) => Read<unknown>, '24 hours', { minutes: DAY }],
  [
    'a deadline in business days',
    readDeadline as (value: Scalar) => Read<unknown>,
    '4 business days',
    { businessDays: 4 },
  ],
  [
    'a deadline in calendar days',
    readDeadline as (value: Scalar) => Read<unknown>,
    '60 calendar days',
    { calendarDays: 60 },
  ],
  ['a deadline in months', readDeadline as (value: Scalar) => Read<unknown>, '1 month', { months: 1 }],
  ['no deadline', readDeadline as (value: Scalar) => Read<unknown>, 'none', {}],
  ['a deadline at once', readDeadline as (value: Scalar) => Read<unknown>, 'immediately', { atOnce: true }],
];

test.each(READ)('%s', (_, read, found, value) => {
  expect(read(found)).toEqual({ value });
});

const REFUSED: [string, (value: Scalar) => Read<unknown>, Scalar, RegExp][] = [
  ['a duration without a unit', readDuration, 40, /^Found 40; accepted: `40 minutes`/],
  ['an unknown unit', readDuration, '3 fortnights', /^Found "3 fortnights"; accepted/],
  ['a negative duration', readDuration, '-3 days', /accepted/],
  ['nothing', readDuration, null, /^Found null/],
  ['a span backwards', readSpan, '100 to 60 minutes', /runs backwards/],
  ['a clock past midnight', readClock, '25:00', /accepted: a clock time/],
  ['minutes past the hour', readClock, '10:75', /accepted: a clock time/],
  ['a share above the whole', readShare, '120%', /from `0%` to `100%`/],
  ['a share without a sign', readShare, 62, /from `0%` to `100%`/],
  ['a rate without time', readRate, '400', /accepted: `711779 per day`/],
  ['a rate beyond counting', readRate, '99999999999 per minute', /a smaller rate/],
  ['an amount beyond counting', readAmount, 1e15, /amounts go up to/],
  ['uptake backwards', uptake, '95% in 5 days, 60% in 1 day', /must grow/],
  ['uptake in no time', uptake, 'every 0 minutes', /accepted/],
  ['a pace of nothing', readPace, '0 hours per minute', /accepted: a pace/],
];

test.each(REFUSED)('%s is refused', (_, read, found, sentence) => {
  expect((read(found) as { says: string }).says).toMatch(sentence);
});

test('a rate is a whole number of parts a minute', () => {
  for (const text of ['1 per week', '0.7 per day', '13 per hour', '3.33 per minute']) {
    const read = readRate(text) as { value: number };
    expect(Number.isSafeInteger(read.value / DAY)).toBe(true);
  }
});

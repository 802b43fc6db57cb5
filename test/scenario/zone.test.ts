import { expect, test } from 'vitest';
import { offsetsOf, readDate, readInstant, readZoneName, writeInstant } from '../../src/scenario/zone.ts';
import type { Zone } from '../../src/scenario/zone.ts';

const YEAR = 525_600;

function zoneFrom(name: string, opens: string): Zone {
  const read = readInstant(opens, { name, opensEpoch: 0 });
  if ('says' in read) throw new Error(read.says);
  return { name, opensEpoch: read.value.minute };
}

const seoul = zoneFrom('Asia/Seoul', '2025-01-02 09:00');
const newYork = zoneFrom('America/New_York', '2025-03-01 00:00');

test.each([
  ['the opening', '2025-01-02 09:00', { minute: 0, day: false }],
  ['a day', '2025-01-03', { minute: 900, day: true }],
  ['an instant before the opening', '2025-01-01 09:00', { minute: -1440, day: false }],
  ['a leap day', '2024-02-29', { minute: -444_060, day: true }],
  ['a month', '2025-02', { minute: 42_660, day: true }],
])('%s', (_, text, value) => {
  expect(readInstant(text, seoul)).toEqual({ value });
});

test.each([
  ['31 February', '2025-02-31', /that month has 28 days/],
  ['a thirteenth month', '2025-13-01', /no month 13/],
  ['an hour past midnight', '2025-11-19 24:10', /not a time of day/],
  ['words', 'next Monday', /accepted: `2025-11-19 21:35`/],
  ['a number', 20250102, /accepted/],
])('%s is no instant', (_, text, sentence) => {
  expect((readInstant(text, seoul) as { says: string }).says).toMatch(sentence);
});

test('daylight saving time between two instants', () => {
  const before = readInstant('2025-03-08 12:00', newYork) as { value: { minute: number } };
  const after = readInstant('2025-03-09 12:00', newYork) as { value: { minute: number } };
  expect(after.value.minute - before.value.minute).toBe(23 * 60);
});

test('offsets of a zone with daylight saving time', () => {
  const offsets = offsetsOf('America/New_York', newYork.opensEpoch, YEAR);
  expect(offsets[0]).toEqual([-2 * YEAR - 1440, -300]);
  expect(offsets.filter(([minute]) => minute >= 0 && minute <= YEAR).map(([, offset]) => offset)).toEqual([
    -240, -300,
  ]);
  expect(offsets.map(([minute]) => minute)).toEqual(
    offsets.map(([minute]) => minute).toSorted((a, b) => a - b),
  );
});

test('offsets of a zone without it', () => {
  expect(offsetsOf('Asia/Seoul', seoul.opensEpoch, YEAR).map(([, offset]) => offset)).toEqual([540]);
});

test('a written instant is read back', () => {
  expect(writeInstant(0, seoul)).toBe('2025-01-02 09:00');
  expect(writeInstant(-1440, seoul)).toBe('2025-01-01 09:00');
});

test('a date is days since 1970', () => {
  expect(readDate('1970-01-02')).toEqual({ value: 1 });
  expect(readDate('2025-01-02 10:00')).toHaveProperty('says');
});

test('a misspelt zone', () => {
  expect((readZoneName('Asia/Seol') as { says: string }).says).toContain('Did you mean "Asia/Seoul"?');
});

import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { dutyClocks } from '../../src/law/clock.ts';
import { readKnown } from '../../src/law/known.ts';
import { inOrderOfDue } from '../../src/law/order.ts';
import { sayBasis, sayDeadline, sayDue, sayStatus } from '../../src/law/say.ts';
import { selectLaws } from '../../src/law/select.ts';
import { withAlarms } from '../frozen.ts';
import { BOOK, clockOf, factsOf } from './book.ts';

const AWARE = '2025-11-17T16:00+09:00';

test('a trigger that was not entered is assumed, and said to be', () => {
  const clock = clockOf('us-sec-8k-105', { aware: AWARE });
  expect(clock.status).toBe('waiting');
  expect(clock.stages[0]).toMatchObject({ basis: 'assumed', due: { from: '2025-11-21T17:30-05:00' } });
  expect(sayStatus(clock)).toContain('starts with the determination that the incident is material');
});

test('a longest time after awareness runs without its trigger', () => {
  const clock = clockOf('eu-dora-19', { aware: AWARE });
  expect(clock.status).toBe('running');
  expect(clock.stages.map(({ basis }) => basis)).toEqual(['latest', 'latest', 'latest']);
  expect(clock.stages.map(sayDeadline)).toEqual([
    'Within 4 hours after the classification of the incident as major, and within 24 hours after awareness',
    'Within 72 hours after the initial notification',
    'Within 1 month after the intermediate report',
  ]);
});

test('a day without an hour is indeterminate, with its range', () => {
  const clock = clockOf('kr-network-act-48-3', { aware: '2025-11-18 Asia/Seoul' });
  expect(clock.status).toBe('indeterminate');
  expect(clock.stages.map((stage) => sayDue(stage, clock.law))).toEqual([
    'Wed 19 Nov 2025, 00:00 to Wed 19 Nov 2025, 23:59 (Seoul)',
  ]);
});

test('a day on which the law changed names both texts', () => {
  // A day of Los Angeles lies on two days of Seoul.
  const { law, notes } = clockOf('kr-network-act-48-3', { aware: '2026-09-30 America/Los_Angeles' });
  expect(law.version).toBe('2024-08-14');
  expect(notes).toContain('If it was on 2026-10-01, version 2026-10-01 counts.');
});

test.each([
  ['eu-cra-14', { aware: AWARE }, 'no version', 'Not in the library for that day.'],
  ['us-circia', { aware: AWARE }, 'not law', 'Proposed, not law as far as was verified.'],
  ['in-dpdp-8-6', { aware: AWARE }, 'not law', 'Not yet in force as far as was verified.'],
  ['hk-pdpo', { aware: AWARE }, 'not law', 'Voluntary.'],
])('%s is %o: %s', (id, given, status, says) => {
  const clock = clockOf(id, given);
  expect(clock.status).toBe(status);
  expect(sayStatus(clock)).toBe(says);
});

test('holidays that are passed over and closed offices are named', () => {
  const sec = clockOf('us-sec-8k-105', { aware: AWARE, started: '2025-11-25T12:00-05:00' });
  expect(sec.stages.flatMap(sayBasis)).toEqual(['Passed over: 2025-11-27 Thanksgiving Day.']);
  const korea = clockOf('kr-network-act-48-3', { aware: '2026-06-02T10:00+09:00' });
  expect(korea.stages.flatMap(sayBasis)).toEqual(['Offices are closed then: Local elections.']);
});

test('a calendar says when its years are over', () => {
  const clock = clockOf('us-sec-8k-105', { aware: AWARE, started: '2031-07-03T12:00-04:00' });
  expect(clock.notes.join(' ')).toContain('Holidays are known for 2024 to 2029 only');
});

test('what is due first stands first; what is no law stands last', () => {
  const ids = ['eu-cra-14', 'us-circia', 'us-sec-8k-105', 'eu-gdpr-33', 'kr-network-act-48-3', 'eu-gdpr-34'];
  const sorted = inOrderOfDue(dutyClocks(BOOK, ids, factsOf('', { aware: AWARE })));
  expect(sorted.map(({ law }) => law.id)).toEqual([
    'eu-gdpr-34',
    'kr-network-act-48-3',
    'eu-gdpr-33',
    'us-sec-8k-105',
    'us-circia',
    'eu-cra-14',
  ]);
});

test('the same facts give the same clocks, without asking the machine for its time', () => {
  const all = (): unknown =>
    dutyClocks(BOOK, Object.keys(BOOK.laws), factsOf('', { aware: AWARE, news: AWARE }));
  expect(withAlarms(all)).toEqual(all());
});

const MOMENT = Date.UTC(2025, 10, 17, 7);
const HOUR = 3_600_000;

test.each([
  ['2025-11-17T16:00+09:00', undefined, MOMENT, MOMENT],
  ['2025-11-17T07:00Z', undefined, MOMENT, MOMENT],
  ['2025-11-17 16:00', 'Asia/Seoul', MOMENT, MOMENT],
  ['2025-11-17', 'Asia/Seoul', MOMENT - 16 * HOUR, MOMENT + 8 * HOUR - 60_000],
  // The clocks go back: this hour happens twice.
  ['2026-10-25 02:30', 'Europe/Paris', Date.UTC(2026, 9, 25, 0, 30), Date.UTC(2026, 9, 25, 1, 30)],
  // A day of 23 hours.
  ['2026-03-29', 'Europe/Paris', Date.UTC(2026, 2, 28, 23), Date.UTC(2026, 2, 29, 22) - 60_000],
])('the instant %s %s', (text, zone, fromMs, toMs) => {
  expect(readKnown(text, zone)).toMatchObject({ value: { fromMs, toMs } });
});

test.each([
  ['yesterday', undefined, 'Found "yesterday"; accepted: `2025-11-17T16:00+09:00`'],
  ['2025-11-17 16:00', undefined, 'says no time zone'],
  ['2025-11-17', undefined, 'says no time zone'],
  ['2025-11-17', 'Asia/Soul', 'Did you mean "Asia/Seoul"?'],
  ['2025-02-30', 'Asia/Seoul', 'is not on the calendar'],
  ['2025-11-17T25:00Z', undefined, 'is not on the calendar'],
  ['2026-03-29 02:30', 'Europe/Paris', 'there was no 02:30 on 2026-03-29: the clocks went past it'],
])('no instant: %s %s', (text, zone, says) => {
  expect(readKnown(text, zone)).toMatchObject({ says: expect.stringContaining(says) as string });
});

test.each([
  [['EU-DORA'], ['eu-dora-19']],
  [
    ['US-SEC', 'us-ca'],
    ['us-ca-1798-82', 'us-sec-8k-105'],
  ],
  [['kr-pipa-34-notice'], ['kr-pipa-34-notice']],
])('the codes %o', (codes, ids) => {
  expect(selectLaws(BOOK, codes)).toEqual({ value: ids });
});

test('a jurisdiction has all of its laws, and a country its states', () => {
  const read = selectLaws(BOOK, ['US']);
  expect(read).toMatchObject({ value: expect.arrayContaining(['us-ny-500-17', 'us-hipaa-404']) as string[] });
});

test('an unknown code is refused with those that there are', () => {
  expect(selectLaws(BOOK, ['KP'])).toMatchObject({
    says: expect.stringContaining('There are: AU, CN,') as string,
  });
  expect(selectLaws(BOOK, ['k'])).toHaveProperty('says');
});

const DAY_MS = 24 * HOUR;
const anInstant = fc.integer({ min: Date.UTC(2024, 0, 3), max: Date.UTC(2029, 5, 1) });

function clockFrom(id: string, ms: number) {
  const start = { fromMs: ms, toMs: ms, said: '' };
  return dutyClocks(BOOK, [id], { aware: start, started: { [id]: start }, filed: {}, news: [] })[0];
}

test('whoever knows later is never due earlier, and nothing is due before it is known', () => {
  const law = fc.constantFrom(...Object.keys(BOOK.laws));
  const holds = fc.property(law, anInstant, fc.integer({ min: 0, max: 3 * DAY_MS }), (id, ms, more) => {
    const [early, late] = [clockFrom(id, ms), clockFrom(id, ms + more)];
    // Another text of the law may be quicker.
    if (early?.law.version !== late?.law.version) return;
    early?.stages.forEach(({ due, within }, index) => {
      const dueLate = late?.stages[index]?.due;
      if (due === undefined || dueLate === undefined) return;
      expect(Date.parse(due.from)).toBeGreaterThan(ms - 60_000);
      // Two days of a long month end on the same last day of a short one, each at its own hour.
      const slack = within.includes('month') ? DAY_MS : 0;
      expect(Date.parse(dueLate.from)).toBeGreaterThanOrEqual(Date.parse(due.from) - slack);
    });
  });
  fc.assert(holds, { seed: 20_251_118, numRuns: 1000 });
});

import { expect, test } from 'vitest';
import type { Forecast, ForecastDoor } from '../../src/incident/forecast/forecast-types.ts';
import type { SightPlan, SightPlanPart } from '../../src/incident/sight-types.ts';
import { calendarOf } from '../../src/panel/parts/dates.ts';
import { sideEffects, stepsOf } from '../../src/panel/table/plan/plan-draft.ts';
import {
  sayBetween,
  sayCost,
  sayCurve,
  sayDoor,
  sayLast,
  sayOverlap,
  sayStep,
} from '../../src/panel/table/plan/plan-words.ts';

const part = (id: string, steps: SightPlanPart['steps'], takesOff: string[] = []): SightPlanPart => ({
  id,
  label: id,
  says: '',
  steps,
  takesOff,
});
const MINT = { card: 'mint' };
const SIGN = { card: 'sign', option: 'fresh', after: ['mint'] };
const PLAN: SightPlan = {
  id: 'rotation',
  label: 'Replace the keys',
  subjects: ['old', 'older'].map((id) => ({ id, label: `the ${id} key`, word: '', tone: 'plain' })),
  choices: [
    part('keep', []),
    part('overlap', [MINT, SIGN]),
    part('remove', [MINT, SIGN, { card: 'remove', after: ['sign'] }], ['old', 'older']),
  ],
  extras: [part('purge', [{ card: 'purge', after: ['remove', 'again'] }]), part('tell', [{ card: 'tell' }])],
};

test('what several choices ask for is done once, in the order of the plan', () => {
  const steps = stepsOf(PLAN, { choices: { old: 'remove', older: 'overlap' }, extras: ['tell', 'purge'] });
  expect(steps).toEqual([
    MINT,
    SIGN,
    { card: 'remove', after: ['sign'] },
    { card: 'purge', after: ['remove'] },
    { card: 'tell' },
  ]);
});

test('a step waits for nothing that is not in the plan', () => {
  expect(stepsOf(PLAN, { choices: {}, extras: ['purge'] })).toEqual([{ card: 'purge' }]);
});

test('a choice that is offered no more counts as the first one', () => {
  expect(stepsOf(PLAN, { choices: { old: 'gone' }, extras: ['gone'] })).toEqual([]);
});

test('what a choice for one key does to another is said', () => {
  expect(sideEffects(PLAN, { choices: { old: 'remove' }, extras: [] })).toEqual([
    'You chose “keep” for the older key, but “remove” takes it off the list as well.',
  ]);
  expect(sideEffects(PLAN, { choices: { old: 'remove', older: 'remove' }, extras: [] })).toEqual([]);
});

/** Monday 17 November 2025, 16:00. */
const NOW = 1000;
const calendar = calendarOf({ minute: NOW, clock: { local: Date.UTC(2025, 10, 17, 16) / 60_000 } } as never);
const at = (hours: number) => NOW + hours * 60;

test.each([
  [{ earliest: at(1), latest: at(1) }, '17:00'],
  [{ earliest: at(1), latest: at(2) }, '17:00 – 18:00'],
  [{ earliest: at(1), latest: at(9) }, '17:00 – 18 Nov, 01:00'],
  [{ earliest: at(9), latest: at(10) }, '18 Nov, 01:00 – 02:00'],
  [{ earliest: at(1) }, '17:00 at the earliest, perhaps not this week'],
])('a span of time in words: %j', (between, words) => {
  expect(sayBetween(calendar, between, NOW)).toBe(words);
});

const step = { card: 'mint', title: 'Mint', who: 'ID', takes: '1 h' };
test.each([
  [
    {
      ...step,
      outcome: 'begins',
      begins: { earliest: NOW, latest: NOW },
      ends: { earliest: at(1), latest: at(2) },
    },
    'begins 16:00 · ends 17:00 – 18:00',
  ],
  [
    {
      ...step,
      outcome: 'begins',
      begins: { earliest: at(-1), latest: at(-1) },
      ends: { earliest: at(1), latest: at(2) },
    },
    'under way · ends 17:00 – 18:00',
  ],
  [
    { ...step, outcome: 'waits', waitsFor: 'It needs: “Sign” done.' },
    'does not begin this week. It needs: “Sign” done.',
  ],
  [{ ...step, outcome: 'not needed' }, 'not needed any more'],
] as const)('a step in words: %#', (one, words) => {
  expect(sayStep(calendar, one, NOW)).toBe(words);
});

const door = (id: string, rest: Partial<ForecastDoor>): ForecastDoor => ({
  id,
  label: id,
  share: 0.25,
  outcome: 'trusts',
  ...rest,
});
const SHUT = door('Web', { outcome: 'refuses', refuses: { earliest: at(1), latest: at(2) } });

test.each([
  [SHUT, '17:00 – 18:00'],
  [door('App', { outcome: 'refuses', refuses: { earliest: NOW, latest: NOW } }), 'refuses already'],
  [door('Book', { why: 'It keeps what it has seen.' }), 'It keeps what it has seen.'],
  [door('New', { outcome: 'not known' }), 'Not known: nobody has looked.'],
])('a door in words: %#', (one, words) => {
  expect(sayDoor(calendar, one, NOW)).toBe(words);
});

const told = (rest: Partial<Forecast>): Forecast => ({
  from: NOW,
  until: at(168),
  steps: [],
  doors: [],
  costs: [],
  trusting: [],
  unknown: 0,
  lastDoor: undefined,
  ...rest,
});

test.each([
  [
    told({ doors: [SHUT], lastDoor: { earliest: at(1), latest: at(2) } }),
    'The last door refuses: 17:00 – 18:00.',
  ],
  [told({ doors: [SHUT, door('Book', {})] }), 'Book goes on trusting an old key.'],
  [told({ doors: ['A', 'B', 'C'].map((id) => door(id, {})) }), 'A, B and C go on trusting an old key.'],
  [told({ doors: ['A', 'B', 'C', 'D'].map((id) => door(id, {})) }), '4 doors go on trusting an old key.'],
  [told({ doors: [door('A', { outcome: 'not known' })] }), 'Nobody has looked at one door.'],
])('the last door in words: %#', (forecast, words) => {
  expect(sayLast(calendar, forecast)).toBe(words);
});

test.each([
  [{ unit: 'people', least: 0, most: 0 }, 'nobody'],
  [{ unit: 'people', least: 11_200_000, most: 11_200_000 }, '11.2 M people'],
  [{ unit: 'people', least: 0, most: 1_150_000 }, '0 – 1.15 M people'],
])('a price in words: %j', (cost, words) => {
  expect(sayCost({ id: 'out', label: 'Signed out', ...cost })).toBe(words);
});

const CURVE = told({
  trusting: [
    { minute: NOW, least: 0.99, most: 0.99 },
    { minute: at(1), least: 0.5, most: 0.9 },
    { minute: at(2), least: 0, most: 0.4 },
    { minute: at(3), least: 0, most: 0 },
    { minute: at(168), least: 0, most: 0 },
  ],
});

test('the curve in words', () => {
  expect(sayCurve(calendar, CURVE)).toBe(
    'Share of all checks at which an old key still passes: 99 % now, at most 40 % from 18:00, none from 19:00.',
  );
});

test('what an hour of overlap is hangs on what the team sees', () => {
  const stream = { id: 's', from: 'a', to: 'b', perSecond: 8.2 };
  const hour =
    'Every hour of overlap is an hour in which whoever holds an old key gets in at doors with 99 % of all checks.';
  expect(sayOverlap(CURVE, [{ ...stream, kind: 'unproven' }])).toBe(hour);
  expect(sayOverlap(CURVE, [{ ...stream, kind: 'forged' }])).toBe(
    `${hour} At what you see now, that is about 29,520 an hour.`,
  );
  expect(sayOverlap(told({ trusting: [{ minute: NOW, least: 0, most: 0 }] }), [])).toBeUndefined();
});

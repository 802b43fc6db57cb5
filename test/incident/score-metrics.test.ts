import { expect, test } from 'vitest';
import { metrics } from '../../src/incident/score/metrics.ts';
import { rounded, shareLabel } from '../../src/incident/score/scope-metrics.ts';
import { at, card, played, small } from './score-scenario.ts';
import type { Step } from './score-scenario.ts';

const DECLARED = `
metrics:
  detection.foundBy: { text: our own people, when: { done: look } }
  detection.missedBy: { text: everybody, when: { done: err } }
  detection.dwellMinutes: { delay: { from: { at: 2025-01-03 09:00 }, to: { done: look } } }
  rotation.lastDoorAt: { when: { accepted: old, by: nobody } }
  rotation.refusing: { refusing: { credentials: [old], at: { after: 1 hour, since: { done: shut } } } }
  evidence.log.kept: { kept: { stores: [log], at: { done: look } } }
debrief: { title: After, population: 10000 }
`;

const STEPS: Step[] = [
  [at(6, 9, 30), card('look')],
  [at(6, 10), card('shut')],
  [at(6, 12), { do: 'file', duty: 'report', fields: { size: { form: 'value', low: 5, atLeast: true } } }],
  [at(7, 10), card('count')],
  [
    at(7, 11),
    { do: 'file', duty: 'report', fields: { size: { form: 'value', text: 'all', statement: 'size.count' } } },
  ],
  [at(8, 9), card('restart')],
  [at(9, 9), card('hold')],
];

const of = (steps: Step[]) => {
  const s = small(DECLARED);
  return metrics(s, played(s, steps)) as Record<string, Record<string, never>>;
};

test('a report, as its authority and as every other reading would judge it', () => {
  expect(of(STEPS)['reporting']?.['report']).toMatchObject({
    status: 'on-time',
    dueAt: '2025-01-07T09:30+09:00',
    dueShownAt: '2025-01-07T09:30+09:00',
    filedAt: '2025-01-06T12:00+09:00',
    elapsedMinutes: 150,
    lateMinutes: 0,
    marginMinutes: 1290,
    elapsedBusinessDays: 0,
    stages: ['first', 'supplement'],
    readings: {
      looked: { status: 'on-time', elapsedMinutes: 150 },
      day: { status: 'on-time', elapsedMinutes: [-719, 720], lateMinutes: 0 },
    },
    facts: { size: { knownAt: '2025-01-07T10:00+09:00', filedAt: '2025-01-07T11:00+09:00' } },
  });
});

test('a day without an hour decides nothing when the report was due within it', () => {
  const late: Step[] = [[at(6, 9), card('look')], [at(7, 12), { do: 'file', duty: 'report', fields: { size: { form: 'value', low: 5 } } }]]; // prettier-ignore
  expect(of(late)['reporting']?.['report']).toMatchObject({
    status: 'late',
    lateMinutes: 180,
    readings: { day: { status: 'indeterminate', elapsedMinutes: [721, 2160], lateMinutes: [0, 720] } },
  });
});

test('a report nobody filed, and one that was never due', () => {
  expect(of(STEPS)['reporting']?.['board']).toMatchObject({
    status: 'not-filed',
    dueAt: '2025-01-09T09:30+09:00',
  });
  expect(of([])['reporting']?.['board']).toMatchObject({ status: 'not-due', stages: [] });
});

test('what the scenario declares stands at its path, with whole days beside minutes', () => {
  const all = of(STEPS);
  expect(all['detection']).toMatchObject({
    foundBy: 'our own people',
    missedBy: null,
    dwellMinutes: 4350,
    dwellDays: 3,
    rule: null,
  });
  expect(all['rotation']).toEqual({ lastDoorAt: '2025-01-08T09:00+09:00', refusing: 0.75 });
  expect(all['evidence']?.['log']).toMatchObject({
    kept: 0.9,
    lostDays: 0,
    verified: true,
    heldAt: '2025-01-09T09:00+09:00',
  });
});

test('the number as it was reported, and how it grew', () => {
  expect(of(STEPS)['scope']).toMatchObject({
    series: [5, 2880],
    roundedSeries: [5, 2800],
    growth: 576,
    growthRounded: 560,
    populationShare: 0.28,
    populationLabel: 'about 28 percent',
    incidents: 1,
  });
});

test('the world: claims, credentials, people told, flows, stocks', () => {
  const all = of(STEPS);
  expect(all['claims']?.['size']).toMatchObject({
    truth: 2880,
    count: 2880,
    learnedAt: { count: '2025-01-07T10:00+09:00' },
  });
  expect(all['claims']?.['knew']).toMatchObject({
    adjudicated: { reading: 'looked', at: '2025-01-06T09:30+09:00' },
  });
  expect(all['credentials']?.['old']).toMatchObject({
    state: 'retired',
    refusedEverywhereAt: '2025-01-08T09:00+09:00',
  });
  expect(all['audiences']?.['users']).toEqual({ told: 0, quality: 0 });
  expect(all['flows']?.['leak']).toEqual({ firstMoved: '2025-01-03T09:00+09:00' });
  expect(all['stocks']).toEqual({ taken: 2880 });
});

test('metrics are plain JSON at the opening too', () => {
  const s = small(DECLARED);
  const all = metrics(s, played(s, [], 0));
  expect(JSON.parse(JSON.stringify(all))).toEqual(all);
});

test.each([
  [4536, 4500],
  [33_700_034, 33_700_000],
  [33_865_489, 33_865_000],
  [212, 212],
])('%i said aloud', (n, aloud) => {
  expect(rounded(n)).toBe(aloud);
});

test.each([
  [0.6481, 'about two thirds'],
  [0.52, 'about half'],
  [0.1, 'about 10 percent'],
])('a share of %d in words', (share, label) => {
  expect(shareLabel(share)).toBe(label);
});

import { expect, test } from 'vitest';
import { fingerprint } from '../../src/incident/fingerprint.ts';
import { open } from '../../src/incident/open.ts';
import { pointsAt, totalOf } from '../../src/incident/score/points.ts';
import { score } from '../../src/incident/score/score.ts';
import { at, card, played, small } from './score-scenario.ts';
import type { Step } from './score-scenario.ts';

test.each([
  [0, 10],
  [12, 10],
  [24, 6],
  [36, 2],
  [99, 2],
])('points at %i', (measured, points) => {
  expect(pointsAt([[12, 10], [36, 2]], measured)).toBe(points); // prettier-ignore
});

test.each([
  [[66.4, 95.9, 77.2], 78.9],
  [[0, 0, 0], 1],
  [[66.4, 0, 77.2], 17.2],
  [[], 0],
])('the total of %j', (axes, total) => {
  expect(totalOf(axes)).toBe(total);
});

const RULES = `
score:
  headline: [detection, containment]
  labels: { containment: Rotation }
  rules:
    D1: { axis: detection, act: quiet, delay: { from: { at: 2025-01-03 }, to: { done: look } }, points: [[0 minutes, 40], [10 days, 0]], reason: 'Seen after {value}.' }
    D2: { axis: detection, notes: slip, points: [[0, 0], [2, -8]], reason: 'Slips: {value}.' }
    D3: { axis: detection, label: 'Counted {stock taken}', value: taken, at: close, points: [[0, 0], [2880, 60]], never: 0, reason: 'Files: {value}.' }
    K1: { axis: containment, delay: { from: { at: 2025-01-06 }, to: { accepted: old, by: nobody } }, points: [[1 day, 30], [3 days, 10]], never: 4, halved: { done: err }, reason: 'Shut after {value}.' }
    K2: { axis: containment, value: taken, at: close, points: [[0, 20]], when: { done: look }, reason: Looked. }
    E1: { axis: evidence, value: taken, at: close, points: [[0, 300]], reason: Much. }
    C1: { axis: conduct, value: taken, at: close, points: [[0, -300]], reason: Little. }
`;

const STEPS: Step[] = [
  [at(8, 0), card('look')],
  [at(8, 0), card('shut')],
  [at(8, 9), card('restart')],
];

function pointsOf(steps: Step[], skips: string[] = []) {
  const s = small(RULES);
  const { axes, total, ledger } = score(s, played(s, steps, undefined, skips));
  return { axes, total, ledger: Object.fromEntries(ledger.map((entry) => [entry.id, entry])) };
}

test('a ledger entry says what was measured, when, and for how many points', () => {
  const { ledger } = pointsOf(STEPS);
  expect(ledger['K1']).toEqual({
    id: 'K1',
    axis: 'containment',
    label: 'K1',
    reason: 'Shut after 57 h.',
    points: 16.25,
    most: 30,
    measured: 57 * 60,
    value: '57 h',
    minute: at(8, 9),
    skipped: false,
    halved: false,
    idle: false,
  });
  expect(ledger['D3']?.label).toBe('Counted 2,880');
});

test('what was never measured has the points of never, and says so', () => {
  expect(pointsOf([]).ledger['K1']).toMatchObject({
    points: 4,
    value: 'never',
    reason: 'It did not come to that.',
  });
});

test('a rule whose condition does not hold gives nothing', () => {
  expect(pointsOf([]).ledger['K2']?.points).toBe(0);
  expect(pointsOf(STEPS).ledger['K2']?.points).toBe(20);
});

test('a halved rule', () => {
  expect(pointsOf([...STEPS, [at(9, 9), card('err')]]).ledger['K1']).toMatchObject({
    points: 8.13,
    halved: true,
  });
});

test('axes are the sums of their entries, between 0 and 100', () => {
  const { axes, total } = pointsOf([...STEPS, [at(9, 9), card('err')]]);
  expect(axes.detection).toEqual({ label: 'Detection', points: 76, headline: true, most: 100 });
  expect(axes.containment).toEqual({ label: 'Rotation', points: 28.13, headline: true, most: 50 });
  expect(axes.reporting).toEqual({ label: 'Reporting', points: 0, headline: false, most: 0 });
  expect(axes.evidence.points).toBe(100);
  expect(axes.conduct.points).toBe(0);
  expect(total).toBe(46.2);
});

test('an act that was left out leaves the sum and the maximum', () => {
  const { axes, ledger } = pointsOf(STEPS, ['quiet']);
  expect(ledger['D1']).toMatchObject({ act: 'quiet', skipped: true });
  expect(axes.detection).toMatchObject({ points: 100, most: 100 });
  const slipped = pointsOf([...STEPS, [at(9, 9), card('err')]], ['quiet']);
  expect(slipped.axes.detection.points).toBe(93.33);
});

test('the score is read from the incident at any minute and changes nothing', () => {
  const s = small(RULES);
  const x = played(s, STEPS, at(8, 10));
  const before = JSON.stringify(x);
  const entries = score(s, x).ledger;
  expect(entries.every(({ points }) => Number.isFinite(points))).toBe(true);
  expect(JSON.stringify(x)).toBe(before);
});

test('two equal games have the same fingerprint, whatever the order of keys', () => {
  const s = small(RULES);
  const print = (steps: Step[]) => {
    const x = played(s, steps);
    return fingerprint(x, score(s, x).ledger);
  };
  expect(print(STEPS)).toMatch(/^[0-9a-f]{32}$/);
  expect(print(STEPS)).toBe(print(STEPS));
  expect(print(STEPS)).not.toBe(print([...STEPS, [at(9, 9), card('err')]]));
  const x = open(s, 1);
  expect(fingerprint(Object.fromEntries(Object.entries(x).reverse()) as unknown as typeof x, [])).toBe(
    fingerprint(x, []),
  );
});

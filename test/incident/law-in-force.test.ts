// Which version of a law counts is a matter of the instant at which its clock starts, never of the scenario's date.
import { assert, integer, property } from 'fast-check';
import { expect, test } from 'vitest';
import { dueAfter } from '../../src/incident/due.ts';
import type { Incident } from '../../src/incident/incident.ts';
import { open } from '../../src/incident/open.ts';
import { play } from '../../src/incident/play.ts';
import { judge, judgeFrom } from '../../src/incident/score/judge.ts';
import { isLawAt, lawAt } from '../../src/incident/versions.ts';
import { isoOf } from '../../src/incident/score/say-json.ts';
import type { Scenario } from '../../src/scenario/scenario.ts';
import { minuteOf, scenarioOf, small } from './scenarios.ts';

const DAY = 1440;

/** One duty under one law of the library, known from an instant on. */
function caseOf(law: string, aware: string, frame = FRAME): Scenario {
  return scenarioOf(`format: 1\nid: a\ntitle: A\n${frame}
people: { legal: {} }
claims: { knew: { of: leak, readings: { knew: { label: Knew, when: { at: ${aware} }${aware.length === 10 ? ', day: yes' : ''} } } } }
duties: { report: { use: ${law}, aware: knew, who: [legal], takes: at once, fields: { what: { label: What, asks: text } } } }\n`);
}
const FRAME = 'zone: Asia/Seoul\nopens: 2023-01-01\ncloses: 2027-06-30';
const SAID = { what: { form: 'value', text: 'What is known.' } } as const;

const filedAt = (s: Scenario, minute: number): Incident =>
  play(s, play(s, open(s, 1), { do: 'wait', until: minute }), { do: 'file', duty: 'report', fields: SAID });

test.each([
  ['kr-network-act-48-3', '2026-09-30 23:59', '2024-08-14', '2026-10-01T23:59+09:00', 30_000_000],
  ['kr-network-act-48-3', '2026-10-01 00:00', '2026-10-01', '2026-10-02T00:00+09:00', 50_000_000],
  ['kr-pipa-34-report', '2023-09-14 23:59', '2011-09-30', '2023-09-14T23:59+09:00', undefined],
  ['kr-pipa-34-report', '2023-09-15 00:00', '2023-09-15', '2023-09-18T00:00+09:00', undefined],
  ['kr-pipa-34-report', '2026-09-11 00:00', '2026-09-11', '2026-09-14T00:00+09:00', undefined],
  ['kr-pipa-39-4', '2023-09-14 23:59', '2020-08-05', '2023-09-15T23:59+09:00', undefined],
])('%s, known on %s', (id, aware, version, due, cap) => {
  const s = caseOf(id, aware);
  const x = play(s, open(s, 1), { do: 'wait', until: s.closes });
  const judged = judge(s, x, 'report');
  expect(isoOf(s, judged.due?.[0] ?? 0)).toBe(due);
  const law = lawAt(s.duties['report'] as Scenario['duties'][string], judged.start?.[0] ?? 0);
  expect({ version: law.version, cap: law.fineCap?.amount }).toEqual({ version, cap });
});

test('a law that has ended starts no clock', () => {
  const s = caseOf('kr-pipa-39-4', '2023-09-15 00:00');
  const x = play(s, open(s, 1), { do: 'wait', until: s.closes });
  expect(judge(s, x, 'report').status).toBe('not-due');
  expect(x.duties['report']?.startedAt).toBeUndefined();
});

const FRAMES = [
  FRAME,
  'zone: Asia/Seoul\nopens: 2025-11-16\ncloses: 2026-12-31',
  'zone: Europe/Paris\nopens: 2026-09-01\ncloses: 2026-10-31',
];
const LAWS = ['kr-network-act-48-3', 'kr-pipa-34-report', 'us-sec-8k-105', 'kr-pipa-39-4'];
const AROUND = Date.parse('2026-10-01T00:00+09:00') / 60_000;

test.each(LAWS)('%s: the date of the scenario changes neither version nor due instant', (law) => {
  const scenarios = FRAMES.map((frame) => caseOf(law, '2026-10-01 12:00', frame));
  assert(
    property(integer({ min: AROUND - 40 * DAY, max: AROUND + 20 * DAY }), (epoch) => {
      const seen = scenarios.map((s) => {
        const duty = s.duties['report'] as Scenario['duties'][string];
        const minute = epoch - s.opensEpoch;
        return [lawAt(duty, minute).version, isLawAt(duty, minute), dueAfter(s, duty, minute) + s.opensEpoch];
      });
      expect(new Set(seen.map((one) => JSON.stringify(one))).size).toBe(1);
    }),
  );
});

// The day of the change in Korea, as somebody in New York writes it: 14 September 2023 there holds both laws.
const NEW_YORK = 'zone: America/New_York\nopens: 2023-09-01\ncloses: 2023-12-31';

test('a day without an hour is late only if every minute of it is, whichever law each falls under', () => {
  const s = caseOf('kr-pipa-34-report', '2023-09-14', NEW_YORK);
  const day = minuteOf(s, '2023-09-14 00:00');
  assert(
    property(integer({ min: day + DAY, max: day + 6 * DAY }), (minute) => {
      const x = filedAt(s, minute);
      const each = Array.from(
        { length: DAY },
        (_, at) => judgeFrom(s, x, 'report', [day + at, day + at]).status,
      );
      const all = new Set(each);
      const wanted = all.size === 1 ? each[0] : 'indeterminate';
      expect(judge(s, x, 'report').status).toBe(wanted);
    }),
    { numRuns: 30 },
  );
});

test('an awareness that is a day and nothing else: due at some minute of the day after', () => {
  const s = small('courier-api');
  const x = play(s, open(s, 1), { do: 'wait', until: s.closes });
  expect(judge(s, x, 'kr-pipa-39-4').due?.map((one) => isoOf(s, one))).toEqual([
    '2021-11-24T00:00+09:00',
    '2021-11-24T23:59+09:00',
  ]);
});

test('a day in which the law changes gives the range between both', () => {
  const s = caseOf('kr-pipa-34-report', '2023-09-14', NEW_YORK);
  const x = filedAt(s, minuteOf(s, '2023-09-16 09:00'));
  const { status, due } = judge(s, x, 'report');
  expect({ status, due: due?.map((one) => isoOf(s, one)) }).toEqual({
    status: 'indeterminate',
    due: ['2023-09-14T00:00-04:00', '2023-09-17T23:59-04:00'],
  });
});

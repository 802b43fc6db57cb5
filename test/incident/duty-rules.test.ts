// What the library says of a duty, in play: longest times, later reports, calendars, reports that count for others, and
// clocks that one's own act starts.
import { assert, constantFrom, property, shuffledSubarray, tuple } from 'fast-check';
import { expect, test } from 'vitest';
import type { Incident } from '../../src/incident/incident.ts';
import { open } from '../../src/incident/open.ts';
import { play } from '../../src/incident/play.ts';
import { isoOf } from '../../src/incident/score/say-json.ts';
import { judge, judgeStage } from '../../src/incident/score/judge.ts';
import { measure } from '../../src/incident/score/measures.ts';
import { metrics } from '../../src/incident/score/metrics.ts';
import { sight } from '../../src/incident/sight.ts';
import type { SightDuty } from '../../src/incident/sight-types.ts';
import type { Scenario } from '../../src/scenario/scenario.ts';
import { minuteOf, scenarioOf } from './scenarios.ts';

const FORM = 'who: [legal], takes: at once, fields: { what: { label: What, asks: text } }';

interface Given {
  zone?: string;
  opens?: string;
  closes?: string;
  /** Readings of the claim `knew`, in YAML. */
  readings?: string;
  duties: string;
  more?: string;
}

/** `FORM` stands for a form with one field. */
function caseOf({
  zone = 'Europe/Brussels',
  opens = '2026-03-02',
  closes = '2026-06-30',
  readings,
  duties,
  more = '',
}: Given) {
  const knew = readings ?? `knew: { label: Knew, when: { at: ${opens} 09:00 } }`;
  return scenarioOf(`format: 1\nid: a\ntitle: A\nzone: ${zone}\nopens: ${opens}\ncloses: ${closes}
people: { legal: {} }
claims: { knew: { of: leak, readings: { ${knew} } } }
cards: { classify: { takes: at once, then: [] }, wrongful: { takes: at once, then: [] }, halt: { takes: at once, then: { switch: stop } } }
controls: { stop: { label: Payments stopped, stops: {} } }
duties:\n${duties.replaceAll('FORM', FORM)}\n${more}`);
}

type Does = ['file', string] | ['play', string];
type Timed = [at: string, ...Does];

function played(s: Scenario, moves: Timed[], until?: string): Incident {
  let x = open(s, 1);
  for (const [at, verb, id] of moves) {
    x = play(s, x, { do: 'wait', until: minuteOf(s, at) });
    const move =
      verb === 'play'
        ? ({ do: 'play', card: id } as const)
        : ({ do: 'file', duty: id, fields: { what: { form: 'value', text: `Said at ${at}.` } } } as const);
    const next = play(s, x, move);
    if (next === x) throw new Error(`${verb} ${id} at ${at} was refused.`);
    x = next;
  }
  return play(s, x, { do: 'wait', until: until === undefined ? s.closes : minuteOf(s, until) });
}

const dueOf = (s: Scenario, due: [number, number] | undefined) => due && isoOf(s, due[0]).slice(0, 16);

function duty(s: Scenario, x: Incident, id: string): SightDuty {
  const found = sight(s, x, 'solo').duties.find((one) => one.id === id);
  if (!found) throw new Error(`There is no duty ${id}.`);
  return found;
}

const DORA = caseOf({ duties: '  dora: { use: eu-dora-19, aware: knew, clock: { done: classify }, FORM }' });

test.each([
  ['never classified: by the longest time after awareness', [], '2026-03-03T09:00'],
  ['classified early: four hours after that', [['2026-03-02 11:00', 'play', 'classify']], '2026-03-02T15:00'],
  ['classified late: no later for it', [['2026-03-03 08:00', 'play', 'classify']], '2026-03-03T09:00'],
] as [string, Timed[], string][])('an initial notification, %s', (_, moves, due) => {
  const x = played(DORA, moves);
  expect(dueOf(DORA, judge(DORA, x, 'dora').due)).toBe(due);
});

const CLASSIFIED: Timed = ['2026-03-02 11:00', 'play', 'classify'];

test.each([
  ['nothing filed', [CLASSIFIED], '2026-03-05T15:00', 'not-filed', '2026-04-05T15:00'],
  [
    'the first one',
    [CLASSIFIED, ['2026-03-02 12:00', 'file', 'dora']],
    '2026-03-05T12:00',
    'not-filed',
    '2026-04-05T12:00',
  ],
  [
    'both',
    [CLASSIFIED, ['2026-03-02 12:00', 'file', 'dora'], ['2026-03-04 10:00', 'file', 'dora']],
    '2026-03-05T12:00',
    'on-time',
    '2026-04-04T10:00',
  ],
] as [string, Timed[], string, string, string][])(
  'intermediate and final report, each from the one before: %s',
  (_, moves, intermediate, status, final) => {
    const x = played(DORA, moves);
    expect(judgeStage(DORA, x, 'dora', 'intermediate').status).toBe(status);
    expect(dueOf(DORA, judgeStage(DORA, x, 'dora', 'intermediate').due)).toBe(intermediate);
    expect(dueOf(DORA, judgeStage(DORA, x, 'dora', 'final').due)).toBe(final);
  },
);

test('a later report as a condition, a measure, a metric and on the table', () => {
  const x = played(
    DORA,
    [CLASSIFIED, ['2026-03-02 12:00', 'file', 'dora'], ['2026-03-06 12:00', 'file', 'dora']],
    '2026-03-07 12:00',
  );
  expect(x.happened['filed:dora.intermediate']).toBe(minuteOf(DORA, '2026-03-06 12:00'));
  expect(measure(DORA, x, { of: 'lateness', duty: 'dora', stage: 'intermediate' }).amount).toBe(1440);
  expect(metrics(DORA, x)).toMatchObject({
    reporting: {
      dora: {
        later: { intermediate: { status: 'late', lateMinutes: 1440 }, final: { status: 'not-filed' } },
      },
    },
  });
  expect(duty(DORA, x, 'dora').stages.map(({ label, word }) => [label, word])).toEqual([
    ['Intermediate report', 'filed late Fri 6 Mar 12:00'],
    ['Final report', '4 weeks left'],
  ]);
});

const JAPAN = caseOf({
  zone: 'Asia/Tokyo',
  duties: '  ppc: { use: jp-appi-26, aware: knew, stages: { final-wrongful: { done: wrongful } }, FORM }',
});

test.each([
  ['as it is', [], '2026-04-01T23:59', 'not-due'],
  ['with a wrongful purpose', [['2026-03-10 09:00', 'play', 'wrongful']], undefined, 'not-filed'],
] as [string, Timed[], string | undefined, string][])(
  'a stage that depends on something: %s',
  (_, moves, due, wrongful) => {
    const x = played(JAPAN, moves);
    const final = judgeStage(JAPAN, x, 'ppc', 'final');
    expect(final.due && dueOf(JAPAN, [final.due[0] - 1, 0])).toBe(due);
    expect(judgeStage(JAPAN, x, 'ppc', 'final-wrongful').status).toBe(wrongful);
  },
);

const CHINA = caseOf({
  zone: 'Asia/Shanghai',
  duties: '  cac: { use: cn-incident-operator, aware: knew, stages: { final: { done: classify } }, FORM }',
});

test('a stage that runs from an event: not before the scenario says that it came', () => {
  expect(duty(CHINA, played(CHINA, [], '2026-03-03 09:00'), 'cac').stages[0]?.word).toBe(
    'once the handling has ended',
  );
  const x = played(CHINA, [['2026-03-10 09:00', 'play', 'classify']]);
  expect(dueOf(CHINA, judgeStage(CHINA, x, 'cac', 'final').due)).toBe('2026-04-10T00:00');
});

const SEC = (calendars: string, use = '') =>
  caseOf({
    zone: 'Asia/Seoul',
    opens: '2025-11-16',
    closes: '2026-01-31',
    readings: 'knew: { label: Knew, when: { at: 2025-11-27 03:47 } }',
    duties: `  sec: { use: us-sec-8k-105, aware: knew, ${use}FORM }`,
    more: calendars,
  });

test.each([
  [
    'the library’s, past Thanksgiving',
    '',
    '',
    '2025-12-04T07:30',
    'United States, federal, America/New_York',
  ],
  [
    'the scenario’s for that zone',
    'calendars: { ny: { zone: America/New_York, holidays: [2025-11-27, 2025-12-01] } }',
    '',
    '2025-12-05T07:30',
    'ny of this scenario, America/New_York',
  ],
  [
    'the one the duty names',
    'calendars: { ny: { zone: America/New_York, holidays: [2025-12-01] }, closed: { zone: America/New_York, holidays: [2025-12-01, 2025-12-02, 2025-12-03] } }',
    'calendar: closed, ',
    '2025-12-06T07:30',
    'closed of this scenario, America/New_York',
  ],
])('business days by %s', (_, calendars, use, due, label) => {
  const s = SEC(calendars, use);
  const x = played(s, [], '2025-12-01 09:00');
  expect(dueOf(s, judge(s, x, 'sec').due)).toBe(due);
  expect(duty(s, x, 'sec')).toMatchObject({ version: 'version 2023-08-01', calendar: label });
});

const FRANCE = caseOf({
  zone: 'Europe/Paris',
  duties: '  gdpr: { use: eu-gdpr-33, aware: knew, FORM }\n  cnil: { use: fr-cnil-33, aware: knew, FORM }',
});

test('a report that another law accepts meets it, and is not asked for again', () => {
  const x = played(FRANCE, [['2026-03-02 12:00', 'file', 'gdpr']], '2026-03-03 09:00');
  expect(duty(FRANCE, x, 'cnil')).toMatchObject({
    state: 'met',
    word: 'met by the Gdpr, Mon 2 Mar 12:00',
    tone: 'safe',
  });
  expect(judge(FRANCE, x, 'cnil')).toMatchObject({ status: 'on-time', metBy: 'gdpr' });
  expect(judge(FRANCE, played(FRANCE, [['2026-03-02 12:00', 'file', 'cnil']]), 'gdpr').status).toBe(
    'not-filed',
  );
});

const KOREA = (knew: string) =>
  caseOf({
    zone: 'Asia/Seoul',
    opens: '2025-11-01',
    closes: '2026-12-31',
    readings: `knew: { label: Knew, when: { at: ${knew} } }`,
    duties: `  net: { use: kr-network-act-48-3, aware: knew, FORM }
  order: { use: kr-network-act-48-4, clock: { at: ${knew} }, order-only: yes, FORM }
  pipa: { use: kr-pipa-34-report, aware: knew, FORM }
  people: { use: kr-pipa-34-notice, aware: knew, FORM }
  sec: { use: us-sec-8k-105, clock: { at: ${knew} }, FORM }
  police: { own: police, label: Complaint, jurisdiction: Korea, law: Criminal Procedure Act, recipient: [police], clock: { at: ${knew} }, deadline: none, FORM }`,
  });
const [BEFORE, AFTER] = [KOREA('2026-09-30 09:00'), KOREA('2026-10-01 09:00')];

test.each([
  ['another act, after the change', AFTER, '2026-10-01', 'pipa', 'on-time'],
  ['another act, before the change', BEFORE, '2026-09-30', 'pipa', 'not-filed'],
  ['the same act', AFTER, '2026-10-01', 'order', 'not-filed'],
  ['a notice to people only', AFTER, '2026-10-01', 'people', 'not-filed'],
  ['another country', AFTER, '2026-10-01', 'sec', 'not-filed'],
  ['no law at all', AFTER, '2026-10-01', 'police', 'not-filed'],
] as const)('whether a report counts under the Network Act: %s', (_, s, day, filed, status) => {
  const x = played(s, [[`${day} 12:00`, 'file', filed]]);
  expect(judge(s, x, 'net').status).toBe(status);
});

test('a report under another law is late for a law that gives less time', () => {
  const x = played(AFTER, [['2026-10-03 12:00', 'file', 'pipa']]);
  expect(judge(AFTER, x, 'net')).toMatchObject({ status: 'late', metBy: 'pipa' });
  expect(judge(AFTER, x, 'pipa').status).toBe('on-time');
  expect(x.happened['filed:net.late']).toBeDefined();
});

test('filing what another report has met gains nothing, in whatever order all of them are filed', () => {
  const ids = ['net', 'pipa', 'people', 'sec'];
  assert(
    property(tuple(shuffledSubarray(ids, { minLength: 1 }), constantFrom(BEFORE, AFTER)), ([order, s]) => {
      const day = s === AFTER ? '2026-10-01' : '2026-09-30';
      const x = played(
        s,
        order.map((id, at) => [`${day} 1${at}:00`, 'file', id]),
        `${day} 20:00`,
      );
      const net = x.filings.find((one) => one.duty === 'net');
      const pipaFirst = order.includes('pipa') && order.indexOf('pipa') < order.indexOf('net');
      expect(net?.unneeded ?? false).toBe(s === AFTER && pipaFirst);
      // Where it was met before, the same follows without the report of its own.
      const others = order.filter((one) => one !== 'net' || !(s === AFTER && pipaFirst));
      const without = played(
        s,
        others.map((id, at) => [`${day} 1${at}:00`, 'file', id]),
        `${day} 20:00`,
      );
      expect(judge(s, x, 'net').status).toBe(judge(s, without, 'net').status);
    }),
    { numRuns: 40 },
  );
});

const WALLET = (start: string) =>
  caseOf({ zone: 'Asia/Seoul', duties: `  halt: { use: kr-vaupa-11-2, aware: knew, ${start}FORM }` });

test('a law that one’s own act starts: knowing does not start it', () => {
  const s = WALLET('starts-with: { control: stop, is: on }, ');
  expect(judge(s, played(s, []), 'halt').status).toBe('not-due');
  const x = played(s, [['2026-03-05 10:00', 'play', 'halt']], '2026-03-05 10:10');
  expect(dueOf(s, judge(s, x, 'halt').due)).toBe('2026-03-05T10:00');
  expect(duty(s, x, 'halt')).toMatchObject({
    state: 'running',
    trigger: 'one’s own act of blocking deposits or withdrawals',
    readings: [],
  });
});

test('a law that one’s own act starts must be told which', () => {
  expect(() => WALLET('')).toThrow(
    'This law starts with one’s own act: blocking deposits or withdrawals. Accepted: `starts-with: { control: .., is: on }`.',
  );
});

test.each([
  ['2026-09-10', '2026-09-10T12:00'],
  ['2026-09-11', '2026-09-11T09:00'],
])('whether a suspicion is enough is for the law of the day to say: %s', (day, start) => {
  const s = caseOf({
    zone: 'Asia/Seoul',
    opens: '2026-09-01',
    closes: '2026-10-31',
    readings: `hint: { label: A hint, when: { at: ${day} 09:00 }, counts: [suspicion] }, sure: { label: Sure, when: { at: ${day} 12:00 } }`,
    duties: '  pipa: { use: kr-pipa-34-report, aware: knew, FORM }',
  });
  expect(dueOf(s, judge(s, played(s, []), 'pipa').start)).toBe(start);
});

const CANDIDATES = caseOf({
  zone: 'Asia/Seoul',
  opens: '2026-09-28',
  closes: '2026-10-31',
  readings: `told: { label: The lead is told, when: { done: classify } }, day: { label: A day, when: { at: 2026-09-30 }, day: yes, counts: no },
    sure: { label: The check is done, when: { any: [{ done: wrongful }] }, counts: no }`,
  duties: '  net: { use: kr-network-act-48-3, aware: knew, FORM }',
});

test('every moment at which it may have begun: what it rests on, by which law, due when, early or late by how much', () => {
  const moves: Timed[] = [
    ['2026-09-30 20:00', 'play', 'classify'],
    ['2026-10-01 10:00', 'play', 'wrongful'],
    ['2026-10-01 21:00', 'file', 'net'],
  ];
  const x = played(CANDIDATES, moves, '2026-10-01 22:00');
  const told = duty(CANDIDATES, x, 'net').readings.map(({ label, at, evidence, due, word, countedBy, yours }) => ({ label, at, evidence, due, word, by: countedBy.slice(0, 18), yours })); // prettier-ignore
  expect(told).toEqual([
    { label: 'The lead is told', at: 'Wed 30 Sep 20:00', evidence: ['“Classify” done, Wed 30 Sep 20:00'], due: 'Thu 1 Oct 20:00', word: '1 h late', by: 'version 2024-08-14', yours: true },
    { label: 'A day', at: 'Wed 30 Sep, no hour', evidence: [], due: 'Thu 1 Oct 00:00 to Thu 1 Oct 23:59', word: 'between 2 h 59 early and 21 h late', by: 'version 2024-08-14', yours: false },
    { label: 'The check is done', at: 'Thu 1 Oct 10:00', evidence: ['“Wrongful” done, Thu 1 Oct 10:00'], due: 'Fri 2 Oct 10:00', word: '13 h early', by: 'version 2026-10-01', yours: false },
  ]); // prettier-ignore
});

test('which moment was taken is told once an authority has said so', () => {
  const until = (instant: string) =>
    duty(CANDIDATES, played(CANDIDATES, [['2026-09-30 20:00', 'play', 'classify']], instant), 'net');
  const taken = (one: SightDuty) => one.readings.filter((reading) => reading.taken).map(({ label }) => label);
  expect(taken(until('2026-10-05 09:00'))).toEqual([]);
  expect(taken(until('2026-10-31'))).toEqual(['The lead is told']);
});

test('a seat that has no part in a duty is not shown those moments', () => {
  const x = played(CANDIDATES, [['2026-09-30 20:00', 'play', 'classify']], '2026-10-01 09:00');
  const seen = (seat: string) => sight(CANDIDATES, x, seat).duties[0]?.readings.length;
  expect([seen('legal'), seen('forensics')]).toEqual([2, 0]);
});

test('what the scenario says of stages the law does not have', () => {
  expect(() =>
    caseOf({
      duties: '  ppc: { use: jp-appi-26, aware: knew, stages: { finale: { done: wrongful } }, FORM }',
    }),
  ).toThrow('This law has no stage "finale" that depends on something. Accepted: final-wrongful.');
  expect(() =>
    caseOf({
      duties: '  ppc: { use: jp-appi-26, aware: knew, FORM }',
      more: 'score: { rules: { R1: { axis: reporting, lateness: ppc.finale, points: [[0 minutes, 1], [1 day, 0]] } } }',
    }),
  ).toThrow(
    'The law of "ppc" has no later report "finale". Did you mean "final"? It has: final, final-wrongful.',
  );
});

import { expect, test } from 'vitest';
import { sayDuration, sayMeasured } from '../../src/incident/score/measured.ts';
import { measure } from '../../src/incident/score/measures.ts';
import type { FieldAnswer, Move } from '../../src/scenario/moves.ts';
import { at, card, measureOf, played, scored, small } from './score-scenario.ts';
import type { Step } from './score-scenario.ts';

/** Right in 80 of 100 flagged, and 80 of 100 forged found. */
const RULE = {
  sql: 'SELECT name FROM uses',
  measured: {
    seen: { tokens: 10, flagged: 10, forged: 10, right: 10, signs: {} },
    unseen: { forged: 100, honest: 900, right: 80, wrong: 20 },
    log: 'small',
  },
};

const file = (duty: string, fields: Record<string, FieldAnswer>, day = false): Move =>
  day ? { do: 'file', duty, fields, day } : { do: 'file', duty, fields };
const value = (low: number, more: Partial<FieldAnswer> = {}): FieldAnswer => ({
  form: 'value',
  low,
  ...more,
});
const range = (low: number, high: number): FieldAnswer => ({ form: 'range', low, high });
const said = (text: string): FieldAnswer => ({ form: 'value', text });
const tell: Move = {
  do: 'publish',
  audiences: ['users'],
  wording: 'plain',
  items: ['name'],
  advice: ['call'],
  channels: ['mail'],
  days: 1,
};
const look: Step = [at(6, 9), card('look')];
const NOTE = { note: said('We looked.') };
const KNOWN = '{ done: look }';

const decide = (verdict: string): Move => ({
  do: 'determine',
  what: 'bad',
  verdict,
  reason: 'The log shows it, and three others say the same when they are asked.',
});
const SAT = 'undecided: { on: bad, settles: [yes], from: { done: look }, bears: 24 hours }';

/** [what, the measure as a scenario writes it, the moves, the amount, in words] */
const CASES: [string, string, Step[], number | undefined, string][] = [
  ['a stock at the close', 'value: taken, at: close', [], 2880, '2,880'],
  ['a stock at an instant', 'value: taken, at: { at: 2025-01-04 09:00 }', [], 1440, '1,440'],
  ['a stock at what never happened', 'value: taken, at: { done: look }', [], undefined, 'never'],
  ['a change', 'change: taken, from: { at: 2025-01-04 09:00 }', [], 1440, '1,440'],
  [
    'an area, in units times days',
    'area: taken, from: { at: 2025-01-03 09:00 }, to: { at: 2025-01-06 09:00 }',
    [],
    5760,
    '5,760',
  ],
  ['a delay', 'delay: { from: { at: 2025-01-06 }, to: { done: look } }', [look], 540, '9 h'],
  [
    'a delay to what never happened',
    'delay: { from: { at: 2025-01-06 }, to: { done: look } }',
    [],
    undefined,
    'never',
  ],
  ['a report on time', 'lateness: report', [look, [at(7, 9), file('report', NOTE)]], 0, 'on time'],
  [
    'a report a day and more late',
    'lateness: report',
    [look, [at(8, 14, 35), file('report', NOTE)]],
    1775,
    '29 h 35',
  ],
  ['no report', 'lateness: report', [look], undefined, 'never'],
  [
    'a report of which the day is known, late',
    'lateness: report',
    [look, [at(8, 0), file('report', NOTE, true)]],
    1620,
    '15 h to 38 h 59',
  ],
  [
    'a report of which the day is known, due within it',
    'lateness: report',
    [look, [at(7, 0), file('report', NOTE, true)]],
    450,
    '0 min to 14 h 59',
  ],
  [
    'what a first report stated of three knowable fields',
    'answers: { duties: report, count: first }',
    [look, [at(6, 10), card('count')], [at(6, 11), file('report', { ...NOTE, size: value(5) })]],
    666_666,
    '66.7 %',
  ],
  [
    'a complete report of little',
    'answers: { duties: report, count: complete }',
    [look, [at(6, 10), file('report', NOTE)]],
    250_000,
    '25 %',
  ],
  [
    'completeness without a report',
    'answers: { duties: report, count: complete }',
    [look],
    undefined,
    'never',
  ],
  [
    'a number within two percent',
    'answers: { duties: report, count: "false" }',
    [look, [at(6, 10), file('report', { size: value(2850) })]],
    0,
    '0',
  ],
  [
    'a wrong number',
    'answers: { duties: report, count: "false" }',
    [look, [at(6, 10), file('report', { size: value(2800) })]],
    1,
    '1',
  ],
  [
    'the same wrong number twice',
    'answers: { duties: report, count: "false" }',
    [look, [at(6, 10), file('report', { size: value(5) })], [at(6, 11), file('report', { size: value(5) })]],
    1,
    '1',
  ],
  [
    'a low number said as at least',
    'answers: { duties: report, count: "false" }',
    [look, [at(6, 10), file('report', { size: value(5, { atLeast: true }) })]],
    0,
    '0',
  ],
  [
    'a range beside the truth',
    'answers: { duties: report, count: "false" }',
    [look, [at(6, 10), file('report', { size: range(2881, 4000) })]],
    1,
    '1',
  ],
  [
    'parts that add up to the truth',
    'answers: { duties: report, count: "false" }',
    [look, [at(6, 10), file('report', { size: value(2000), more: value(880) })]],
    0,
    '0',
  ],
  [
    'an instant twelve hours off',
    'answers: { duties: report, count: "false" }',
    [look, [at(6, 10), file('report', { began: value(at(3, 21)) })]],
    0,
    '0',
  ],
  [
    'an instant a day off',
    'answers: { duties: report, count: "false" }',
    [look, [at(6, 10), file('report', { began: value(at(4, 9)) })]],
    1,
    '1',
  ],
  [
    'a wrong cause',
    'answers: { duties: report, count: "false" }',
    [look, [at(6, 10), file('report', { how: said('door') })]],
    1,
    '1',
  ],
  [
    'two reports that exclude each other',
    'answers: { duties: [report, board], count: contradictory }',
    [
      look,
      [at(6, 10), file('report', { size: value(5) })],
      [at(6, 11), file('board', { size: value(2880) })],
    ],
    1,
    '1',
  ],
  [
    'a correction after a count',
    'answers: { duties: [report, board], count: contradictory }',
    [
      look,
      [at(6, 10), file('report', { size: value(5) })],
      [at(6, 11), card('count')],
      [at(6, 12), file('board', { size: value(2880) })],
    ],
    0,
    '0',
  ],
  [
    'reports that agree',
    'answers: { duties: [report, board], count: contradictory }',
    [
      look,
      [at(6, 10), file('report', { size: value(5, { atLeast: true }) })],
      [at(6, 11), file('board', { size: range(1, 9000) })],
    ],
    0,
    '0',
  ],
  [
    'a report that nobody needed',
    'answers: { duties: report, count: unneeded }',
    [[at(6, 9), file('report', NOTE)]],
    1,
    '1',
  ],
  [
    'a fact in time',
    'fact: { duties: [report, board], fact: size }',
    [
      look,
      [at(6, 10), card('count')],
      [at(7, 9), file('report', NOTE)],
      [at(7, 10), file('report', { size: value(2880) })],
    ],
    1_000_000,
    'in time',
  ],
  [
    'a fact, late',
    'fact: { duties: [report, board], fact: size }',
    [
      look,
      [at(6, 10), card('count')],
      [at(7, 9), file('report', NOTE)],
      [at(7, 10, 1), file('report', { size: value(2880) })],
    ],
    500_000,
    'late',
  ],
  [
    'a fact to the other only',
    'fact: { duties: [report, board], fact: size }',
    [look, [at(6, 10), card('count')], [at(6, 11), file('board', { size: value(2880) })]],
    500_000,
    'to another authority only',
  ],
  [
    'a fact nobody reported',
    'fact: { duties: [report, board], fact: size }',
    [look, [at(6, 10), card('count')]],
    0,
    'not reported',
  ],
  ['a fact nobody knew', 'fact: { duties: report, fact: size }', [look], undefined, 'never'],
  [
    'refusing before the list was read',
    'refusing: { credentials: [old], at: { done: shut } }',
    [[at(6, 9, 30), card('shut')]],
    0,
    '0 %',
  ],
  [
    'refusing an hour later',
    'refusing: { credentials: [old], at: { after: 1 hour, since: { done: shut } } }',
    [[at(6, 9, 30), card('shut')]],
    750_000,
    '75 %',
  ],
  [
    'refusing after a restart',
    'refusing: { credentials: [old], at: { after: 1 hour, since: { done: shut } } }',
    [
      [at(6, 9, 30), card('shut')],
      [at(6, 9, 31), card('restart')],
    ],
    1_000_000,
    '100 %',
  ],
  [
    'told in time',
    `told: { audience: users, from: ${KNOWN}, within: 72 hours }`,
    [look, [at(7, 9), tell]],
    400_000,
    '40 %',
  ],
  [
    'told in time, after the news',
    `told: { audience: users, from: ${KNOWN}, within: 72 hours, stale: { at: 2025-01-07 } }`,
    [look, [at(7, 9), tell]],
    240_000,
    '24 %',
  ],
  [
    'told late',
    `told: { audience: users, from: ${KNOWN}, within: 72 hours }`,
    [look, [at(10, 9), tell]],
    200_000,
    '20 %',
  ],
  [
    'told very late',
    `told: { audience: users, from: ${KNOWN}, within: 72 hours }`,
    [look, [at(25, 9), tell]],
    100_000,
    '10 %',
  ],
  ['told nobody', `told: { audience: users, from: ${KNOWN}, within: 72 hours }`, [look], 0, '0 %'],
  [
    'nobody to be told',
    `told: { audience: users, from: ${KNOWN}, within: 72 hours }`,
    [],
    undefined,
    'never',
  ],
  [
    'days kept by a hold',
    'kept: { stores: [log, disk], at: { at: 2025-01-06 09:00 } }',
    [[at(16, 9), card('hold')]],
    750_000,
    '75 %',
  ],
  [
    'days kept without one',
    'kept: { stores: [log, disk], at: { at: 2025-01-06 09:00 } }',
    [],
    250_000,
    '25 %',
  ],
  [
    'a hold that reached',
    'held: { stores: [log], from: { at: 2025-01-06 09:00 } }',
    [[at(6, 12), card('hold')]],
    180,
    '3 h',
  ],
  [
    'a hold that missed one',
    'held: { stores: [log, disk], from: { at: 2025-01-06 09:00 } }',
    [[at(6, 12), card('hold')]],
    undefined,
    'never',
  ],
  ['verified stores', 'verified: [log, disk]', [[at(6, 12), card('hold')]], 500_000, '1 of 2'],
  [
    'everything that is possible',
    'interval: { claim: size, at: { at: 2025-02-01 } }',
    [[at(6, 9), { do: 'estimate', claim: 'size', low: 1, high: 1_000_000 }]],
    0,
    '0 %',
  ],
  [
    'narrow and right',
    'interval: { claim: size, at: { at: 2025-02-01 } }',
    [[at(6, 9), { do: 'estimate', claim: 'size', low: 1000, high: 10_000 }]],
    833_333,
    '83 %',
  ],
  [
    'narrow and wrong',
    'interval: { claim: size, at: { at: 2025-02-01 } }',
    [[at(6, 9), { do: 'estimate', claim: 'size', low: 4, high: 6 }]],
    -1_000_000,
    '−100 %',
  ],
  [
    'right at one of two checkpoints',
    'interval: { claim: size, at: [{ at: 2025-01-05 }, { at: 2025-02-01 }] }',
    [[at(6, 9), { do: 'estimate', claim: 'size', low: 1000, high: 10_000 }]],
    416_667,
    '42 %',
  ],
  ['no estimate', 'interval: { claim: size, at: { at: 2025-02-01 } }', [], undefined, 'never'],
  [
    'a rule in shadow, precision 0.8',
    'match: forged',
    [look, [at(6, 10), { do: 'play', card: 'watch', rule: RULE }]],
    379_259,
    '38 %',
  ],
  ['no rule', 'match: forged', [], undefined, 'never'],
  [
    'the same rule by what it finds alone',
    'finds: forged',
    [look, [at(6, 10), { do: 'play', card: 'watch', rule: RULE }]],
    800_000,
    '80 %',
  ],
  ['no rule to find anything', 'finds: forged', [], undefined, 'never'],
  [
    'an answer that is so',
    'answer: report.size',
    [look, [at(6, 10), file('report', { size: value(2880) })]],
    1_000_000,
    'so',
  ],
  [
    'a range that holds what is so',
    'answer: report.size',
    [look, [at(6, 10), file('report', { size: range(1000, 4000) })]],
    1_000_000,
    'so',
  ],
  [
    'an answer that is not so',
    'answer: report.size',
    [look, [at(6, 10), file('report', { size: value(5) })]],
    0,
    'not so',
  ],
  [
    'a text, which nothing can deny',
    'answer: report.note',
    [look, [at(6, 10), file('report', NOTE)]],
    1_000_000,
    'so',
  ],
  [
    'not yet known when nobody could know',
    'answer: report.size',
    [look, [at(6, 10), file('report', { size: { form: 'not-yet' } })]],
    500_000,
    'not known then',
  ],
  [
    'not yet known when somebody knew',
    'answer: report.size',
    [look, [at(6, 10), card('count')], [at(6, 11), file('report', { size: { form: 'not-yet' } })]],
    0,
    'known, and not said',
  ],
  [
    'an answer that was added later',
    'answer: report.size',
    [
      look,
      [at(6, 10), file('report', { size: { form: 'not-yet' } })],
      [at(6, 12), file('report', { size: value(2880) })],
    ],
    1_000_000,
    'so',
  ],
  ['a question that was never answered', 'answer: report.size', [look], undefined, 'never'],
  ['a decision that could not be made', SAT, [], undefined, 'never'],
  ['a decision in time', SAT, [look, [at(7, 8), decide('yes')]], 0, '0 min'],
  ['a decision that waited', SAT, [look, [at(8, 9), decide('yes')]], 1440, '24 h'],
  [
    'a written reason to wait',
    SAT,
    [look, [at(7, 8), decide('not-yet')], [at(8, 8), decide('yes')]],
    0,
    '0 min',
  ],
  [
    'a written reason, and then silence',
    SAT,
    [look, [at(7, 9), decide('not-yet')], [at(9, 9), decide('yes')]],
    1440,
    '24 h',
  ],
  [
    'written reasons',
    'reasons: all',
    [
      look,
      [
        at(6, 10),
        {
          do: 'determine',
          what: 'bad',
          verdict: 'yes',
          reason: 'one two three four five six seven eight nine ten eleven twelve',
        },
      ],
    ],
    1,
    '1',
  ],
  [
    'notes',
    'notes: slip',
    [
      [at(6, 9), card('err')],
      [at(6, 10), card('err')],
    ],
    2,
    '2',
  ],
];

test.each(CASES)('%s', (_, written, steps, amount, words) => {
  const s = small(scored(written));
  const x = played(s, steps);
  const measured = measure(s, x, measureOf(s));
  expect(measured.amount).toBe(amount);
  expect(sayMeasured(s, measured)).toBe(words);
});

test.each([
  [0, '0 min'],
  [59, '59 min'],
  [60, '1 h'],
  [1775, '29 h 35'],
  [5759, '95 h 59'],
  [5760, '4 d'],
  [7920, '5 d 12 h'],
  [464_515, '322 d'],
  [-90, '−1 h 30'],
])('%i minutes in words', (minutes, words) => {
  expect(sayDuration(minutes)).toBe(words);
});

// A report can be supplemented, corrected and withdrawn; what it says stays comparable with everything else that was said.
import { expect, test } from 'vitest';
import { standingAnswers } from '../../src/incident/filings.ts';
import type { Incident } from '../../src/incident/incident.ts';
import { legal } from '../../src/incident/legal.ts';
import { judge } from '../../src/incident/score/judge.ts';
import { contradictoryPairs, falseOnes } from '../../src/incident/score/stated.ts';
import type { FieldAnswer, Move } from '../../src/scenario/moves.ts';
import { scenarioFrom } from '../scenario/frame.ts';
import { at, card, played, small, WORLD } from './score-scenario.ts';
import type { Step } from './score-scenario.ts';

const ORDERS = `
injects:
  order: { when: { after: 4 hours, since: { filed: report.flawed } }, says: Correct it., corrects: report }
`;
const s = small(ORDERS);

const value = (low: number, statement?: string): FieldAnswer => ({
  form: 'value',
  low,
  high: low,
  ...(statement === undefined ? {} : { statement }),
});
const GUESS = value(5, 'size.guess');
const COUNT = value(2880, 'size.count');
const NOT_YET: FieldAnswer = { form: 'not-yet' };
const LATER = 'We have counted since.';

const file = (fields: Record<string, FieldAnswer>, duty = 'report'): Move => ({ do: 'file', duty, fields });
const correct = (fields: Record<string, FieldAnswer>, why = LATER, duty = 'report'): Move => ({
  do: 'file',
  duty,
  fields,
  as: 'correction',
  why,
});
const withdraw = (why = LATER): Move => ({ do: 'file', duty: 'report', fields: {}, as: 'withdrawal', why });

const looked: Step = [at(6, 9), card('look')];
const counted: Step = [at(6, 10), card('count')];
const guessed: Step = [at(6, 9, 30), file({ size: GUESS })];

const tags = (x: Incident): string[] => x.notes.filter(({ by }) => by === 'report').map(({ tag }) => tag);

/** [what, the moves after a guess at 09:30 and a count at 10:00, the tags of what was filed] */
const CORRECTED: [string, Step[], string[]][] = [
  ['soon and unasked', [[at(6, 11), correct({ size: COUNT })]], ['unverified', 'correction']],
  ['when it was ordered', [[at(6, 14), correct({ size: COUNT })]], ['unverified', 'late-correction']],
  ['a guess taken back', [[at(6, 11), correct({ size: NOT_YET })]], ['unverified', 'correction']],
  ['withdrawn', [[at(6, 11), withdraw()]], ['unverified', 'correction']],
];

test.each(CORRECTED)('a correction: %s', (_, steps, expected) => {
  expect(tags(played(s, [looked, guessed, counted, ...steps]))).toEqual(expected);
});

test('a correction long after it could be made is late, ordered or not', () => {
  const x = played(small(), [looked, guessed, counted, [at(8, 11), correct({ size: COUNT })]]);
  expect(tags(x)).toEqual(['unverified', 'late-correction']);
});

test('a correction where nothing was wrong is one that nobody needed', () => {
  const right: Step = [at(6, 11), file({ size: COUNT })];
  const x = played(s, [looked, counted, right, [at(6, 12), correct({ size: value(2881) })]]);
  expect(tags(x)).toEqual(['clean', 'unneeded']);
});

test('a correction puts its answer in the place of the old one, and keeps the old one on file', () => {
  const x = played(s, [looked, guessed, counted, [at(6, 11), correct({ size: COUNT })]]);
  expect(standingAnswers(x, 'report')['size']?.answer).toEqual(COUNT);
  expect(x.filings.at(-1)).toMatchObject({ stage: 'correction', why: LATER, was: { size: GUESS } });
});

test('a supplement that says not yet known takes nothing back', () => {
  const note: FieldAnswer = { form: 'value', text: 'We looked.' };
  const x = played(s, [looked, guessed, [at(6, 11), file({ size: NOT_YET, note })]]);
  expect(standingAnswers(x, 'report')['size']?.answer).toEqual(GUESS);
});

test('a withdrawn report leaves the duty unmet, its facts unstated and its clock running', () => {
  const before = played(
    s,
    [looked, counted, [at(6, 11), file({ size: COUNT })], [at(6, 12), withdraw()]],
    at(6, 13),
  );
  expect(before.duties['report']).toMatchObject({ state: 'running', startedAt: at(6, 9) });
  expect(before.duties['report']?.filedAt).toBeUndefined();
  expect(before.duties['report']?.facts['size']?.filedAt).toBeUndefined();
  expect(judge(s, before, 'report').status).toBe('not-filed');
  const after = played(s, [
    looked,
    counted,
    [at(6, 11), file({ size: COUNT })],
    [at(8, 9), withdraw()],
    [at(8, 10), file({ size: COUNT })],
  ]);
  expect(judge(s, after, 'report').status).toBe('late');
});

/** [move, why it is refused] after a report that states the size alone. */
const REFUSED: [string, Move, string][] = [
  ['no field', correct({}), 'Name the field that is corrected.'],
  ['no reason', correct({ size: COUNT }, ''), 'Say why, in a few words.'],
  ['the same again', correct({ size: GUESS }), '“Files” says that already.'],
  ['no answer before', correct({ how: COUNT }), '“Cause” has no answer yet: that belongs into a supplement.'],
  [
    'a withdrawal with answers',
    { ...withdraw(), fields: { size: COUNT } } as Move,
    'A withdrawal answers no fields.',
  ],
  ['a withdrawal without a reason', withdraw(''), 'Say why, in a few words.'],
  [
    'another duty',
    correct({ size: COUNT }, LATER, 'board'),
    'Nothing has been filed that could be corrected.',
  ],
];

test.each(REFUSED)('refused: %s', (_, move, why) => {
  expect(legal(s, played(s, [looked, guessed], at(6, 10)), move)).toBe(why);
});

test('nothing filed is nothing to withdraw', () => {
  const x = played(s, [looked], at(6, 10));
  expect(legal(s, x, withdraw())).toBe('Nothing has been filed that could be withdrawn.');
});

const board: Step = [at(6, 9, 45), file({ size: value(900) }, 'board')];
const bothRight: Step[] = [
  [at(6, 11), correct({ size: COUNT })],
  [at(6, 12), correct({ size: COUNT }, LATER, 'board')],
];

/** [what, the moves, pairs that contradict each other, answers that were not so] */
const AGREE: [string, Step[], number, number][] = [
  ['two reports that differ', [looked, guessed, board], 1, 2],
  ['both corrected soon and unasked', [looked, guessed, board, counted, ...bothRight], 0, 0],
  ['one of them corrected', [looked, guessed, board, counted, bothRight[0] as Step], 0, 1],
  ['both corrected when it was too late', [looked, guessed, board, counted, [at(8, 11), correct({ size: COUNT })], [at(10, 12), correct({ size: COUNT }, LATER, 'board')]], 1, 2], // prettier-ignore
];

test.each(AGREE)('consistency: %s', (_, steps, pairs, wrong) => {
  const quiet = small();
  const x = played(quiet, steps);
  expect(contradictoryPairs(quiet, x, ['report', 'board'])).toHaveLength(pairs);
  expect(falseOnes(quiet, x, ['report', 'board'])).toHaveLength(wrong);
});

const NOTICES = `
  items:
    label: Items
    kind: items
    choices: [name, phone]
    truth: [name, phone]
    statements: { main: { by: Lead, value: [name, phone], standing: verified } }
`;

/** People are told of names alone; the report names the phone numbers too. */
function told(name: string, more: Step[] = [], about = ''): { pairs: number; tags: string[]; x: Incident } {
  const plain = scenarioFrom(
    WORLD.replace('claims:\n', `claims:${NOTICES}`)
      .replace('reach: { mail: 80% }', `reach: { mail: 80% }${about}`)
      .replace(
        '  takes: at once\n  needs: { done: look }',
        '  takes: at once\n  claim: items\n  needs: { done: look }',
      )
      .replace('items: { name: {', 'items: { phone: { label: phone number, word: phone, due: true }, name: {')
      .replace('quality: 50% }', 'quality: 100% }')
      .replace(
        'note: { label: Note, asks: text',
        'which: { label: Which, claim: items }\n      note: { label: Note, asks: text',
      )
      .replace(
        'title: Look, text: Look., who: [lead], takes: at once',
        'title: Look, text: Look., who: [lead], takes: at once, then: [{ learn: items.main }]',
      ),
  );
  const which: FieldAnswer = { form: 'value', text: 'name, phone', statement: 'items.main' };
  const x = played(plain, [looked, [at(6, 10), file({ which })], [at(6, 11), notice(name)], ...more]);
  return { pairs: contradictoryPairs(plain, x, ['report']).length, tags: x.notes.map(({ tag }) => tag), x };
}

const notice = (items: string): Move => ({
  do: 'publish',
  audiences: ['users'],
  wording: 'plain',
  items: items.split(' '),
  advice: ['call'],
  channels: ['mail'],
  days: 1,
});

test('a notice that leaves out what a report named contradicts it, and is remembered as thin', () => {
  const { pairs, x } = told('name');
  expect(pairs).toBe(1);
  expect(x.happened['told:users.thin']).toBe(at(6, 11));
});

test('a notice to people whom fewer items are about leaves out nothing of theirs and contradicts no report', () => {
  const { pairs, x } = told('name', [], ', items: [name]');
  expect([pairs, x.happened['told:users.thin']]).toEqual([0, undefined]);
});

test('a notice that names what the report named agrees with it', () => {
  const { pairs, x } = told('name phone');
  expect(pairs).toBe(0);
  expect(x.happened['told:users.thin']).toBeUndefined();
});

test('a whole notice to the same people puts a thin one right, and counts as a correction', () => {
  const { tags: noted, x } = told('name', [[at(6, 12), notice('name phone')]]);
  expect(noted).toContain('correction');
  expect(x.publications[0]).toMatchObject({ thin: true, correctedAt: at(6, 12) });
  expect(x.happened['told:users.corrected']).toBe(at(6, 12));
});

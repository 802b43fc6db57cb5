// What the composer says beside a field, and how the form is cut into parts and read out.
import { expect, test } from 'vitest';
import type { SightField } from '../../src/incident/sight-types.ts';
import { calendarOf } from '../../src/panel/parts/dates.ts';
import { findingsOf } from '../../src/panel/table/forms/report-checks.ts';
import type { Mode } from '../../src/panel/table/forms/report-checks.ts';
import { groupsOf } from '../../src/panel/table/forms/report-groups.ts';
import { correctionOf, listed, sentenceOf } from '../../src/panel/table/forms/report-prose.ts';
import type { FieldAnswer } from '../../src/scenario/moves.ts';
import { crowded } from '../data/sights/crowded.ts';

const calendar = calendarOf(crowded);
const fields = crowded.duties[0]?.fields ?? [];

function field(id: string, more: Partial<SightField> = {}): SightField {
  const found = fields.find((one) => one.id === id);
  if (!found) throw new Error(`no field ${id}`);
  return { ...found, ...more };
}

const asked = { kind: 'number', choice: false } as const;
const statement = { minute: 0, time: '', by: 'Lead', value: '5 accounts', low: 5, high: 5 };
const claimed = { ...statement, id: 'accounts.guess', standing: 'claimed' as const };
const verified = { ...statement, id: 'accounts.count', standing: 'verified' as const };
const accounts = (more: Partial<SightField> = {}) => field('accounts', { asked, statements: [], ...more });
const value = (low: number, from?: string): FieldAnswer => ({
  form: 'value',
  low,
  high: low,
  ...(from === undefined ? {} : { statement: from }),
});
const NOT_YET: FieldAnswer = { form: 'not-yet' };
const ELSEWHERE = [
  { where: '“Board” of Mon 17 Nov says', says: '900 accounts', said: { low: 900, high: 900, range: false } },
];

/** [what, the field, the answer, filed as, what is said] */
const FINDINGS: [string, SightField, FieldAnswer | undefined, Mode, string[]][] = [
  ['nothing to state', accounts(), undefined, 'first', []],
  ['knowable and without an answer', accounts({ missing: true }), undefined, 'first', ['Missing: you could state this now.']],
  ['knowable and left for later', accounts({ missing: true }), NOT_YET, 'first', ['You could state this now.']],
  ['a correction leaves alone what is missing', accounts({ missing: true }), undefined, 'correction', []],
  ['a claim stated as a fact', accounts({ statements: [claimed] }), value(5, claimed.id), 'first', ['Nobody has verified this: give a range, or say that it is not yet known.']],
  ['the same as a range', accounts({ statements: [claimed] }), { form: 'range', low: 1, high: 9 }, 'first', []],
  ['something verified', accounts({ statements: [verified] }), value(5, verified.id), 'first', []],
  ['something contradicted', accounts({ statements: [{ ...claimed, standing: 'contradicted' }] }), value(5, claimed.id), 'first', ['This statement has been contradicted.']],
  ['another authority was told otherwise', accounts({ statements: [verified], elsewhere: ELSEWHERE }), value(5, verified.id), 'first', ['“Board” of Mon 17 Nov says: 900 accounts.']],
  ['another authority was told a part of the range', accounts({ elsewhere: ELSEWHERE }), { form: 'range', low: 5, high: 1000 }, 'first', []],
  ['a supplement that changes what is on file', accounts({ statements: [verified], stands: value(4) }), value(5, verified.id), 'supplement', ['This says other than what is on file: correct it instead, and say why.']],
  ['what is on file is contradicted', accounts({ last: '4 accounts', conflicts: ['Verified since Mon: 5 accounts.'] }), undefined, 'supplement', ['On file: 4 accounts. Verified since Mon: 5 accounts.']],
]; // prettier-ignore

test.each(FINDINGS)('beside a field: %s', (_, of, answer, mode, says) => {
  expect(findingsOf(of, answer, mode).map((one) => one.says)).toEqual(says);
});

test('the form has the parts of a real one, each field once', () => {
  expect(groupsOf(fields).map(({ title, fields: of }) => [title, of.map(({ id }) => id)])).toEqual([
    ['When', ['aware-at', 'first-day']],
    ['What happened', ['cause', 'passwords']],
    ['How many', ['accounts']],
    ['What was done, and whom to ask', ['response', 'contact']],
  ]);
});

test.each<[FieldAnswer, string]>([
  [value(4536), 'Accounts affected: 4,536 accounts.'],
  [NOT_YET, 'Accounts affected: not yet known. It will follow.'],
  [
    { form: 'never', text: 'the log is gone' },
    'Accounts affected: can no longer be known, because the log is gone.',
  ],
])('%j is read out as “%s”', (answer, says) => {
  expect(sentenceOf(answer, accounts(), calendar)).toBe(says);
});

test('a correction is read out with what it takes the place of', () => {
  const of = accounts({ last: '41 accounts' });
  expect(correctionOf(value(4536), of, calendar)).toBe(
    'Accounts affected: 4,536 accounts. Before, we wrote: 41 accounts.',
  );
});

test.each([
  [['cause'], 'cause'],
  [['cause', 'people', 'contact'], 'cause, people and contact'],
])('%j is listed as “%s”', (words, says) => {
  expect(listed(words)).toBe(says);
});

import { expect, test } from 'vitest';
import type { SightField } from '../../src/incident/sight-types.ts';
import { calendarOf } from '../../src/panel/parts/dates.ts';
import {
  answerOf,
  canTake,
  draftFrom,
  EMPTY_FIELD,
  wordsOf,
} from '../../src/panel/table/forms/report-answers.ts';
import { crowded } from '../data/sights/crowded.ts';

const calendar = calendarOf(crowded);
const fields = crowded.duties[0]?.fields ?? [];

function field(id: string): SightField {
  const found = fields.find((one) => one.id === id);
  if (!found) throw new Error(`no field ${id}`);
  return found;
}

test.each([
  ['accounts', 0, 'at least 4,536 accounts'],
  ['accounts', 1, '41 accounts'],
  ['first-day', 0, 'not later than 6 Nov 2025, 18:38'],
  ['cause', 0, 'a copied signing key'],
  ['aware-at', 0, '17 Nov 2025, 16:00'],
])('the report field %s takes statement %d with one click', (id, at, words) => {
  const of = field(id);
  const statement = of.statements[at];
  if (!statement) throw new Error('no statement');
  const answer = answerOf(draftFrom(statement, of, calendar), of, calendar);
  expect(answer?.statement).toBe(statement.id);
  expect(answer && wordsOf(answer, of, calendar)).toBe(words);
});

test.each([
  [{ form: 'not-yet' }, { form: 'not-yet' }],
  [{ form: 'never' }, undefined],
  [
    { form: 'never', text: 'the log is gone' },
    { form: 'never', text: 'the log is gone' },
  ],
  [
    { form: 'range', low: '4,500', high: '1.2 M' },
    { form: 'range', low: 4500, high: 1_200_000 },
  ],
  [{ form: 'range', low: '1.2 M', high: '4,500' }, undefined],
  [{ form: 'value', low: 'many' }, undefined],
  [
    { form: 'value', low: '41', atLeast: true },
    { form: 'value', low: 41, atLeast: true },
  ],
] as const)('typed %j is answered as %j', (typed, answer) => {
  expect(answerOf({ ...EMPTY_FIELD, ...typed }, field('accounts'), calendar)).toEqual(answer);
});

test('a sentence is no choice of a list', () => {
  const cause = field('cause');
  const statement = cause.statements[0];
  if (!statement) throw new Error('no statement');
  expect(canTake(statement, cause)).toBe(true);
  expect(canTake({ ...statement, value: 'The check works.' }, cause)).toBe(false);
});

test('dates come back as the minutes they were', () => {
  expect(calendar.toField(crowded.minute)).toBe('2025-11-18T09:40');
  expect(calendar.fromField('2025-11-18T09:41')).toBe(crowded.minute + 1);
  expect(calendar.fromField('soon')).toBeUndefined();
});

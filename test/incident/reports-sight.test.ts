// What the composer is told of a duty, and the pages that what was filed becomes.
import { expect, test } from 'vitest';
import type { Incident } from '../../src/incident/incident.ts';
import { documentsOf } from '../../src/incident/sight/documents.ts';
import { sightDuties } from '../../src/incident/sight/duties.ts';
import type { FieldAnswer, Move } from '../../src/scenario/moves.ts';
import { at, card, played, small } from './score-scenario.ts';
import type { Step } from './score-scenario.ts';

const s = small(`
injects:
  order: { when: { after: 4 hours, since: { filed: report.flawed } }, from: The office, says: Correct it., corrects: report }
`);

const value = (low: number): FieldAnswer => ({ form: 'value', low, high: low });
const file = (fields: Record<string, FieldAnswer>, duty = 'report'): Move => ({ do: 'file', duty, fields });
const correct: Move = {
  do: 'file',
  duty: 'report',
  fields: { size: value(2880) },
  as: 'correction',
  why: 'We have counted since.',
};

const looked: Step = [at(6, 9), card('look')];
const guessed: Step = [
  at(6, 10),
  file({ size: value(5), note: { form: 'value', text: '<b>We looked.</b>' } }),
];
const counted: Step = [at(6, 11), card('count')];

function dutyOf(x: Incident, id = 'report') {
  const duty = sightDuties(s, x).find((one) => one.id === id);
  if (!duty) throw new Error(`There is no duty ${id}.`);
  return duty;
}
const fieldOf = (x: Incident, id: string) => dutyOf(x).fields.find((one) => one.id === id);

test('before anything is filed: what could be stated now is missing, nothing contradicts, nothing can be corrected', () => {
  const x = played(s, [looked, counted], at(6, 12));
  const duty = dutyOf(x);
  expect(duty.fields.filter(({ missing }) => missing).map(({ id }) => id)).toEqual(['size', 'how', 'note']);
  expect(duty.fields.flatMap(({ conflicts }) => conflicts)).toEqual([]);
  expect(duty).toMatchObject({ next: 'first', canAmend: false, peopleMinutes: [0, 0] });
});

test('what was stated is not missing, and what stands is there to be changed', () => {
  const x = played(s, [looked, guessed], at(6, 10, 30));
  expect(fieldOf(x, 'size')).toMatchObject({ missing: false, stands: value(5), last: '5 files' });
  expect(dutyOf(x)).toMatchObject({ next: 'supplement', canAmend: true });
});

test('what is verified since contradicts what stands, in one sentence', () => {
  const x = played(s, [looked, guessed, counted], at(6, 12));
  expect(fieldOf(x, 'size')?.conflicts).toEqual(['Verified since Mon 6 Jan 11:00: 2,880 files.']);
});

test('the same fact stated differently to another authority contradicts it, in one sentence', () => {
  const board: Step = [at(6, 10, 30), file({ size: value(900) }, 'board')];
  const x = played(s, [looked, guessed, board], at(6, 12));
  expect(fieldOf(x, 'size')?.conflicts).toEqual(['“To the board” of Mon 6 Jan says: 900 files.']);
});

test('a correction settles it', () => {
  const x = played(s, [looked, guessed, counted, [at(6, 12), correct]], at(6, 13));
  expect(fieldOf(x, 'size')?.conflicts).toEqual([]);
});

test('an order to correct says who gave it and when', () => {
  const x = played(s, [looked, guessed], at(6, 15));
  expect(dutyOf(x).ordered).toBe('The office ordered a correction on Mon 6 Jan 14:00.');
});

test('a first report is a page of every field, in the order of the form, its text as it was typed', () => {
  const [page] = documentsOf(s, played(s, [looked, guessed], at(6, 11)));
  expect(page).toMatchObject({ id: 'report.0', kind: 'first', title: 'Report', stage: 'First report' });
  expect(page?.fields.map(({ label, answer, state }) => [label, answer, state])).toEqual([
    ['Files', '5 files', 'stated'],
    ['More files', 'no answer', 'none'],
    ['Began', 'no answer', 'none'],
    ['Cause', 'no answer', 'none'],
    ['Note', '<b>We looked.</b>', 'stated'],
  ]);
});

test('a correction is a page of its own: what it says now, what it said before, and why', () => {
  const pages = documentsOf(s, played(s, [looked, guessed, counted, [at(6, 12), correct]], at(6, 13)));
  expect(pages[1]).toMatchObject({ stage: 'Correction', why: 'We have counted since.' });
  expect(pages[1]?.fields).toEqual([
    { label: 'Files', answer: '2,880 files', state: 'stated', was: '5 files' },
  ]);
  expect(pages[0]?.fields[0]?.corrected).toBe('Corrected on Mon 6 Jan 12:00');
});

test('a withdrawal stamps what it takes back', () => {
  const withdraw: Move = {
    do: 'file',
    duty: 'report',
    fields: {},
    as: 'withdrawal',
    why: 'It was not ours.',
  };
  const pages = documentsOf(s, played(s, [looked, guessed, [at(6, 12), withdraw]], at(6, 13)));
  expect(pages.map(({ stage, stamp }) => [stage, stamp])).toEqual([
    ['First report', 'Withdrawn on Mon 6 Jan 12:00'],
    ['Withdrawal', undefined],
  ]);
  expect(pages[1]?.head).toContainEqual({ label: 'Takes back', says: 'Files, Note' });
});

test('a notice is a page too', () => {
  const notice: Move = {
    do: 'publish',
    audiences: ['users'],
    wording: 'plain',
    items: ['name'],
    advice: [],
    channels: ['mail'],
    days: 1,
  };
  const [page] = documentsOf(s, played(s, [looked, [at(6, 10), notice]], at(6, 11)));
  expect(page).toMatchObject({
    kind: 'notice',
    head: [{ says: 'Users' }, { says: 'Mail' }, { says: 'Mon 6 Jan 10:00' }],
  });
  expect(page?.fields.map(({ answer }) => answer)).toEqual(['It leaked.', 'name', 'nothing']);
});

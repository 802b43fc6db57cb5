import { expect, test } from 'vitest';
import { columnOf } from '../../src/debrief/teams/column.ts';
import { decisionRows } from '../../src/debrief/teams/decisions.ts';
import { debriefOf } from '../../src/debrief/debrief.ts';
import { NO_NOTES } from '../../src/debrief/report/notes.ts';
import { newRecording } from '../../src/incident/recording.ts';
import type { Recording } from '../../src/incident/recording.ts';
import { playGame } from '../../src/rehearse/game.ts';
import { flagship, fromFile } from '../incident/scenarios.ts';
import { bookGame } from './report/games.ts';

const s = flagship();
const book = bookGame(s);
const nothing = newRecording(s, book.seed, 'brief');
const columns = [
  { name: 'Red', recording: book },
  { name: 'Blue', recording: nothing },
].map((game) => columnOf(s, game));
const [red, blue] = columns;
const rows = decisionRows(s, columns);

test('a column has the points, the ending and the duties that the debrief of its game has', () => {
  for (const [column, recording] of [
    [red, book],
    [blue, nothing],
  ] as const) {
    const { axes, total, ending } = debriefOf(s, recording);
    expect(column?.axes.map(({ axis, points }) => [axis, points])).toEqual(
      axes.map(({ axis, points }) => [axis, points]),
    );
    expect([column?.total, column?.ending]).toEqual([total, ending.title]);
  }
  expect(red?.duties.find(({ label }) => label === '24-hour report')?.word).toBe('on time');
  expect(blue?.duties.find(({ label }) => label === '24-hour report')?.word).toBe('never filed');
});

test('points that a facilitator changed are the points of the column', () => {
  const detection = debriefOf(s, book).ledger.find(({ axis, points }) => axis === 'detection' && points > 5);
  const overrides = [{ rule: detection?.id ?? '', points: 0, reason: 'They were told.' }];
  const changed = columnOf(s, { name: 'Red', recording: book }, { ...NO_NOTES, overrides });
  expect(changed.axes[0]?.axis).toBe('detection');
  expect(changed.axes[0]?.points).toBeLessThan(red?.axes[0]?.points ?? 0);
  expect(changed.total).toBeLessThan(red?.total ?? 0);
});

test('every team has the same figures, in words or with their unit', () => {
  expect(red?.figures.map(({ label }) => label)).toEqual(blue?.figures.map(({ label }) => label));
  const of = (column: typeof red, label: string) => column?.figures.find((one) => one.label === label)?.says;
  expect(of(blue, 'Cards played')).toBe('0');
  expect(Number(of(red, 'Cards played'))).toBeGreaterThan(20);
  expect(of(red, 'Duties met on time')).toMatch(/^[1-9] of \d+$/);
  expect(of(blue, 'Pages read')).toMatch(/^[\d,]+ page views$/);
  expect(of(blue, 'Members')).toMatch(/^(lost|cool|even|warm|firm)$/);
});

test('questions stand in the order of time with what each team chose, or that it was not asked or did not answer', () => {
  const mail = rows.find(({ about }) => about === 'Customer care, night desk');
  expect(mail?.cells[0]?.when).toBeDefined();
  expect(mail?.cells[1]).toEqual({ says: 'No answer' });
  expect(mail).toMatchObject({ alike: false, isCard: false });
  expect(rows.some(({ cells }) => cells[1]?.says === 'Was not asked')).toBe(true);
  expect(rows.find(({ question }) => question === "Trace the customer's mail")).toMatchObject({
    about: 'A card',
    cells: [{ says: 'Played' }, { says: 'Not played' }],
    isCard: true,
  });
  for (const { question, cells } of rows) {
    expect(question.length).toBeLessThanOrEqual(93);
    expect(cells).toHaveLength(2);
    expect(JSON.stringify(cells)).not.toMatch(/undefined|\{\w+[,.}]/);
  }
});

test('two games that are the same go apart nowhere, and cards that both played are not told', () => {
  const same = decisionRows(
    s,
    [red, red].flatMap((one) => one ?? []),
  );
  expect(same.filter(({ alike }) => !alike)).toEqual([]);
  expect(same.some(({ about }) => about === 'A card')).toBe(false);
  expect(same.length).toBeGreaterThan(5);
});

test('a scenario with next to nothing in it, and a game that was never begun', () => {
  const tiny = fromFile('test/lint/ok/least.yaml');
  const games: Recording[] = [newRecording(tiny, 1), playGame(tiny, 'random', 1).recording];
  const found = games.map((recording, at) => columnOf(tiny, { name: String(at), recording }));
  expect(found.map(({ duties, chosen }) => [duties, chosen])).toEqual([
    [[], {}],
    [[], {}],
  ]);
  expect(decisionRows(tiny, found)).toEqual([]);
});

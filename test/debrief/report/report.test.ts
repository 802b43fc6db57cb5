import { expect, test } from 'vitest';
import { fullPage } from '../../../src/debrief/report/full-page.ts';
import { reportOf } from '../../../src/debrief/report/report.ts';
import { statementPage } from '../../../src/debrief/report/statement-page.ts';
import { toMarkdown } from '../../../src/debrief/report/write/markdown.ts';
import { debriefOf } from '../../../src/debrief/debrief.ts';
import { nothingLine } from '../../../src/debrief/lines.ts';
import type { Recording } from '../../../src/incident/recording.ts';
import type { Scenario } from '../../../src/scenario/scenario.ts';
import { everyScenario, flagship } from '../../incident/scenarios.ts';
import { randomGame } from '../../incident/random-player.ts';
import { bookGame, emptyGame, historyGame, leftGame, longGame } from './games.ts';
import { KOREAN_NOTES } from './notes-of-workshop.ts';

const s = flagship();

/** The hash changes with every letter of the scenario; the report should not have to. */
const plain = (text: string): string => text.replaceAll(s.hash.slice(0, 12), 'VERSION');

const GAMES: [string, (s: Scenario) => Recording][] = [
  ['empty', emptyGame],
  ['history', historyGame],
  ['book', bookGame],
];

// Renew on purpose: npx vitest run test/debrief/report/report.test.ts -u
test.each(GAMES)('the report of the %s game is the golden one', async (name, game) => {
  const recording = game(s);
  const report = reportOf(s, [{ name, recording, lines: [nothingLine(s, recording)] }]);
  await expect(plain(toMarkdown(fullPage(report)))).toMatchFileSnapshot(`../../data/after-action/${name}.md`);
  await expect(plain(toMarkdown(statementPage(report)))).toMatchFileSnapshot(
    `../../data/after-action/${name}-statement.md`,
  );
});

test.each<[string, (s: Scenario) => Recording]>([
  ...GAMES,
  ['left in the first minute', leftGame],
  ['without filings, 2,000 moves', (s) => longGame(s, 2000)],
])('a report of a game %s says nothing undefined and leaves nothing empty', (_, game) => {
  const report = reportOf(s, [{ name: 'Team', recording: game(s) }], { notes: KOREAN_NOTES });
  for (const page of [fullPage(report), statementPage(report)]) {
    const text = toMarkdown(page);
    expect(text).not.toMatch(/undefined|NaN|\[object|Infinity|\{[a-z]+ /);
    const tables = page.blocks.filter((block) => block.is === 'table');
    const facts = page.blocks.filter((block) => block.is === 'facts');
    expect(tables.filter(({ rows }) => rows.length === 0)).toEqual([]);
    expect(facts.flatMap(({ rows }) => rows).filter(({ says }) => says.length === 0)).toEqual([]);
    for (const { columns } of tables)
      expect(columns.reduce((sum, { width }) => sum + width, 0)).toBeCloseTo(100, 0);
  }
  expect(report.teams[0]?.areas.every(({ recommendation }) => recommendation.length > 0)).toBe(true);
});

test.each(everyScenario())('a report of %s is plain data, and the same each time', (_, scenario) => {
  const { recording } = randomGame(scenario, 6, { moves: 40 });
  const report = reportOf(scenario, [{ name: 'Team', recording }]);
  expect(JSON.parse(JSON.stringify(report))).toEqual(report);
  expect(reportOf(scenario, [{ name: 'Team', recording }])).toEqual(report);
  expect(report.objectives.length).toBeGreaterThan(0);
  expect(toMarkdown(fullPage(report))).not.toMatch(/undefined|NaN|\[object/);
});

test('points, total and ending are those of the debrief', () => {
  const recording = historyGame(s);
  const debrief = debriefOf(s, recording);
  const [team] = reportOf(s, [{ name: 'Team', recording }]).teams;
  expect(team).toMatchObject({
    total: debrief.total,
    axes: debrief.axes,
    ledger: debrief.ledger,
    ending: debrief.ending,
  });
});

test('an override changes points, axis and total, is named with its reason, and never gives more than its rule', () => {
  const games = ['red', 'blue'].map((name) => ({ name, recording: historyGame(s) }));
  const [plain] = reportOf(s, games).teams;
  const [red, blue] = reportOf(s, games, { notes: KOREAN_NOTES }).teams;
  const line = (team: typeof red, rule: string) => team?.ledger.find(({ id }) => id === rule);
  const evidence = (team: typeof red) => team?.axes.find(({ axis }) => axis === 'evidence')?.points ?? 0;
  expect(line(plain, 'E2')).toMatchObject({ points: 0 });
  expect(line(red, 'E2')).toMatchObject({
    points: 12,
    override: { from: 0, reason: '보존 명령은 전화로 먼저 나갔다.' },
  });
  expect(evidence(red)).toBeCloseTo(evidence(plain) + 12);
  expect(line(blue, 'E2')?.override).toBeUndefined();
  expect(line(blue, 'E1')).toMatchObject({ points: 50, override: { from: line(plain, 'E1')?.points } });
});

test('what the notes say of things that are not there is named, not lost', () => {
  const report = reportOf(s, [{ name: 'red', recording: emptyGame(s) }], { notes: KOREAN_NOTES });
  expect(report.unused).toEqual([
    'An override is for the rule “X9”, which this scenario does not have.',
    'A rating is for the objective “no-such”, which this scenario does not have.',
    'The notes name the team “blue”, of which there is no recording.',
  ]);
});

test('the plan has a line for each rule that cost points, with the owner and the day that somebody filled in', () => {
  const report = reportOf(s, [{ name: 'red', recording: historyGame(s) }], {
    notes: { ...KOREAN_NOTES, overrides: [] },
  });
  expect(report.plan.map(({ rule }) => rule).sort()).toEqual(
    report.teams[0]?.areas.map(({ rule }) => rule).sort(),
  );
  expect(report.plan.find(({ rule }) => rule === 'E2')).toMatchObject({
    says: '보존 절차를 만든다',
    owner: '이서연',
    due: '2026-12-31',
  });
});

test('an observation that is pinned to an event stands at its time', () => {
  const report = reportOf(s, [{ name: 'red', recording: historyGame(s) }], { notes: KOREAN_NOTES });
  expect(report.observations.map(({ when, about }) => [when, about])).toEqual([
    ['Sun 16 Nov 2025, 22:12', 'Customer care, night desk → Standard answer. Monday.'],
    ['Wed 19 Nov 2025, 05:00', ''],
    ['', ''],
  ]);
});

test('the master event list has every message once, planned beside delivered', () => {
  const [team] = reportOf(s, [{ name: 'Team', recording: historyGame(s) }]).teams;
  const events = team?.events ?? [];
  expect(events.map(({ id }) => id).sort()).toEqual(Object.keys(s.injects).sort());
  const shown = (id: string) => events.find((one) => one.id === id);
  expect(shown('budget-desk')).toMatchObject({
    planned: 'Mon 6 Jan 2025, 09:30',
    delivered: 'Mon 6 Jan 2025, 09:30',
    answer: 'Keep the money for now.',
    within: 'until Fri 17 Jan 2025, 18:00',
  });
  expect(shown('alarm-rings')?.delivered).toBe('not delivered');
  expect(shown('archive-back')?.planned).not.toBe('');
});

test('moves that the rules refused are in the list with the reason why', () => {
  const [team] = reportOf(s, [{ name: 'Team', recording: longGame(s, 60) }]).teams;
  expect(team?.made).toHaveLength(40);
  expect(team?.made.filter(({ refused }) => refused !== '').length).toBeGreaterThan(10);
});

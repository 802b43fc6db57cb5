import { join } from 'node:path';
import { expect, test } from 'vitest';
import { readFolder, readLibrary } from '../../src/cli/folder.ts';
import { readHistory } from '../../src/scenario/history.ts';
import { formatIssue } from '../../src/scenario/issues.ts';
import { readScenario } from '../../src/scenario/read.ts';
import { scenarioFrom } from './frame.ts';

const scenario = scenarioFrom(`
people: { lead: {}, it: {} }
cards: { look: { takes: 1 hour, options: { far: {}, near: {} } }, trace: { takes: 1 hour } }
injects: { mail: { says: Hello., options: { now: {}, later: {} } } }
claims:
  accounts: { kind: number, estimate: { asks: How many? }, statements: { one: { value: { at least: 5 } } } }
  begun: { kind: instant, estimate: { asks: How long?, before: 2025-03-01 } }
  cause: { kind: one-of, choices: [copied key], statements: { key: { value: copied key } } }
duties:
  report:
    own: house
    deadline: 6 hours
    clock: { done: trace }
    fields: { damage: { claim: accounts }, begun: { claim: begun }, cause: { claim: cause }, contact: {}, more: {} }
determinations: { material: { verdicts: { yes: {}, no: {} } } }
queries: { forged: { table: uses, terms: { odd: { where: odd = 1 } } } }
logs: { names: name, token: { issuer: i, audience: a }, unseen: { from: 2025-01-03, for: 1 day }, populations: {}, tables: { uses: { says: Each use., row: use, columns: { at: { shows: use, says: when } } } } }
audiences: { members: { size: 5 } }
notice: { who: [lead], wordings: { plain: { label: Plain, text: Sorry. } }, items: { name: { label: Name } }, channels: { mail: { label: Mail } } }
`);

const head = (pinned: boolean): string => `format: 1\nscenario: small\nseed: 7\npinned: ${pinned}\n`;

function read(moves: string, pinned = true) {
  return readHistory({ path: 'history.yaml', text: `${head(pinned)}moves:\n${moves}` }, scenario);
}

function moveOf(move: string, pinned = true): unknown {
  const { history, issues } = read(`  - { at: 2025-01-02 10:00, ${move} }\n`, pinned);
  expect(issues.map(formatIssue)).toEqual([]);
  return history?.moves[0]?.move;
}

test.each([
  ['play: trace', { do: 'play', card: 'trace' }],
  ['play: look, option: far, ends: 2025-01-02 11:00', { do: 'play', card: 'look', option: 'far', ends: 120 }],
  [
    'answer: mail, option: now, why: It is late.',
    { do: 'answer', inject: 'mail', option: 'now', why: 'It is late.' },
  ],
  ['leave: trace', { do: 'leave', card: 'trace' }],
  [
    'determine: material, verdict: yes, reason: So.',
    { do: 'determine', what: 'material', verdict: 'yes', reason: 'So.' },
  ],
  ['estimate: accounts, from: 5, to: 9', { do: 'estimate', claim: 'accounts', low: 5, high: 9 }],
  ['estimate: accounts, low: 5, high: 9', { do: 'estimate', claim: 'accounts', low: 5, high: 9 }],
  [
    'estimate: begun, from: 2025-02-01, to: 2025-02-09',
    { do: 'estimate', claim: 'begun', low: 20, high: 28 },
  ],
  [
    'rule: forged, terms: [odd], mode: shadow',
    {
      do: 'rule',
      query: 'forged',
      rule: { sql: 'SELECT DISTINCT uses.name\nFROM uses\nWHERE odd = 1' },
      mode: 'shadow',
    },
  ],
  [
    'publish: members, wording: plain, items: [name], channels: [mail]',
    {
      do: 'publish',
      audiences: ['members'],
      wording: 'plain',
      items: ['name'],
      advice: [],
      channels: ['mail'],
      days: 1,
      ends: 60,
    },
  ],
  ['file: report', { do: 'file', duty: 'report', fields: {}, ends: 60 }],
  [
    'file: report, as: correction, why: We counted again.',
    { do: 'file', duty: 'report', fields: {}, as: 'correction', why: 'We counted again.', ends: 60 },
  ],
  ['file: report, hour: unknown', { do: 'file', duty: 'report', fields: {}, ends: 60, day: true }],
])('%s', (text, move) => {
  expect(moveOf(text)).toEqual(move);
});

test('a report that is not pinned ends when its work does', () => {
  expect(moveOf('file: report', false)).toEqual({ do: 'file', duty: 'report', fields: {} });
});

test.each([
  ['not yet known', { form: 'not-yet' }],
  ['{ never: the log was deleted }', { form: 'never', text: 'the log was deleted' }],
  ['5', { form: 'value', low: 5 }],
  [
    '{ at least: 5, from: accounts.one }',
    { form: 'value', low: 5, atLeast: true, statement: 'accounts.one' },
  ],
  ['{ value: accounts.one }', { form: 'value', low: 5, atLeast: true, statement: 'accounts.one' }],
  ['{ value: cause.key }', { form: 'value', text: 'copied key', statement: 'cause.key' }],
  ['{ between: [5, 9] }', { form: 'range', low: 5, high: 9 }],
  ['{ from: 5, to: 9 }', { form: 'range', low: 5, high: 9 }],
  ['2025-01-02 11:00', { form: 'value', low: 120 }],
  ['{ text: The office. }', { form: 'value', text: 'The office.' }],
  ['[name, phone]', { form: 'value', text: 'name, phone' }],
])('a field that says %s', (text, answer) => {
  expect(moveOf(`file: report, fields: { damage: ${text} }`)).toMatchObject({ fields: { damage: answer } });
});

test('moves in the order of their minutes, with their lines', () => {
  const { history } = read(
    '  - { at: 2025-01-03, play: trace }\n  - { at: 2025-01-02 10:00, leave: trace, soon: true }\n',
  );
  expect(history?.moves.map(({ at, line, soon }) => [at, line, soon])).toEqual([
    [60, 7, true],
    [900, 6, false],
  ]);
});

test.each([
  ['play: tarce', /no card "tarce" in the scenario\. Did you mean "trace"/],
  ['play: look', /needs `option:` one of far, near/],
  ['answer: mail, option: never', /no option of mail "never"/],
  ['play: trace, answer: mail', /exactly one of/],
  ['play: trace, verdict: yes', /says nothing beside `play`/],
  ['file: report, fields: { damge: 5 }', /no field "damge" in the scenario\. Did you mean "damage"/],
  ['file: report, fields: { damage: { from: accounts.two } }', /no statement "accounts\.two"/],
])('%s is refused', (text, sentence) => {
  const { history, issues } = read(`  - { at: 2025-01-02 10:00, ${text} }\n`);
  expect(history).toBeUndefined();
  expect(issues[0]?.says).toMatch(sentence);
});

test('what must come out', () => {
  const text = `${head(true)}moves: []
expect:
  - { id: A, metric: a, is: late }
  - { id: B, metric: b, between: [201, 230] }
  - { id: C, metric: c, near: 100, within: 1% }
  - { id: D, metric: d, is: [1, 2] }
  - { id: E, metric: e, of: key, at: 2025-01-03, is: current }
`;
  const { history } = readHistory({ path: 'history.yaml', text }, scenario);
  expect(history?.expect.map(({ wanted }) => wanted)).toEqual([
    { is: 'late' },
    { between: [201, 230] },
    { near: 100, within: 10_000 },
    { all: [1, 2] },
    { is: 'current' },
  ]);
  expect(history?.expect[4]).toMatchObject({ of: 'key', at: 900 });
});

test('the histories of the overseas server', () => {
  const root = join(import.meta.dirname, '../..');
  const { files, histories } = readFolder(join(root, 'scenarios/overseas-server'));
  const flagship = readScenario(files, readLibrary(root)).scenario;
  for (const file of histories) {
    expect(flagship && readHistory(file, flagship).issues.map(formatIssue)).toEqual([]);
  }
});

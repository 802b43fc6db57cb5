import { expect, test } from 'vitest';
import type { DeskState, DeskTables, QueryAnswer } from '../../src/forensics/desk-types.ts';
import { ask, inspectName } from '../../src/panel/table/logs/ask.ts';
import { createDraft, putIntoEditor } from '../../src/panel/table/logs/log-draft.ts';
import { fakeDesk } from '../data/desk/fake-desk.ts';

const { desk } = fakeDesk({});
const made: DeskState = { minute: 7, tables: [], madeMs: 1, loadedMs: 1 };

/** A desk that answers each query when it is told to. */
function slowDesk(): { desk: DeskTables; answer(sql: string, answer: QueryAnswer): void } {
  const waiting = new Map<string, (answer: QueryAnswer) => void>();
  return {
    desk: { ...desk, query: async (sql) => new Promise((resolve) => waiting.set(sql, resolve)) },
    answer: (sql, answer) => waiting.get(sql)?.(answer),
  };
}
const rows = (rowCount: number): QueryAnswer => ({ columns: ['n'], rows: [], rowCount, more: false, ms: 1 });

test('an answer that comes after the next question is not shown in its place', async () => {
  const slow = slowDesk();
  const draft = createDraft();
  const first = ask({ desk: slow.desk, made, draft }, 'first', 'query');
  const second = ask({ desk: slow.desk, made, draft }, 'second', 'query');
  slow.answer('second', rows(2));
  await second;
  slow.answer('first', rows(1));
  await first;
  expect(draft.asked.query.value).toEqual({ sql: 'second', minute: 7, answer: rows(2) });
  expect(draft.past.value.map(({ sql }) => sql)).toEqual(['first', 'second']);
});

test.each([
  ['nothing', ' ', 'There is nothing to run yet. Write a query first.'],
  ['10,001 characters', 'x'.repeat(10_001), 'A query may have 10,000 characters. This one has 10,001.'],
])('%s is not sent to the desk', async (_, sql, says) => {
  const draft = createDraft();
  // This desk would never answer.
  await ask({ desk: slowDesk().desk, made, draft }, sql, 'query');
  expect(draft.asked.query.value?.answer).toEqual({ trouble: { says } });
});

test('a desk that breaks down gives a sentence', async () => {
  const draft = createDraft();
  const broken = { ...desk, query: async () => Promise.reject(new Error('gone')) };
  await ask({ desk: broken, made, draft }, 'SELECT 1', 'query');
  expect(draft.asked.query.value?.answer).toEqual({
    trouble: { says: 'The desk did not answer. Try again.' },
  });
});

test('the same query stands once among those of before, newest first', async () => {
  const draft = createDraft();
  for (const sql of [
    'SELECT * FROM gateway LIMIT 3',
    'SELECT * FROM nowhere',
    'SELECT * FROM gateway LIMIT 3',
  ])
    await ask({ desk, made, draft }, sql, 'query');
  expect(draft.past.value).toEqual([
    { sql: 'SELECT * FROM gateway LIMIT 3', went: '3 rows' },
    { sql: 'SELECT * FROM nowhere', went: 'did not run' },
  ]);
});

test('what stood in the editor is kept when another query takes its place', () => {
  const draft = createDraft();
  draft.sql.value = 'SELECT mine';
  putIntoEditor(draft, 'SELECT hint');
  expect(draft.sql.value).toBe('SELECT hint');
  expect(draft.past.value).toEqual([{ sql: 'SELECT mine', went: 'not run' }]);
});

test('a token is looked up by its name and opened', async () => {
  const draft = createDraft();
  await inspectName({ desk, made, draft }, '3f9c01d2ab44');
  expect(draft.tab.value).toBe('token');
  expect(draft.inspected.value?.inspection?.says).toBe(
    'Valid signature, never issued: whoever made it has the key.',
  );
});

test('a name that no token has gives a sentence', async () => {
  const draft = createDraft();
  await inspectName({ desk, made, draft }, 'f00');
  expect(draft.inspected.value?.trouble).toBe('No row of the desk’s copy has the token of that name.');
});

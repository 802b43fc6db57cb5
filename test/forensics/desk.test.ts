// The desk as the page has it, on tables of a few rows. desk-engine.spec.ts shows the same with a real worker.
import { expect, test } from 'vitest';
import { workerDesk } from '../../src/forensics/desk.ts';
import type { Reply } from '../../src/forensics/desk-questions.ts';
import type { Progress } from '../../src/forensics/desk-types.ts';
import { deskWork } from '../../src/forensics/desk-work.ts';
import { handOf, incidentAt, PARTS, scenario } from './desk-hand.ts';
import type { OwnHand } from './desk-hand.ts';

const COUNT = 'SELECT count(*) FROM gateway';

/** A desk, and every worker it has had. */
function deskOf(make: (nth: number) => OwnHand = () => handOf(), longestQueryMs?: number) {
  const hands: OwnHand[] = [];
  const start = () => {
    const hand = make(hands.length);
    hands.push(hand);
    return hand;
  };
  return { hands, desk: workerDesk(scenario, { start, ...(longestQueryMs ? { longestQueryMs } : {}) }) };
}

const silently = () => {};

test('an open desk answers', async () => {
  const { desk } = deskOf();
  const heard: Progress[] = [];
  const state = await desk.open(incidentAt(5), (progress) => heard.push(progress));
  expect(state).toMatchObject({ minute: 5, madeMs: expect.any(Number), loadedMs: expect.any(Number) });
  expect(heard[0]).toEqual({ done: 0, says: 'Making' });
  expect(await desk.query(COUNT)).toMatchObject({ columns: ['count(*)'], rows: [[5]], rowCount: 1 });
  expect(await desk.query('SELECT * FROM gatway')).toMatchObject({ trouble: { line: 1, col: 15 } });
  expect(await desk.query('SELECT * FROM mail')).toEqual({
    trouble: { says: 'mail cannot be read yet: nobody has asked for it.', line: 1, col: 15 },
  });
  expect(await desk.measure('SELECT jti FROM gateway', 'forged')).toMatchObject({
    measured: { seen: { flagged: 'SELECT jti FROM gateway'.length } },
    // Without what nobody at the table can know.
    counts: {
      tokens: 4,
      flagged: 'SELECT jti FROM gateway'.length,
      signs: [{ id: 'listed', label: 'have a line', count: 1 }],
    },
  });
  expect(await desk.measure('SELECT at, door FROM gateway', 'forged')).toMatchObject({ trouble: {} });
  expect(await desk.inspect('x')).toMatchObject({ says: 'x at 5' });
  expect(await desk.token('a1')).toBe('text of a1');
  expect(await desk.token('zz')).toBeUndefined();
});

test('a desk that was opened again shows the later moment', async () => {
  const { desk, hands } = deskOf();
  await desk.open(incidentAt(5), silently);
  expect(await desk.open(incidentAt(9), silently)).toMatchObject({ minute: 9 });
  expect(await desk.inspect('x')).toMatchObject({ says: 'x at 9' });
  expect(hands).toHaveLength(1);
});

test('questions asked at once are answered one after the other', async () => {
  const { desk } = deskOf();
  const opened = desk.open(incidentAt(5), silently);
  const answers = await Promise.all([1, 2, 3].map((one) => desk.query(`SELECT ${one}`)));
  expect(answers).toMatchObject([{ rows: [[1]] }, { rows: [[2]] }, { rows: [[3]] }]);
  expect(await opened).toMatchObject({ minute: 5 });
});

test('a desk that was never opened says so', async () => {
  const { desk } = deskOf();
  const said = { says: 'The logs have not been made yet.' };
  expect(await desk.query(COUNT)).toEqual({ trouble: said });
  expect(await desk.measure(COUNT, 'forged')).toEqual({ trouble: said });
  expect(await desk.inspect('x')).toMatchObject(said);
  expect(await desk.token('a1')).toBeUndefined();
});

test('a query that does not end is ended, and the next one finds the tables again', async () => {
  const { desk, hands } = deskOf(() => handOf(PARTS, (message) => message.includes('forever')), 20);
  await desk.open(incidentAt(5), silently);
  expect(await desk.query("SELECT 'forever'")).toMatchObject({
    trouble: { says: expect.stringMatching(/did not come to an end within .* and was ended/) },
  });
  expect(hands[0]?.terminated()).toBe(true);
  expect(await desk.inspect('x')).toMatchObject({ says: 'x at 5' });
  expect(hands).toHaveLength(2);
});

test('an answer that comes after its question was given up is not taken for another', async () => {
  const { desk, hands } = deskOf(
    (nth) => handOf(PARTS, (message) => nth === 1 && message.includes('SELECT 2')),
    20,
  );
  await desk.open(incidentAt(5), silently);
  hands[0]?.fails();
  const second = desk.query('SELECT 2');
  await expect.poll(() => hands.length).toBe(2);
  for (let id = 1; id < 5; id += 1) hands[0]?.says({ id, answer: { rows: [['late']] } });
  expect(await second).toMatchObject({ trouble: {} });
});

test('a worker that breaks is replaced', async () => {
  const breaks = {
    ...PARTS,
    inspect: () => Promise.reject(new RangeError('Maximum call stack size exceeded')),
  };
  const { desk, hands } = deskOf((nth) => handOf(nth === 0 ? breaks : PARTS));
  await desk.open(incidentAt(5), silently);
  expect(await desk.inspect('x')).toMatchObject({ says: expect.stringContaining('Maximum call stack size') });
  expect(hands[0]?.terminated()).toBe(true);
  expect(await desk.query(COUNT)).toMatchObject({ rows: [[5]] });
});

test('logs that cannot be made are a sentence', async () => {
  const makeLogs = () => {
    throw new Error('The logs are too many.');
  };
  const { desk } = deskOf(() => handOf({ ...PARTS, makeLogs }));
  const trouble = { says: 'The detection desk could not go on: The logs are too many.' };
  expect(await desk.open(incidentAt(5), silently)).toEqual({ trouble });
  expect(await desk.query(COUNT)).toEqual({ trouble });
});

const LACKING = 'The detection desk cannot start here: it needs a browser that runs workers and WebAssembly.';
const CANNOT_START: [why: string, start: () => OwnHand][] = [
  [
    'no workers',
    () => {
      throw new Error('Worker is not defined');
    },
  ],
  [
    'a worker that does not load',
    () => {
      const hand = handOf(PARTS, () => true);
      queueMicrotask(hand.fails);
      return hand;
    },
  ],
];

test.each(CANNOT_START)('a browser with %s is told what it lacks', async (_, start) => {
  const { desk } = deskOf(start);
  expect(await desk.open(incidentAt(5), silently)).toEqual({ trouble: { says: LACKING } });
});

test('a browser without WebAssembly is told so, and asked again with the next question', async () => {
  const loadSql = () => Promise.reject(new Error('WebAssembly is not defined'));
  const { desk, hands } = deskOf((nth) => handOf(nth === 0 ? { ...PARTS, loadSql } : PARTS));
  expect(await desk.open(incidentAt(5), silently)).toMatchObject({ trouble: { says: LACKING } });
  expect(hands[0]?.terminated()).toBe(true);
  expect(await desk.query(COUNT)).toMatchObject({ rows: [[5]] });
});

test('closing answers whoever still waits', async () => {
  let asked = false;
  const isForever = (message: string) => (asked = message.includes('forever'));
  const { desk, hands } = deskOf(() => handOf(PARTS, isForever));
  await desk.open(incidentAt(5), silently);
  const waiting = desk.query("SELECT 'forever'");
  await expect.poll(() => asked).toBe(true);
  desk.close();
  const said = { trouble: { says: 'The detection desk is closed.' } };
  expect(await waiting).toEqual(said);
  expect(await desk.query(COUNT)).toEqual(said);
  expect(hands.map((hand) => hand.terminated())).toEqual([true]);
});

const open = { do: 'open', scenario, incident: incidentAt(5) };
const STRANGE: unknown[] = [
  undefined,
  null,
  'query',
  [],
  { id: 1 },
  { id: '1', ask: { do: 'query', sql: '' } },
  { id: 1, ask: { do: 'drop' } },
  { id: 1, ask: { do: 'query' } },
  { id: 1, ask: { do: 'query', sql: 7 } },
  { id: 1, ask: { do: 'query', sql: 'SELECT 1', mostRows: 1e9 } },
  { id: 1, ask: { do: 'query', sql: 'x'.repeat(1_000_001) } },
  { id: 1, ask: { do: 'token', name: 'x'.repeat(201) } },
  { id: 1, ask: { ...open, scenario: {} } },
  { id: 1, ask: { ...open, incident: { ...open.incident, minute: 'now' } } },
  { id: 1, ask: { do: 'open', scenario } },
];

test.each(STRANGE)('the worker takes no strange message: %#', async (message) => {
  const replies: Reply[] = [];
  await deskWork(PARTS)(message, (reply) => replies.push(reply));
  expect(replies).toMatchObject([
    { answer: { trouble: { says: 'The detection desk was asked something that it does not know.' } } },
  ]);
});

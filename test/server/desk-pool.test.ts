// Threads for the logs of many teams, on tables of a few rows; logs.test.ts has real ones.
import { expect, test, vi } from 'vitest';
import type { Moment, PoolOptions } from '../../src/server/desk-pool.ts';
import { openPool } from '../../src/server/desk-pool.ts';
import { openMoments } from '../../src/server/moments.ts';
import { handOf, incidentAt, PARTS, scenario } from '../forensics/desk-hand.ts';
import type { OwnHand } from '../forensics/desk-hand.ts';

const silently = () => {};
const moment = (whose: string, minute = 5): Moment => ({ whose, scenario, incident: incidentAt(minute) });

function poolOf(options: Partial<PoolOptions> & { swallows?: (message: string) => boolean } = {}) {
  const hands: OwnHand[] = [];
  const made: number[] = [];
  const parts: typeof PARTS = {
    ...PARTS,
    *makeLogs(s, x) {
      made.push(x.minute);
      return yield* PARTS.makeLogs(s, x);
    },
  };
  const start = () => {
    const hand = handOf(parts, options.swallows);
    hands.push(hand);
    return hand;
  };
  const pool = openPool({ start, ...options });
  const look = (one: Moment, sql = 'SELECT 1') => pool.use(one, silently, (desk) => desk.query(sql));
  return { pool, hands, made, look };
}

/** Work that a test ends when it likes. */
function held(): { work: () => Promise<string>; end: () => void; hasBegun: () => boolean } {
  let begun = false;
  let end = silently;
  const ended = new Promise<void>((resolve) => (end = resolve));
  return {
    work: async () => {
      begun = true;
      await ended;
      return 'ended';
    },
    end: () => end(),
    hasBegun: () => begun,
  };
}

test('logs are made once for all who ask of the same moment', async () => {
  const { look, made, hands } = poolOf();
  const red = moment('red');
  const answers = await Promise.all([look(red), look(red), look(red)]);
  expect(answers).toMatchObject([{ rows: [[1]] }, { rows: [[1]] }, { rows: [[1]] }]);
  expect({ made, threads: hands.length }).toEqual({ made: [5], threads: 1 });
});

test('there are never more threads than allowed; the logs that were asked longest ago go', async () => {
  const { look, made, pool } = poolOf({ most: 2 });
  const [red, blue, green] = [moment('red', 1), moment('blue', 2), moment('green', 3)];
  await look(red);
  await look(blue);
  await look(red);
  await look(green);
  expect(pool.size()).toBe(2);
  await look(red);
  expect(made).toEqual([1, 2, 3]);
  await look(blue);
  expect(made).toEqual([1, 2, 3, 2]);
});

test('a team is served by one thread at a time, and holds up no other', async () => {
  const { pool, look } = poolOf({ most: 2 });
  const [first, second] = [held(), held()];
  const one = pool.use(moment('red', 1), silently, first.work);
  const other = pool.use(moment('red', 2), silently, second.work);
  expect(await look(moment('blue'))).toMatchObject({ rows: [[1]] });
  expect([first.hasBegun(), second.hasBegun()]).toEqual([true, false]);
  first.end();
  second.end();
  expect(await Promise.all([one, other])).toEqual(['ended', 'ended']);
});

test('whoever waits is told so, and is served in the order of coming', async () => {
  const { pool } = poolOf({ most: 1 });
  const first = held();
  const order: string[] = [];
  const heard: string[] = [];
  const busy = pool.use(moment('red'), silently, first.work);
  const others = ['blue', 'green', 'grey'].map((whose) =>
    pool.use(
      moment(whose),
      ({ says }) => heard.push(says),
      async () => order.push(whose),
    ),
  );
  await expect.poll(() => first.hasBegun()).toBe(true);
  expect(heard).toEqual(Array.from({ length: 3 }, () => 'Others are being served. Your turn comes.'));
  first.end();
  await Promise.all([busy, ...others]);
  expect(order).toEqual(['blue', 'green', 'grey']);
});

test('more questions than can wait are refused, of one team and of all', async () => {
  const { pool, look } = poolOf({ most: 1 });
  const first = held();
  const busy = pool.use(moment('red'), silently, first.work);
  const TOO_MANY = { trouble: { says: 'Too many ask the logs at the moment. Try again in a while.' } };
  const ofBlue = Array.from({ length: 9 }, () => look(moment('blue')));
  expect(await ofBlue[8]).toEqual(TOO_MANY);
  const ofMany = Array.from({ length: 33 }, (_, n) => look(moment(`team ${n}`)));
  expect(await ofMany[32]).toEqual(TOO_MANY);
  first.end();
  await busy;
  const answers = await Promise.all([...ofBlue.slice(0, 8), ...ofMany.slice(0, 32)]);
  expect(answers.every((answer) => 'rows' in answer)).toBe(true);
});

test('a query without an end is ended with its thread; the next one gets the logs again', async () => {
  const { look, hands, made } = poolOf({
    longestQueryMs: 20,
    swallows: (message) => message.includes('forever'),
  });
  const red = moment('red');
  expect(await look(red, "SELECT 'forever'")).toMatchObject({
    trouble: { says: expect.stringContaining('did not come to an end') },
  });
  expect(hands[0]?.terminated()).toBe(true);
  expect(await look(red)).toMatchObject({ rows: [[1]] });
  expect(made).toEqual([5, 5]);
});

test('a thread that nobody asks is let go, with its logs', async () => {
  vi.useFakeTimers();
  try {
    const { look, hands, pool } = poolOf({ idleMs: 60_000 });
    const red = moment('red');
    await look(red);
    await vi.advanceTimersByTimeAsync(40_000);
    await look(red);
    await vi.advanceTimersByTimeAsync(40_000);
    expect([pool.size(), hands.length, hands[0]?.terminated()]).toEqual([1, 1, false]);
    await vi.advanceTimersByTimeAsync(20_000);
    expect([pool.size(), hands[0]?.terminated()]).toEqual([0, true]);
  } finally {
    vi.useRealTimers();
  }
});

test('a thread that does not start is a sentence, and the next question tries again', async () => {
  let tries = 0;
  const { look } = poolOf({
    start: () => {
      tries += 1;
      if (tries === 1) throw new Error('no threads');
      return handOf();
    },
  });
  expect(await look(moment('red'))).toEqual({
    trouble: { says: 'The server could not begin to read the logs. Try again in a while.' },
  });
  expect(await look(moment('red'))).toMatchObject({ rows: [[1]] });
});

test('closing answers whoever waits, and ends the threads', async () => {
  const { pool, look, hands } = poolOf({ most: 1 });
  const first = held();
  void pool.use(moment('red'), silently, first.work);
  await expect.poll(() => first.hasBegun()).toBe(true);
  const waiting = look(moment('blue'));
  pool.close();
  expect(await waiting).toEqual({ trouble: { says: 'The server is closing.' } });
  expect(await look(moment('blue'))).toEqual({ trouble: { says: 'The server is closing.' } });
  expect(hands.map((hand) => hand.terminated())).toEqual([true]);
  first.end();
});

function momentsOf(most?: number, mostOfTeam?: number) {
  let drawn = 0;
  return openMoments(() => `m${(drawn += 1)}`, most, mostOfTeam);
}

test('a moment is the same until something happens, and is its team’s alone', () => {
  const moments = momentsOf();
  const game = {};
  const [name, first] = moments.now('red', game, '5 0', () => moment('red'));
  expect(moments.now('red', game, '5 0', () => moment('red'))).toEqual([name, first]);
  expect(moments.get('red', name)).toBe(first);
  expect(moments.get('blue', name)).toBeUndefined();
  expect(moments.get('red', 'constructor')).toBeUndefined();
  // Taken back: the same minute of another game.
  expect(moments.now('red', {}, '5 0', () => moment('red'))[0]).not.toBe(name);
});

test('of one team and of all, the moments that were asked longest ago are let go', () => {
  const moments = momentsOf(3, 2);
  const now = (whose: string, mark: string) => moments.now(whose, moments, mark, () => moment(whose))[0];
  const [first, second] = [now('red', '1'), now('red', '2')];
  expect(moments.get('red', first)).toBeDefined();
  const third = now('red', '3');
  expect([first, second, third].map((name) => moments.get('red', name) !== undefined)).toEqual([
    true,
    false,
    true,
  ]);
  now('blue', '1');
  now('green', '1');
  expect(moments.get('red', first)).toBeUndefined();
  expect(moments.get('red', third)).toBeDefined();
});

import { appendFileSync, mkdtempSync, readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { RoomEvent } from '../../src/room/acts.ts';
import type { RoomLog } from '../../src/room/room-log.ts';
import { fileLog } from '../../src/server/file-log.ts';
import { redisLog } from '../../src/server/redis-log.ts';
import { startRedis } from './processes.ts';

let folder: string;
let said: string[];
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'keyfall-log-'));
  said = [];
});
afterEach(() => rmSync(folder, { recursive: true }));

const openLog = (): Promise<RoomLog> => fileLog(folder, (line) => void said.push(line));
const path = (): string => join(folder, 'rooms/r.jsonl');
const event = (seq: number): RoomEvent => ({
  seq,
  atMs: 1,
  by: 'ann',
  act: { do: 'rename', name: `Ann ${seq}` },
});
const events = (from: number, many: number): RoomEvent[] =>
  Array.from({ length: many }, (_, at) => event(from + at));

async function written(many: number): Promise<void> {
  const log = await openLog();
  expect(await log.append('r', 0, events(1, many))).toBe('appended');
  await log.close();
}

const BACK_ENDS = ['file', 'redis'] as const;

test.each(BACK_ENDS)('%s: what was appended is read, in order and from any number on', async (kind) => {
  const redis = kind === 'redis' ? await startRedis() : undefined;
  const log = redis ? await redisLog(redis.url, () => {}) : await openLog();
  expect(await log.read('r', 0)).toEqual([]);
  expect(await log.append('r', 0, events(1, 3))).toBe('appended');
  expect(await log.append('r', 3, events(4, 1))).toBe('appended');
  expect(await log.read('r', 0)).toEqual(events(1, 4));
  expect(await log.read('r', 3)).toEqual(events(4, 1));
  expect(await log.rooms()).toEqual(['r']);
  await log.close();
  await redis?.close();
});

test.each(BACK_ENDS)(
  '%s: of two who append after the same event one is refused, and nothing of it is kept',
  async (kind) => {
    const redis = kind === 'redis' ? await startRedis() : undefined;
    const log = redis ? await redisLog(redis.url, () => {}) : await openLog();
    await log.append('r', 0, events(1, 2));
    const [one, other] = await Promise.all([
      log.append('r', 2, events(3, 2)),
      log.append('r', 2, events(3, 3)),
    ]);
    expect([one, other].toSorted()).toEqual(['appended', 'conflict']);
    expect(await log.append('r', 1, events(2, 9))).toBe('conflict');
    expect((await log.read('r', 0)).map(({ seq }) => seq)).toEqual(
      one === 'appended' ? [1, 2, 3, 4] : [1, 2, 3, 4, 5],
    );
    await log.close();
    await redis?.close();
  },
);

test('Redis: what another process appends is told, once and in order', async () => {
  const redis = await startRedis();
  const [one, other] = [await redisLog(redis.url, () => {}), await redisLog(redis.url, () => {})];
  await one.append('r', 0, events(1, 1));
  const heard: number[] = [];
  const all = new Promise<void>((resolve) => {
    other.follow('r', 1, (fresh) => {
      heard.push(...fresh.map(({ seq }) => seq));
      if (heard.length >= 4) resolve();
    });
  });
  await one.append('r', 1, events(2, 1));
  await one.append('r', 2, events(3, 3));
  await all;
  expect(heard).toEqual([2, 3, 4, 5]);
  await one.close();
  await other.close();
  await redis.close();
});

test('Redis that is not there is named without its password', async () => {
  await expect(redisLog('redis://:secret@127.0.0.1:1', () => {})).rejects.toThrow(
    /^Redis at redis:\/\/127\.0\.0\.1:1 does not answer\.$/,
  );
});

test('cut off anywhere, the last line that was whole is the last event', async () => {
  await written(6);
  const whole = readFileSync(path());
  const ends = [...whole].flatMap((byte, at) => (byte === 10 ? [at + 1] : []));
  for (let size = whole.length; size >= 0; size -= 7) {
    writeFileSync(path(), whole.subarray(0, size));
    const log = await openLog();
    const left = ends.filter((end) => end <= size).length;
    expect((await log.read('r', 0)).length).toBe(left);
    // And it goes on from there.
    expect(await log.append('r', left, events(left + 1, 2))).toBe('appended');
    expect((await log.read('r', 0)).map(({ seq }) => seq)).toEqual(events(1, left + 2).map(({ seq }) => seq));
    await log.close();
  }
});

const DAMAGE: [what: string, damage: () => void][] = [
  ['a changed word', () => writeFileSync(path(), readFileSync(path(), 'utf8').replace('Ann 2', 'Eve 2'))],
  [
    'a missing line',
    () => writeFileSync(path(), readFileSync(path(), 'utf8').split('\n').toSpliced(1, 1).join('\n')),
  ],
  [
    'two lines exchanged',
    () => {
      const [a = '', b = '', ...rest] = readFileSync(path(), 'utf8').split('\n');
      writeFileSync(path(), [b, a, ...rest].join('\n'));
    },
  ],
];

test.each(DAMAGE)('%s in the middle is named, and nothing is dropped or written', async (_, damage) => {
  await written(6);
  damage();
  const before = readFileSync(path(), 'utf8');
  const log = await openLog();
  await expect(log.read('r', 0)).rejects.toThrow(/was changed or is missing/);
  await expect(log.append('r', 6, events(7, 1))).rejects.toThrow(/was changed or is missing/);
  expect(readFileSync(path(), 'utf8')).toBe(before);
  await log.close();
});

test('what is dropped at the end is said', async () => {
  await written(2);
  appendFileSync(path(), '0123');
  const log = await openLog();
  await log.append('r', 2, events(3, 1));
  expect(said).toEqual([expect.stringMatching(/4 bytes at its end were half written/)]);
  await log.close();
});

test('a file that shrinks behind our back does not make a second event of one number', async () => {
  const log = await openLog();
  await log.append('r', 0, events(1, 4));
  truncateSync(path(), 0);
  await log.append('r', 4, events(5, 1)).catch(() => undefined);
  await log.close();
  const again = await openLog();
  await expect(again.read('r', 0)).resolves.toEqual([]);
  await again.close();
});

test('a folder has one Keyfall at a time; a lock of one that is gone is none', async () => {
  writeFileSync(join(folder, 'lock'), '1');
  await expect(openLog()).rejects.toThrow('Another Keyfall (process 1) uses this folder.');
  writeFileSync(join(folder, 'lock'), '4194303');
  await (await openLog()).close();
});

test.each(['../r', '.r', 'a/b', '', 'a'.repeat(81)])('%j is no name of a room', async (name) => {
  const log = await openLog();
  await expect(log.read(name, 0)).rejects.toThrow('That is no name of a room.');
  await log.close();
});

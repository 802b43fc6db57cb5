import { expect, test } from 'vitest';
import type { Recording } from '../../src/incident/recording.ts';
import { readFinished, readSaves, writeFinished, writeSave } from '../../src/session/saves.ts';
import type { Save } from '../../src/session/saves.ts';
import { fakeShelf } from './fake-shelf.ts';
import { fakeRecording } from './fake-game.ts';

function save(id: string, savedMs: number, moves: Recording['moves'] = [{ do: 'wait', until: 5 }]): Save {
  return {
    id,
    savedMs,
    date: 'Tue 18 Nov',
    time: '09:40',
    act: 'Act 2 of 3',
    recording: fakeRecording(moves),
  };
}

test('a save comes back as it was written', () => {
  const shelf = fakeShelf();
  expect(writeSave(shelf, save('a', 1))).toBeUndefined();
  expect(readSaves(shelf)).toEqual({ saves: [save('a', 1)], says: [] });
});

test('the last three games are kept, newest first', () => {
  const shelf = fakeShelf();
  for (const [id, savedMs] of [
    ['a', 1],
    ['b', 2],
    ['c', 3],
    ['a', 4],
    ['d', 5],
  ] as const) {
    writeSave(shelf, save(id, savedMs));
  }
  expect(readSaves(shelf).saves.map(({ id }) => id)).toEqual(['d', 'a', 'c']);
});

test('a game that ends moves to the finished ones', () => {
  const shelf = fakeShelf();
  writeSave(shelf, save('a', 1));
  writeFinished(shelf, { ...save('a', 2), ending: 'Contained' });
  expect(readSaves(shelf).saves).toEqual([]);
  expect(readFinished(shelf).saves.map(({ ending }) => ending)).toEqual(['Contained']);
});

test('a dozen finished games are kept, and no game twice', () => {
  const shelf = fakeShelf();
  for (let at = 0; at < 20; at += 1) writeFinished(shelf, save(`g${at}`, at));
  writeFinished(shelf, save('g19', 99));
  const ids = readFinished(shelf).saves.map(({ id }) => id);
  expect(ids).toHaveLength(12);
  expect(ids.slice(0, 2)).toEqual(['g19', 'g18']);
});

test('long finished games make room for the newest', () => {
  const shelf = fakeShelf();
  const long = Array.from(
    { length: 19_000 },
    (_, at) => ({ do: 'answer', inject: 'x'.repeat(20), option: `o${at}` }) as const,
  );
  for (const id of ['a', 'b', 'c', 'd']) writeFinished(shelf, save(id, 1, long));
  expect(readFinished(shelf).saves[0]?.id).toBe('d');
  expect(shelf.read('keyfall:finished')?.length).toBeLessThan(3_000_000);
});

test.each([
  [
    'full',
    'The browser has no room left to keep this game. It goes on; save the recording as a file before you leave.',
  ],
  [
    'forbidden',
    'The browser does not let Keyfall keep this game. It goes on; save the recording as a file before you leave.',
  ],
] as const)('storage that is %s gives a sentence', (state, says) => {
  const shelf = fakeShelf();
  shelf.state = state;
  expect(writeSave(shelf, save('a', 1))).toBe(says);
  expect(writeFinished(shelf, save('a', 1))).toBe(says);
});

test('a full storage does not lose the game under way when it ends', () => {
  const shelf = fakeShelf();
  writeSave(shelf, save('a', 1));
  shelf.state = 'full';
  writeFinished(shelf, save('a', 2));
  expect(readSaves(shelf).saves).toHaveLength(1);
});

test('a game too long to be kept is not half kept', () => {
  const shelf = fakeShelf();
  const reason = 'x'.repeat(2000);
  const moves = Array.from(
    { length: 1100 },
    () => ({ do: 'determine', what: 'a', verdict: 'b', reason }) as const,
  );
  expect(writeSave(shelf, save('a', 1, moves))).toBe(
    'This game has grown too long to be kept here. Save the recording as a file before you leave.',
  );
  expect(shelf.keys()).toEqual([]);
});

const WHOLE = JSON.stringify(save('a', 1));
const ASIDE = 'It was set aside as “keyfall:damaged:save:a”.';

test.each([
  ['cut', WHOLE.slice(0, 60), 'The file stops in the middle, at line 1, column 61. Part of it is missing.'],
  ['emptied', '', 'The file is empty.'],
  [
    'of another program',
    '{"volume": 3}',
    'The entry “id”: found nothing, accepted: text. There are 6 more mistakes.',
  ],
  [
    'with an edited move',
    WHOLE.replace('"wait"', '"jump"'),
    'Move 1, “do”: found “jump”, accepted: “wait”, “play”, “leave”, “answer”, “estimate”, “file”, “publish”, “release”, “determine”, “rule”, “save-query”, “plan”, “hint”, “facilitate”.',
  ],
  [
    'with a broken recording',
    WHOLE.replace('"moves"', '"steps"'),
    'This is not a recording. Accepted: a file that Keyfall saved, with a name that ends in “.keyfall.json”.',
  ],
])('a save %s is set aside whole and named', (_, text, why) => {
  const shelf = fakeShelf({ 'keyfall:save:a': text, 'keyfall:save:b': JSON.stringify(save('b', 2)) });
  const read = readSaves(shelf);
  expect(read.saves.map(({ id }) => id)).toEqual(['b']);
  expect(read.says).toEqual([`A saved game could not be read. ${why} ${ASIDE}`]);
  expect(shelf.read('keyfall:damaged:save:a')).toBe(text);
  expect(shelf.read('keyfall:save:a')).toBeUndefined();
  expect(readSaves(shelf).says).toEqual([]);
});

test('a damaged save stays where it is when it cannot be set aside', () => {
  const shelf = fakeShelf({ 'keyfall:save:a': 'x' });
  shelf.state = 'full';
  expect(readSaves(shelf).says[0]).toMatch(/It was left where it is\.$/);
  expect(shelf.read('keyfall:save:a')).toBe('x');
});

test('one damaged finished game does not take the others with it', () => {
  const text = JSON.stringify([save('a', 1), { id: 'b' }, save('c', 3)]);
  const shelf = fakeShelf({ 'keyfall:finished': text });
  const read = readFinished(shelf);
  expect(read.saves.map(({ id }) => id)).toEqual(['a', 'c']);
  expect(read.says).toHaveLength(1);
  expect(shelf.read('keyfall:damaged:finished')).toBe(text);
  expect(readFinished(shelf)).toEqual({ saves: read.saves, says: [] });
});

test('keys of others are left alone', () => {
  const shelf = fakeShelf({ 'other:save:a': 'x', theme: 'dark' });
  expect(readSaves(shelf)).toEqual({ saves: [], says: [] });
  expect(shelf.keys()).toEqual(['other:save:a', 'theme']);
});

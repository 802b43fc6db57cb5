import { expect, test } from 'vitest';
import { NO_NOTES } from '../../src/debrief/report/notes.ts';
import { readNotes, writeNotes } from '../../src/session/notes-file.ts';
import { keepNotes, keptNotes } from '../../src/session/notes-shelf.ts';
import { KOREAN_NOTES } from '../debrief/report/notes-of-workshop.ts';
import type { Recording } from '../../src/incident/recording.ts';
import { fakeShelf } from './fake-shelf.ts';

const gameOf = (seed: number): Recording => ({
  format: 1,
  scenario: { id: 'small', hash: 'h', title: 'Small' },
  seed,
  moves: [{ do: 'wait', until: seed }],
});
const [ONE, TWO] = [gameOf(1), gameOf(2)];
/** Where they lie: found by writing them once. */
const KEY = keyOf(ONE);

function keyOf(recording: Recording): string {
  const shelf = fakeShelf();
  keepNotes(shelf, recording, NO_NOTES);
  return shelf.keys()[0] ?? '';
}

test('notes come back as they were, each beside its game', () => {
  const shelf = fakeShelf();
  expect(keptNotes(shelf, ONE)).toEqual({ notes: NO_NOTES });
  expect(keepNotes(shelf, ONE, KOREAN_NOTES)).toBeUndefined();
  expect(keptNotes(shelf, ONE)).toEqual({ notes: KOREAN_NOTES });
  expect(keptNotes(shelf, TWO)).toEqual({ notes: NO_NOTES });
});

test('damaged notes are not used, and one sentence says so', () => {
  const shelf = fakeShelf({ [KEY]: '{"format":1,"ratings":[{"rating":"Z"}]}' });
  const { notes, says } = keptNotes(shelf, ONE);
  expect(notes).toEqual(NO_NOTES);
  expect(says).toMatch(/^The notes on this game could not be read\. \S/);
  expect(shelf.entries.has(KEY)).toBe(true);
});

test('a full or forbidden storage is said once', () => {
  const shelf = fakeShelf();
  shelf.state = 'full';
  expect(keepNotes(shelf, ONE, KOREAN_NOTES)).toMatch(/Save them as a file/);
});

test('notes of games that are gone are dropped once there are many', () => {
  const shelf = fakeShelf();
  for (let game = 0; game < 30; game += 1) keepNotes(shelf, gameOf(game), KOREAN_NOTES);
  expect(shelf.keys().length).toBeLessThanOrEqual(16);
  expect(keptNotes(shelf, gameOf(29)).notes).toEqual(KOREAN_NOTES);
});

test('a file of notes reads back, and what is no file of notes is refused with a sentence', () => {
  expect(readNotes(writeNotes(KOREAN_NOTES))).toEqual({ notes: KOREAN_NOTES });
  for (const text of ['', '[]', '{"format":2}', writeNotes({ ...KOREAN_NOTES, extra: 1 } as never)])
    expect(readNotes(text)).toEqual({ says: expect.stringMatching(/\S\.$/) });
});

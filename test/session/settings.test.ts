import { expect, test } from 'vitest';
import { DEFAULT_SETTINGS, readSettings, writeSettings } from '../../src/session/settings.ts';
import { fakeShelf } from './fake-shelf.ts';

test('settings come back as they were written', () => {
  const shelf = fakeShelf();
  const settings = {
    speed: '8x',
    text: '125',
    motion: 'off',
    hints: 'off',
    stage: 'off',
    language: 'ko',
  } as const;
  expect(writeSettings(shelf, settings)).toBe(true);
  expect(readSettings(shelf)).toEqual(settings);
});

test.each([
  ['nothing', undefined],
  ['damage', '{"speed":'],
  ['another kind of thing', '[1]'],
  ['values that nobody offers', '{"speed":"100x","text":16,"language":"../secret"}'],
])('with %s in the store the defaults hold', (_, text) => {
  const shelf = fakeShelf(text === undefined ? {} : { 'keyfall:settings': text });
  expect(readSettings(shelf)).toEqual(DEFAULT_SETTINGS);
});

test('one wrong setting does not take the others with it', () => {
  const shelf = fakeShelf({ 'keyfall:settings': '{"speed":"100x","text":"125","later":1}' });
  expect(readSettings(shelf)).toEqual({ ...DEFAULT_SETTINGS, text: '125' });
});

test('a forbidden store is no error', () => {
  const shelf = fakeShelf();
  shelf.state = 'forbidden';
  expect(writeSettings(shelf, DEFAULT_SETTINGS)).toBe(false);
});

import { expect, test } from 'vitest';
import { bare, dialWord, pluralOf } from '../../src/panel/parts/words.ts';

test.each([
  ['running', '6 h 20', '6:20'],
  ['running', '4 h 20 left', '4:20'],
  ['running', '45 min', '0:45'],
  ['running', '3 h', '3:00'],
  ['running', '2 d 6 h', '54 h'],
  ['running', '4 d', '96 h'],
  ['running', undefined, '–'],
  ['sleeping', undefined, '?'],
  ['overdue', '1 h 40 late', 'late'],
  ['filed late', undefined, 'filed'],
  ['met', undefined, 'met'],
  ['closed', undefined, '–'],
] as const)('a dial that is %s with %j left says %s', (state, leftWord, word) =>
  expect(dialWord({ state, ...(leftWord !== undefined && { leftWord }) })).toBe(word),
);

test('a sentence inside another loses its full stop', () =>
  expect(bare('Standard answer. Monday.')).toBe('Standard answer. Monday'));

test.each([
  ['access card', 'access cards'],
  ['pass', 'passes'],
  ['key', 'keys'],
  ['badge', 'badges'],
  ['box', 'boxes'],
] as const)('more than one %s are %s', (word, words) => expect(pluralOf(word)).toBe(words));

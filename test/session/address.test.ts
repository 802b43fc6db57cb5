import { expect, test } from 'vitest';
import { drawGameId, drawSeed, readPlace, readWords, writePlace } from '../../src/session/address.ts';

test.each([
  ['', { view: 'title' }],
  ['#/', { view: 'title' }],
  ['#/?seed=7', { view: 'title' }],
  ['#/nowhere', { view: 'title' }],
  ['#/check', { view: 'check' }],
  ['#/duties', { view: 'duties' }],
  ['#/play', { view: 'play' }],
  ['#/play?seed=7', { view: 'play' }],
  ['#/play/tiny-7-abc', { view: 'play', game: 'tiny-7-abc' }],
  ['#/debrief/tiny-7-abc', { view: 'debrief', game: 'tiny-7-abc' }],
  ['#/play/<img>', { view: 'title' }],
  ['#/play/../../etc', { view: 'title' }],
] as const)('the address “%s”', (hash, place) => {
  expect(readPlace(hash)).toEqual(place);
  expect(readPlace(writePlace(place))).toEqual(place);
});

test.each([
  ['', '', undefined, undefined],
  ['?seed=7', '', 7, undefined],
  ['?seed=0', '', 0, undefined],
  ['?seed=4294967295', '', 4_294_967_295, undefined],
  ['', '#/?seed=8', 8, undefined],
  [
    '?seed=-1',
    '',
    undefined,
    'The seed “-1” in the address is not used. Accepted: a whole number from 0 to 4294967295.',
  ],
  [
    '?seed=4294967296',
    '',
    undefined,
    'The seed “4294967296” in the address is not used. Accepted: a whole number from 0 to 4294967295.',
  ],
  [
    '?seed=seven',
    '',
    undefined,
    'The seed “seven” in the address is not used. Accepted: a whole number from 0 to 4294967295.',
  ],
])('the words “%s%s” of an address', (search, hash, seed, says) => {
  expect(readWords(search, hash)).toEqual({ seed, stage: undefined, says });
});

test('pictures are turned off by the address, and by nothing else in it', () => {
  expect(readWords('?stage=off', '').stage).toBe('off');
  expect(readWords('?stage=maybe', '').stage).toBeUndefined();
});

test('a drawn seed is short and whole, a game id fits an address', () => {
  for (let at = 0; at < 100; at += 1) {
    const seed = drawSeed();
    expect(seed).toBeGreaterThanOrEqual(1000);
    expect(seed).toBeLessThan(1_000_000);
    const game = drawGameId('overseas-server', seed);
    expect(readPlace(`#/play/${game}`)).toEqual({ view: 'play', game });
  }
});

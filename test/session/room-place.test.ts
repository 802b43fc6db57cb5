import { expect, test } from 'vitest';
import { consoleLink, joinLink, observeLink, seatLink, showLink } from '../../src/room/links.ts';
import { readRoomPlace } from '../../src/session/room-place.ts';

const SECRET = 'a'.repeat(43);
const ORIGIN = 'http://192.168.1.2:4173';
const hashOf = (link: string) => new URL(link).hash;

test.each([
  [hashOf(joinLink(ORIGIN, 'KQ7F3MXP8A')), { view: 'join', code: 'KQ7F3MXP8A' }],
  [hashOf(showLink(ORIGIN, 'KQ7F3MXP8A')), { view: 'show', code: 'KQ7F3MXP8A' }],
  [
    hashOf(observeLink(ORIGIN, 'KQ7F3MXP8A', SECRET)),
    { view: 'observe', code: 'KQ7F3MXP8A', secret: SECRET },
  ],
  [hashOf(consoleLink(ORIGIN, 'r1', SECRET)), { view: 'console', room: 'r1', secret: SECRET }],
  ['#/seat/r1', { view: 'seat', room: 'r1' }],
  [hashOf(seatLink(ORIGIN, 'r1', SECRET)), { view: 'seat', room: 'r1', secret: SECRET }],
  ['#/host', { view: 'host' }],
  ['#/join', { view: 'join', code: '' }],
  ['#/join/', { view: 'join', code: '' }],
])('the address %s', (hash, place) => {
  expect(readRoomPlace(hash)).toEqual(place);
});

test.each([
  '',
  '#/',
  '#/play/x',
  '#/console/r1',
  '#/console/r1/short',
  '#/seat/',
  '#/seat/a/b',
  '#/hosted',
  '#/join/a b',
])('%s is no place of a workshop', (hash) => {
  expect(readRoomPlace(hash)).toBeUndefined();
});

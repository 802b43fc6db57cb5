import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { changes } from '../../src/stage/changes.ts';
import type { Change, Picture } from '../../src/stage/changes.ts';
import { anyPicture } from './any-picture.ts';
import { HOSTILE, QUIET } from './pictures.ts';

/** HOSTILE with one thing different. */
function after(edit: (picture: Picture) => void): Picture {
  const picture = structuredClone<Picture>({ map: HOSTILE.map, parties: HOSTILE.parties });
  edit(picture);
  return picture;
}

const CASES: [string, (picture: Picture) => void, Change[]][] = [
  ['nothing', () => {}, []],
  [
    'words alone',
    ({ map }) => {
      for (const source of map.sources) source.note += ' today';
      map.center.note = 'something else';
    },
    [],
  ],
  [
    'a place is touched',
    ({ map }) => {
      for (const place of map.places) if (place.id === 'orders') place.touched = true;
    },
    [{ what: 'node', id: 'orders', how: 'turns' }],
  ],
  [
    'a source leaves',
    ({ map }) => {
      map.sources = map.sources.filter((source) => source.id !== 'thief');
    },
    [{ what: 'node', id: 'thief', how: 'leaves' }],
  ],
  [
    'a key is retired',
    ({ map }) => {
      for (const key of map.issuer.keys) if (key.id === 'k-7f2a') key.tone = 'plain';
    },
    [{ what: 'key', id: 'k-7f2a', how: 'turns' }],
  ],
  [
    'the gateway is safe',
    ({ map }) => {
      map.center.tone = 'safe';
    },
    [{ what: 'gate', how: 'turns' }],
  ],
  [
    'two doors turn, one by one',
    ({ parties }) => {
      parties.forEach((party, index) => {
        if (index === 2 || index === 7) party.state = 'refuses';
      });
    },
    [
      { what: 'door', id: 'party-2', how: 'turns', order: 0 },
      { what: 'door', id: 'party-7', how: 'turns', order: 1 },
    ],
  ],
  [
    'a stream stops, one is refused, one swells, one thins',
    ({ map }) => {
      map.streams = [
        { id: 't-a', from: 'thief', to: 'address-book', perSecond: 30, kind: 'refused' },
        { id: 'm-a', from: 'members', to: 'address-book', perSecond: 0, kind: 'unproven' },
        { id: 'm-o', from: 'members', to: 'orders', perSecond: 150, kind: 'issued' },
      ];
    },
    [
      { what: 'stream', id: 't-a', how: 'turns' },
      { what: 'stream', id: 'm-a', how: 'stops' },
      { what: 'stream', id: 'm-o', how: 'swells' },
    ],
  ],
];

test.each(CASES)('what is different: %s', (_name, edit, expected) => {
  expect(changes(HOSTILE, after(edit))).toEqual(expected);
});

test('a picture mounted in the middle of a game has no history', () => {
  expect(changes(undefined, QUIET)).toEqual([]);
});

test('no difference, no change', () => {
  fc.assert(
    fc.property(anyPicture, (picture) => {
      expect(changes(picture, structuredClone(picture))).toEqual([]);
    }),
  );
});

test('what appears one way leaves the other way', () => {
  fc.assert(
    fc.property(anyPicture, anyPicture, (a, b) => {
      const ids = (found: Change[], how: string): string[] =>
        found.flatMap((one) => (one.how === how && 'id' in one ? [`${one.what} ${one.id}`] : [])).sort();
      expect(ids(changes(a, b), 'appears')).toEqual(ids(changes(b, a), 'leaves'));
      expect(ids(changes(a, b), 'starts')).toEqual(ids(changes(b, a), 'stops'));
    }),
  );
});

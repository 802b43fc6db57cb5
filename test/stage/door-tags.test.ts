import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { changes } from '../../src/stage/changes.ts';
import type { Picture } from '../../src/stage/changes.ts';
import { doorTags } from '../../src/stage/door-tags.ts';
import type { DoorTag } from '../../src/stage/door-tags.ts';
import { layout } from '../../src/stage/layout.ts';
import type { Size } from '../../src/stage/places.ts';
import { anyPicture } from './any-picture.ts';
import { HOSTILE } from './pictures.ts';

const SIZE: Size = { width: 870, height: 600 };

/** Every door refuses, except those that did. */
function shut(before: Picture, only = (_index: number) => true): Picture {
  const parties = before.parties.map((party, index) =>
    only(index) ? { ...party, state: 'refuses' as const, tone: 'safe' as const } : party,
  );
  return { ...before, parties };
}

const tags = (before: Picture | undefined, after: Picture, size: Size = SIZE): DoorTag[] =>
  doorTags(changes(before, after), after, layout(after.map, size));

test('only doors that turn are named, in their order', () => {
  const after = shut(HOSTILE, (index) => index === 2 || index === 7);
  const named = tags(HOSTILE, after).toSorted((a, b) => a.order - b.order);
  expect(named.map(({ id, order, tone }) => [id, order, tone])).toEqual([
    ['party-2', 0, 'safe'],
    ['party-7', 1, 'safe'],
  ]);
  expect(named.map(({ text }) => text)).toEqual(
    [2, 7].map((index) => `${HOSTILE.parties[index]?.label} refuses`),
  );
});

test('a picture that is mounted in the middle of a game names no door', () => {
  expect(tags(undefined, HOSTILE)).toEqual([]);
});

test('every tag stands inside the stage and on no other', () => {
  const anySize = fc.record({
    width: fc.integer({ min: 560, max: 1600 }),
    height: fc.integer({ min: 420, max: 1000 }),
  });
  fc.assert(
    fc.property(anyPicture, anySize, (picture, size) => {
      const found = tags(picture, shut(picture), size);
      for (const { x, y, width, height } of found) {
        expect(x >= 0 && y >= 0 && x + width <= size.width && y + height <= size.height).toBe(true);
      }
      const lying = found.filter((one, index) => found.slice(index + 1).some((other) => overlap(one, other)));
      expect(lying).toEqual([]);
    }),
  );
});

const overlap = (a: DoorTag, b: DoorTag): boolean =>
  a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;

import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { layout } from '../../src/stage/layout.ts';
import { allBoxes } from '../../src/stage/places.ts';
import type { Box, Size } from '../../src/stage/places.ts';
import { roads, STEPS } from '../../src/stage/roads.ts';
import { anyMap } from './any-picture.ts';
import { PICTURES } from './pictures.ts';

const anySize = fc.record({
  width: fc.integer({ min: 560, max: 1600 }),
  height: fc.integer({ min: 360, max: 1000 }),
});
/** A folded phone's worth of stage: less text, the same laws. */
const SMALL: Size = { width: 390, height: 300 };

function outside(box: Box, size: Size): boolean {
  const [right, bottom] = [box.x + box.width, box.y + box.height];
  return !(box.x >= -0.01 && box.y >= -0.01 && right <= size.width + 0.01 && bottom <= size.height + 0.01);
}

function overlap(a: Box, b: Box): boolean {
  const across = a.x + a.width - 0.01 > b.x && b.x + b.width - 0.01 > a.x;
  return across && a.y + a.height - 0.01 > b.y && b.y + b.height - 0.01 > a.y;
}

function faults(boxes: Box[], size: Size): string[] {
  const found = boxes.filter((box) => outside(box, size)).map((box) => `outside ${JSON.stringify(box)}`);
  boxes.forEach((a, index) => {
    for (const b of boxes.slice(index + 1)) {
      if (overlap(a, b)) found.push(`${JSON.stringify(a)} on ${JSON.stringify(b)}`);
    }
  });
  return found;
}

test('every box is inside the stage and none lies on another', () => {
  fc.assert(
    fc.property(anyMap, anySize, (map, size) => {
      expect(faults(allBoxes(layout(map, size)), size)).toEqual([]);
    }),
    { numRuns: 600 },
  );
});

test('the same holds on a small stage', () => {
  fc.assert(
    fc.property(anyMap, (map) => {
      expect(faults(allBoxes(layout(map, SMALL)), SMALL)).toEqual([]);
    }),
    { numRuns: 300 },
  );
});

test('the same map on the same stage gives the same places', () => {
  fc.assert(
    fc.property(anyMap, anySize, (map, size) => {
      expect(layout(structuredClone(map), { ...size })).toEqual(layout(map, size));
    }),
  );
});

test('every drawn picture fits at every size people have', () => {
  const sizes = [
    [390, 300],
    [620, 420],
    [870, 600],
    [1280, 720],
    [1600, 1000],
  ] as const;
  for (const { map } of Object.values(PICTURES)) {
    for (const [width, height] of sizes) {
      expect(faults(allBoxes(layout(map, { width, height })), { width, height })).toEqual([]);
    }
  }
});

test('a figure that grows moves no box', () => {
  const { map } = PICTURES.HOSTILE;
  const later = structuredClone(map);
  for (const source of later.sources) source.note = source.note.replace('8.2', '9.4');
  for (const stream of later.streams) stream.perSecond *= 1.1;
  const size = { width: 870, height: 600 };
  expect(allBoxes(layout(later, size)).map(xywh)).toEqual(allBoxes(layout(map, size)).map(xywh));
});

function xywh({ x, y, width, height }: Box): number[] {
  return [x, y, width, height];
}

test('every road stays on the stage, in even steps', () => {
  fc.assert(
    fc.property(anyMap, anySize, (map, size) => {
      for (const road of roads(map, layout(map, size))) {
        expect(road.xs).toHaveLength(STEPS + 1);
        expect(road.hit > 0 && road.hit <= 1).toBe(true);
        for (let step = 0; step <= STEPS; step += 1) {
          const box = { x: road.xs[step] ?? NaN, y: road.ys[step] ?? NaN, width: 0, height: 0 };
          expect(outside(box, size)).toBe(false);
        }
      }
    }),
    { numRuns: 150 },
  );
});

test('only refused tokens are turned back, and only a stranger in the gate looks forged before', () => {
  const { map } = PICTURES.QUARANTINED;
  const found = roads(map, layout(map, { width: 870, height: 600 }));
  const table = found.map((road) => [road.stream, road.hit < 1, road.looks]);
  expect(table).toEqual([
    ['t-x', true, 'forged'],
    ['t-o', false, 'forged'],
    ['m-x', true, 'unproven'],
    ['m-a', false, 'issued'],
    ['m-o', false, 'issued'],
  ]);
});

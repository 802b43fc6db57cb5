import { expect, test } from 'vitest';
import type { SightMap } from '../../src/incident/sight-types.ts';
import { standAt, wayOf } from '../../src/stage/lane.ts';
import type { Stand } from '../../src/stage/lane.ts';
import { changes } from '../../src/stage/changes.ts';
import { layout } from '../../src/stage/layout.ts';
import { lanes, strands } from '../../src/stage/plans.ts';
import { roads, runs } from '../../src/stage/roads.ts';
import { PICTURES } from './pictures.ts';

const SIZE = { width: 870, height: 600 };

function wayFor(picture: keyof typeof PICTURES, stream: string): ReturnType<typeof wayOf> {
  const { map } = PICTURES[picture];
  const ways = roads(map, layout(map, SIZE));
  const plan = lanes(ways, 240)[ways.findIndex((road) => road.stream === stream)];
  if (plan === undefined) throw new Error(`no lane for ${stream}`);
  return wayOf(plan, 1);
}

function stand(way: ReturnType<typeof wayOf>, part: number, aside = 0): Stand {
  const found: Stand = { x: 0, y: 0, alpha: 0, look: 'key' };
  standAt(way, part, aside, found);
  return found;
}

test('a token goes from box to box', () => {
  const { map } = PICTURES.HOSTILE;
  const { sources, places } = layout(map, SIZE);
  const way = wayFor('HOSTILE', 't-a');
  const [thief, target] = [sources[0], places[0]];
  expect(stand(way, 0).x).toBeCloseTo((thief?.x ?? 0) + (thief?.width ?? 0));
  expect(stand(way, 1).x).toBeCloseTo(target?.x ?? 0);
  expect(stand(way, 0.5).look).toBe('forged');
});

test('a refused token is a diamond, then a cross, then a grey cross that fades', () => {
  const way = wayFor('QUARANTINED', 't-x');
  const after = (part: number): number => way.hit + (1 - way.hit) * part;
  const seen = [0.3, after(0.2), after(0.6), after(0.95)].map((part) => stand(way, part));
  expect(seen.map((one) => one.look)).toEqual(['forged', 'refused', 'spent', 'spent']);
  expect(seen[3]?.alpha).toBeLessThan(seen[2]?.alpha ?? 0);
  // It comes back towards where it came from.
  expect(seen[3]?.x).toBeLessThan(seen[1]?.x ?? 0);
});

test('tokens keep to both sides of their road, and meet at its ends', () => {
  const way = wayFor('HOSTILE', 'm-o');
  const across = (part: number): number => {
    const [left, right] = [stand(way, part, -1), stand(way, part, 1)];
    return Math.hypot(left.x - right.x, left.y - right.y);
  };
  expect(across(0.25)).toBeGreaterThan(way.spread);
  expect(across(0.25)).toBeLessThanOrEqual(2 * way.spread + 0.01);
  expect(across(0)).toBeCloseTo(0);
});

test('a recoloured stream keeps its lane, a refused one takes another', () => {
  const one = { id: 'x', from: 'thief', to: 'orders', perSecond: 1, kind: 'unproven' } as const;
  const lane = (...streams: SightMap['streams']): (string | undefined)[] =>
    runs(streams).map((run) => run.lane);
  expect(lane({ ...one, id: 'y', kind: 'forged' })).toEqual(lane(one));
  expect(lane({ ...one, kind: 'refused' })).not.toEqual(lane(one));
  expect(new Set(lane(one, { ...one, id: 'y' }, { ...one, id: 'z', to: 'payments' })).size).toBe(3);
});

test('lights run down the strand of a new or turned key, not of a retired one', () => {
  const { map } = PICTURES.CONTAINED;
  const found = changes(PICTURES.HOSTILE, PICTURES.CONTAINED);
  expect(strands(found, layout(map, SIZE)).map((lane) => lane.id)).toEqual(['strand k-9c01']);
});

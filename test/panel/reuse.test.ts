import { expect, test } from 'vitest';
import { inOrder } from '../../src/panel/table/message-order.ts';
import { reuse } from '../../src/panel/parts/reuse.ts';
import { crowded } from '../data/sights/crowded.ts';
import { empty } from '../data/sights/empty.ts';

test.each([crowded, empty])('an equal sight is the same sight', (sight) => {
  expect(reuse(sight, structuredClone(sight))).toBe(sight);
});

test('one more minute leaves the columns as they were', () => {
  const next = structuredClone(crowded);
  next.minute += 1;
  next.clock.time = '09:41';
  const kept = reuse(crowded, next);
  expect(kept).toEqual(next);
  expect(kept.clock).not.toBe(crowded.clock);
  for (const part of ['hand', 'desk', 'claims', 'duties', 'map', 'people'] as const) {
    expect(kept[part]).toBe(crowded[part]);
  }
});

test('a card that leaves does not change the others', () => {
  const next = structuredClone(crowded);
  next.hand.splice(2, 1);
  const kept = reuse(crowded, next);
  expect(kept.hand).not.toBe(crowded.hand);
  expect(kept.hand.map((card) => crowded.hand.includes(card))).not.toContain(false);
});

test('open messages come first, the most urgent on top, then the newest', () => {
  expect(inOrder(crowded.desk).map(({ id }) => id)).toEqual([
    'six-percent',
    'hold-the-report',
    'signatures',
    'forty-one',
    'cache',
  ]);
});

import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Item } from '../../src/debrief/debrief-types.ts';
import { layLane } from '../../src/debrief/layout.ts';
import { pan, show, ticksOf, zoom } from '../../src/debrief/window.ts';
import { flagship } from '../incident/scenarios.ts';

const s = flagship();
const window = fc
  .tuple(fc.nat(s.closes - 1), fc.integer({ min: 30, max: s.closes }))
  .map(([from, width]) => ({
    from: Math.min(from, s.closes - width),
    to: Math.min(from, s.closes - width) + width,
  }))
  .filter(({ from }) => from >= 0);

test('no zooming or moving leaves the scenario', () => {
  fc.assert(
    fc.property(
      window,
      fc.double({ min: 0.05, max: 20, noNaN: true }),
      fc.double({ min: -3, max: 3, noNaN: true }),
      (w, factor, share) => {
        for (const made of [
          zoom(w, factor, 0.5, s.closes),
          pan(w, share, s.closes),
          show(w, Math.round(s.closes * 0.7), s.closes),
        ]) {
          expect(made.from).toBeGreaterThanOrEqual(0);
          expect(made.to).toBeLessThanOrEqual(s.closes);
          expect(made.to - made.from).toBeGreaterThanOrEqual(30);
        }
      },
    ),
  );
});

test('the scale has few marks, in order, inside the window', () => {
  fc.assert(
    fc.property(window, (w) => {
      const minutes = ticksOf(s, w, 10).map(({ minute }) => minute);
      expect(minutes.length).toBeLessThanOrEqual(13);
      expect(minutes).toEqual([...minutes].sort((a, b) => a - b));
      expect(minutes.every((minute) => minute >= w.from && minute <= w.to)).toBe(true);
    }),
  );
});

test('days are marked at midnight of the scenario, months on their first', () => {
  const start = s.start?.minute ?? 0;
  expect(ticksOf(s, { from: start, to: start + 5760 }, 12)[0]).toMatchObject({
    label: '00:00',
    head: '17 Nov',
  });
  expect(ticksOf(s, { from: 0, to: s.closes }, 12)[0]).toMatchObject({ label: 'Mar', head: '2025' });
});

const item = fc
  .record({ from: fc.nat(5000), length: fc.nat(3000), words: fc.nat(40), isBar: fc.boolean() })
  .map(({ from, length, words, isBar }): Item => ({
    id: 'one',
    lane: 'team',
    layers: ['did'],
    from,
    ...(isBar ? { to: from + length } : {}),
    label: 'x'.repeat(words),
    says: '',
    tone: 'safe',
    cause: [],
    after: [],
    about: [],
  }));

test('every item of a lane is placed or gathered, and no two marks of a row meet', () => {
  fc.assert(
    fc.property(fc.array(item, { maxLength: 60 }), (items) => {
      const shown = { from: 1000, to: 4000 };
      const { placed, crowds } = layLane(items, shown, 900, 4);
      const inside = items.filter((one) => (one.to ?? one.from) >= shown.from && one.from <= shown.to);
      expect(placed.length + crowds.flatMap((crowd) => crowd.items).length).toBe(inside.length);
      for (const a of placed) {
        expect(a.row).toBeLessThan(4);
        for (const b of placed) {
          if (a === b || a.row !== b.row || a.x > b.x) continue;
          expect(a.x + a.width).toBeLessThanOrEqual(b.x);
        }
      }
    }),
  );
});

import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { DEFAULT_TOKENS, tokenCounts, tokenPace, tokenSeed } from '../../src/stage/flow.ts';
import { isSoftware } from '../../src/stage/renderer.ts';
import { ring } from '../../src/stage/ring.ts';
import { lineCount, textWidth } from '../../src/stage/text-width.ts';
import { anyParties } from './any-picture.ts';

const anyRates = fc.array(fc.double({ min: 0, max: 1e6, noNaN: true }), { maxLength: 12 });

test.each([
  [[], []],
  [[0], [0]],
  [[1], [5]],
  [[0.01], [3]],
  [[100], [50]],
  [
    [100, 1],
    [50, 5],
  ],
  [[1e6], [240]],
  [
    [1e6, 1],
    [239, 1],
  ],
])('tokens for %j a second', (rates, expected) => {
  expect(tokenCounts(rates, DEFAULT_TOKENS)).toEqual(expected);
});

test('tokens stay in the budget, and nothing that flows is invisible', () => {
  fc.assert(
    fc.property(anyRates, fc.integer({ min: 24, max: 2000 }), (rates, budget) => {
      const counts = tokenCounts(rates, budget);
      expect(counts.reduce((sum, one) => sum + one, 0)).toBeLessThanOrEqual(budget + rates.length);
      rates.forEach((rate, index) => expect((counts[index] ?? 0) > 0).toBe(rate > 0));
    }),
  );
});

test('more flow never shows fewer tokens than less flow', () => {
  fc.assert(
    fc.property(anyRates, (rates) => {
      const sorted = [...rates].sort((a, b) => a - b);
      const counts = tokenCounts(sorted, DEFAULT_TOKENS);
      expect(counts).toEqual([...counts].sort((a, b) => a - b));
    }),
  );
});

test('a token is the same token on every stage', () => {
  expect(tokenSeed('m-a', 7)).toEqual(tokenSeed('m-a', 7));
  const phases = Array.from({ length: 400 }, (_, index) => tokenSeed('m-a', index).phase);
  const mean = phases.reduce((sum, phase) => sum + phase, 0) / phases.length;
  expect(mean).toBeGreaterThan(0.45);
  expect(mean).toBeLessThan(0.55);
  expect(phases.every((phase) => phase >= 0 && phase < 1)).toBe(true);
});

test('a road of 640 pixels takes about ten seconds', () => {
  const pace = tokenPace({ phase: 0, speed: 1, aside: 0, large: false }, { length: 640 }, 1);
  expect(1 / pace).toBeCloseTo(10);
});

test('the doors go once around, in order, without touching', () => {
  fc.assert(
    fc.property(anyParties, (parties) => {
      const doors = ring(parties);
      expect(doors.map((door) => door.id)).toEqual(parties.map((party) => party.id));
      // Every edge in turn, then the first one again a full turn later.
      const edges = doors.flatMap((door) => [door.from, door.to]);
      const closed = [...edges, ...edges.slice(0, 1).map((edge) => edge + Math.PI * 2)];
      expect(closed.every((edge, index) => index === 0 || edge > (closed[index - 1] ?? edge))).toBe(true);
    }),
  );
});

test.each([
  ['Google SwiftShader', true],
  ['ANGLE (Google, Vulkan 1.3.0 (SwiftShader Device (Subzero)), SwiftShader driver)', true],
  ['llvmpipe (LLVM 15.0.6, 256 bits)', true],
  ['Microsoft Basic Render Driver', true],
  ['ANGLE (Intel, Mesa Intel(R) UHD Graphics 620 (KBL GT2), OpenGL 4.6)', false],
  ['Apple M2', false],
  ['Adreno (TM) 740', false],
])('is %s drawn by the processor: %s', (name, expected) => {
  expect(isSoftware(name)).toBe(expected);
});

test('a text is as wide as its letters', () => {
  expect(textWidth('', 14)).toBe(0);
  expect(textWidth('주소록', 10)).toBe(30);
  expect(textWidth('iiii', 10)).toBeLessThan(textWidth('mmmm', 10));
  expect(lineCount('Members', 14, 120)).toBe(1);
  expect(lineCount('overseas · 8.2 reads/s', 12, 80)).toBe(2);
  expect(lineCount('Kundendatenverwaltungsschnittstelle', 14, 100)).toBe(3);
});

import { describe, expect, test } from 'vitest';
import {
  countWords,
  formatExact,
  formatMinutes,
  formatShort,
  fromShare,
  parseAmount,
  toShare,
} from '../../src/panel/parts/numbers.ts';

describe('an amount as typed', () => {
  test.each([
    ['0', 0],
    ['4500', 4500],
    ['4,500', 4500],
    ['4 500', 4500],
    ['33,700,034', 33_700_034],
    ['1.2 M', 1_200_000],
    ['1,2 M', 1_200_000],
    ['30m', 30_000_000],
    ['30 million', 30_000_000],
    ['12k', 12_000],
    ['2.5bn', 2_500_000_000],
    ['0.1', 0.1],
  ])('%s', (text, amount) => expect(parseAmount(text)).toBe(amount));

  test.each(['', 'many', '-5', '1.2.3', '5 apples', '1,2,3', 'm', '4,50,0'])('not an amount: %j', (text) =>
    expect(parseAmount(text)).toBeUndefined(),
  );
});

test.each([
  [0, '0'],
  [4536, '4,536'],
  [99_999, '99,999'],
  [165_455, '165 k'],
  [999_499, '999 k'],
  [999_500, '1 M'],
  [33_700_034, '33.7 M'],
  [2_000_000_000, '2 bn'],
])('%d in short is %s', (amount, text) => expect(formatShort(amount)).toBe(text));

test('every digit of an amount', () => expect(formatExact(33_700_034)).toBe('33,700,034'));

test.each([
  [0, '0 min'],
  [45, '45 min'],
  [60, '1 h'],
  [100, '1 h 40'],
  [125, '2 h 05'],
  [3240, '2 d 6 h'],
])('%d minutes read %s', (minutes, text) => expect(formatMinutes(minutes)).toBe(text));

test('words of a reason', () => {
  expect(countWords('  ')).toBe(0);
  expect(countWords(' the law  asks what\nyou know ')).toBe(6);
});

test.each([
  [[1, 1e8], 'log'],
  [[0, 30], 'linear'],
] as const)('a slider over %j (%s) keeps its ends and its order', (widest, scale) => {
  expect(fromShare(0, widest, scale)).toBe(widest[0]);
  expect(fromShare(1, widest, scale)).toBe(widest[1]);
  const there = [0.1, 0.4, 0.7].map((share) => fromShare(share, widest, scale));
  expect(there).toEqual([...there].sort((a, b) => a - b));
  for (const amount of there) expect(fromShare(toShare(amount, widest, scale), widest, scale)).toBe(amount);
});

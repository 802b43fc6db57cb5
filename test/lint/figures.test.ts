import { expect, test } from 'vitest';
import { figuresIn, saysSame } from '../../src/lint/figures.ts';

const FOUND: [text: string, figures: [string, number][]][] = [
  [
    '33,700,034 accounts, 4,536 at first',
    [
      ['33,700,034', 33_700_034],
      ['4,536', 4536],
    ],
  ],
  [
    '148.05 million pages, KRW 1.685 tn',
    [
      ['148.05 million', 148_050_000],
      ['1.685 tn', 1.685e12],
    ],
  ],
  [
    '6.25 percent, 64.8 %',
    [
      ['6.25 percent', 6.25],
      ['64.8 %', 64.8],
    ],
  ],
  ['from 14 April 2025, 02:10, to 2025-11-08; 8 people, article 48-3', []],
  ['250 hours', [['250', 250]]],
];

test.each(FOUND)('figures in: %s', (text, figures) => {
  expect(figuresIn(text).map((one) => [one.text, one.value])).toEqual(figures);
});

const PAIRS: [a: string, b: string, same: boolean][] = [
  ['33.7 million', '33,700,034', true],
  ['4,500', '4,536', true],
  ['148.05 M', '148.05 million', true],
  ['4,500', '4,636', false],
  ['33.76 million', '33,700,034', false],
  ['64.8 %', '64.8 million', false],
  ['30 million', '33,700,034', false],
];

test.each(PAIRS)('%s beside %s', (a, b, same) => {
  const [one] = figuresIn(a);
  const [other] = figuresIn(b);
  if (!one || !other) throw new Error('No figure was found.');
  expect([saysSame(one, other), saysSame(other, one)]).toEqual([same, same]);
});

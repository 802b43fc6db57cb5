import { expect, test } from 'vitest';
import { DEEPEST, LONGEST_FILE, firstTooDeep, readDocument } from '../../src/scenario/document.ts';
import { readScenario } from '../../src/scenario/read.ts';

function rulesOf(text: string): string[] {
  return readScenario([{ path: 's.yaml', text }], []).issues.map(({ rule }) => rule);
}

const deep = 20_000;
const bomb = [
  'a: &a [x, x, x, x, x, x, x, x, x, x]',
  ...'bcdefgh'.split('').map((name, index) => {
    const before = 'abcdefg'[index];
    return `${name}: &${name} [${Array.from({ length: 10 }, () => `*${before}`).join(', ')}]`;
  }),
].join('\n');

const REFUSED: [string, string, string][] = [
  ['a file of more than a megabyte', `a: ${'x'.repeat(LONGEST_FILE)}`, 'too-big'],
  ['brackets far too deep', '['.repeat(deep), 'too-deep'],
  ['braces far too deep', '{a: '.repeat(deep), 'too-deep'],
  ['dashes far too deep', '- '.repeat(deep), 'too-deep'],
  ['question marks far too deep', '? '.repeat(deep), 'too-deep'],
  [
    'lines far too deep',
    Array.from({ length: 300 }, (_, index) => `${' '.repeat(index)}a:`).join('\n'),
    'too-deep',
  ],
  ['aliases that multiply', bomb, 'too-many'],
  ['an alias inside itself', 'a: &a [*a]', 'alias'],
  ['an alias of nothing', 'a: *b', 'alias'],
  ['a key of JavaScript', '__proto__: { a: 1 }', 'key'],
  ['another one', 'a: { constructor: 1 }', 'key'],
  ['a list as a key', '? [a]\n: 1', 'key'],
  ['a tag', 'a: !!js/function x', 'tag'],
  ['a file of spaces', ' \n\n ', 'empty'],
  ['two documents', 'a: 1\n---\nb: 1', 'yaml'],
];

test.each(REFUSED)('%s', (_, text, rule) => {
  expect(rulesOf(text)).toContain(rule);
});

test('nesting just below the limit', () => {
  expect(firstTooDeep('['.repeat(DEEPEST - 1))).toBeUndefined();
  expect(firstTooDeep(`a: 1\nb: ${'['.repeat(DEEPEST)}`)).toBe(2);
});

test('long lists and many siblings are not deep', () => {
  const text = Array.from({ length: 5000 }, (_, index) => `k${index}:\n  - [1]\n  - { a: b }`).join('\n');
  expect(firstTooDeep(text)).toBeUndefined();
  expect(readDocument({ path: 's.yaml', text }).issues).toEqual([]);
});

test('a few aliases', () => {
  const { value, issues } = readDocument({ path: 's.yaml', text: 'a: &a [1]\nb: *a' });
  expect(issues).toEqual([]);
  expect(value).toEqual({ a: [1], b: [1] });
});

test('nothing is added to plain objects', () => {
  rulesOf('__proto__: { polluted: true }\nconstructor: { prototype: { polluted: true } }');
  expect('polluted' in {}).toBe(false);
});

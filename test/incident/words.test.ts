// A word of the language that only one scenario needs is a sign of a mistake. Each word that hot-wallet uses is used by
// another shipped scenario, by one of the design's blocks, or by a made-up one that tests it.
import { readFileSync, readdirSync } from 'node:fs';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { wordsIn } from './words.ts';

const usedIn = (file: string): string[] => [...new Set(wordsIn(parse(readFileSync(file, 'utf8'))))];

const inFolder = (folder: string): string[] =>
  readdirSync(folder)
    .filter((name) => name.endsWith('.yaml'))
    .map((name) => `${folder}/${name}`);
const SHIPPED = readdirSync('scenarios', { recursive: true, encoding: 'utf8' })
  .filter((name) => name.endsWith('/scenario.yaml'))
  .map((name) => `scenarios/${name}`);
const OTHERS = [...SHIPPED, ...inFolder('test/data/generality'), ...inFolder('test/data/scenarios')].filter(
  (file) => !file.includes('hot-wallet'),
);

test('hot-wallet needs no word that only it uses', () => {
  const theirs = new Set(OTHERS.flatMap(usedIn));
  expect(usedIn('scenarios/hot-wallet/scenario.yaml').filter((word) => !theirs.has(word))).toEqual([]);
});

test('words are told from ids, and under their noun', () => {
  const hot = usedIn('scenarios/hot-wallet/scenario.yaml');
  for (const word of [
    'condition.after',
    'relying-party.from',
    'duty.starts-with',
    'measure.change',
    'effect.start',
  ])
    expect(hot).toContain(word);
  expect(hot.filter((word) => word.includes('sable'))).toEqual([]);
  expect(usedIn('test/data/generality/sim-swap.yaml')).not.toContain('duty.starts-with');
});

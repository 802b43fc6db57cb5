import { expect, test, vi } from 'vitest';
import { playInPlace } from '../../src/incident/play.ts';
import { newRecording } from '../../src/incident/recording.ts';
import { begin } from '../../src/incident/replay.ts';
import { sight } from '../../src/incident/sight.ts';
import { randomMove, seeded } from './random-player.ts';
import { atTheBrief, everyScenario, flagship } from './scenarios.ts';
import { contains, hiddenFigures, hiddenTexts, told } from './secrets.ts';

vi.setConfig({ testTimeout: 60_000 });

test('figures on their own', () => {
  const found = [
    ['about 4,536 people', '4,536'],
    ['[1,4536,2]', '4536'],
    ['about 14,536 people', '4,536'],
    ['4,536,000', '4,536'],
    ['14536', '4536'],
  ].map(([text = '', piece = '']) => contains(text, piece));
  expect(found).toEqual([true, true, false, false, false]);
});

test('many secrets to keep', () => {
  const s = flagship();
  const x = atTheBrief(s, 1);
  expect(hiddenTexts(s, x).length).toBeGreaterThan(100);
  expect(hiddenFigures(s, x).map(({ what }) => what)).toContain('stock pages-read');
  const seen = { ...sight(s, x, 'solo'), leak: Object.values(s.injects).at(-1)?.says };
  expect(hiddenTexts(s, x).some(({ text }) => contains(JSON.stringify(seen), text))).toBe(true);
});

test.each(everyScenario())('%s: no sight has a secret in it', (name, s) => {
  for (const seed of name === 'flagship' ? [1, 2] : [1, 2, 3, 4]) {
    const random = seeded(seed);
    const x = begin(s, newRecording(s, seed));
    for (let left = 100; left > 0 && !x.over; left--) {
      playInPlace(s, x, randomMove(s, x, random));
      if (left % 10 !== 0 || x.over) continue;
      const known = told(s, x);
      const secrets = [
        ...hiddenTexts(s, x),
        ...hiddenFigures(s, x).filter(({ text }) => !contains(known, text)),
      ];
      for (const seat of ['solo', ...Object.keys(s.people)]) {
        const seen = JSON.stringify(sight(s, x, seat));
        const leaks = secrets.filter(({ text }) => contains(seen, text));
        expect({ seed, seat, minute: x.minute, leaks }).toEqual({ seed, seat, minute: x.minute, leaks: [] });
      }
    }
  }
});

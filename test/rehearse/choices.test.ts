import { expect, test } from 'vitest';
import { legal } from '../../src/incident/legal.ts';
import { playInPlace } from '../../src/incident/play.ts';
import { newRecording } from '../../src/incident/recording.ts';
import { begin } from '../../src/incident/replay.ts';
import type { Incident } from '../../src/incident/incident.ts';
import { choices } from '../../src/rehearse/choices.ts';
import type { Choice } from '../../src/rehearse/choices.ts';
import type { Scenario } from '../../src/scenario/scenario.ts';
import { seeded } from '../incident/random-player.ts';
import { everyScenario, flagship } from '../incident/scenarios.ts';

/** Looks at every step of a game in which any choice is taken, and every other time the clock goes on. */
function walk(s: Scenario, seed: number, look: (x: Incident, open: Choice[]) => void): void {
  const x = begin(s, newRecording(s, seed));
  const random = seeded(seed);
  while (!x.over) {
    const open = choices(s, x);
    look(x, open);
    const taken = open[random(2) === 0 ? open.length - 1 : random(open.length)] as Choice;
    expect([taken.key, playInPlace(s, x, taken.move)]).toEqual([taken.key, undefined]);
  }
}

test.each(everyScenario())('choices that are legal, each with a key of its own: %s', (_name, s) => {
  for (let seed = 1; seed <= 3; seed++) {
    walk(s, seed, (x, open) => {
      expect(open.filter(({ move }) => legal(s, x, move) !== undefined)).toEqual([]);
      expect(new Set(open.map(({ key }) => key)).size).toBe(open.length);
    });
  }
});

test('choices that know no truth: without it in the scenario they are the same', () => {
  const s = flagship();
  const blind: Scenario = structuredClone(s);
  for (const claim of Object.values(blind.claims)) delete claim.truth;
  walk(s, 7, (x, open) => expect(choices(blind, x)).toEqual(open));
});

test('a choice for whatever can be decided: cards, answers, reports, notices, statements, estimates, determinations', () => {
  const s = flagship();
  const kinds = new Set<string>();
  for (let seed = 1; seed <= 4; seed++)
    walk(s, seed, (_x, open) => open.forEach(({ key }) => kinds.add(key.replace(/:.*?(\.[a-z-]+)?$/, '$1'))));
  const wanted = [
    'answer',
    'play',
    'determine',
    'file.known',
    'file.not-yet',
    'file.guess',
    'file.correction',
  ];
  const rest = [
    'file.withdrawal',
    'publish',
    'release.known',
    'release.guess',
    'estimate.wide',
    'estimate.narrow',
    'wait',
  ];
  const missing = [...wanted, ...rest].filter((kind) => ![...kinds].some((one) => one.startsWith(kind)));
  expect(missing).toEqual([]);
});

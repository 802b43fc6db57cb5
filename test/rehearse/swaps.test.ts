import { expect, test } from 'vitest';
import { betterOf, worseCards } from '../../src/rehearse/better.ts';
import { playGame } from '../../src/rehearse/game.ts';
import { pointsOf } from '../../src/rehearse/outcome.ts';
import { SCORED } from '../../src/rehearse/outcome.ts';
import type { Scored } from '../../src/rehearse/outcome.ts';
import { swapsIn } from '../../src/rehearse/swaps.ts';
import type { Swapped } from '../../src/rehearse/swaps.ts';
import type { Scenario } from '../../src/scenario/scenario.ts';
import { scenarioOf } from '../incident/scenarios.ts';

/** A leak of one unit a minute; `stop` ends it, `wrong` only costs money, `idle` does nothing. */
const LEAK = `
format: 1
id: leak
title: A leak
zone: Europe/Paris
opens: 2026-03-02 09:00
closes: 2026-03-02 12:00
acts: { only: { title: Now, opens: 2026-03-02 09:00 } }
people: { lead: { title: Lead, short: LD } }
stocks:
  leaked: { label: Leaked, unit: units }
  spent: { label: Spent, unit: units }
flows:
  out: { label: The leak, into: leaked, rate: 1 per minute, from: { at: 2026-03-02 09:00 }, to: { done: stop } }
cards:
  stop: { kind: contain, title: Stop it, text: Ends the leak., who: [lead], takes: 5 minutes, then: [] }
  wrong: { kind: contain, title: Buy something, text: Costs money., who: [lead], takes: 5 minutes, then: [{ move: 5, into: spent }] }
  idle: { kind: analyse, title: Look, text: Changes nothing., who: [lead], takes: 5 minutes, then: [] }
score:
  headline: [detection, containment, reporting]
  rules:
    K1: { axis: containment, label: Leaked, reason: '{value} leaked.', value: leaked, points: [[0, 50], [200, 0]] }
    K2: { axis: containment, label: Spent, reason: '{value} spent.', value: spent, points: [[0, 50], [10, 0]] }
`;

function swapsOfEveryCard(s: Scenario) {
  const { recording, incident } = playGame(s, 'play-every-card', 1);
  return swapsIn(s, recording, pointsOf(s, incident).points);
}

test('each card is left out once, and all the rest is played again', () => {
  const swaps = swapsOfEveryCard(scenarioOf(LEAK));
  const at = SCORED.indexOf('containment');
  const found = Object.entries(swaps).map(([key, { games, better, worse }]) => [
    key,
    games,
    better[at],
    worse[at],
  ]);
  expect(found).toEqual([
    ['stop>', 1, 1, 0],
    ['wrong>', 1, 0, 1],
    ['idle>', 1, 0, 0],
  ]);
});

/** Games in which it was better and worse, on one axis. */
function swapped(games: number, axis: Scored, better: number, worse: number): Swapped {
  const on = (count: number) => SCORED.map((what) => (what === axis ? count : 0));
  return { games, better: on(better), worse: on(worse) };
}

const JUDGED: [what: string, swaps: Record<string, Swapped>, better: string[], worse: string[]][] = [
  ['better in some games, worse in none', { 'a>': swapped(5, 'total', 2, 0) }, ['a'], []],
  ['worse once', { 'a>': swapped(5, 'total', 4, 1) }, [], []],
  ['never better or worse', { 'a>': swapped(5, 'total', 0, 0) }, [], []],
  ['too few games', { 'a>': swapped(2, 'total', 2, 0) }, [], []],
  ['better left out', { 'a>': swapped(5, 'evidence', 0, 3) }, [], ['a']],
  [
    'an option, from both sides',
    { 'q.a>q.b': swapped(2, 'total', 1, 0), 'q.b>q.a': swapped(2, 'total', 0, 1) },
    ['q.a'],
    [],
  ],
  [
    'an option that the other side speaks against',
    { 'q.a>q.b': swapped(3, 'total', 1, 0), 'q.b>q.a': swapped(3, 'total', 1, 0) },
    [],
    [],
  ],
];

test.each(JUDGED)('always better, or always worse: %s', (_, swaps, better, worse) => {
  expect(betterOf(swaps).map(({ decision }) => decision)).toEqual(better);
  expect(worseCards(swaps)).toEqual(worse);
});

// What lint calls impossible must be: no game does sooner, or at all, what reach.ts says comes later, or never.
import { expect, test, vi } from 'vitest';
import type { Incident } from '../../src/incident/incident.ts';
import { holds, watchedKey } from '../../src/incident/conditions.ts';
import { everyCondition } from '../../src/lint/keys.ts';
import { NEVER, reachOf } from '../../src/lint/reach.ts';
import type { Reach } from '../../src/lint/reach.ts';
import type { Condition } from '../../src/scenario/grammar.ts';
import type { Scenario } from '../../src/scenario/scenario.ts';
import { randomGame } from '../incident/random-player.ts';
import { everyScenario, scenarioOf } from '../incident/scenarios.ts';

vi.setConfig({ testTimeout: 60_000 });

const SCENARIOS = everyScenario();

/** Keys of which lint has no opinion: no condition can ask for them. */
const NOT_ASKED = /^(adjudicated|clock|closed|phase|published|reasoned|stock|accepted|wording|closed)\b/;

function gamesOf(name: string, s: Scenario): Incident[] {
  const seeds = name === 'flagship' ? [1, 2, 3, 4] : [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12];
  return seeds.map((seed) => randomGame(s, seed, { moves: 150 }).incident);
}

function tooEarly(x: Incident, { key }: Reach): string[] {
  return Object.entries(x.happened)
    .filter(([one, minute]) => !NOT_ASKED.test(one) && minute < key(one))
    .map(([one, minute]) => `${one} at ${minute}, not before ${key(one)}`);
}

/** Conditions that hold at the close, or were noticed on the way, against what reach says of them. */
function impossible(s: Scenario, x: Incident, reach: Reach, conditions: Condition[]): Condition[] {
  return conditions.filter((c) => {
    const key = watchedKey(c);
    const noticed = key === undefined ? undefined : x.happened[key];
    const earliest = reach.earliest(c);
    return noticed === undefined ? earliest === NEVER && holds(s, x, c) : noticed < earliest;
  });
}

/** What must have come in every play. */
function missed(s: Scenario, x: Incident, reach: Reach): string[] {
  return Object.entries({ ...keyed('act', s.acts), ...keyed('sent', s.injects) })
    .map(([key]) => ({ key, by: reach.latest({ is: 'happened', key }) }))
    .filter(({ key, by }) => by < NEVER && !((x.happened[key] ?? NEVER) <= Math.max(0, by)))
    .map(({ key, by }) => `${key} by ${by}`);
}

const keyed = (word: string, table: object): Record<string, true> =>
  Object.fromEntries(Object.keys(table).map((id) => [`${word}:${id}`, true]));

test.each(SCENARIOS)('%s: nothing sooner than reach allows, nothing certain left out', (name, s) => {
  const reach = reachOf(s);
  const conditions = everyCondition(s);
  for (const x of gamesOf(name, s)) {
    expect(tooEarly(x, reach)).toEqual([]);
    expect(impossible(s, x, reach, conditions)).toEqual([]);
    expect(missed(s, x, reach)).toEqual([]);
  }
});

test('the least fixed point of a circle of needs is never', () => {
  const s = scenarioOf(
    [
      'format: 1\nid: a\ntitle: A\nzone: UTC\nopens: 2025-01-01\ncloses: 2025-01-02\npeople: { lead: {} }',
      'cards:',
      '  hen: { who: [lead], takes: 10 minutes, needs: { done: egg } }',
      '  egg: { who: [lead], takes: 10 minutes, needs: { done: hen } }',
      '  nest: { who: [lead], takes: 10 minutes }',
      '  rest: { who: [lead], takes: 5 to 20 minutes, needs: { done: nest } }',
    ].join('\n'),
  );
  const { key } = reachOf(s);
  expect(['hen', 'egg', 'nest', 'rest'].map((id) => key(`done:${id}`))).toEqual([NEVER, NEVER, 10, 15]);
});

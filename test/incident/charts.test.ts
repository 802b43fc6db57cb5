import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { createActor } from 'xstate';
import type { AnyStateMachine } from 'xstate';
import { CHARTS, TABLES, initialState, step, stepOrStay } from '../../src/incident/charts/tables.ts';
import type { ChartName } from '../../src/incident/charts/tables.ts';

/** Where a noun's story may end: nothing leads out of these, on purpose. */
const FINAL: Record<ChartName, string[]> = {
  lifecycle: [],
  duty: ['closed'],
  credential: ['retired'],
  'relying-party': [],
  control: [],
  evidence: ['lost'],
  claim: ['adjudicated'],
  card: [],
  inject: ['answered', 'silent', 'told'],
};

const NAMES = Object.keys(CHARTS) as ChartName[];
const chartOf = (name: ChartName): AnyStateMachine => CHARTS[name];
const eventsOf = (name: ChartName): string[] => chartOf(name).events.map(String);

test.each(NAMES)('the table of %s beside a live actor', (name) => {
  const walk = fc.array(fc.constantFrom(...eventsOf(name)), { maxLength: 40 });
  fc.assert(
    fc.property(walk, (events) => {
      const actor = createActor(chartOf(name)).start();
      let state = initialState(name);
      for (const type of events) {
        expect(step(name, state, type) !== undefined).toBe(actor.getSnapshot().can({ type }));
        actor.send({ type });
        state = stepOrStay(name, state, type);
        expect(state).toBe(actor.getSnapshot().value);
      }
    }),
    { seed: 7, numRuns: 60 },
  );
});

test.each(NAMES)('every state of %s within reach', (name) => {
  expect(Object.keys(TABLES[name]).sort()).toEqual(Object.keys(chartOf(name).states).sort());
});

test.each(NAMES)('dead states of %s', (name) => {
  const dead = Object.entries(TABLES[name]).filter(([, row]) => Object.keys(row).length === 0);
  expect(dead.map(([state]) => state).sort()).toEqual(FINAL[name]);
});

test.each(NAMES)('every event of %s means something somewhere', (name) => {
  const used = new Set(Object.values(TABLES[name]).flatMap((row) => Object.keys(row)));
  expect([...used].sort()).toEqual(eventsOf(name).sort());
});

test('an event without meaning', () => {
  expect(step('card', 'ready', 'end')).toBeUndefined();
  expect(stepOrStay('card', 'ready', 'end')).toBe('ready');
  expect(step('card', 'nowhere', 'end')).toBeUndefined();
});

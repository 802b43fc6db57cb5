// What a plan is forecast to do, against what it does.
import * as fc from 'fast-check';
import { expect, test, vi } from 'vitest';
import { forecast } from '../../src/incident/forecast.ts';
import type { Between, Forecast, ForecastDoor } from '../../src/incident/forecast/forecast-types.ts';
import type { Incident } from '../../src/incident/incident.ts';
import { play } from '../../src/incident/play.ts';
import { open } from '../../src/incident/open.ts';
import { sight } from '../../src/incident/sight.ts';
import type { PlanStep } from '../../src/scenario/moves.ts';
import { deepFreeze } from '../frozen.ts';
import { atTheDoors } from './at-the-doors.ts';
import { randomGame } from './random-player.ts';
import { amount, flagship, scenarioOf } from './scenarios.ts';

vi.setConfig({ testTimeout: 60_000 });

const s = flagship();
const SEEDS = [1, 2, 3, 4, 5, 6];

const SIGN: PlanStep[] = [
  { card: 'make-fresh-key' },
  { card: 'switch-signer', option: 'fresh', after: ['make-fresh-key'] },
];
const REMOVE: PlanStep[] = [...SIGN, { card: 'remove-key', after: ['switch-signer'] }];
const TWICE: PlanStep[] = [...REMOVE, { card: 'rotate-again', after: ['remove-key'] }];
const ALL: PlanStep[] = [
  ...TWICE,
  { card: 'purge-caches', after: ['rotate-again'] },
  { card: 'restart-book', after: ['rotate-again'] },
  { card: 'stop-pickup' },
];
const QUARANTINE: PlanStep[] = [{ card: 'complete-list' }, { card: 'quarantine', after: ['complete-list'] }];
const SESSIONS: PlanStep[] = [{ card: 'end-sessions' }];
const PLANS = { SIGN, REMOVE, TWICE, ALL, QUARANTINE, SESSIONS };

function foretold(x: Incident, steps: PlanStep[]): Forecast {
  const told = forecast(s, x, steps);
  if (typeof told === 'string') throw new Error(told);
  return told;
}

/** The plan, and no other move, until the forecast ends. */
function played(x: Incident, steps: PlanStep[], { until }: Forecast): Incident {
  const planned = play(s, x, { do: 'plan', steps });
  expect(planned).not.toBe(x);
  return play(s, planned, { do: 'wait', until });
}

/** Since when no key of the start got through there; undefined while one does. */
function refusedSince(x: Incident, door: string): number | undefined {
  const OLD = ['k-31bd', 'k-7f2a'];
  const passes = x.parties[door]?.passes ?? [];
  const index = passes.findLastIndex(([, ids]) => ids.some((id) => OLD.includes(id)));
  return passes[index + 1]?.[0];
}

const doorOf = (told: Forecast, id: string) => told.doors.find((door) => door.id === id) as ForecastDoor;
const outcomes = (told: Forecast) =>
  Object.fromEntries(
    told.doors.filter(({ outcome }) => outcome !== 'off').map((one) => [one.id, one.outcome]),
  );
const costOf = (told: Forecast, id: string) => told.costs.find((cost) => cost.id === id);

const isIn = (minute: number, { earliest, latest = Infinity }: Between): boolean =>
  minute >= earliest && minute <= latest;

test('a forecast changes nothing, and is the same each time', () => {
  const { incident } = atTheDoors(s, 7);
  const frozen = deepFreeze(structuredClone(incident));
  expect(forecast(s, frozen, ALL)).toEqual(forecast(s, incident, ALL));
  expect(frozen).toEqual(incident);
});

test('it does not hang on the dice of the game', () => {
  const { incident } = atTheDoors(s, 7);
  const told = foretold(incident, ALL);
  expect(foretold({ ...incident, seed: 8 }, ALL)).toEqual(told);
  const shifted = structuredClone(incident);
  for (const state of Object.values(shifted.parties)) state.phase += 3;
  expect(foretold(shifted, ALL)).toEqual(told);
});

test.each([true, false])('it names no door that the team does not know (doors walked: %s)', (walked) => {
  const { incident } = atTheDoors(s, 7, { walked });
  const known = sight(s, incident, 'solo').parties.map(({ id }) => id);
  expect(foretold(incident, ALL).doors.map(({ id }) => id)).toEqual(known);
  expect(known.includes('courier-handhelds')).toBe(walked);
});

test('of doors that nobody has looked at it says so, and nothing more', () => {
  const { incident } = atTheDoors(s, 7, { walked: false });
  const told = foretold(incident, ALL);
  expect(new Set(Object.values(outcomes(told)))).toEqual(new Set(['not known']));
  expect(told.doors.some((door) => door.refuses || door.why)).toBe(false);
  expect(told.lastDoor).toBeUndefined();
  expect(told.unknown).toBeCloseTo(0.955, 3);
  expect(sight(s, incident, 'solo').parties.flatMap(({ note }) => note ?? [])).toEqual([]);
});

/** False where what happened is not in what was foretold. */
function isTrue({ outcome, refuses }: ForecastDoor, since: number | undefined): boolean {
  if (outcome === 'refuses' || (refuses && since !== undefined))
    return isIn(since ?? Infinity, refuses as Between);
  return outcome === 'off' || since === undefined;
}

test.each(Object.entries(PLANS))(
  'what comes of %s lies in what was foretold, on several seeds',
  (_, steps) => {
    const wrong = SEEDS.flatMap((seed) => {
      const { incident } = atTheDoors(s, seed);
      const told = foretold(incident, steps);
      const after = played(incident, steps, told);
      const doors = told.doors.filter((door) => !isTrue(door, refusedSince(after, door.id)));
      const costs = told.costs.filter(({ id, least, most }) => {
        const grown = amount(after, id) - amount(incident, id);
        return grown < least || grown > most;
      });
      return [...doors, ...costs].map(({ id }) => `${id}, seed ${seed}`);
    });
    expect(wrong).toEqual([]);
  },
);

test('steps begin and end in the span that was foretold', () => {
  for (const seed of SEEDS) {
    const { incident } = atTheDoors(s, seed);
    const told = foretold(incident, ALL);
    const after = played(incident, ALL, told);
    for (const { card, ends } of told.steps) {
      const done = after.cards[card]?.doneAt ?? Infinity;
      expect(isIn(done, ends as Between), `${card}, seed ${seed}`).toBe(true);
    }
  }
});

test('overlap closes no door', () => {
  const told = foretold(atTheDoors(s, 7).incident, SIGN);
  expect(new Set(Object.values(outcomes(told)))).toEqual(new Set(['trusts']));
  expect(doorOf(told, 'orders').why).toBe('Key 31bd and key 7f2a stay on the list.');
  expect(costOf(told, 'signed-out')).toMatchObject({ least: 0, most: 0 });
});

test('one rotation leaves the doors that trust the previous key', () => {
  const { incident } = atTheDoors(s, 7);
  const once = foretold(incident, REMOVE);
  const twice = foretold(incident, TWICE);
  for (const door of ['web-gateway', 'partner-api']) {
    expect(doorOf(once, door)).toMatchObject({
      outcome: 'trusts',
      why: 'It trusts the current and the previous one: that is key 7f2a, on the list or off it.',
    });
    expect(doorOf(twice, door).outcome).toBe('refuses');
  }
});

test('a cache without an end and a built-in key go on trusting, each for its own reason', () => {
  const told = foretold(atTheDoors(s, 7).incident, TWICE);
  expect(told.doors.flatMap(({ id, outcome, why }) => (outcome === 'trusts' ? [[id, why]] : []))).toEqual([
    ['address-book', 'It keeps what it has seen until it is restarted.'],
    ['courier-handhelds', 'What it trusts is built in: it never reads the list.'],
  ]);
  expect(told.lastDoor).toBeUndefined();
});

test('with every extra the last door is the slowest of all', () => {
  const told = foretold(atTheDoors(s, 7).incident, ALL);
  const latest = told.doors.flatMap(({ refuses }) => refuses?.latest ?? []);
  expect(new Set(Object.values(outcomes(told)))).toEqual(new Set(['refuses']));
  expect(told.lastDoor?.latest).toBe(Math.max(...latest));
  expect(told.trusting.at(0)).toMatchObject({ least: 0.99, most: 0.99 });
  expect(told.trusting.at(-1)).toMatchObject({ least: 0, most: 0 });
});

test('quarantine with a complete list signs nobody out and closes the doors that can ask', () => {
  const told = foretold(atTheDoors(s, 7).incident, QUARANTINE);
  expect(told.costs.map(({ least, most }) => [least, most])).toEqual([
    [0, 0],
    [0, 0],
  ]);
  const closed = told.doors.filter(({ outcome }) => outcome === 'refuses').map(({ id }) => id);
  expect(closed).toEqual(['web-gateway', 'app-gateway', 'orders', 'care-desk', 'reviews']);
});

test.each([
  ['removing at once', REMOVE, 11_200_000],
  ['removing behind a quarantine', [...QUARANTINE, ...REMOVE], 0],
  ['ending every session', SESSIONS, 18_400_000],
])('%s signs out as many as its cards say', (_, steps, people) => {
  const told = foretold(atTheDoors(s, 7).incident, steps);
  expect(costOf(told, 'signed-out')).toMatchObject({ least: people, most: people });
});

test('ending every session closes no door', () => {
  const told = foretold(atTheDoors(s, 7).incident, SESSIONS);
  expect(told.doors.some(({ outcome }) => outcome === 'refuses')).toBe(false);
});

test('a step that cannot begin says what it waits for', () => {
  const told = foretold(atTheDoors(s, 7).incident, [{ card: 'purge-caches' }, { card: 'help-sign-in' }]);
  expect(told.steps.map(({ outcome, waitsFor }) => [outcome, waitsFor])).toEqual([
    ['waits', 'It needs: key 7f2a off the list.'],
    [
      'waits',
      'It needs: “Remove the old key” done, or “End every session” done, or “Reset every password” done.',
    ],
  ]);
});

test('what has been done needs no step', () => {
  const { incident } = atTheDoors(s, 7);
  const told = foretold(incident, [{ card: 'walk-verifiers' }, ...SIGN]);
  expect(told.steps.map(({ outcome }) => outcome)).toEqual(['not needed', 'begins', 'begins']);
});

const SMALL = (injects: string) => `
format: 1
id: small
title: Small
zone: UTC
opens: 2026-01-01 00:00
closes: 2026-02-01 00:00
people: { team: {}, others: {} }
credentials: { old: { state: current }, fresh: { state: unpublished } }
claims: { cause: { kind: yes-no, statements: { it-is: { value: yes, standing: verified } } } }
relying-parties: { door: { accepts: [old, fresh], learns: every 10 minutes } }
cards:
  look: { who: [team], takes: 1 hour, then: [{ learn: cause.it-is }] }
  tidy: { who: [team], takes: 1 hour }
  sign: { who: [team], takes: 1 hour, needs: { known: cause }, then: [{ issue: fresh }, { retire: old }] }
  help: { who: [others], takes: 1 hour }
plans:
  change: { subjects: old, choices: { remove: { says: Off., steps: [sign] } } }
${injects}`;

test('what running work will find opens no step: nobody can know it', () => {
  const small = scenarioOf(SMALL(''));
  const looking = play(small, open(small, 1), { do: 'play', card: 'look' });
  const told = forecast(small, looking, [{ card: 'sign' }, { card: 'help', after: ['sign'] }]) as Forecast;
  expect(told.steps.map(({ outcome, waitsFor }) => [outcome, waitsFor])).toEqual([
    ['waits', 'It needs: something on “Cause”.'],
    ['waits', '“Sign” must end first.'],
  ]);
});

test('how much a rule at the door catches changes no forecast: nobody can know it', () => {
  const { incident } = atTheDoors(s, 7);
  const [none, all] = [0, 9].map((right) => {
    const x = structuredClone(incident);
    const seen = { tokens: 20, flagged: 9, forged: 10, right: 9, signs: {} };
    const measured = { seen, unseen: { forged: 9, honest: 9, right, wrong: 0 }, log: '' };
    x.rules['forged-cards'] = { sql: '', measured, ran: true, mode: 'enforce', minute: x.minute };
    Object.assign(x.controls['rule-at-door'] as object, { mode: 'on', since: x.minute });
    return foretold(x, SIGN);
  });
  expect(all).toEqual(none);
});

test('what will reach the team changes no forecast: nobody can know it', () => {
  const come = '{ come: { label: Come, who: [others], takes: 3 days } }';
  const calls = `injects: { call: { when: { after: 10 minutes, since: { started: tidy } }, says: Come., options: ${come}, silence: come, within: 5 minutes } }`;
  const steps = [{ card: 'tidy' }, { card: 'help', after: ['tidy'] }];
  const [quiet, called] = [SMALL(''), SMALL(calls)].map((text) => {
    const small = scenarioOf(text);
    return forecast(small, open(small, 1), steps);
  });
  expect(called).toEqual(quiet);
});

test('a plan that is not legal is refused in a sentence', () => {
  const { incident } = atTheDoors(s, 7);
  expect(
    [
      [{ card: 'constructor' }],
      [{ card: 'switch-signer' }],
      [{ card: 'switch-signer', option: 'constructor' }],
      [{ card: 'enforce-rule' }],
      [{ card: 'remove-key' }, { card: 'remove-key' }],
      [{ card: 'remove-key', after: ['purge-caches'] }, { card: 'purge-caches' }],
    ].map((steps) => forecast(s, incident, steps)),
  ).toEqual([
    'There is no such procedure.',
    'Choose how “Publish and switch signer” is to be done.',
    'Choose how “Publish and switch signer” is to be done.',
    '“Enforce the rule at the door” needs words of yours when it begins: play it by hand.',
    '“Remove the old key” is in the plan twice.',
    '“Remove the old key” cannot come after what is not planned before it.',
  ]);
});

test('what is planned already is forecast as it goes on', () => {
  const { incident } = atTheDoors(s, 7);
  const begun = play(s, incident, { do: 'plan', steps: TWICE });
  const told = foretold(begun, []);
  expect(told.steps.map(({ card }) => card)).toEqual(['switch-signer', 'remove-key', 'rotate-again']);
  expect(told.doors).toEqual(foretold(incident, TWICE).doors);
});

test('what is under way counts as begun', () => {
  const { incident } = atTheDoors(s, 7);
  const begun = play(s, play(s, incident, { do: 'plan', steps: TWICE }), {
    do: 'wait',
    until: incident.minute + 30,
  });
  const [first] = foretold(begun, TWICE).steps;
  expect(first).toMatchObject({ card: 'make-fresh-key', outcome: 'begins' });
  expect(first?.begins).toEqual({ earliest: incident.minute, latest: incident.minute });
});

test('in any game it is plain JSON, in order, and names only what the team sees', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 0, max: 1e6 }),
      fc.constantFrom(...Object.values(PLANS), []),
      (seed, steps) => {
        const { incident } = randomGame(s, seed, { start: 'brief', moves: 60, toTheEnd: false });
        const told = foretold(incident, steps);
        expect(JSON.parse(JSON.stringify(told))).toEqual(told);
        expect(told.doors.map(({ id }) => id)).toEqual(
          sight(s, incident, 'solo').parties.map(({ id }) => id),
        );
        const spans = [...told.steps.flatMap(({ begins, ends }) => [begins, ends]), told.lastDoor];
        expect(spans.every((one) => !one || one.earliest <= (one.latest ?? Infinity))).toBe(true);
        expect(told.trusting.every(({ least, most }) => least <= most)).toBe(true);
      },
    ),
    { seed: 20_251_117, numRuns: 25 },
  );
});

import { expect, test, vi } from 'vitest';
import { edgeOf } from '../../src/incident/claims.ts';
import type { Incident } from '../../src/incident/incident.ts';
import { open } from '../../src/incident/open.ts';
import { play } from '../../src/incident/play.ts';
import type { Effect } from '../../src/scenario/grammar.ts';
import type { Scenario } from '../../src/scenario/scenario.ts';
import { PARTS, WHOLE } from '../../src/scenario/vocabulary.ts';
import { amount, atTheBrief, flagship, minuteOf, scenarioOf } from './scenarios.ts';

vi.setConfig({ testTimeout: 60_000 });

// The ten points of the design's "What the model must get right", each on the smallest world that shows it.

const RATE = 100;
const WORLD = (doors: string, more = '') => `
format: 1
id: doors
title: Doors
zone: UTC
opens: 2026-01-01 00:00
closes: 2026-01-11 00:00
people: { team: {} }
credentials:
  old: { state: previous, known-to: [issuer, leaver] }
  stolen: { state: current, known-to: [issuer, leaver] }
  fresh: { state: unpublished, known-to: [issuer] }
  newest: { state: unpublished, known-to: [issuer] }
stocks: { read: { unit: pages, hidden: true }, refused: { unit: people }, served: { unit: people } }
flows:
  thief: { into: read, rate: ${RATE} per minute, with: stolen }
  honest: { into: served, rate: 10 per minute }
relying-parties:
${doors}
cards:
  publish: { takes: at once, then: { issue: fresh } }
  publish-again: { takes: at once, then: { issue: newest } }
  remove: { takes: at once, then: { retire: stolen } }
  purge: { takes: at once, then: { refresh: [quick, nightly] } }
  restart: { takes: at once, then: { refresh: mill } }
metrics: { contained: { when: { accepted: stolen, by: nobody } } }
${more}`;

const FOUR = `
  quick: { accepts: [stolen, fresh], share: 40%, learns: every 10 minutes from 2026-01-01 00:03 }
  nightly: { accepts: [stolen, fresh], share: 30%, learns: daily at 23:30 }
  phones: { accepts: [stolen, fresh], share: 10%, learns: 50% in 1 day, 100% in 5 days }
  mill: { accepts: [stolen, fresh], share: 20%, learns: on restart }`.replace(
  '50% in 1 day, 100% in 5 days',
  '"50% in 1 day, 100% in 5 days"',
);

type Step = [minute: number, card: string];

function played(s: Scenario, steps: Step[], until: number, from: Incident = open(s, 1)): Incident {
  let x = from;
  for (const [minute, card] of steps) {
    x = play(s, x, { do: 'wait', until: minute });
    const before = x;
    const [id = '', option] = card.split('.');
    x = play(s, x, { do: 'play', card: id, ...(option ? { option } : {}) });
    expect(x, `${card} at ${minute}`).not.toBe(before);
  }
  return play(s, x, { do: 'wait', until });
}

const rateOf = (x: Incident, flow: string) => (x.flows[flow]?.moved.rate ?? 0) / PARTS;
const contained = (x: Incident) => x.happened['accepted:stolen:nobody'];

test('1 · a removed key is trusted until each door has read the list, and the last door contains', () => {
  const s = scenarioOf(WORLD(FOUR));
  const steps: Step[] = [[60, 'remove']];
  const rates = [60, 62, 63, 1410, 1440 + 60, 5 * 1440 + 60].map((minute) =>
    rateOf(played(s, steps, minute), 'thief'),
  );
  const phonesAt1410 = 10 * (1 - (0.5 * Math.floor(((1410 - 60) * 24) / 1440)) / 24);
  expect(rates).toEqual([100, 100, 60, 20 + phonesAt1410, 25, 20].map((rate) => expect.closeTo(rate, 3)));
  expect(contained(played(s, steps, s.closes))).toBeUndefined();
  expect(contained(played(s, [...steps, [9000, 'restart']], s.closes))).toBe(9000);
});

test('1 · a purge reaches those who heed it, and a new key alone shuts no door', () => {
  const s = scenarioOf(WORLD(FOUR));
  const issued = played(s, [[60, 'publish']], s.closes);
  expect([rateOf(played(s, [[60, 'publish']], 14_000), 'thief'), contained(issued)]).toEqual([
    RATE,
    undefined,
  ]);
  const purged: Step[] = [
    [61, 'remove'],
    [61, 'purge'],
  ];
  expect(rateOf(played(s, purged, 61), 'thief')).toBe(30);
});

test('2 · a key in a fresh cache is not asked about again, and there is no expiry to enforce', () => {
  const s = scenarioOf(
    WORLD('  quick: { accepts: [stolen], learns: every 10 hours from 2026-01-01 00:00 }').replace(
      /\n {2}(purge|restart):.*/g,
      '',
    ),
  );
  const steps: Step[] = [[1, 'remove']];
  expect(rateOf(played(s, steps, 599), 'thief')).toBe(RATE);
  expect(contained(played(s, steps, 1000))).toBe(600);
  const expiring = WORLD(FOUR).replace('state: current,', 'state: current, expires: 2026-01-02,');
  expect(() => scenarioOf(expiring)).toThrow(/expires/);
});

test('3 · overlap lets in rate times hours', () => {
  const s = scenarioOf(WORLD(FOUR));
  const read = (remove: number) =>
    amount(
      played(
        s,
        [
          [60, 'publish'],
          [remove, 'remove'],
          [remove, 'purge'],
          [remove, 'restart'],
        ],
        10_000,
      ),
      'read',
    );
  expect(read(60 + 8 * 60) - read(60)).toBeCloseTo(RATE * 8 * 60, 3);
});

const QUARANTINE = `
controls:
  quarantine: { takes: at once, at: [web, app], stops: { thief: 100% }, costs: { refused: 1440 per day } }`;

test('4 · quarantine stops its doors at once, and the honest hardly notice', () => {
  const doors = `
  web: { accepts: [stolen], share: 50%, learns: every 10 minutes }
  app: { accepts: [stolen], share: 28.5%, learns: every 10 minutes }
  rest: { accepts: [stolen], share: 21.5%, learns: every 10 minutes }`;
  const world = WORLD(doors, QUARANTINE).replace(/\n {2}(purge|restart):.*/g, '');
  const s = withCard(scenarioOf(world), 'quarantine', [{ do: 'switch', control: 'quarantine', mode: 'on' }]);
  const x = played(s, [[60, 'quarantine']], 60);
  expect([rateOf(x, 'thief'), rateOf(x, 'honest')]).toEqual([21.5, 10]);
  expect(amount(played(s, [[60, 'quarantine']], 90), 'refused')).toBe(30);
});

test('4 · quarantine in the flagship: 78.5 % of all checks at once', () => {
  const s = flagship();
  const { at, takes } = s.controls['quarantine'] as Scenario['controls'][string];
  expect(at.reduce((sum, id) => sum + (s.parties[id]?.share ?? 0), 0)).toBe(0.785 * WHOLE);
  expect(takes).toEqual({ how: 'at once' });
});

test('5 · who trusts the current and the previous key is rid of a stolen one with the second rotation', () => {
  const doors = '  quick: { accepts: [current, previous], learns: every 10 minutes from 2026-01-01 00:03 }';
  const s = scenarioOf(WORLD(doors).replace(/\n {2}(purge|restart):.*/g, ''));
  const once: Step[] = [
    [60, 'publish'],
    [61, 'remove'],
  ];
  expect(rateOf(played(s, once, 10_000), 'thief')).toBe(RATE);
  const twice: Step[] = [...once, [5000, 'publish-again']];
  expect(rateOf(played(s, twice, 5002), 'thief')).toBe(RATE);
  expect(contained(played(s, twice, s.closes))).toBe(5003);
});

/** The scenario with a card that needs nobody, nothing and no time. */
function withCard(s: Scenario, id: string, then: Effect[]): Scenario {
  const { card } = { card: Object.values(s.cards)[0] as Scenario['cards'][string] };
  const { needs: _needs, dealt: _dealt, gone: _gone, asksQuery: _asks, ...plain } = card;
  const free = { who: [], takes: { min: 0, max: 0 }, options: {}, uses: {}, shorter: [], asksReason: false };
  return { ...s, cards: { ...s.cards, [id]: { ...plain, ...free, then } } };
}

/** One of the scenario's own cards, played at once by nobody. */
function freed(s: Scenario, id: string): Scenario {
  return withCard(s, id, s.cards[id]?.then ?? []);
}

const hostile = (s: Scenario): string[] => [
  ...new Set(
    Object.values(s.flows).flatMap(({ into, with: keys }) => (into && keys.length > 0 ? [into] : [])),
  ),
];

const DECOYS = [
  'reset-passwords',
  'require-second-factor',
  'lock-accounts',
  'bind-cards',
  'shorten-cards',
  'limit-addresses',
];

test.each(DECOYS)('6 · %s alone does nothing to whoever holds the key', (id) => {
  const s = freed(flagship(), id);
  const brief = atTheBrief(s, 7);
  // The limit per address cuts the rush that publicity brings, and that alone.
  const publicity = brief.minute + (id === 'limit-addresses' ? 8 * 60 : s.closes);
  const nothing = play(s, brief, { do: 'wait', until: publicity });
  const decoy = played(s, [[brief.minute, id]], publicity, brief);
  expect(hostile(s).map((stock) => amount(decoy, stock))).toEqual(
    hostile(s).map((stock) => amount(nothing, stock)),
  );
  expect(decoy.happened[`done:${id}`]).toBe(brief.minute);
  expect(flagship().cards[id]?.lesson).toBeTruthy();
});

// 7 and 8, what a rule finds in the logs, are in test/forensics/detectors.test.ts.

const STORES = `
evidence:
  slow: { keeps: 30 days, clears: daily at 03:00, hold: 5 hours }
  deaf: { keeps: 30 days, clears: daily at 03:00, hold: when checked }
  months: { keeps: 30 days, parts: month, clears: monthly on 2 at 02:00, hold: at once }
  laptop: { ends: { at: 2026-01-03 10:00 }, hold: at once, worth: 60 days }`;

test('9 · deletion goes on until a hold reaches the store, and what is gone stays gone', () => {
  const held = WORLD(FOUR, STORES).replace(
    'cards:',
    `cards:
  hold: { takes: at once, then: { hold: [slow, deaf, months, laptop] } }
  check: { takes: at once, then: { check: all } }`,
  );
  const s = scenarioOf(held);
  const dayOf = (x: Incident, store: string) => Math.floor(edgeOf(s, x, store) / 1440);
  // Asked at 01:00 on 2 January: the clean-up of 03:00 still runs, that of 3 January does not.
  const asked: Step[] = [[1440 + 60, 'hold']];
  const early = played(s, asked, 1440 + 60);
  const late = played(s, asked, 9 * 1440);
  expect([dayOf(early, 'slow'), dayOf(late, 'slow')]).toEqual([-30, -29]);
  // The job of this one does not read holds: only somebody who looks stops it.
  expect(dayOf(late, 'deaf')).toBe(8 - 30);
  const checked = played(s, [...asked, [5 * 1440, 'check']], 9 * 1440);
  expect(dayOf(checked, 'deaf')).toBe(4 - 30);
  // Whole months go at once.
  expect(dayOf(early, 'months')).toBe(-31);
  expect(dayOf(played(s, [], 9 * 1440), 'months')).toBe(0);
  expect([late.evidence['laptop']?.state, played(s, [], 9 * 1440).evidence['laptop']?.state]).toEqual([
    'held',
    'lost',
  ]);
  expect(played(s, [[3 * 1440, 'hold']], 9 * 1440).evidence['laptop']?.state).toBe('lost');
});

test('10 · the thief reacts to publicity, to the key list and to the spare', () => {
  const told = withCard(flagship(), 'tell', [{ do: 'tell', audience: 'active' }]);
  const s = withCard(told, 'switch-signer', []);
  Object.assign(s.cards['switch-signer'] as object, {
    options: {
      spare: { label: 'To the spare', then: [{ do: 'issue', credential: 'k-c41d' }] },
      fresh: { label: 'To a fresh key', then: [{ do: 'issue', credential: 'k-fresh' }] },
    },
  });
  const brief = atTheBrief(s, 7);
  const hours = (n: number) => brief.minute + n * 60;
  const moving = (steps: Step[], until: number) => {
    const { flows } = played(s, steps, until, brief);
    return Object.keys(flows).filter(
      (id) =>
        (s.flows[id]?.with.length ?? 0) > 0 && (flows[id]?.moved.rate ?? 0) > 0 && !id.endsWith('-pages'),
    );
  };
  expect(moving([], hours(30))).toEqual([]);
  expect(moving([[hours(1), 'tell']], hours(4))).toEqual(['publicity-rush']);
  expect(moving([[hours(1), 'switch-signer.fresh']], hours(30))).toEqual(['wakes']);
  expect(moving([[hours(1), 'switch-signer.spare']], hours(30))).toEqual(['wakes', 'on-spare']);
  expect(minuteOf(s, '2025-11-16 20:30')).toBe(brief.minute);
});

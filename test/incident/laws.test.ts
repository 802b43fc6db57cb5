import * as fc from 'fast-check';
import { expect, test, vi } from 'vitest';
import { throwDice } from '../../src/incident/dice.ts';
import type { Incident } from '../../src/incident/incident.ts';
import { legal } from '../../src/incident/legal.ts';
import type { Move } from '../../src/scenario/moves.ts';
import { open } from '../../src/incident/open.ts';
import { play, playInPlace } from '../../src/incident/play.ts';
import { newRecording } from '../../src/incident/recording.ts';
import { begin, replay } from '../../src/incident/replay.ts';
import type { Recording } from '../../src/incident/recording.ts';
import { sight } from '../../src/incident/sight.ts';
import type { Scenario } from '../../src/scenario/scenario.ts';
import type { Card } from '../../src/scenario/table-nouns.ts';
import type { Control } from '../../src/scenario/world-nouns.ts';
import { deepFreeze, withAlarms } from '../frozen.ts';
import { anyMove, randomGame, randomMove, seeded } from './random-player.ts';
import type { RandomGame } from './random-player.ts';
import { everyScenario } from './scenarios.ts';

// Two cores and other work beside it: no law may fail for want of time.
vi.setConfig({ testTimeout: 60_000 });

const SCENARIOS = everyScenario();

/** Few games of the large scenario, many of the small ones; always the same. */
const runs = (name: string) => ({ seed: 20_251_118, numRuns: name === 'flagship' ? 5 : 15 });
const MOVES = 90;

const seeds = fc.integer({ min: 0, max: 1_000_000 });

function forGames(name: string, s: Scenario, law: (recording: Recording, x: Incident, seed: number) => void) {
  fc.assert(
    fc.property(seeds, fc.boolean(), (seed, brief) => {
      const { recording, incident } = gameOf(name, s, seed, brief && s.start !== undefined);
      law(recording, incident, seed);
    }),
    runs(name),
  );
}

const games = new Map<string, RandomGame>();

/** Every law looks at the same games: they are played once. */
function gameOf(name: string, s: Scenario, seed: number, brief: boolean): RandomGame {
  const key = `${name}/${seed}/${brief}`;
  let game = games.get(key);
  if (!game) {
    game = randomGame(s, seed, { moves: MOVES, ...(brief ? { start: 'brief' } : {}) });
    games.set(key, deepFreeze(game));
  }
  return game;
}

/** Every wait in two to four pieces. */
function splitWaits(s: Scenario, recording: Recording, seed: number): Recording {
  const random = seeded(seed);
  let now = begin(s, recording).minute;
  const moves = recording.moves.flatMap((move): Move[] => {
    if (move.do !== 'wait' || move.until <= now) return [move];
    const end = Math.min(move.until, s.closes);
    const stops = Array.from({ length: 1 + random(3) }, () => now + random(end - now));
    now = end;
    return [...stops.sort((a, b) => a - b), end].map((until) => ({ do: 'wait', until }));
  });
  return { ...recording, moves };
}

test.each(SCENARIOS)('%s: waiting in pieces is waiting at once', (name, s) => {
  forGames(name, s, (recording, x, seed) => {
    const split = replay(s, splitWaits(s, recording, seed));
    expect(split.refused).toEqual([]);
    expect(split.incident).toEqual(x);
  });
});

test.each(SCENARIOS)('%s: a replay is the live game', (name, s) => {
  forGames(name, s, (recording, x) => {
    const again = replay(s, JSON.parse(JSON.stringify(recording)) as Recording);
    expect(again.refused).toEqual([]);
    expect(again.incident).toEqual(x);
  });
});

test.each(SCENARIOS)('%s: a replay asks no clock and no dice of the machine', (name, s) => {
  forGames(name, s, (recording, x) => {
    const again = withAlarms(() => {
      const { incident } = replay(s, recording);
      sight(s, incident, 'solo');
      return incident;
    });
    expect(again).toEqual(x);
  });
});

test.each(SCENARIOS)('%s: an incident is JSON, and goes on from JSON as it would have', (name, s) => {
  forGames(name, s, (recording, x, seed) => {
    const cut = seed % (recording.moves.length + 1);
    const before = replay(s, { ...recording, moves: recording.moves.slice(0, cut) }).incident;
    const after = JSON.parse(JSON.stringify(before)) as Incident;
    expect(after).toEqual(before);
    for (const move of recording.moves.slice(cut)) playInPlace(s, after, move);
    expect(after).toEqual(x);
  });
});

test.each(SCENARIOS)('%s: play leaves the incident it was given as it was', (name, s) => {
  fc.assert(
    fc.property(seeds, (seed) => {
      const random = seeded(seed);
      let x = deepFreeze(open(s, seed));
      for (let left = 25; left > 0 && !x.over; left--) {
        const next = play(s, x, randomMove(s, x, random));
        expect(next).not.toBe(x);
        x = deepFreeze(next);
      }
    }),
    runs(name),
  );
});

test.each(SCENARIOS)('%s: an illegal move gives back the same incident, and says why', (name, s) => {
  let illegal = 0;
  fc.assert(
    fc.property(seeds, (seed) => {
      const random = seeded(seed);
      const x = randomGame(s, seed, { moves: 30, toTheEnd: seed % 5 === 0 }).incident;
      const seen = sight(s, x, 'solo');
      const before = JSON.stringify(x);
      for (const move of [...NONSENSE, ...Array.from({ length: 40 }, () => anyMove(seen, random))]) {
        const why = move && legal(s, x, move);
        if (!move || why === undefined) continue;
        illegal += 1;
        expect(play(s, x, move)).toBe(x);
        expect(playInPlace(s, x, move)).toBe(why);
        expect(why).toMatch(/^[A-Z"“].{8,}\.$/);
      }
      expect(JSON.stringify(x)).toBe(before);
    }),
    runs(name),
  );
  expect(illegal).toBeGreaterThan(0);
});

const NONSENSE: Move[] = [
  { do: 'wait', until: -1 },
  { do: 'wait', until: Number.NaN },
  { do: 'play', card: 'no-such-card' },
  { do: 'play', card: '__proto__' },
  { do: 'leave', card: 'toString' },
  { do: 'answer', inject: 'constructor', option: 'yes' },
  { do: 'estimate', claim: 'hasOwnProperty', low: 1, high: 2 },
  { do: 'file', duty: '__proto__', fields: {} },
  { do: 'determine', what: 'constructor', verdict: 'name', reason: '' },
  { do: 'rule', query: 'constructor', mode: 'shadow' },
];

test.each(SCENARIOS)('%s: the clock never goes back, and no stock is ever below nothing', (name, s) => {
  forGames(name, s, (recording, end) => {
    const x = begin(s, recording);
    let minute = x.minute;
    for (const move of recording.moves) {
      playInPlace(s, x, move);
      expect(x.minute).toBeGreaterThanOrEqual(minute);
      minute = x.minute;
      const due = x.agenda.map((entry) => entry.minute);
      expect(due).toEqual(due.toSorted((a, b) => a - b));
      expect(due[0] ?? minute).toBeGreaterThanOrEqual(minute);
      for (const [id, { parts, rate, at }] of Object.entries(x.stocks))
        expect({ id, parts: Math.min(0, parts, parts + rate * (minute - at)) }).toEqual({ id, parts: 0 });
    }
    expect(x).toEqual(end);
    for (const { past } of Object.values(x.stocks)) {
      expect(past.filter(([, parts]) => parts < 0 || !Number.isSafeInteger(parts))).toEqual([]);
      const minutes = past.map(([at]) => at);
      expect(minutes).toEqual(minutes.toSorted((a, b) => a - b));
    }
  });
});

const DECOY: Control = {
  label: 'Decoy',
  modes: ['on'],
  takes: { how: 'at once' },
  at: [],
  stops: {},
  costs: {},
  costsOnce: {},
};
const DECOY_CARD: Card = {
  kind: 'contain',
  title: 'Decoy',
  text: 'Switches it on; nobody has to do anything.',
  who: [],
  takes: { min: 0, max: 0 },
  load: 0,
  again: false,
  uses: {},
  shorter: [],
  options: {},
  asksReason: false,
  then: [{ do: 'switch', control: 'decoy', mode: 'on' }],
  tags: [],
};

/** The scenario with a control that stops nothing, and a card that switches it on and needs nobody. */
const withDecoy = (s: Scenario): Scenario => ({
  ...s,
  controls: { ...s.controls, decoy: DECOY },
  cards: { ...s.cards, decoy: DECOY_CARD },
});

test.each(SCENARIOS)('%s: a control that stops nothing changes no stock', (name, s) => {
  const decoyed = withDecoy(s);
  forGames(name, s, (recording, x, seed) => {
    const at = seed % recording.moves.length;
    const moves = recording.moves.toSpliced(at, 0, { do: 'play', card: 'decoy' });
    const other = replay(decoyed, { ...recording, moves });
    expect(other.refused).toEqual([]);
    expect(other.incident.controls['decoy']?.mode).toBe('on');
    expect(levels(other.incident)).toEqual(levels(x));
  });
});

const levels = (x: Incident) =>
  Object.entries(x.stocks).map(([id, { parts, rate, at }]) => [id, parts + rate * (x.minute - at)]);

/** One relying party of the scenario as two of half its share. */
function splitParty(s: Scenario, id: string): Scenario {
  const { [id]: party, ...others } = s.parties;
  if (!party) return s;
  const twice = (node: unknown): unknown => {
    if (Array.isArray(node))
      return node.flatMap((one: unknown) => (one === id ? [`${id}-1`, `${id}-2`] : [twice(one)]));
    if (typeof node !== 'object' || node === null) return node;
    return Object.fromEntries(Object.entries(node).map(([key, one]) => [key, twice(one)]));
  };
  const half = (share: number) => ({ ...party, share });
  const share = Math.floor(party.share / 2);
  const parties = { ...others, [`${id}-1`]: half(share), [`${id}-2`]: half(party.share - share) };
  return { ...(twice({ ...s, parties: {} }) as Scenario), parties };
}

const SPLIT: [string, Scenario, string][] = SCENARIOS.flatMap(([name, s]) =>
  Object.entries(s.parties)
    .filter(([, { learns, share }]) => share > 1 && (learns.how !== 'every' || learns.from !== undefined))
    .slice(0, 3)
    .map(([id]): [string, Scenario, string] => [name, s, id]),
);

test.each(SPLIT)(
  '%s: a relying party in two halves changes no total by more than rounding',
  (name, s, id) => {
    const halves = splitParty(s, id);
    forGames(name, s, (recording, x) => {
      const other = replay(halves, recording).incident;
      expect(other.happened).toEqual(x.happened);
      for (const [stock, parts] of levels(other)) {
        const whole = levels(x).find(([one]) => one === stock)?.[1] as number;
        // A part a minute for each flow, a millionth of what has flowed for each share.
        const rounding = 4 * x.minute + Math.abs(whole) * 4e-6;
        expect(Math.abs((parts as number) - whole)).toBeLessThanOrEqual(rounding);
      }
    });
  },
  20_000,
);

test('other throws in between change no throw', () => {
  const names = fc.array(fc.constantFrom('card:a', 'card:b', 'hold:c', 'phase:d'), { maxLength: 30 });
  const s = SCENARIOS[0]?.[1] as Scenario;
  const thrown = (order: string[], name: string) => {
    const x = open(s, 42);
    return order
      .map((one) => [one, throwDice(x, one, 1, 1_000_000)] as const)
      .filter(([one]) => one === name);
  };
  fc.assert(
    fc.property(names, seeds, (order, seed) => {
      const random = seeded(seed);
      const shuffled = order.map((name) => ({ name, at: random(1e6) })).sort((a, b) => a.at - b.at);
      for (const name of new Set(order))
        expect(
          thrown(
            shuffled.map((one) => one.name),
            name,
          ),
        ).toEqual(thrown(order, name));
    }),
    { seed: 3, numRuns: 50 },
  );
});

test('another seed is another game', () => {
  const s = SCENARIOS[0]?.[1] as Scenario;
  const durations = Array.from({ length: 12 }, (_, seed) => {
    const x = replay(s, { ...newRecording(s, seed), moves: [] }).incident;
    return Object.values(x.parties)
      .map(({ phase }) => phase)
      .join();
  });
  expect(new Set(durations).size).toBe(12);
});

// A world of one thief and six doors, with its logs: small enough to know every answer by heart.
import type { Incident } from '../../src/incident/incident.ts';
import { open } from '../../src/incident/open.ts';
import { play } from '../../src/incident/play.ts';
import type { Logs, Population } from '../../src/scenario/log-nouns.ts';
import type { Scenario } from '../../src/scenario/scenario.ts';
import type { Trace } from '../../src/forensics/trace.ts';
import { scenarioOf } from '../incident/scenarios.ts';

const YAML = `
format: 1
id: six-gates
title: Six gates
zone: UTC
opens: 2026-01-01 00:00
closes: 2026-01-21 00:00
words: { product: boarding pass, credential: seal, relying-party: gate }
people: { team: {} }
credentials:
  old: { label: old seal, state: previous, made: 2024-01-01, known-to: [issuer, leaver] }
  stolen: { label: first seal, state: current, made: 2025-01-01, known-to: [issuer, leaver] }
  spare: { label: spare seal, state: unpublished, made: 2025-02-01, known-to: [issuer, leaver] }
  fresh: { label: fresh seal, state: unpublished, known-to: [issuer] }
stocks: { read: { unit: pages, hidden: true } }
flows: { thief: { into: read, rate: 10 per minute, with: [old, stolen, spare] } }
relying-parties:
  quick: { label: Quick gate, accepts: [current, previous], share: 30%, learns: every 10 minutes }
  slow: { label: Slow gate, accepts: [old, stolen, fresh], share: 30%, learns: "50% in 1 day, 100% in 2 days" }
  built-in: { label: Built-in gate, accepts: [old, stolen], share: 20%, learns: never }
  asking: { label: Asking gate, accepts: [], share: 10%, learns: at once }
  dark: { label: Dark gate, accepts: [stolen], share: 5%, learns: never, seen: { done: look } }
  hidden: { label: Hidden gate, accepts: [stolen], share: 5%, learns: never, known: { done: look } }
controls:
  quarantine: { label: Quarantine, takes: at once, at: [quick], stops: { thief: 100% } }
  filter: { label: Filter, takes: at once, at: [built-in], stops: { thief: 60% } }
cards:
  look: { title: Look, takes: at once }
  remove: { title: Remove, takes: at once, then: { retire: [old, stolen] } }
  publish: { title: Publish, takes: at once, then: { issue: fresh } }
  guard: { title: Guard, takes: at once, then: [{ switch: quarantine }, { switch: filter }] }
`;

export const sixGates = (): Scenario => scenarioOf(YAML);

/** A game in which these cards were played at once, some minutes after the opening. */
export function gameOf(s: Scenario, seed: number, cards: string[] = [], minute = 600, wait = 0): Incident {
  let x = play(s, open(s, seed), { do: 'wait', until: minute });
  for (const card of cards) {
    const before = x;
    x = play(s, x, { do: 'play', card });
    if (x === before) throw new Error(`${card} cannot be played.`);
  }
  return wait === 0 ? x : play(s, x, { do: 'wait', until: minute + wait });
}

const MEMBER: Population = {
  label: 'Members',
  flow: 'honest',
  share: 1_000_000,
  per: 1,
  oneIn: 1,
  issued: true,
  stampMs: 1,
  lifeMinutes: 720,
  age: [],
  unseen: 0,
  fields: {
    jti: { make: 'id', digits: 16, prefix: '' },
    sub: { make: 'number', from: 1, to: 9_999_999 },
    sid: { make: 'id', digits: 8, prefix: 's-' },
    client: { make: 'same', value: 'web' },
  },
  claims: ['iss', 'aud', 'sub', 'sid', 'client', 'jti', 'iat', 'exp'],
};

export const LOGS: Logs = {
  token: { issuer: 'https://id.example', audience: 'gates' },
  names: 'jti',
  begins: -1440,
  unseen: { from: -100_000, days: 1 },
  populations: {
    members: MEMBER,
    batch: { ...MEMBER, label: 'Night batch', stampMs: 60_000 },
    forged: {
      ...MEMBER,
      label: 'Forged',
      issued: false,
      stampMs: 60_000,
      lifeMinutes: 1440,
      claims: ['jti', 'sub', 'aud', 'exp', 'iat'],
    },
  },
  tables: {},
};

/** 2026-01-01 08:12:34.567 UTC: 107 minutes before the minute at which `gameOf` stands. */
const ISSUED_MS = Date.UTC(2026, 0, 1, 8, 12, 34, 567);

/** A trace as the maker of logs leaves it: moments already stamped as exactly as its population stamps. */
export function traceOf(population: string, number: number, over: Partial<Trace> = {}): Trace {
  const { stampMs, lifeMinutes } = populationOf(population);
  const issueMs = over.issueMs ?? Math.floor((ISSUED_MS + number * 61_001) / stampMs) * stampMs;
  return {
    population,
    number,
    useMs: issueMs + 90_000,
    issueMs,
    expiryMs: issueMs + lifeMinutes * 60_000,
    key: 'stolen',
    door: 'quick',
    fields: { jti: `${population}-${number}`, sub: 1000 + number, sid: `s-${number}`, client: 'web' },
    standsFor: 1,
    ...over,
  };
}

export function populationOf(id: string): Population {
  const population = LOGS.populations[id];
  if (!population) throw new Error(`There is no population ${id}.`);
  return population;
}

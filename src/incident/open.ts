import type { Scenario } from '../scenario/scenario.ts';
import { schedule, plan, scheduleRates } from './agenda.ts';
import { settleNow } from './advance.ts';
import { initialState } from './charts/tables.ts';
import { throwDice } from './dice.ts';
import type { Incident, PartyState } from './incident.ts';
import { watchersOf } from './watchers.ts';

export interface OpenOptions {
  /** History: work ends when its source says, whatever the dice. */
  pinned?: boolean;
  /** Acts that are passed over by starting later; their score rules do not count. */
  skips?: string[];
  facilitated?: boolean;
}

/** A new game, at its first minute. The same scenario and seed always give the same incident. */
export function open(s: Scenario, seed: number, options: OpenOptions = {}): Incident {
  const x: Incident = {
    scenario: s.id,
    hash: s.hash,
    seed: Math.trunc(seed),
    minute: 0,
    agenda: [],
    sequence: 0,
    happened: {},
    over: false,
    act: Object.keys(s.acts)[0] ?? '',
    phase: 'undetected',
    throws: {},
    stocks: each(s.stocks, (stock) => ({ parts: stock.start, at: 0, rate: 0, past: [[0, stock.start]] })),
    flows: each(s.flows, () => ({ moved: { parts: 0, at: 0, rate: 0, past: [[0, 0]] } })),
    controls: each(s.controls, () => ({ mode: 'off', since: 0, state: initialState('control') })),
    credentials: each(s.credentials, (one) =>
      one.state === 'unpublished' ? { state: 'unpublished' } : { state: one.state, issuedAt: -1 },
    ),
    parties: {},
    published: publishedAtStart(s),
    evidence: each(s.evidence, () => ({ state: initialState('evidence'), trimmedDays: 0 })),
    claims: each(s.claims, () => ({ statements: [] })),
    duties: each(s.duties, () => ({ state: initialState('duty'), facts: {} })),
    cards: each(s.cards, () => ({ state: initialState('card'), plays: 0 })),
    injects: each(s.injects, () => ({ state: initialState('inject') })),
    people: each(s.people, (person) => ({ here: person.from === undefined, worked: [] })),
    audiences: each(s.audiences, () => ({ told: [] })),
    work: [],
    queue: [],
    filings: [],
    publications: [],
    releases: [],
    estimates: [],
    determinations: {},
    rules: {},
    notes: [],
    log: [],
    hints: [],
    saved: {},
    skipped: options.skips ?? [],
    pinned: options.pinned ?? false,
    ...(options.facilitated ? { facilitated: true } : {}),
  };
  x.parties = each(s.parties, (party, id): PartyState => {
    const learns = party.learns;
    if (learns.how !== 'every') return { state: initialState('relying-party'), phase: 0, passes: [] };
    const phase = learns.from ?? throwDice(x, `phase:${id}`, 0, learns.minutes - 1);
    return { state: initialState('relying-party'), phase, passes: [] };
  });
  schedule(x, s.closes, { what: 'close' });
  for (const [id, store] of Object.entries(s.evidence)) {
    if (store.lostAfter !== undefined)
      schedule(x, store.lostAfter, { what: 'evidence', store: id, event: 'lost' });
  }
  for (const watcher of Object.keys(watchersOf(s).conditions)) plan(s, x, watcher);
  scheduleRates(x, 0);
  settleNow(s, x);
  return x;
}

/** Oldest first: what was current before is "previous" to those who trust the last two. */
function publishedAtStart(s: Scenario): string[] {
  const ids = Object.keys(s.credentials);
  return [
    ...ids.filter((id) => s.credentials[id]?.state === 'previous'),
    ...ids.filter((id) => s.credentials[id]?.state === 'current'),
  ];
}

function each<A, B>(record: Record<string, A>, make: (one: A, id: string) => B): Record<string, B> {
  return Object.fromEntries(Object.entries(record).map(([id, one]) => [id, make(one, id)]));
}

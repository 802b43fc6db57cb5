// Two positions are the same if nothing that can still come of them differs. What is left out here no rule reads while a
// game goes on: the log, the words that were said, notes for the ledger, where misused credentials were refused, hints, and
// the curves behind the logs (rules come counted). Names by which the rules tell pieces of work apart are replaced.
import { hash } from '../../incident/dice.ts';
import type { Entry, Incident, Level, Work } from '../../incident/incident.ts';
import type { Scenario } from '../../scenario/scenario.ts';

/** Nobody's work of more than a day ago tires or binds them. */
const DAY = 1440;

/** 53 bits; of a million positions two would be taken for one by accident once in some 18,000 searches. */
export function positionOf(s: Scenario, x: Incident): number {
  const text = JSON.stringify(canonical(s, x));
  return (hash(`a${text}`) & 0x1f_ff_ff) * 2 ** 32 + hash(`b${text}`);
}

function canonical(s: Scenario, x: Incident): unknown {
  const names = new Map(x.work.map(({ id, what, of }) => [id, `${what}:${of}`]));
  return [
    x.minute,
    x.over,
    x.ending,
    x.act,
    x.phase,
    summed(x.happened),
    summed(x.throws),
    x.agenda.map((entry) => named(entry, names)),
    Object.entries(x.stocks).map(([id, level]) => levelOf(s, id, level, x.minute)),
    Object.values(x.flows).map(({ from, to, firstMoved }) => [from, to, firstMoved]),
    x.controls,
    x.credentials,
    Object.values(x.parties).map(({ state, learnedAt, toldAt }) => [state, learnedAt, toldAt]),
    x.published,
    x.evidence,
    begun(x.claims, ({ statements, adjudicated }) => statements.length > 0 || adjudicated !== undefined),
    x.duties,
    begun(x.cards, ({ plays }) => plays > 0),
    begun(x.injects, ({ state }) => state !== 'sealed').map(([id, { state, sentAt, option, answerBy }]) => [
      id,
      state,
      sentAt,
      option,
      answerBy,
    ]),
    Object.values(x.people).map(({ here, worked }) => [here, worked.filter(([, to]) => to > x.minute - DAY)]),
    begun(x.audiences, ({ told }) => told.length > 0),
    workOf(x),
    x.queue,
    x.filings,
    x.publications,
    x.releases,
    x.estimates,
    x.determinations,
    x.rules,
  ];
}

/** The rest is as it was at the opening. */
const begun = <T>(all: Record<string, T>, has: (one: T) => boolean): [string, T][] =>
  Object.entries(all).filter(([, one]) => has(one));

function workOf({ work }: Incident): Omit<Work, 'id' | 'between'>[] {
  const all = work.map((one) => {
    const { id: _, between: __, ...rest } = one;
    return rest;
  });
  return all.sort((a, b) => order(a.what + a.of, b.what + b.of));
}

const order = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/**
 * What was remembered first in a minute is no matter: so each entry is mixed by itself, and they are added up. Most of a
 * position is this, and sorting it anew each time would take longer than playing.
 */
function summed(record: Record<string, number>): [number, number] {
  let a = 0;
  let b = 0;
  for (const key in record) {
    const mixed = Math.imul(keyed(key) ^ Math.imul((record[key] ?? 0) + 1, 0x9e3779b1), 0x85ebca6b);
    a = (a + Math.imul(mixed ^ (mixed >>> 15), 0xc2b2ae35)) >>> 0;
    b = (b + Math.imul(mixed ^ (mixed >>> 13), 0x27d4eb2f)) >>> 0;
  }
  return [a, b];
}

const hashes = new Map<string, number>();

function keyed(key: string): number {
  let found = hashes.get(key);
  if (found === undefined) hashes.set(key, (found = hash(key)));
  return found;
}

function named(entry: Entry, names: ReadonlyMap<string, string>): unknown {
  const { sequence: _, ...rest } = entry;
  return rest.what === 'work' ? { ...rest, work: names.get(rest.work) } : rest;
}

/** The way a stock came is asked for only where a store shows what it grew by. */
function levelOf(s: Scenario, id: string, level: Level, minute: number): unknown {
  const parts = level.parts + level.rate * (minute - level.at);
  return shownStocks(s).has(id) ? [parts, level.rate, level.past] : [parts, level.rate];
}

const shown = new WeakMap<Scenario, Set<string>>();

function shownStocks(s: Scenario): Set<string> {
  let found = shown.get(s);
  if (!found) {
    const values = Object.values(s.claims).flatMap(({ statements }) =>
      Object.values(statements).map(({ value }) => value),
    );
    found = new Set(values.flatMap((value) => ('seen' in value ? [value.seen] : [])));
    shown.set(s, found);
  }
  return found;
}

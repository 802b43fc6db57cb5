// Which decisions lead from a position to something: the cheapest ways there, in a world where nothing that happens
// stands in the way of anything else.
import { hash } from '../../incident/dice.ts';
import { due, first, leaves } from '../../incident/conditions.ts';
import type { Incident } from '../../incident/incident.ts';
import { passesFor } from '../../incident/parties.ts';
import { partsAt } from '../../incident/levels.ts';
import { picksIn } from '../../lint/at-odds.ts';
import type { Condition } from '../../scenario/grammar.ts';
import type { Scenario } from '../../scenario/scenario.ts';
import { waysOf } from './ways.ts';
import type { Way, Ways } from './ways.ts';

/** How much dearer a decision may seem in another try, so that other ways come first. */
const SPREAD = 3;

/**
 * Decisions from here to there, as many as the cheapest ways need, the first ones first. Of several things that must hold
 * together, one that has no way any more is left aside: it may hold without.
 */
export function planFor(s: Scenario, x: Incident, goal: Condition, { tries, banned = [] }: Bent): string[] {
  const picks = new Map(picksIn(s, [goal]).map(({ of, option }) => [of, option]));
  const isBanned = ({ decision }: Way): boolean =>
    decision !== undefined && banned.includes(decision.split('.')[0] ?? '');
  const costs = costsAt(s, x, (way) => !isBanned(way) && isOpen(s, x, way, picks), tries);
  const found = new Set<string>();
  const seen = new Set<string>();
  for (const part of goal.is === 'all' ? goal.of : [goal])
    if (costs.of(part) < Infinity) gather(costs, part, seen, found);
  return [...found];
}

/** How this try is to differ from others: decisions weigh otherwise, and some are made in no way: `play:card`. */
export interface Bent {
  tries: number;
  banned?: readonly string[];
}

interface Costs {
  s: Scenario;
  of: (c: Condition) => number;
  x: Incident;
  way: (key: string) => Way | undefined;
}

/** A cost only ever falls, so this ends; a way is looked at again after something that it needs has become cheaper. */
function costsAt(s: Scenario, x: Incident, open: (way: Way) => boolean, tries: number): Costs {
  const best = new Map<string, { cost: number; way: Way }>();
  const key = (one: string): number =>
    x.happened[one] === undefined ? (best.get(one)?.cost ?? Infinity) : 0;
  const ways = waysOf(s);
  const of = (c: Condition): number => costOf(ways, x, c, key);
  const { all, readers } = readWays(s);
  const waiting = new Set(all.filter(({ way }) => open(way)));
  const closed = new Set(all.filter((one) => !waiting.has(one)));
  for (const one of waiting) {
    waiting.delete(one);
    const cost = sum(one.way.needs.map(of)) + priceOf(one.way, tries);
    if (cost >= (best.get(one.key)?.cost ?? Infinity)) continue;
    best.set(one.key, { cost, way: one.way });
    if (x.happened[one.key] !== undefined) continue;
    for (const reader of readers.get(one.key) ?? []) if (!closed.has(reader)) waiting.add(reader);
  }
  return { s, of, x, way: (one) => (x.happened[one] === undefined ? best.get(one)?.way : undefined) };
}

interface KeyedWay {
  key: string;
  way: Way;
}

const known = new WeakMap<Scenario, { all: KeyedWay[]; readers: Map<string, KeyedWay[]> }>();

function readWays(s: Scenario): { all: KeyedWay[]; readers: Map<string, KeyedWay[]> } {
  let found = known.get(s);
  if (found) return found;
  const all = [...waysOf(s)].flatMap(([key, ways]) => ways.map((way) => ({ key, way })));
  const readers = new Map<string, KeyedWay[]>();
  for (const one of all) {
    for (const key of new Set(one.way.needs.flatMap(leaves).flatMap(keysIn)))
      readers.set(key, [...(readers.get(key) ?? []), one]);
  }
  known.set(s, (found = { all, readers }));
  return found;
}

const sum = (numbers: number[]): number => numbers.reduce((a, b) => a + b, 0);

function priceOf({ decision }: Way, tries: number): number {
  if (decision === undefined) return 0;
  return tries === 0 ? 1 : 1 + (hash(`${tries}/${decision}`) % 1000) * (SPREAD / 1000);
}

/** What was done, answered, or is of no use any more opens nothing, nor does what the goal wants done another way. */
function isOpen(
  s: Scenario,
  x: Incident,
  { decision = '' }: Way,
  picks: ReadonlyMap<string, string>,
): boolean {
  const [, word, id = '', , option] = /^(\w+):([^.]+)(\.(.+))?/.exec(decision) ?? [];
  const pick = picks.get(`${word === 'play' ? 'card' : 'inject'}:${id}`);
  if (pick !== undefined && option !== undefined && option !== pick) return false;
  if (word === 'play') {
    const card = s.cards[id];
    const isDone = x.cards[id]?.state === 'done' && card?.again !== true;
    return !isDone && !(card?.gone && first(x, card.gone) !== undefined);
  }
  if (word === 'answer') return ['sealed', 'open'].includes(x.injects[id]?.state ?? '');
  return true;
}

function costOf(ways: Ways, x: Incident, c: Condition, key: (one: string) => number): number {
  switch (c.is) {
    case 'all':
      return sum(c.of.map((one) => costOf(ways, x, one, key)));
    case 'any':
      return Math.min(...c.of.map((one) => costOf(ways, x, one, key)));
    case 'after':
      return costOf(ways, x, c.since, key);
    case 'unless':
      return isTooLate(x, c) ? Infinity : costOf(ways, x, c.when, key);
    case 'within':
      return isTooLate(x, c)
        ? Infinity
        : costOf(ways, x, c.from, key) + costOf(ways, x, inTime(ways, x, c), key);
    case 'accepted':
      return sum(c.credentials.filter((one) => isTrusted(x, one)).map((one) => key(`retired:${one}`)));
    case 'stock':
      return isPast(x, c) ? 0 : sum(keysIn(c).map(key));
    default:
      return sum(keysIn(c).map(key));
  }
}

/** What comes by the clock comes too late: only the other ways to it are ways. */
function inTime(ways: Ways, x: Incident, { from, to, minutes }: Condition & { is: 'within' }): Condition {
  const since = due(x, from);
  if (since === undefined || due(x, to) !== undefined) return to;
  const by = (c: Condition): Condition => {
    if (c.is === 'at') return c.minute > since + minutes ? NEVER : c;
    if (c.is === 'all' || c.is === 'any') return { ...c, of: c.of.map(by) };
    const open = c.is === 'happened' ? (ways.get(c.key) ?? []) : [];
    const isWorld = open.length > 0 && open.every(({ decision }) => decision === undefined);
    return isWorld ? { is: 'any', of: open.map(({ needs }) => ({ is: 'all', of: needs.map(shallow) })) } : c;
  };
  const shallow = (c: Condition): Condition => (c.is === 'happened' ? c : by(c));
  return by(to);
}

const NEVER: Condition = { is: 'any', of: [] };

/** What was never published passes nowhere. */
const isTrusted = (x: Incident, credential: string): boolean =>
  x.credentials[credential]?.issuedAt !== undefined;

function isPast(x: Incident, { stock, above, below }: Condition & { is: 'stock' }): boolean {
  const level = x.stocks[stock];
  const parts = level ? partsAt(level, x.minute) : 0;
  return above === undefined ? parts < (below ?? 0) : parts > above;
}

/** Both of its parts are settled, and it did not come true: now it never will. */
function isTooLate(x: Incident, c: Condition & { is: 'unless' | 'within' }): boolean {
  if (due(x, c) !== undefined) return false;
  if (c.is === 'unless') return first(x, c.unless) !== undefined;
  const from = due(x, c.from);
  return from !== undefined && x.minute > from + c.minutes;
}

/** What a plain condition is likely to need. A door shuts when what it accepts is off the list. */
function keysIn(c: Condition): string[] {
  if (c.is === 'happened') return [c.key];
  if (c.is === 'control' && c.mode !== 'off') return [`control:${c.control}:${c.mode}`];
  if (c.is === 'accepted' && c.by === 'nobody') return c.credentials.map((one) => `retired:${one}`);
  if (c.is === 'stock' && c.above !== undefined) return [`raised:${c.stock}`];
  if (c.is === 'stock') return [`lowered:${c.stock}`];
  return [];
}

const toShut = (costs: Costs, c: Condition & { is: 'accepted' }): string[] => [
  ...c.credentials.filter((one) => isTrusted(costs.x, one)).map((one) => `retired:${one}`),
  ...stillToLearn(costs, c),
];

/** Once it is off the list, a door that still lets it in is made to learn, or a safeguard is put there. */
function stillToLearn({ s, x }: Costs, { credentials }: Condition & { is: 'accepted' }): string[] {
  if (!credentials.some((one) => x.credentials[one]?.retiredAt !== undefined)) return [];
  return Object.keys(s.parties)
    .filter((party) => credentials.some((one) => passesFor(s, x, party, one) > 0))
    .flatMap((party) => [
      `refreshed:${party}`,
      ...Object.keys(s.controls)
        .filter((id) => s.controls[id]?.at.includes(party) && x.controls[id]?.mode === 'off')
        .map((id) => `control:${id}:on`),
    ]);
}

function gather(costs: Costs, c: Condition, seen: Set<string>, found: Set<string>): void {
  const on = (one: Condition): void => gather(costs, one, seen, found);
  if (c.is === 'any') {
    const prices = c.of.map(costs.of);
    const cheapest = c.of[prices.indexOf(Math.min(...prices))];
    return cheapest && on(cheapest);
  }
  if (c.is === 'all') return c.of.forEach(on);
  if (c.is === 'after') return on(c.since);
  if (c.is === 'unless') return on(c.when);
  if (c.is === 'within') return [c.from, inTime(waysOf(costs.s), costs.x, c)].forEach(on);
  if (c.is === 'stock' && isPast(costs.x, c)) return;
  const keys = c.is === 'accepted' ? toShut(costs, c) : keysIn(c);
  for (const one of keys) {
    const way = costs.way(one);
    if (seen.has(one) || !way) continue;
    seen.add(one);
    way.needs.forEach(on);
    if (way.decision !== undefined) found.add(way.decision);
  }
}

// What waits for a condition, worked out once per scenario: nothing polls.
import type { Condition } from '../scenario/grammar.ts';
import type { Scenario } from '../scenario/scenario.ts';
import { leaves, watchedKey } from './conditions.ts';

export interface Watchers {
  /** Watcher id → its condition. An id is `inject:x`, `flow:x`, `told:x`, `act:x`, `clock:x`, `closed:x`, `fact:x.y`, `ends:x`, `bring:x`. */
  conditions: Record<string, Condition>;
  /** Remembered key → ids of the watchers that mention it. */
  byKey: Record<string, string[]>;
  /** Stock and acceptance conditions anywhere in the scenario: their first minute must be noticed as it comes. */
  stocks: (Condition & { is: 'stock' })[];
  /** These and the conditions on who accepts what, with the key under which the first time is remembered. */
  noticed: { key: string; condition: Condition }[];
}

const known = new WeakMap<Scenario, Watchers>();

export function watchersOf(s: Scenario): Watchers {
  let found = known.get(s);
  if (!found) known.set(s, (found = build(s)));
  return found;
}

function build(s: Scenario): Watchers {
  const conditions = named(s);
  const byKey: Record<string, string[]> = {};
  for (const [id, condition] of Object.entries(conditions)) {
    for (const key of new Set(leaves(condition).map(watchedKey))) if (key) (byKey[key] ??= []).push(id);
  }
  const all = everyCondition(s).flatMap(leaves);
  const stocks = unique(all.filter((c) => c.is === 'stock'));
  const accepted = unique(all.filter((c) => c.is === 'accepted'));
  const noticed = [...stocks, ...accepted].map((condition) => ({
    key: watchedKey(condition) as string,
    condition,
  }));
  return { conditions, byKey, stocks, noticed };
}

function named(s: Scenario): Record<string, Condition> {
  const out: Record<string, Condition> = {};
  const put = (id: string, condition: Condition | undefined) => {
    if (condition) out[id] = condition;
  };
  for (const [id, act] of Object.entries(s.acts)) put(`act:${id}`, act.opens);
  for (const [id, inject] of Object.entries(s.injects)) put(`inject:${id}`, inject.when);
  for (const [id, person] of Object.entries(s.people)) put(`bring:${id}`, person.from);
  for (const [id, store] of Object.entries(s.evidence)) put(`ends:${id}`, store.ends);
  for (const [id, party] of Object.entries(s.parties)) put(`told:${id}`, party.from);
  for (const [id, flow] of Object.entries(s.flows)) {
    for (const part of ['from', 'to', 'while', 'unless'] as const) put(`flow:${id}.${part}`, flow[part]);
  }
  for (const [id, duty] of Object.entries(s.duties)) {
    put(`clock:${id}`, duty.clock);
    put(`closed:${id}`, duty.closed);
    put(`met:${id}`, duty.met);
    for (const [fact, about] of Object.entries(duty.facts)) put(`fact:${id}.${fact}`, about.when);
  }
  return out;
}

/** Scenarios are plain data, so a condition is found by its shape wherever it stands. */
function everyCondition(node: unknown): Condition[] {
  if (Array.isArray(node)) return node.flatMap(everyCondition);
  if (typeof node !== 'object' || node === null) return [];
  if ('is' in node) return [node as Condition];
  return Object.values(node).flatMap(everyCondition);
}

function unique<T extends Condition>(conditions: T[]): T[] {
  return [...new Map(conditions.map((c) => [watchedKey(c), c])).values()];
}

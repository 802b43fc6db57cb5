// The one formula that moves the world: rate × share that still accepts × what the controls let through,
// until a stock is empty. Rates are constant between two agenda entries, so advancing is exact.
import type { Scenario } from '../scenario/scenario.ts';
import type { Flow } from '../scenario/world-nouns.ts';
import type { Minute } from '../scenario/vocabulary.ts';
import { PARTS, WHOLE } from '../scenario/vocabulary.ts';
import { notice, scheduleRates } from './agenda.ts';
import { updateCharts } from './chart-states.ts';
import { first, holds } from './conditions.ts';
import type { Incident, Level } from './incident.ts';
import { mulDiv, partsAt, setRate, settle } from './levels.ts';
import { passing } from './parties.ts';
import { recordPasses } from './passes.ts';
import { watchersOf } from './watchers.ts';

const DAY = 1440;

export function updateRates(s: Scenario, x: Incident): void {
  for (const level of Object.values(x.stocks)) settle(level, x.minute);
  const net: Record<string, number> = {};
  for (const id of inOrder(s)) {
    const flow = s.flows[id] as Flow;
    const state = x.flows[id];
    if (!state) continue;
    const rate = limited(x, flow, wanted(s, x, id, flow), net);
    if (rate > 0) state.firstMoved ??= x.minute;
    setRate(state.moved, x.minute, rate);
    for (const [stock, each] of draws(flow)) net[stock] = (net[stock] ?? 0) - mulDiv(rate, each, PARTS);
    if (flow.into !== undefined) net[flow.into] = (net[flow.into] ?? 0) + rate;
  }
  addCosts(s, x, net);
  for (const [id, level] of Object.entries(x.stocks)) {
    setRate(level, x.minute, net[id] ?? 0);
    planEmpty(x, level);
  }
  planMarks(s, x);
  recordPasses(s, x);
  updateCharts(s, x);
  notice(s, x);
}

const orders = new WeakMap<Scenario, string[]>();

/** What flows into a stock is worked out before what flows out of it; flows marked `first` before others out of it. */
function inOrder(s: Scenario): string[] {
  const known = orders.get(s);
  if (known) return known;
  const order: string[] = [];
  const reached = new Set<string>();
  const put = (id: string): void => {
    if (reached.has(id)) return;
    reached.add(id);
    before(s, id).forEach(put);
    order.push(id);
  };
  Object.keys(s.flows).forEach(put);
  orders.set(s, order);
  return order;
}

function before(s: Scenario, id: string): string[] {
  const flow = s.flows[id] as Flow;
  const stocks = draws(flow).map(([stock]) => stock);
  const rivals = (other: Flow) =>
    other.first && !flow.first && draws(other).some(([one]) => stocks.includes(one));
  return Object.entries(s.flows)
    .filter(([, other]) => stocks.includes(other.into ?? '') || rivals(other))
    .map(([one]) => one);
}

/** What the flow would move in a minute if its stocks were endless, in parts. */
function wanted(s: Scenario, x: Incident, id: string, flow: Flow): number {
  const from = flow.from ? first(x, flow.from) : 0;
  if (from === undefined) return 0;
  if (flow.to && first(x, flow.to) !== undefined) return 0;
  if (flow.while && !holds(s, x, flow.while)) return 0;
  if (flow.unless && holds(s, x, flow.unless)) return 0;
  const perDay = stepRate(x, flow, from);
  return perDay === 0 ? 0 : mulDiv(perDay, passing(s, x, id), DAY * WHOLE);
}

function stepRate(x: Incident, flow: Flow, from: Minute): number {
  let start = from;
  for (const step of flow.rate) {
    if (step.minutes === undefined || x.minute < start + step.minutes) {
      if (step.minutes !== undefined) scheduleRates(x, start + step.minutes);
      return step.perDay;
    }
    start += step.minutes;
  }
  return 0;
}

/** What a flow takes from which stocks, in parts for each unit that it moves. */
const draws = (flow: Flow): [string, number][] => [
  ...(flow.outOf === undefined ? [] : [[flow.outOf, PARTS] as [string, number]]),
  ...Object.entries(flow.uses),
];

/** A stock that would run dry within this minute gives only what it has; an empty one gives what comes in. */
function limited(x: Incident, flow: Flow, rate: number, net: Record<string, number>): number {
  let most = rate;
  for (const [stock, each] of draws(flow)) {
    const level = x.stocks[stock];
    if (!level || each <= 0) continue;
    const there = partsAt(level, x.minute) + (net[stock] ?? 0);
    if (mulDiv(most, each, PARTS) > there) most = Math.max(0, mulDiv(there, PARTS, each));
  }
  return most;
}

function addCosts(s: Scenario, x: Incident, net: Record<string, number>): void {
  for (const [id, control] of Object.entries(s.controls)) {
    const mode = x.controls[id]?.mode ?? 'off';
    if (mode === 'off' || mode === 'shadow') continue;
    for (const [stock, perDay] of Object.entries(control.costs)) {
      net[stock] = (net[stock] ?? 0) + Math.floor(perDay / DAY);
    }
  }
}

/** The minute from which a falling stock can no longer give in full: worked out, not polled. */
function planEmpty(x: Incident, level: Level): void {
  if (level.rate >= 0) return;
  scheduleRates(x, level.at + Math.max(1, Math.floor(level.parts / -level.rate)));
}

/** The minute at which a stock passes a mark that some condition asks about. */
function planMarks(s: Scenario, x: Incident): void {
  for (const { stock, above, below } of watchersOf(s).stocks) {
    const level = x.stocks[stock];
    if (!level || level.rate === 0) continue;
    const parts = partsAt(level, x.minute);
    if (above !== undefined && level.rate > 0 && parts <= above) {
      scheduleRates(x, x.minute + Math.floor((above - parts) / level.rate) + 1);
    }
    if (below !== undefined && level.rate < 0 && parts >= below) {
      scheduleRates(x, x.minute + Math.floor((parts - below) / -level.rate) + 1);
    }
  }
}

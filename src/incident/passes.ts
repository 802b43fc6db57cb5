// Where misused credentials still get through, remembered as it changes: what a relying party refused at some minute
// cannot be worked out later, because lists, caches and controls have moved on.
import type { Uptake } from '../scenario/grammar.ts';
import type { Scenario } from '../scenario/scenario.ts';
import type { Minute } from '../scenario/vocabulary.ts';
import { WHOLE } from '../scenario/vocabulary.ts';
import type { Incident } from './incident.ts';
import { mulDiv } from './levels.ts';
import { passesFor } from './parties.ts';

/** Called after every change of rates. Does nothing while nothing can have changed. */
export function recordPasses(s: Scenario, x: Incident): void {
  if (x.passesAt !== undefined && x.passesAt > settledAt(s, x)) return;
  x.passesAt = x.minute;
  for (const [id, state] of Object.entries(x.parties)) {
    const now = Object.keys(s.credentials).filter((one) => passesFor(s, x, id, one) > 0);
    const last = state.passes[state.passes.length - 1];
    if (last && sameIds(last[1], now)) continue;
    if (last?.[0] === x.minute) last[1] = now;
    else state.passes.push([x.minute, now]);
  }
}

const sameIds = (a: string[], b: string[]): boolean =>
  a.length === b.length && a.every((one, index) => one === b[index]);

/** The minute after which nothing changes by itself any more: lists have been read, controls have taken hold. */
function settledAt(s: Scenario, x: Incident): Minute {
  let settled = 0;
  for (const { issuedAt = 0, retiredAt = 0 } of Object.values(x.credentials)) {
    settled = Math.max(settled, issuedAt, retiredAt);
  }
  settled += slowestParty(s);
  for (const [id, { since }] of Object.entries(x.controls)) {
    const takes = s.controls[id]?.takes;
    if (since > 0 && takes) settled = Math.max(settled, since + minutesOf(takes, s));
  }
  for (const { learnedAt = 0, toldAt } of Object.values(x.parties))
    settled = Math.max(settled, learnedAt, toldAt === undefined ? 0 : toldAt + slowestParty(s));
  for (const { minute } of Object.values(x.rules)) settled = Math.max(settled, minute);
  return settled;
}

const slowest = new WeakMap<Scenario, number>();

/** Minutes until the slowest relying party has read a list, of those that read it by themselves. */
function slowestParty(s: Scenario): number {
  let found = slowest.get(s);
  if (found === undefined) {
    found = Math.max(0, ...Object.values(s.parties).map(({ learns }) => minutesOf(learns, s)));
    slowest.set(s, found);
  }
  return found;
}

function minutesOf(uptake: Uptake, s: Scenario): number {
  if (uptake.how === 'as relying parties learn') return slowestParty(s);
  if (uptake.how === 'daily') return 1440;
  if (uptake.how === 'every') return uptake.minutes;
  return uptake.how === 'over' ? Math.max(0, ...uptake.points.map(({ minutes }) => minutes)) : 0;
}

/** The share of all checks, in millionths, at which none of these got through at that minute. */
export function refusingAt(s: Scenario, x: Incident, credentials: string[], minute: Minute): number {
  let refusing = 0;
  let all = 0;
  for (const [id, party] of Object.entries(s.parties)) {
    all += party.share;
    if (!passedAt(x, id, minute).some((one) => credentials.includes(one))) refusing += party.share;
  }
  return all === 0 ? 0 : mulDiv(refusing, WHOLE, all);
}

/** The credentials that got through at a relying party at that minute. */
function passedAt(x: Incident, party: string, minute: Minute): string[] {
  let found: string[] = [];
  for (const [from, ids] of x.parties[party]?.passes ?? []) if (from <= minute) found = ids;
  return found;
}

/** The first minute from which no relying party let it through any more, until now. */
export function refusedSince(x: Incident, credential: string): Minute | undefined {
  let since: Minute | undefined;
  for (const { passes } of Object.values(x.parties)) {
    const index = passes.findLastIndex(([, ids]) => ids.includes(credential));
    const next = passes[index + 1];
    if (index >= 0 && !next) return undefined;
    if (index >= 0 && next) since = Math.max(since ?? 0, next[0]);
  }
  return since;
}

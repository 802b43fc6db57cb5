// Where misused credentials still get through, remembered as it changes: what a relying party refused at some minute
// cannot be worked out later, because lists, caches and controls have moved on.
import type { Scenario, Uptake } from '../scenario/scenario.ts';
import type { Minute } from '../scenario/vocabulary.ts';
import { WHOLE } from '../scenario/vocabulary.ts';
import type { Incident } from './incident.ts';
import { mulDiv } from './levels.ts';
import { passesFor } from './parties.ts';

/** Called after every change of rates. Does nothing while nothing can have changed. */
export function recordPasses(s: Scenario, x: Incident): void {
  const settled = lastChange(x) + longestUptake(s);
  if (x.passesAt !== undefined && x.passesAt > settled) return;
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

function lastChange(x: Incident): Minute {
  let last = 0;
  for (const { issuedAt = 0, retiredAt = 0 } of Object.values(x.credentials))
    last = Math.max(last, issuedAt, retiredAt);
  for (const { since } of Object.values(x.controls)) last = Math.max(last, since);
  for (const { learnedAt = 0 } of Object.values(x.parties)) last = Math.max(last, learnedAt);
  for (const { minute } of Object.values(x.rules)) last = Math.max(last, minute);
  return last;
}

const longest = new WeakMap<Scenario, number>();

/** Minutes after which the slowest control or relying party has done all that it will do by itself. */
function longestUptake(s: Scenario): number {
  let found = longest.get(s);
  if (found === undefined) {
    const uptakes = [
      ...Object.values(s.parties).map(({ learns }) => learns),
      ...Object.values(s.controls).map(({ takes }) => takes),
    ];
    found = Math.max(0, ...uptakes.map(minutesOf));
    longest.set(s, found);
  }
  return found;
}

function minutesOf(uptake: Uptake): number {
  if (uptake.how === 'daily') return 2 * 1440;
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

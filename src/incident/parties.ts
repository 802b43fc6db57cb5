// Who still accepts what. Publishing or removing a key changes a list; a relying party changes when it has read it.
import type { Uptake } from '../scenario/grammar.ts';
import type { Scenario } from '../scenario/scenario.ts';
import type { Party } from '../scenario/world-nouns.ts';
import { WHOLE } from '../scenario/vocabulary.ts';
import type { Minute } from '../scenario/vocabulary.ts';
import { calendarOf, nextClock } from './calendar.ts';
import type { Incident } from './incident.ts';
import { mulDiv } from './levels.ts';
import { linksOf } from './links.ts';
import { recallOf } from './hits.ts';

/** A staircase of at most this many steps stands for a straight line, so that rates stay constant in between. */
const STEPS = 24;

/** The share of a relying party, in millionths, that by now knows what changed on the list at `since`. */
function knows(s: Scenario, x: Incident, id: string, since: Minute): number {
  const state = x.parties[id];
  const party = s.parties[id];
  if (!state || !party) return WHOLE;
  if (state.learnedAt !== undefined && state.learnedAt >= since) return WHOLE;
  const learns = party.learns;
  if (learns.how === 'every' || learns.how === 'daily') {
    return x.minute >= nextRefresh(s, x, id, since) ? WHOLE : 0;
  }
  return taken(learns, x.minute - since);
}

/** The minute at which a relying party that refreshes by itself next reads the list, at or after `since`. */
export function nextRefresh(s: Scenario, x: Incident, id: string, since: Minute): Minute {
  const learns = s.parties[id]?.learns;
  if (learns?.how === 'daily') return nextClock(s, calendarOf(s, undefined), since, learns.clock);
  if (learns?.how !== 'every') return Infinity;
  const phase = x.parties[id]?.phase ?? 0;
  const gone = (((since - phase) % learns.minutes) + learns.minutes) % learns.minutes;
  return gone === 0 ? since : since + learns.minutes - gone;
}

/** The share, in millionths, that an uptake has reached after so many minutes. */
function taken(uptake: Uptake, minutes: number): number {
  if (uptake.how === 'at once' || uptake.how === 'as relying parties learn') return WHOLE;
  if (uptake.how !== 'over') return 0;
  let from = 0;
  let share = 0;
  for (const point of uptake.points) {
    const length = point.minutes - from;
    if (length <= 0) share = point.share;
    else if (minutes < point.minutes) {
      const steps = Math.min(STEPS, length);
      const step = Math.floor(((minutes - from) * steps) / length);
      return share + Math.floor(((point.share - share) * Math.max(0, step)) / steps);
    }
    from = point.minutes;
    share = point.share;
  }
  return share;
}

/** Minutes after its start at which an uptake takes a step. */
export function stepMinutes(uptake: Uptake): number[] {
  if (uptake.how !== 'over') return [];
  const minutes: number[] = [];
  let from = 0;
  let share = 0;
  for (const point of uptake.points) {
    const length = point.minutes - from;
    const steps = point.share === share ? 0 : Math.max(1, Math.min(STEPS, length));
    for (let k = 1; k <= steps; k++) minutes.push(from + Math.ceil((k * length) / steps));
    from = point.minutes;
    share = point.share;
  }
  return minutes;
}

/** The share of this relying party, in millionths, that accepts the credential by its own lights. */
export function accepts(s: Scenario, x: Incident, id: string, credential: string): number {
  const party = s.parties[id];
  const state = x.credentials[credential];
  if (!party || !state || state.issuedAt === undefined) return 0;
  const learned =
    state.issuedAt === -Infinity || state.issuedAt < 0 ? WHOLE : knows(s, x, id, state.issuedAt);
  if (party.accepts.includes(credential)) {
    const since = party.from ? x.parties[id]?.toldAt : state.retiredAt;
    const lost = since === undefined ? 0 : knows(s, x, id, since);
    return mulDiv(learned, WHOLE - lost, WHOLE);
  }
  return mulDiv(learned, WHOLE - pushedOut(s, x, id, party, credential), WHOLE);
}

/** For parties that trust "current" and perhaps "previous": only newer keys push an old one out, whatever the list says. */
function pushedOut(s: Scenario, x: Incident, id: string, party: Party, credential: string): number {
  const depth = party.accepts.includes('previous') ? 2 : party.accepts.includes('current') ? 1 : 0;
  if (depth === 0) return WHOLE;
  const place = x.published.indexOf(credential);
  const newer = x.published[place + depth];
  if (place < 0) return WHOLE;
  if (newer === undefined) return 0;
  const issuedAt = x.credentials[newer]?.issuedAt ?? 0;
  return issuedAt < 0 ? WHOLE : knows(s, x, id, issuedAt);
}

/** How far a control has taken hold at a relying party (or in general, with none named), in millionths. */
export function coverage(s: Scenario, x: Incident, control: string, party: string | undefined): number {
  const state = x.controls[control];
  const about = s.controls[control];
  if (!state || !about || state.mode === 'off' || state.mode === 'shadow') return 0;
  if (party !== undefined && about.at.length > 0 && !about.at.includes(party)) return 0;
  if (about.takes.how === 'as relying parties learn') return party ? knows(s, x, party, state.since) : WHOLE;
  return taken(about.takes, x.minute - state.since);
}

/** What controls let through of a flow at one relying party, in millionths. */
function letThrough(s: Scenario, x: Incident, flow: string, party: string | undefined): number {
  let through = WHOLE;
  for (const id of linksOf(s).stoppers[flow] ?? []) {
    const covered = coverage(s, x, id, party);
    if (covered === 0) continue;
    const stops = s.controls[id]?.stops[flow] ?? 0;
    const stopped = mulDiv(mulDiv(covered, stops, WHOLE), caught(s, x, id), WHOLE);
    through = mulDiv(through, WHOLE - stopped, WHOLE);
  }
  return through;
}

/** A control that carries out a detection rule stops what the rule finds, no more. */
function caught(s: Scenario, x: Incident, control: string): number {
  const query = linksOf(s).queries[control];
  const rule = query === undefined ? undefined : x.rules[query];
  if (query === undefined) return WHOLE;
  return rule === undefined ? 0 : recallOf(rule.measured.unseen);
}

/** What passes at a relying party of uses that only somebody with the stolen credential makes, in millionths. */
export function passesFor(s: Scenario, x: Incident, party: string, credential: string): number {
  const accepted = accepts(s, x, party, credential);
  if (accepted === 0) return 0;
  let most = -1;
  for (const id of linksOf(s).unlikeUsers[credential] ?? []) {
    most = Math.max(most, mulDiv(accepted, letThrough(s, x, id, party), WHOLE));
    if (most === accepted) break;
  }
  return most < 0 ? accepted : most;
}

/** The share of a flow, in millionths, that gets through everywhere it goes. */
export function passing(s: Scenario, x: Incident, id: string): number {
  const flow = s.flows[id];
  if (!flow) return 0;
  if (flow.with.length === 0 && flow.through.length === 0) return letThrough(s, x, id, undefined);
  const parties = flow.through.length > 0 ? flow.through : Object.keys(s.parties);
  const whole = flow.through.length > 0 ? sum(parties.map((party) => s.parties[party]?.share ?? 0)) : WHOLE;
  let out = 0;
  for (const party of parties) {
    const accepted =
      flow.with.length === 0 ? WHOLE : Math.max(...flow.with.map((one) => accepts(s, x, party, one)));
    if (accepted === 0) continue;
    out += mulDiv(s.parties[party]?.share ?? 0, mulDiv(accepted, letThrough(s, x, id, party), WHOLE), WHOLE);
  }
  return whole === 0 ? 0 : mulDiv(out, WHOLE, whole);
}

const sum = (numbers: number[]): number => numbers.reduce((a, b) => a + b, 0);

// Nobody is told facts, only statements: somebody says something, with a standing. The truth waits for the debrief.
import type { Scenario } from '../scenario/scenario.ts';
import type { Claim, ClaimReading, StatementValue } from '../scenario/table-nouns.ts';
import type { Minute } from '../scenario/vocabulary.ts';
import { PARTS, WHOLE } from '../scenario/vocabulary.ts';
import { happen } from './agenda.ts';
import { calendarOf, fromLocal, DAY } from './calendar.ts';
import { step, stepOrStay } from './charts/tables.ts';
import { due, first } from './conditions.ts';
import { firstDay } from './evidence.ts';
import type { Incident, StatedValue } from './incident.ts';
import { partsAt } from './levels.ts';

const EVENT = {
  claimed: 'assert',
  verified: 'verify',
  contradicted: 'contradict',
  adjudicated: 'adjudicate',
} as const;

/** `path` is `claim.statement`. A statement is learned once; the world's figures are those of that minute. */
export function learn(s: Scenario, x: Incident, path: string): void {
  const [claimId, id] = split(path);
  const claim = s.claims[claimId];
  const statement = claim?.statements[id];
  const state = x.claims[claimId];
  if (!claim || !statement || !state || state.statements.some((one) => one.id === id)) return;
  const standing = step('claim', 'unheard', EVENT[statement.standing] ?? 'assert') ?? 'claimed';
  const value = fill(s, x, statement.value);
  state.statements.push({ id, minute: x.minute, standing: standing as 'claimed', value });
  happen(s, x, `claimed:${claimId}`);
  happen(s, x, `known:${path}`);
  if (standing !== 'claimed') happen(s, x, `known:${claimId}`);
  for (const other of statement.contradicts) contradict(s, x, other);
  if (contradictedAlready(s, x, path)) contradict(s, x, path);
  const words = statement.says ?? claim.label;
  x.log.push({ minute: x.minute, kind: 'claim', text: `${statement.by}: ${words}`, tone: toneOf(standing) });
}

const toneOf = (standing: string) =>
  standing === 'verified' || standing === 'adjudicated' ? 'safe' : 'unproven';

function contradict(s: Scenario, x: Incident, path: string): void {
  const [claimId, id] = split(path);
  const said = x.claims[claimId]?.statements.find((one) => one.id === id);
  if (!said) return;
  said.standing = stepOrStay('claim', said.standing, 'contradict') as 'contradicted';
  if (said.standing === 'contradicted') happen(s, x, `contradicted:${path}`);
}

/** Something the team already holds speaks against what it is told only now. */
function contradictedAlready(s: Scenario, x: Incident, path: string): boolean {
  return Object.entries(x.claims).some(([claimId, state]) =>
    state.statements.some((one) => s.claims[claimId]?.statements[one.id]?.contradicts.includes(path)),
  );
}

export function split(path: string): [string, string] {
  const dot = path.indexOf('.');
  return dot < 0 ? [path, ''] : [path.slice(0, dot), path.slice(dot + 1)];
}

/** The value with the world's figures put in, as they stand now. */
export function fill(s: Scenario, x: Incident, value: StatementValue): StatedValue {
  if ('number' in value) {
    return { low: value.number, high: value.number, ...(value.atLeast ? { atLeast: true } : {}) };
  }
  if ('range' in value) return { low: value.range[0], high: value.range[1] };
  if ('stock' in value) {
    const units = timesOf(unitsOf(x, value.stock, x.minute), value.times);
    return { low: units, high: units };
  }
  if ('seen' in value) {
    const units = seenIn(s, x, value.seen, value.store);
    return { low: units, high: units, atLeast: true };
  }
  if ('edge' in value) return { instant: edgeOf(s, x, value.edge), day: true, atLatest: true };
  if ('flagged' in value) {
    const count = x.rules[value.flagged]?.measured.seen.flagged ?? 0;
    return { low: count, high: count };
  }
  if ('first' in value) return { instant: x.flows[value.first]?.firstMoved ?? x.minute };
  return value;
}

const timesOf = (units: number, times: number | undefined): number =>
  times === undefined ? units : Math.round((units * times) / WHOLE);

export function unitsOf(x: Incident, stock: string, minute: Minute): number {
  const level = x.stocks[stock];
  return level ? Math.floor(partsAt(level, minute) / PARTS) : 0;
}

/** 00:00 of the first day a store still has. */
export function edgeOf(s: Scenario, x: Incident, store: string): Minute {
  const day = firstDay(s, x, store, x.minute);
  return day === undefined ? x.minute : fromLocal(s, calendarOf(s, undefined), day * DAY);
}

/** How much a stock grew since a store's first day: all that a search of it can show. */
function seenIn(s: Scenario, x: Incident, stock: string, store: string): number {
  const edge = edgeOf(s, x, store);
  return unitsOf(x, stock, x.minute) - unitsOf(x, stock, Math.max(0, edge));
}

/** The best that the team holds on the whole: the newest of the surest standing. */
export function best(s: Scenario, x: Incident, claimId: string) {
  const rank = { adjudicated: 3, verified: 2, claimed: 1, contradicted: 0 } as const;
  let found: (typeof x.claims)[string]['statements'][number] | undefined;
  for (const one of x.claims[claimId]?.statements ?? []) {
    if (s.claims[claimId]?.statements[one.id]?.onTop) continue;
    if (!found || rank[one.standing] >= rank[found.standing]) found = one;
  }
  return found;
}

/** A claim as a whole is about knowing; a law that asks for less has its own pick. */
const countsForKnowing = ({ counts }: ClaimReading): boolean =>
  typeof counts === 'boolean' ? counts : counts.includes('knowledge');

/** The instant an adjudicator takes: the earliest reading that counts. Undefined while none has come. */
export function awareAt(
  s: Scenario,
  x: Incident,
  claimId: string,
): { minute: Minute; reading: string } | undefined {
  let found: { minute: Minute; reading: string } | undefined;
  for (const [reading, about] of Object.entries(s.claims[claimId]?.readings ?? {})) {
    const minute = countsForKnowing(about) ? first(x, about.when) : undefined;
    if (minute !== undefined && (!found || minute < found.minute)) found = { minute, reading };
  }
  return found;
}

export function adjudicate(s: Scenario, x: Incident, claimId: string): void {
  const state = x.claims[claimId];
  const taken = awareAt(s, x, claimId);
  if (!state || state.adjudicated) return;
  state.adjudicated = { minute: x.minute, ...(taken ? { reading: taken.reading, at: taken.minute } : {}) };
  happen(s, x, `adjudicated:${claimId}`);
}

/** The instant that a statement (once learned) or a reading names, as `claim.statement` or `claim.reading`. */
export function statedInstant(s: Scenario, x: Incident, path: string): Minute | undefined {
  const [claim, part] = split(path);
  const said = x.claims[claim]?.statements.find((one) => one.id === part)?.value;
  if (said && 'instant' in said) return said.instant;
  const reading = s.claims[claim]?.readings[part];
  return reading ? first(x, reading.when) : undefined;
}

/** What is so at this minute; at the close, where nobody says when. Undefined: nobody will ever know. */
export function truthOf(
  s: Scenario,
  x: Incident,
  claim: Claim,
  minute: Minute = x.minute,
): StatedValue | undefined {
  const truth = claim.truth;
  if (!truth || 'unknown' in truth) return undefined;
  if ('stocks' in truth) {
    const units = truth.stocks.reduce((sum, stock) => sum + unitsOf(x, stock, minute), 0);
    return { low: units, high: units };
  }
  if ('when' in truth) {
    const instant = due(x, truth.when);
    return instant === undefined || instant > minute ? undefined : { instant };
  }
  return fill(s, x, truth);
}

/**
 * What was said is judged by what is so when the claim is adjudicated, not by what became so afterwards; where nobody
 * ever adjudicates, at the close. Where nobody will ever know, what was adjudicated stands for it.
 */
export function judgedTruth(s: Scenario, x: Incident, id: string): StatedValue | undefined {
  const claim = s.claims[id];
  const ruled = x.claims[id]?.statements.find(({ standing }) => standing === 'adjudicated');
  const minute = ruled?.minute ?? x.claims[id]?.adjudicated?.minute;
  return claim && (truthOf(s, x, claim, minute) ?? ruled?.value);
}

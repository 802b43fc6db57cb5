// Reporting duties: the clock the team sees, and the one it is judged by. They need not be the same.
import type { Scenario } from '../scenario/scenario.ts';
import type { VersionedDuty } from '../scenario/table-nouns.ts';
import { happen, schedule } from './agenda.ts';
import { judgedBetween } from './awareness.ts';
import { wholeDay } from './calendar.ts';
import type { Ends } from './calendar.ts';
import { step, stepOrStay } from './charts/tables.ts';
import { best, split } from './claims.ts';
import { first } from './conditions.ts';
import { dueBetween, dueFrom } from './due.ts';
import { amendsOf, isFlawed, standingAnswers, standingFilings } from './filings.ts';
import type { Filing, Incident, Work } from './incident.ts';
import type { FieldAnswer } from '../scenario/moves.ts';
import { newlySatisfied } from './satisfied.ts';
import { stagesOf } from './stages.ts';
import { isLawAt } from './versions.ts';

export function startClock(s: Scenario, x: Incident, id: string): void {
  const duty = s.duties[id];
  const state = x.duties[id];
  if (!duty || !state || state.startedAt !== undefined || !isLawAt(duty, x.minute)) return;
  state.startedAt = x.minute;
  state.state = stepOrStay('duty', state.state, 'start');
  happen(s, x, `clock:${id}`);
  const due = dueFrom(s, x, duty, x.minute);
  if (Number.isFinite(due)) schedule(x, due, { what: 'due', duty: id });
  meetOthers(s, x);
}

/** A report under one law counts under every other that accepts it. */
function meetOthers(s: Scenario, x: Incident): void {
  for (const [id, by] of newlySatisfied(s, x)) {
    meetDuty(s, x, id);
    const state = x.duties[id];
    if (state?.filedAt === undefined) continue;
    state.metBy = by.duty;
    tellTimeliness(s, x, id, by);
  }
}

export function closeDuty(x: Incident, id: string): void {
  const state = x.duties[id];
  if (!state || state.closedAt !== undefined || state.filedAt !== undefined) return;
  const next = step('duty', state.state, 'close');
  if (next === undefined) return;
  state.state = next;
  state.closedAt = x.minute;
}

/** What the duty asks for has been done, without a form. */
export function meetDuty(s: Scenario, x: Incident, id: string): void {
  const state = x.duties[id];
  const next = state && step('duty', state.state, 'file');
  if (!state || next === undefined || state.filedAt !== undefined) return;
  state.state = next;
  state.filedAt = x.minute;
  happen(s, x, `filed:${id}`);
}

/** A fact has become sure: from now on it belongs into a supplement. */
export function factKnown(x: Incident, id: string, fact: string): void {
  const state = x.duties[id];
  if (!state || state.facts[fact]) return;
  state.facts[fact] = { knownAt: x.minute };
  if (state.filedAt !== undefined) state.state = stepOrStay('duty', state.state, 'fact');
}

/** The fields of a report that the team can fill from what it knows now. */
export function knowableFields(s: Scenario, x: Incident, duty: VersionedDuty): string[] {
  return Object.entries(duty.fields)
    .filter(([, field]) => {
      if (field.knowable) return first(x, field.knowable) !== undefined;
      if (field.claim === undefined) return true;
      const standing = best(s, x, field.claim)?.standing;
      return standing === 'verified' || standing === 'adjudicated';
    })
    .map(([id]) => id);
}

const states = (answer: FieldAnswer | undefined): boolean =>
  answer?.form === 'value' || answer?.form === 'range';

/** The report arrives. What could be known is what could be known when the form was opened. */
export function fileReport(s: Scenario, x: Incident, work: Work, knowable: string[]): void {
  const duty = s.duties[work.of];
  const state = x.duties[work.of];
  if (!duty || !state) return;
  const fields = work.fields ?? {};
  const filing: Filing = {
    duty: work.of,
    minute: x.minute,
    day: work.day ?? false,
    stage: work.as ?? (state.filedAt === undefined ? 'first' : 'supplement'),
    ...amending(s, x, work),
    fields,
    knowable,
    facts: [],
    unneeded: isUnneeded(s, x, work.of),
    unverified: unverifiedFields(s, x, duty, fields),
  };
  if (filing.stage === 'withdrawal') return withdraw(s, x, filing);
  meetFacts(duty, state, filing);
  const event = filing.stage === 'first' ? 'file' : 'supplement';
  state.state = stepOrStay('duty', state.state, event);
  x.filings.push(filing);
  if (filing.stage === 'first') {
    state.filedAt = x.minute;
    happen(s, x, `filed:${work.of}`);
    tellTimeliness(s, x, work.of, filing);
    meetOthers(s, x);
  } else endStage(s, x, work.of, filing);
  if (filing.stage === 'correction') happen(s, x, `filed:${work.of}.corrected`);
  if (isFlawed(s, x, filing)) happen(s, x, `filed:${work.of}.flawed`);
}

/** What a correction or a withdrawal is about, before it takes effect. */
function amending(s: Scenario, x: Incident, work: Work): Partial<Filing> {
  if (work.as === undefined) return {};
  const stand = standingAnswers(x, work.of);
  const fields = Object.keys(work.as === 'withdrawal' ? stand : (work.fields ?? {}));
  const was = Object.fromEntries(
    fields.flatMap((id): [string, FieldAnswer][] => (stand[id] ? [[id, stand[id].answer]] : [])),
  );
  return { why: work.why ?? '', amends: amendsOf(s, x, work.of, fields), was };
}

/** Nothing of it stands any more, and the duty is owed again; its clock never stopped. */
function withdraw(s: Scenario, x: Incident, filing: Filing): void {
  const duty = s.duties[filing.duty];
  const state = x.duties[filing.duty];
  if (!duty || !state) return;
  for (const one of standingFilings(x, filing.duty)) one.withdrawnAt = x.minute;
  x.filings.push(filing);
  delete state.filedAt;
  for (const fact of Object.values(state.facts)) {
    delete fact.filedAt;
    delete fact.inFirst;
  }
  state.state = stepOrStay('duty', state.state, 'withdraw');
  if (state.startedAt !== undefined) {
    const due = dueFrom(s, x, duty, state.startedAt);
    state.state = stepOrStay('duty', state.state, due < x.minute ? 'due' : 'start');
  }
  happen(s, x, `filed:${filing.duty}.withdrawn`);
}

function tellTimeliness(s: Scenario, x: Incident, id: string, filing: Filing): void {
  const when = onTime(s, x, id, filing);
  if (when !== undefined) happen(s, x, `filed:${id}.${when}`);
}

/** Nobody asked for it: its clock never started, or a report under another law had met it. */
function isUnneeded(s: Scenario, x: Incident, id: string): boolean {
  const { startedAt, metBy } = x.duties[id] ?? {};
  return metBy !== undefined || (startedAt === undefined && judgedBetween(s, x, id) === undefined);
}

/** A later report may be the one that a stage of the law asks for. */
function endStage(s: Scenario, x: Incident, id: string, filing: Filing): void {
  const start = x.duties[id]?.startedAt ?? judgedBetween(s, x, id)?.[0];
  const met =
    start === undefined ? undefined : stagesOf(s, x, id, start).find((one) => one.filing === filing);
  if (met) happen(s, x, `filed:${id}.${met.stage.id}`);
}

/** Undefined where a day without an hour would have to decide. */
function onTime(s: Scenario, x: Incident, id: string, filing: Filing): 'on-time' | 'late' | undefined {
  const start = judgedBetween(s, x, id);
  const due: Ends = start ? dueBetween(s, x, s.duties[id] as VersionedDuty, start) : [Infinity, Infinity];
  const [earliest, latest] = arrivedBetween(s, filing);
  if (latest <= due[0]) return 'on-time';
  return earliest > due[1] ? 'late' : undefined;
}

/** The minutes between which a report arrived: all of the day where only the day is on record. */
export function arrivedBetween(s: Scenario, filing: Pick<Filing, 'minute' | 'day'>): Ends {
  return filing.day ? wholeDay(s, filing.minute) : [filing.minute, filing.minute];
}

function meetFacts(duty: VersionedDuty, state: Incident['duties'][string], filing: Filing): void {
  for (const [fact, about] of Object.entries(duty.facts)) {
    const known = state.facts[fact];
    if (!known || known.filedAt !== undefined || !states(filing.fields[about.field])) continue;
    known.filedAt = filing.minute;
    if (filing.stage === 'first') known.inFirst = true;
    filing.facts.push(fact);
  }
}

/** Fields that state as a value what the team holds only as a claim, or as something contradicted. */
function unverifiedFields(
  s: Scenario,
  x: Incident,
  duty: VersionedDuty,
  fields: Record<string, FieldAnswer>,
): string[] {
  return Object.entries(fields)
    .filter(([id, answer]) => {
      const claim = duty.fields[id]?.claim;
      if (claim === undefined || answer.form !== 'value') return false;
      const said = answer.statement
        ? x.claims[claim]?.statements.find((one) => one.id === split(answer.statement as string)[1])
        : best(s, x, claim);
      return said?.standing !== 'verified' && said?.standing !== 'adjudicated';
    })
    .map(([id]) => id);
}

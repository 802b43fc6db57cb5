// Stores that show something and forget. How much is left is worked out from the clean-up's own rule, never counted down.
import type { Scenario } from '../scenario/scenario.ts';
import type { Evidence } from '../scenario/world-nouns.ts';
import type { Minute } from '../scenario/vocabulary.ts';
import { happen, schedule } from './agenda.ts';
import { DAY, calendarOf, civil, clockOf, dayNumber, dayOf, endOf, fromLocal, toLocal } from './calendar.ts';
import { stepOrStay } from './charts/tables.ts';
import { first } from './conditions.ts';
import { throwSpan } from './dice.ts';
import type { EvidenceState, Incident } from './incident.ts';

const losable = new WeakMap<Scenario, Set<string>>();

/** Whether anything ever takes anything away from a store: else there is nothing to hold. */
export function forgets(s: Scenario, id: string): boolean {
  const { keepsDays, ends, lostAfter } = s.evidence[id] ?? {};
  if (keepsDays !== undefined || ends !== undefined || lostAfter !== undefined) return true;
  let found = losable.get(s);
  if (!found) losable.set(s, (found = new Set(lossesIn([s.cards, s.injects, s.acts]))));
  return found.has(id);
}

/** Effects are plain data: the stores that one of them can take away, wherever it stands. */
function lossesIn(node: unknown): string[] {
  if (typeof node !== 'object' || node === null) return [];
  if ('do' in node && node.do === 'lose' && 'store' in node) return [String(node.store)];
  return Object.values(node).flatMap(lossesIn);
}

/** Somebody asks for a hold. When it reaches the store is the store's affair. */
export function askHold(s: Scenario, x: Incident, id: string): void {
  const about = s.evidence[id];
  const state = x.evidence[id];
  if (!about || !state || state.askedAt !== undefined || state.state === 'lost') return;
  state.state = stepOrStay('evidence', state.state, 'ask');
  state.askedAt = x.minute;
  happen(s, x, `asked:${id}`);
  const hold = about.sooner?.find((one) => first(x, one.if) !== undefined)?.hold ?? about.hold;
  if (hold === 'when checked') return;
  const minutes = throwSpan(x, `hold:${id}`, hold);
  const reaches = endOf(s, x.minute, hold, minutes);
  if (reaches <= x.minute) reach(s, x, id);
  else schedule(x, reaches, { what: 'evidence', store: id, event: 'reached' });
}

export function reach(s: Scenario, x: Incident, id: string): void {
  const state = x.evidence[id];
  if (!state || state.state === 'lost' || state.reachedAt !== undefined) return;
  state.state = stepOrStay('evidence', state.state, 'reach');
  state.reachedAt = x.minute;
  happen(s, x, `held:${id}`);
}

/** Somebody reads what the deletion job really did. Only that turns an order into a held store. */
export function check(s: Scenario, x: Incident, id: string): void {
  const state = x.evidence[id];
  if (!state || state.askedAt === undefined || state.state === 'lost') return;
  if (state.reachedAt === undefined && s.evidence[id]?.hold === 'when checked') reach(s, x, id);
  if (state.reachedAt === undefined) return;
  state.state = stepOrStay('evidence', state.state, 'check');
  state.verifiedAt ??= x.minute;
  happen(s, x, `verified:${id}`);
}

export function lose(s: Scenario, x: Incident, id: string): void {
  const state = x.evidence[id];
  if (!state || state.reachedAt !== undefined || state.state === 'lost') return;
  state.state = stepOrStay('evidence', state.state, 'lose');
  state.lostAt = x.minute;
  happen(s, x, `lost:${id}`);
}

/** Days deleted by hand, oldest first; a store that is held is not touched. */
export function trim(x: Incident, id: string, days: number): void {
  const state = x.evidence[id];
  if (!state || state.reachedAt !== undefined) return;
  state.trimmedDays += days;
  state.trimmedAt = x.minute;
}

/** The first day (local day number) that is still in the store at `minute`. Undefined: the store has no days or is gone. */
export function firstDay(s: Scenario, x: Incident, id: string, minute: Minute): number | undefined {
  const about = s.evidence[id];
  const state = x.evidence[id];
  if (!about || !state) return undefined;
  if (state.lostAt !== undefined && state.lostAt <= minute) return undefined;
  const until = state.reachedAt === undefined ? minute : Math.min(minute, state.reachedAt);
  const kept = about.keepsDays === undefined ? undefined : byClean(s, about, until);
  const begins =
    about.begins === undefined ? undefined : dayOf(toLocal(s, calendarOf(s, undefined), about.begins));
  const days = [kept, begins].filter((day) => day !== undefined);
  return days.length === 0 ? undefined : Math.max(...days) + trimmed(state, minute);
}

const trimmed = (state: EvidenceState, minute: Minute): number =>
  state.trimmedAt !== undefined && state.trimmedAt <= minute ? state.trimmedDays : 0;

/** First day left after the last clean-up at or before `minute`. */
function byClean(s: Scenario, about: Evidence, minute: Minute): number {
  const calendar = calendarOf(s, undefined);
  const ran = lastRun(s, about, minute);
  const oldest = dayOf(toLocal(s, calendar, ran)) - (about.keepsDays ?? 0);
  if (about.parts === 'day') return oldest;
  // Whole months go once their first day is older than that.
  const { year, month, date } = civil(oldest);
  return date === 1 ? oldest : nextMonth(year, month);
}

function nextMonth(year: number, month: number): number {
  return month === 12 ? dayNumber(year + 1, 1, 1) : dayNumber(year, month + 1, 1);
}

/** The clean-up's last run at or before `minute`. A paused one catches up when the pause ends. */
function lastRun(s: Scenario, about: Evidence, minute: Minute): Minute {
  const paused = about.paused;
  if (paused && minute >= paused.from && minute < paused.to) return lastRun(s, without(about), paused.from);
  const calendar = calendarOf(s, undefined);
  const clears = about.clears;
  if (!clears) return minute;
  const local = toLocal(s, calendar, minute);
  let run: number;
  if (clears.how === 'daily') {
    run = (clockOf(local) >= clears.clock ? dayOf(local) : dayOf(local) - 1) * DAY + clears.clock;
  } else {
    const { year, month } = civil(dayOf(local));
    run = dayNumber(year, month, clears.day ?? 1) * DAY + clears.clock;
    if (run > local) run = previousMonth(year, month, clears.day ?? 1) * DAY + clears.clock;
  }
  const ran = fromLocal(s, calendar, run);
  return paused && ran < paused.to && minute >= paused.to ? paused.to : ran;
}

const previousMonth = (year: number, month: number, day: number): number =>
  month === 1 ? dayNumber(year - 1, 12, day) : dayNumber(year, month - 1, day);

function without(about: Evidence): Evidence {
  const { paused: _, ...rest } = about;
  return rest;
}

/** Days in the store at `minute`: a store of days counts them, any other is worth what its author says, or nothing once lost. */
export function daysKept(s: Scenario, x: Incident, id: string, asOf: Minute, now: Minute): number {
  const about = s.evidence[id];
  const state = x.evidence[id];
  if (!about || !state) return 0;
  if (state.lostAt !== undefined && state.lostAt <= now) return 0;
  const from = firstDay(s, x, id, now);
  if (from === undefined) return about.worthDays ?? 0;
  return Math.max(0, dayOf(toLocal(s, calendarOf(s, undefined), asOf)) - from);
}

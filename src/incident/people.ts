// The scarce thing. Who can do a piece of work, from when, and how long it takes them.
import { sayClock, sayDate } from './say.ts';
import type { Scenario } from '../scenario/scenario.ts';
import type { Minute } from '../scenario/vocabulary.ts';
import { WHOLE } from '../scenario/vocabulary.ts';
import { calendarOf, clockOf, dayOf, isWorkday, toLocal } from './calendar.ts';
import { first } from './conditions.ts';
import type { Incident } from './incident.ts';

/** Whoever worked in the last three hours need not be called. */
const STILL_THERE = 180;
/** Hours of work in the last 24 after which everything takes a quarter, then half as long again. */
const TIRED = 600;
const SPENT = 840;
/** Nobody works more than sixteen hours in twenty-four. */
const MOST = 960;

export function onDuty(s: Scenario, person: string, minute: Minute): boolean {
  const about = s.people[person];
  if (!about?.hours) return about !== undefined && !about.outside;
  const calendar = calendarOf(s, undefined);
  const local = toLocal(s, calendar, minute);
  const clock = clockOf(local);
  return isWorkday(calendar, dayOf(local)) && clock >= about.hours[0] && clock < about.hours[1];
}

export function callOutMinutes(s: Scenario, x: Incident, person: string): number {
  if (onDuty(s, person, x.minute)) return 0;
  const worked = x.people[person]?.worked ?? [];
  if (worked.some(([from, to]) => from < x.minute && to >= x.minute - STILL_THERE)) return 0;
  const about = s.people[person];
  const sooner = about?.sooner?.find((one) => first(x, one.if) !== undefined);
  return sooner?.callOut ?? about?.callOut ?? 0;
}

/** Minutes of full work in the 24 hours before `minute`, counting what is still running. */
export function workedMinutes(x: Incident, person: string, minute: Minute): number {
  let sum = 0;
  for (const [from, to] of x.people[person]?.worked ?? []) {
    sum += Math.max(0, Math.min(to, minute) - Math.max(from, minute - 1440));
  }
  return sum;
}

/** How much of a person's time is taken now, in millionths. */
export function loadOf(x: Incident, person: string): number {
  let load = 0;
  for (const work of x.work) if (work.who.includes(person)) load += work.load;
  return load;
}

/** As far as the team can say: half way between the shortest and the longest end. The drawn end is the world's secret. */
export function busyUntil(x: Incident, person: string): Minute | undefined {
  const ends = x.work
    .filter((work) => work.who.includes(person))
    .map(({ between }) => Math.max(x.minute, Math.round((between[0] + between[1]) / 2)));
  return ends.length > 0 ? Math.max(...ends) : undefined;
}

export interface Crew {
  who: string[];
  callOut: number;
  /** Percent of the plain duration. */
  pace: number;
}

/** The people who would do it now, or one sentence why nobody can. */
export function crew(
  s: Scenario,
  x: Incident,
  places: string[][],
  load: number,
  shortest: number,
): Crew | string {
  const { who, lacking } = seats(s, x, places, load, shortest);
  if (lacking) return whyNobody(s, x, lacking, load, shortest);
  const callOut = Math.max(0, ...who.map((one) => callOutMinutes(s, x, one)));
  return { who, callOut, pace: load < WHOLE ? 100 : pace(x, who, x.minute + callOut) };
}

/** Whether there is such a crew, without a word on why not. */
export const hasCrew = (
  s: Scenario,
  x: Incident,
  places: string[][],
  load: number,
  shortest: number,
): boolean => seats(s, x, places, load, shortest).lacking === undefined;

/** Who would take which place, up to the first that nobody can take. */
function seats(
  s: Scenario,
  x: Incident,
  places: string[][],
  load: number,
  shortest: number,
): { who: string[]; lacking?: string[] } {
  const who: string[] = [];
  for (const place of places) {
    const isFree = (one: string) => !who.includes(one) && hindrance(x, one, load, shortest) === undefined;
    const found = place.find(isFree) ?? standIns(s, place).find(isFree);
    if (found === undefined) return { who, lacking: place };
    who.push(found);
  }
  return { who };
}

/** Who stands in where nobody named is free. */
const standIns = (s: Scenario, place: string[]): string[] =>
  Object.keys(s.people).filter((id) => s.people[id]?.standsIn.some((one) => place.includes(one)));

type Hindrance = 'away' | 'busy' | 'spent';

function hindrance(x: Incident, person: string, load: number, shortest: number): Hindrance | undefined {
  if (!x.people[person]?.here) return 'away';
  if (loadOf(x, person) + load > WHOLE) return 'busy';
  const isLong = load === WHOLE && shortest < 1000 && workedMinutes(x, person, x.minute) + shortest > MOST;
  return isLong ? 'spent' : undefined;
}

function sayHindrance(s: Scenario, x: Incident, person: string, hinders: Hindrance): string {
  const title = s.people[person]?.title ?? person;
  if (hinders === 'away') return `${title} is not here yet.`;
  if (hinders === 'spent') return `${title} would have worked more than sixteen hours in a day.`;
  const until = busyUntil(x, person) ?? x.minute;
  const when = until - x.minute < 1080 ? sayClock(s, until) : sayDate(s, until);
  return `${title} is busy until about ${when}.`;
}

function whyNobody(s: Scenario, x: Incident, place: string[], load: number, shortest: number): string {
  const named = place[0] as string;
  const hinders = hindrance(x, named, load, shortest);
  return hinders ? sayHindrance(s, x, named, hinders) : `${s.people[named]?.title} is needed twice.`;
}

function pace(x: Incident, who: string[], minute: Minute): number {
  const most = Math.max(0, ...who.map((one) => workedMinutes(x, one, minute)));
  return most <= TIRED ? 100 : most <= SPENT ? 125 : 150;
}

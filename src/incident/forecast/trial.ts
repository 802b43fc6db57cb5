// One trial: the plan is begun in a copy of the incident, and time goes by in the smaller world.
import type { PlanStep } from '../../scenario/moves.ts';
import type { Scenario } from '../../scenario/scenario.ts';
import type { Minute } from '../../scenario/vocabulary.ts';
import { WHOLE } from '../../scenario/vocabulary.ts';
import { advance, settleNow } from '../advance.ts';
import { schedule, scheduleRates } from '../agenda.ts';
import { hash } from '../dice.ts';
import type { Incident, Work } from '../incident.ts';
import { nextRefresh, passesFor, stepMinutes } from '../parties.ts';
import { setPlan } from '../plans.ts';
import type { Pace } from './world.ts';
import { worldOf } from './world.ts';

export interface Trial {
  world: Scenario;
  /** As it stands at the end. */
  incident: Incident;
  /** By card. */
  began: Record<string, Minute>;
  ended: Record<string, Minute>;
  /** By door: the share of it, 0…1, at which the credentials pass, from that minute on. Only changes are kept. */
  passing: Record<string, [Minute, number][]>;
}

export interface Asked {
  scenario: Scenario;
  incident: Incident;
  steps: PlanStep[];
  /** Else it is what is planned already, and goes on. */
  isNew: boolean;
  doors: string[];
  credentials: string[];
  until: Minute;
}

export function tryOut(asked: Asked, pace: Pace, seed: number): Trial {
  const world = worldOf(asked.scenario, pace);
  const incident = copyOf(world, asked.incident, pace, seed);
  const trial: Trial = { world, incident, began: {}, ended: {}, passing: {} };
  const plays = Object.fromEntries(asked.steps.map(({ card }) => [card, playsBefore(incident, card)]));
  if (asked.isNew) setPlan(world, incident, asked.steps);
  settleNow(world, incident);
  look(trial, asked, plays);
  while (!incident.over) {
    const next = incident.agenda[0]?.minute;
    if (next === undefined || next > asked.until) break;
    advance(world, incident, next);
    look(trial, asked, plays);
  }
  if (!incident.over) advance(world, incident, asked.until);
  return trial;
}

/** What is under way already counts as begun. */
function playsBefore(x: Incident, card: string): number {
  const { plays = 0, state } = x.cards[card] ?? {};
  return state === 'running' ? plays - 1 : plays;
}

function look({ world, incident: x, ...seen }: Trial, asked: Asked, plays: Record<string, number>): void {
  for (const [card, before] of Object.entries(plays)) {
    const state = x.cards[card];
    if (!state || state.plays <= before) continue;
    const work = x.work.find((one) => one.what === 'card' && one.of === card);
    seen.began[card] ??= work?.startedAt ?? x.minute;
    if (state.state === 'done') seen.ended[card] ??= state.doneAt ?? x.minute;
  }
  for (const door of asked.doors) {
    const now = Math.max(0, ...asked.credentials.map((one) => passesFor(world, x, door, one))) / WHOLE;
    const curve = (seen.passing[door] ??= []);
    const last = curve[curve.length - 1];
    if (last?.[1] === now) continue;
    if (last?.[0] === x.minute) last[1] = now;
    else curve.push([x.minute, now]);
  }
}

/** Left in it: what the team has under way and what it knows to be due. */
const FORESEEN = new Set(['rates', 'silence']);

function copyOf(world: Scenario, from: Incident, pace: Pace, seed: number): Incident {
  const { log: _, ...rest } = from;
  const x: Incident = { ...structuredClone(rest), log: [], seed };
  x.agenda = x.agenda.filter(({ what }) => FORESEEN.has(what));
  for (const work of x.work) drawEnd(x, work, pace);
  for (const [id, state] of Object.entries(x.parties)) {
    const learns = world.parties[id]?.learns;
    if (learns?.how === 'every') state.phase = hash(`${seed}/phase/${id}`) % learns.minutes;
  }
  schedule(x, world.closes, { what: 'close' });
  scheduleTurns(world, x);
  return x;
}

/** When work under way will end is the world's secret: here it ends some time in the span that the team was told. */
function drawEnd(x: Incident, work: Work, pace: Pace): void {
  const [soonest, latest] = [
    Math.max(x.minute + 1, work.between[0]),
    Math.max(x.minute + 1, work.between[1]),
  ];
  const drawn = soonest + (hash(`${x.seed}/${work.id}`) % (latest - soonest + 1));
  const endsAt = pace === 'soonest' ? soonest : pace === 'latest' ? latest : drawn;
  for (const person of work.who) {
    const hours = x.people[person]?.worked.find(([from, to]) => from === work.beginsAt && to === work.endsAt);
    if (hours) hours[1] = endsAt;
  }
  work.endsAt = endsAt;
  schedule(x, endsAt, { what: 'work', work: work.id });
}

/** What doors have still to learn of earlier changes they learn at minutes of this world. */
function scheduleTurns(world: Scenario, x: Incident): void {
  const changes = [
    ...Object.values(x.credentials).flatMap(({ issuedAt = -1, retiredAt = -1 }) => [issuedAt, retiredAt]),
    ...Object.values(x.controls).map(({ since }) => since),
    ...Object.values(x.parties).map(({ toldAt = -1 }) => toldAt),
  ].filter((minute) => minute >= 0);
  scheduleRates(x, x.minute);
  for (const since of new Set(changes)) {
    for (const [id, { learns }] of Object.entries(world.parties)) {
      const minutes = [
        nextRefresh(world, x, id, since),
        ...stepMinutes(learns).map((after) => since + after),
      ];
      for (const minute of minutes) if (minute > x.minute) scheduleRates(x, minute);
    }
  }
}

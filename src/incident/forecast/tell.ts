// Several trials become one forecast: ranges of what happened in them.
import type { PlanStep } from '../../scenario/moves.ts';
import type { Scenario } from '../../scenario/scenario.ts';
import type { Minute } from '../../scenario/vocabulary.ts';
import { PARTS, WHOLE } from '../../scenario/vocabulary.ts';
import type { Incident } from '../incident.ts';
import { partsAt } from '../levels.ts';
import { waitsFor } from '../plans.ts';
import { sayTakes, sayWho } from '../sight/cards.ts';
import { spanNow } from '../work.ts';
import type { Between, Forecast, ForecastDoor, ForecastStep } from './forecast-types.ts';
import { whyTrusts } from './reasons.ts';
import type { Asked, Trial } from './trial.ts';

/** `known`: the doors that the team knows of; `asked.doors` are those that somebody has looked at. */
export function tell(s: Scenario, asked: Asked, known: string[], trials: Trial[]): Forecast {
  const { incident: x, until, doors } = asked;
  const ends = trials.map((trial) => latestOf(doors.map((id) => refusedAt(trial, id))));
  const unseen = known.filter((id) => !doors.includes(id) && !isOff(s, id));
  return {
    from: x.minute,
    until,
    steps: asked.steps.map((step) => stepOf(s, x, step, trials)),
    doors: known.map((id) => doorOf(s, asked, trials, id)),
    costs: costsOf(s, x, trials),
    trusting: trustingOf(s, asked, trials),
    unknown: shareOf(s, unseen),
    lastDoor: doors.length === 0 ? undefined : between(ends),
  };
}

/** It asks somebody about every token, and accepts no key by itself. */
export const isOff = (s: Scenario, id: string): boolean => s.parties[id]?.accepts.length === 0;

const shareOf = (s: Scenario, doors: string[]): number =>
  doors.reduce((sum, id) => sum + (s.parties[id]?.share ?? 0), 0) / WHOLE;

/** Undefined when it happened in no trial. */
function between(minutes: (Minute | undefined)[]): Between | undefined {
  const found = minutes.filter((one) => one !== undefined);
  if (found.length === 0) return undefined;
  const earliest = Math.min(...found);
  return found.length < minutes.length ? { earliest } : { earliest, latest: Math.max(...found) };
}

function latestOf(minutes: (Minute | undefined)[]): Minute | undefined {
  const found = minutes.filter((one) => one !== undefined);
  return found.length < minutes.length ? undefined : Math.max(...found);
}

/** From then on it refuses, to the end; undefined where at the end it still trusts. */
function refusedAt({ passing }: Trial, door: string): Minute | undefined {
  const last = passing[door]?.at(-1);
  return last?.[1] === 0 ? last[0] : undefined;
}

function stepOf(s: Scenario, x: Incident, step: PlanStep, trials: Trial[]): ForecastStep {
  const about = aboutStep(s, x, step);
  const begins = between(trials.map(({ began }) => began[step.card]));
  const ends = between(trials.map(({ ended }) => ended[step.card]));
  if (begins) return { ...about, outcome: 'begins', begins, ...(ends && { ends }) };
  const last = trials.at(-1);
  const waiting = last?.incident.queue.find(({ planned, of }) => planned && of === step.card);
  if (!last || !waiting) return { ...about, outcome: 'not needed' };
  const why = waitsFor(last.world, last.incident, waiting);
  return { ...about, outcome: 'waits', ...(why !== undefined && { waitsFor: why }) };
}

function aboutStep(
  s: Scenario,
  x: Incident,
  step: PlanStep,
): PlanStep & Pick<ForecastStep, 'title' | 'how' | 'who' | 'takes'> {
  const card = s.cards[step.card];
  const how = card?.options[step.option ?? '']?.label;
  return {
    ...step,
    title: card?.title ?? step.card,
    ...(how === undefined ? {} : { how }),
    who: sayWho(s, card?.who ?? []),
    takes: card ? sayTakes(spanNow(x, card.takes, card.shorter)) : '',
  };
}

function doorOf(s: Scenario, asked: Asked, trials: Trial[], id: string): ForecastDoor {
  const about = { id, label: s.parties[id]?.label ?? id, share: shareOf(s, [id]) };
  if (isOff(s, id)) return { ...about, outcome: 'off' };
  if (!asked.doors.includes(id)) return { ...about, outcome: 'not known' };
  const refuses = between(trials.map((trial) => refusedAt(trial, id)));
  if (refuses?.latest !== undefined) return { ...about, outcome: 'refuses', refuses };
  const stuck = trials.filter((trial) => refusedAt(trial, id) === undefined);
  const left = Math.max(...stuck.map(({ passing }) => passing[id]?.at(-1)?.[1] ?? 0));
  const why = stuck[0] && whyTrusts(stuck[0].world, stuck[0].incident, id, asked.credentials);
  return {
    ...about,
    outcome: 'trusts',
    left,
    ...(refuses && { refuses }),
    ...(why !== undefined && { why }),
  };
}

/** Each stock that some plan of the scenario names as a price. */
function costsOf(s: Scenario, x: Incident, trials: Trial[]): Forecast['costs'] {
  const stocks = new Set(Object.values(s.plans).flatMap(({ costs }) => costs));
  return [...stocks].map((id) => {
    const grown = trials.map(({ incident }) => amountOf(incident, id) - amountOf(x, id));
    const { label = id, unit = '' } = s.stocks[id] ?? {};
    return { id, label, unit, least: Math.min(...grown), most: Math.max(...grown) };
  });
}

function amountOf(x: Incident, stock: string): number {
  const level = x.stocks[stock];
  return level ? Math.floor(partsAt(level, x.minute) / PARTS) : 0;
}

function trustingOf(s: Scenario, { doors, incident, until }: Asked, trials: Trial[]): Forecast['trusting'] {
  const turns = trials.flatMap(({ passing }) => Object.values(passing).flat());
  const minutes = [...new Set([incident.minute, ...turns.map(([minute]) => minute)])];
  const points = minutes
    .toSorted((a, b) => a - b)
    .map((minute) => {
      const shares = trials.map((trial) => thousandths(trustingAt(s, trial, doors, minute)));
      return { minute, least: Math.min(...shares), most: Math.max(...shares) };
    });
  const turning = points.filter(({ least, most }, index) => {
    const before = points[index - 1];
    return before?.least !== least || before.most !== most;
  });
  return [...turning, { ...(points.at(-1) ?? { least: 0, most: 0 }), minute: until }];
}

/** Finer than anybody could draw it, a curve of small steps would only be long. */
const thousandths = (share: number): number => Math.round(share * 1000) / 1000;

const trustingAt = (s: Scenario, trial: Trial, doors: string[], minute: Minute): number =>
  doors.reduce((sum, id) => sum + shareOf(s, [id]) * passingAt(trial, id, minute), 0);

function passingAt({ passing }: Trial, door: string, minute: Minute): number {
  return passing[door]?.findLast(([from]) => from <= minute)?.[1] ?? 0;
}

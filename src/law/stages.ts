// The reports of one duty, each from its own anchor: the trigger, awareness, or the report before it.
import type { Trigger } from '../scenario/vocabulary.ts';
import type { Basis, Facts, StageDue } from './clock-types.ts';
import { closedAt, dueMs, holidaysPassed, writeLocal } from './due.ts';
import type { Place } from './due.ts';
import { MINUTE_MS } from './known.ts';
import type { LawStage } from '../scenario/law-nouns.ts';
import type { Law } from './law-book.ts';
import { sayAnchor } from './say.ts';

/** An instant, or the two ends of the time in which it lies. */
interface Ends {
  fromMs: number;
  toMs: number;
  basis: Basis;
}

const WITH_AWARENESS: readonly Trigger[] = [
  'knowledge',
  'reasonable-certainty',
  'reasonable-belief',
  'constructive-knowledge',
  'suspicion',
];

/** What must come with time after awareness, so that a date can be given for the earliest case. A payment need never come. */
const BOUND_TO_COME: readonly Trigger[] = ['determination', 'classification', 'assessment'];

/** Otherwise it starts with something that a person has to enter. */
export function startsWithAwareness({ trigger }: Law): boolean {
  return WITH_AWARENESS.includes(trigger.type);
}

export function stagesDue(law: Law, place: Place, facts: Facts): StageDue[] {
  const known = new Map<string, Ends>();
  const regular = law.stages.map((stage) => {
    const start = startOf(law, stage, facts, known);
    const due = start && stage.after === undefined ? dueOf(law, stage, start, place, facts) : undefined;
    if (due) known.set(stage.id, due);
    const counted = stageDue(stage, { start, due, from: sayAnchor(law, stage) }, place);
    const hours = stage.id === 'first' ? (law.noLaterMinutes ?? 0) / 60 : 0;
    return hours > 0 ? { ...counted, noLater: `${hours} hours after awareness` } : counted;
  });
  return [...regular, ...supplements(law, place, facts)];
}

/** `undefined` where nothing can be said before a person enters it. */
function startOf(law: Law, { from }: LawStage, facts: Facts, known: Map<string, Ends>): Ends | undefined {
  if (from === 'awareness') return { ...facts.aware, basis: 'entered' };
  if (from === 'trigger') {
    const own = facts.started[law.id];
    if (own || startsWithAwareness(law)) return { ...(own ?? facts.aware), basis: 'entered' };
    return BOUND_TO_COME.includes(law.trigger.type) ? { ...facts.aware, basis: 'assumed' } : undefined;
  }
  const filed = facts.filed[`${law.id}.${from}`];
  if (filed) return { ...filed, basis: 'entered' };
  const before = known.get(from);
  return before && { ...before, basis: before.basis === 'assumed' ? 'assumed' : 'latest' };
}

function dueOf(law: Law, stage: LawStage, start: Ends, place: Place, facts: Facts): Ends | undefined {
  const fromMs = dueMs(start.fromMs, stage.deadline, place);
  const toMs = dueMs(start.toMs, stage.deadline, place);
  if (fromMs === undefined || toMs === undefined) return undefined;
  const due = { fromMs, toMs, basis: start.basis };
  return stage.id === 'first' ? notLater(law, due, facts) : due;
}

/** A duty that starts with a classification can have a longest time after awareness; it runs before the classification too. */
function notLater({ noLaterMinutes }: Law, due: Ends, { aware }: Facts): Ends {
  if (noLaterMinutes === undefined) return due;
  const longest = later(aware, noLaterMinutes, 'latest');
  if (due.basis === 'assumed') return longest;
  return {
    fromMs: Math.min(due.fromMs, longest.fromMs),
    toMs: Math.min(due.toMs, longest.toMs),
    basis: due.basis,
  };
}

function later({ fromMs, toMs }: Omit<Ends, 'basis'>, minutes: number, basis: Basis): Ends {
  return { fromMs: fromMs + minutes * MINUTE_MS, toMs: toMs + minutes * MINUTE_MS, basis };
}

function supplements({ supplementMinutes: minutes, zone }: Law, place: Place, { news }: Facts): StageDue[] {
  if (minutes === undefined) return [];
  return news.map((known, index) => {
    const within = `${minutes / 60} hours`;
    const stage = {
      id: `supplement-${index + 1}`,
      label: 'Supplement',
      within,
      deadline: { minutes },
      from: 'trigger',
    };
    const start: Ends = { ...known, basis: 'entered' };
    const from = `the new fact of ${writeLocal(known.fromMs, zone)}`;
    return stageDue(stage, { start, due: later(known, minutes, 'entered'), from }, place);
  });
}

interface Counted {
  start: Ends | undefined;
  due: Ends | undefined;
  from: string;
}

function stageDue(stage: LawStage, { start, due, from }: Counted, place: Place): StageDue {
  const { id, label, within, deadline } = stage;
  const atOnce = deadline.atOnce === true;
  const common: StageDue = {
    id,
    label,
    within,
    from,
    basis: (due ?? start)?.basis ?? 'assumed',
    atOnce,
    passed: [],
  };
  if (stage.if !== undefined) common.if = stage.if;
  if (start === undefined || due === undefined) return common;
  const closed = atOnce ? undefined : closedAt(due.fromMs, place);
  return {
    ...common,
    due: { from: writeLocal(due.fromMs, place.zone), to: writeLocal(due.toMs, place.zone) },
    passed: deadline.businessDays === undefined ? [] : holidaysPassed(start.fromMs, due.toMs, place),
    ...(closed === undefined ? {} : { closed }),
  };
}

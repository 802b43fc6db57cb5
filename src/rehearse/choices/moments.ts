// Which minute to wait for: the next at which something reaches the table, or at which time alone opens a choice.
import { due } from '../../incident/conditions.ts';
import type { Entry, Incident } from '../../incident/incident.ts';
import { workedMinutes } from '../../incident/people.ts';
import type { Condition } from '../../scenario/grammar.ts';
import type { Scenario } from '../../scenario/scenario.ts';
import type { Minute } from '../../scenario/vocabulary.ts';

/** Somebody who has worked so long in a day may be refused more of it, until the hours have passed out of the day. */
const LONG_DAY_MINUTES = 480;

export function nextMoment(s: Scenario, x: Incident): Minute {
  let next = x.agenda.find((entry) => entry.minute > x.minute && matters(entry))?.minute ?? s.closes;
  for (const condition of timedOf(s)) next = sooner(x, next, due(x, condition));
  for (const minute of restedAt(x)) next = sooner(x, next, minute);
  return Math.min(next, s.closes);
}

const sooner = (x: Incident, next: Minute, minute: Minute | undefined): Minute =>
  minute !== undefined && minute > x.minute && minute < next ? minute : next;

/** Rates that are worked out anew change no choice by themselves; what they bring about has entries of its own. */
const matters = (entry: Entry): boolean =>
  entry.what !== 'rates' && !(entry.what === 'watch' && entry.watcher.startsWith('flow:'));

/** When enough of the last day's work will be more than a day ago. */
function restedAt(x: Incident): Minute[] {
  return Object.entries(x.people).flatMap(([id, { worked }]) =>
    worked.length > 0 && workedMinutes(x, id, x.minute) >= LONG_DAY_MINUTES
      ? worked.map(([, to]) => to + 1440)
      : [],
  );
}

const known = new WeakMap<Scenario, Condition[]>();

/** Conditions of choices that can come true while nothing happens. */
function timedOf(s: Scenario): Condition[] {
  let found = known.get(s);
  if (!found) known.set(s, (found = choiceConditions(s).filter(hasTime)));
  return found;
}

function choiceConditions(s: Scenario): Condition[] {
  const { cards, injects, determinations, duties, audiences, notice, logs, queries } = s;
  const all = [
    ...Object.values(cards).flatMap(({ needs, gone, options }) => [needs, gone, ...ifsOf(options)]),
    ...Object.values(injects).flatMap(({ options }) => ifsOf(options)),
    ...Object.values(determinations).map(({ needs }) => needs),
    ...Object.values(duties).map(({ opens }) => opens),
    ...Object.values(audiences).flatMap(({ needs, known: seen }) => [needs, seen]),
    ...Object.values(queries).flatMap(({ terms }) => Object.values(terms).map(({ needs }) => needs)),
    notice?.needs,
    logs?.needs,
  ];
  return all.filter((one) => one !== undefined);
}

const ifsOf = (options: Record<string, { if?: Condition }>) => Object.values(options).map((one) => one.if);

function hasTime(c: Condition): boolean {
  switch (c.is) {
    case 'at':
    case 'after':
      return true;
    case 'all':
    case 'any':
      return c.of.some(hasTime);
    case 'unless':
      return hasTime(c.when) || hasTime(c.unless);
    case 'within':
      return hasTime(c.from) || hasTime(c.to);
    default:
      return false;
  }
}

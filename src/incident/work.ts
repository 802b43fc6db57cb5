// Pieces of work: begun, ended, left. Nothing takes effect before its end.
import type { Span } from '../scenario/grammar.ts';
import type { Scenario } from '../scenario/scenario.ts';
import type { Card } from '../scenario/table-nouns.ts';
import type { Minute } from '../scenario/vocabulary.ts';
import { WHOLE } from '../scenario/vocabulary.ts';
import { happen, schedule, scheduleRates } from './agenda.ts';
import { endOf } from './calendar.ts';
import { step, stepOrStay } from './charts/tables.ts';
import { first } from './conditions.ts';
import { throwSpan } from './dice.ts';
import type { Incident, Work } from './incident.ts';
import { add } from './levels.ts';
import { crew } from './people.ts';

/** The time a piece of work takes as things stand: the first shorter one that holds, else the plain one. */
export function spanNow(x: Incident, takes: Span, shorter: Card['shorter']): Span {
  return shorter.find((one) => first(x, one.if) !== undefined)?.takes ?? takes;
}

export interface Plan {
  who: string[];
  beginsAt: Minute;
  callOut: number;
  between: [Minute, Minute];
  span: Span;
  pace: number;
}

/** Who would do it and between which minutes it would end, or one sentence why not. Throws no dice. */
export function planWork(
  s: Scenario,
  x: Incident,
  places: string[][],
  span: Span,
  load: number,
): Plan | string {
  const found = x.pinned
    ? { who: places.map((one) => one[0] as string), callOut: 0, pace: 100 }
    : crew(s, x, places, load, span.min);
  if (typeof found === 'string') return found;
  const beginsAt = x.minute + found.callOut;
  const at = (minutes: number) => endOf(s, beginsAt, span, Math.ceil((minutes * found.pace) / 100));
  return {
    who: found.who,
    callOut: found.callOut,
    beginsAt,
    between: [at(span.min), at(span.max)],
    span,
    pace: found.pace,
  };
}

/** The same for a card, which may take less time by now. */
export function planCard(s: Scenario, x: Incident, card: Card): Plan | string {
  return planWork(s, x, card.who, spanNow(x, card.takes, card.shorter), card.load);
}

/** Begins it. `ends` pins the end, for history only. */
export function beginWork(
  s: Scenario,
  x: Incident,
  plan: Plan,
  about: Pick<Work, 'what' | 'of'> & Partial<Work>,
  load: number = WHOLE,
  ends?: Minute,
): Work {
  const minutes = throwSpan(x, `${about.what}:${about.of}`, plan.span);
  const drawn = endOf(s, plan.beginsAt, plan.span, Math.ceil((minutes * plan.pace) / 100));
  const work: Work = {
    id: `w${x.sequence}`,
    load,
    ...about,
    who: plan.who,
    startedAt: x.minute,
    beginsAt: plan.beginsAt,
    endsAt: x.pinned && ends !== undefined ? Math.max(ends, x.minute) : drawn,
    between: plan.between,
  };
  x.work.push(work);
  if (load === WHOLE && !x.pinned) {
    for (const person of work.who) x.people[person]?.worked.push([work.beginsAt, work.endsAt]);
  }
  schedule(x, work.endsAt, { what: 'work', work: work.id });
  return work;
}

export function beginCard(
  s: Scenario,
  x: Incident,
  id: string,
  plan: Plan,
  extra: Partial<Work>,
  ends?: Minute,
): void {
  const card = s.cards[id];
  const state = x.cards[id];
  if (!card || !state) return;
  if (state.state === 'done') state.state = stepOrStay('card', state.state, 'again');
  state.state = stepOrStay('card', state.state, 'start');
  state.plays += 1;
  for (const [stock, parts] of Object.entries(card.uses)) {
    const level = x.stocks[stock];
    if (level) add(level, x.minute, -parts);
    scheduleRates(x, x.minute);
  }
  beginWork(s, x, plan, { what: 'card', of: id, ...extra }, card.load, ends);
  happen(s, x, `started:${id}`);
  if (extra.option !== undefined) happen(s, x, `started:${id}.${extra.option}`);
}

/** Somebody is taken off a card: its minutes are lost. */
export function leaveWork(x: Incident, card: string): boolean {
  const index = x.work.findIndex((one) => one.what === 'card' && one.of === card);
  const work = x.work[index];
  const state = x.cards[card];
  const next = state && step('card', state.state, 'leave');
  if (!work || !state || next === undefined) return false;
  state.state = next;
  x.work.splice(index, 1);
  for (const person of work.who) cutWorked(x, person, work);
  return true;
}

function cutWorked(x: Incident, person: string, work: Work): void {
  const worked = x.people[person]?.worked;
  const index = worked?.findIndex(([from, to]) => from === work.beginsAt && to === work.endsAt) ?? -1;
  if (!worked || index < 0) return;
  if (work.beginsAt >= x.minute) worked.splice(index, 1);
  else worked[index] = [work.beginsAt, x.minute];
}

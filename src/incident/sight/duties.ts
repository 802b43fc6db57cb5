import type { Scenario } from '../../scenario/scenario.ts';
import type { Duty } from '../../scenario/table-nouns.ts';
import { dueFrom } from '../due.ts';
import type { DutyState, Incident } from '../incident.ts';
import { legal } from '../legal.ts';
import { orderedAt, standingFilings } from '../filings.ts';
import type { FieldAnswer } from '../../scenario/moves.ts';
import { sayClock, sayDate, saySpan } from '../say.ts';
import { isOneOf } from '../seats.ts';
import type { SightDuty, Tone } from '../sight-types.ts';
import { spanNow } from '../work.ts';
import { asOf } from '../versions.ts';
import { sayRecipient } from './answers.ts';
import { sayTakes } from './cards.ts';
import { reportsOf } from './documents.ts';
import { lawWords, sightCandidates, sightStages } from './duty-law.ts';
import { sightFields } from './fields.ts';

/** As every seat sees them: without the readings, which only some seats may see. */
export function sightDuties(s: Scenario, x: Incident): SightDuty[] {
  return Object.entries(s.duties).map(([id, duty]) => {
    const state = x.duties[id] as DutyState;
    return sightDuty(s, x, id, asOf(duty, state.startedAt ?? x.minute), state);
  });
}

/** By duty, for those whose readings this seat may see. */
export function sightReadings(s: Scenario, x: Incident, seat: string): Record<string, SightDuty['readings']> {
  const mine = Object.entries(s.duties).filter(([, { work }]) =>
    isOneOf(seat, ['legal', ...work.who.flat()]),
  );
  return Object.fromEntries(
    mine.map(([id, duty]) => {
      const now = asOf(duty, x.duties[id]?.startedAt ?? x.minute);
      return [id, sightCandidates(s, x, id, now, seat)];
    }),
  );
}

function sightDuty(s: Scenario, x: Incident, id: string, duty: Duty, state: DutyState): SightDuty {
  const end = state.startedAt === undefined ? undefined : dueFrom(s, x, duty, state.startedAt);
  // What is owed at once has no later minute at which it becomes overdue; it simply stays owed.
  const due = end === Infinity || duty.law.deadline.atOnce ? undefined : end;
  const shown = stateOf(x, state, due);
  const refusal = legal(s, x, { do: 'file', duty: id, fields: { ...probe(duty, state) } });
  return {
    id,
    label: duty.label,
    short: duty.short,
    law: duty.law.law,
    article: duty.law.article,
    recipient: sayRecipient(duty.law.recipient),
    ...lawWords(s, duty.law),
    tag: duty.law.tag,
    source: duty.law.source,
    lawNotice: duty.law.notice,
    state: shown,
    ...(state.startedAt === undefined ? {} : { startedMinute: state.startedAt }),
    ...(due === undefined ? {} : { dueMinute: due, dueWord: `due ${sayDate(s, due)} ${sayClock(s, due)}` }),
    ...(due === undefined || shown !== 'running' ? {} : { leftWord: saySpan(due - x.minute) }),
    gone: gone(x, state.startedAt, due),
    tone: toneOf(x, shown, state.startedAt, due),
    word: wordOf(s, x, duty, shown, state, due),
    readings: [],
    stages: sightStages(s, x, id, state.startedAt),
    supplements: supplements(s, x, duty, state),
    canFile: refusal === undefined,
    ...(refusal === undefined ? {} : { why: refusal }),
    work: `${duty.work.who.map((place) => place.map((one) => s.people[one]?.short ?? one).join(' or ')).join(' + ')} · ${sayTakes(spanNow(x, duty.work.takes, duty.shorter))}`,
    next: state.filedAt === undefined ? 'first' : 'supplement',
    peopleMinutes: peopleMinutes(x, duty),
    ...amendable(s, x, id),
    fields: sightFields(s, x, id, duty),
    filings: reportsOf(s, x, id),
  };
}

/** Minutes of work for everybody it takes, together. */
function peopleMinutes(x: Incident, duty: Duty): [number, number] {
  const { min, max } = spanNow(x, duty.work.takes, duty.shorter);
  return [min * duty.work.who.length, max * duty.work.who.length];
}

/** Whether what was filed can be corrected or withdrawn, and who has ordered it. */
function amendable(
  s: Scenario,
  x: Incident,
  id: string,
): Pick<SightDuty, 'canAmend' | 'amendWhy' | 'ordered'> {
  const [first] = standingFilings(x, id);
  const refusal = legal(s, x, {
    do: 'file',
    duty: id,
    fields: {},
    as: 'withdrawal',
    why: 'Only to ask whether.',
  });
  const order = first && orderedAt(s, x, id, first.minute);
  const by = Object.entries(s.injects).find(
    ([inject, about]) => about.corrects?.includes(id) && x.injects[inject]?.sentAt === order,
  )?.[1].from;
  return {
    canAmend: refusal === undefined,
    ...(first === undefined || refusal === undefined ? {} : { amendWhy: refusal }),
    ...(order === undefined || by === undefined
      ? {}
      : { ordered: `${by} ordered a correction on ${sayDate(s, order)} ${sayClock(s, order)}.` }),
  };
}

/** An empty supplement is refused for being empty; that is not what is asked here. */
function probe(duty: Duty, state: DutyState): Record<string, FieldAnswer> {
  const field = Object.keys(duty.fields)[0];
  return state.filedAt === undefined || field === undefined ? {} : { [field]: { form: 'never', text: '…' } };
}

function stateOf(x: Incident, state: DutyState, due: number | undefined): SightDuty['state'] {
  if (state.closedAt !== undefined) return 'closed';
  if (state.metBy !== undefined) return 'met';
  if (state.filedAt !== undefined) return due !== undefined && state.filedAt > due ? 'filed late' : 'filed';
  if (state.startedAt === undefined) return 'sleeping';
  return due !== undefined && x.minute > due ? 'overdue' : 'running';
}

function gone(x: Incident, start: number | undefined, due: number | undefined): number {
  if (start === undefined || due === undefined) return 0;
  return due <= start ? 1 : Math.min(1, (x.minute - start) / (due - start));
}

function toneOf(
  x: Incident,
  shown: SightDuty['state'],
  start: number | undefined,
  due: number | undefined,
): Tone {
  if (shown === 'overdue' || shown === 'filed late') return 'hostile';
  if (shown === 'filed' || shown === 'met') return 'safe';
  if (shown !== 'running') return 'plain';
  return gone(x, start, due) >= 0.75 ? 'hostile' : 'unproven';
}

function wordOf(
  s: Scenario,
  x: Incident,
  duty: Duty,
  shown: SightDuty['state'],
  state: DutyState,
  due: number | undefined,
): string {
  switch (shown) {
    case 'running':
      if (due === undefined) return duty.law.deadline.atOnce ? 'owed at once' : 'no deadline';
      return `${saySpan(due - x.minute)} left`;
    case 'overdue':
      return `${saySpan(x.minute - (due ?? x.minute))} over`;
    case 'filed':
    case 'filed late':
      return `${shown} ${sayDate(s, state.filedAt ?? 0)} ${sayClock(s, state.filedAt ?? 0)}`;
    case 'met':
      return `met by the ${s.duties[state.metBy ?? '']?.label ?? ''}, ${sayDate(s, state.filedAt ?? 0)} ${sayClock(s, state.filedAt ?? 0)}`;
    case 'closed':
      return 'does not apply';
    default:
      return 'not started';
  }
}

function supplements(s: Scenario, x: Incident, duty: Duty, state: DutyState): SightDuty['supplements'] {
  if (state.filedAt === undefined) return [];
  return Object.entries(state.facts)
    .filter(([, fact]) => fact.filedAt === undefined)
    .map(([id, fact]) => {
      const due = fact.knownAt + (duty.law.supplementMinutes ?? duty.law.deadline.minutes ?? 0);
      const label = duty.fields[duty.facts[id]?.field ?? '']?.label ?? id;
      return {
        fact: id,
        label,
        due: `${sayDate(s, due)} ${sayClock(s, due)}`,
        dueMinute: due,
        overdue: x.minute > due,
      };
    });
}

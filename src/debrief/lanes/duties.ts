import { adjudicatedFor } from '../../incident/awareness.ts';
import { dueFrom } from '../../incident/due.ts';
import type { Filing } from '../../incident/incident.ts';
import { quote } from '../../incident/quotes.ts';
import { sayAnswer } from '../../incident/sight/answers.ts';
import { judge } from '../../incident/score/judge.ts';
import type { Judgement } from '../../incident/score/judge.ts';
import { asOf, sayCalendar, sayVersion } from '../../incident/versions.ts';
import type { Duty, VersionedDuty } from '../../scenario/table-nouns.ts';
import type { Minute } from '../../scenario/vocabulary.ts';
import type { Item } from '../debrief-types.ts';
import { sayLong, sayWhen } from '../when.ts';
import type { Telling } from './telling.ts';

/** The clock the table showed, the clock it was judged by, and what was filed. */
export function dutiesLane(t: Telling): Item[] {
  return [
    ...Object.entries(t.s.duties).flatMap(([id, duty]) => [...judged(t, id, duty), ...shown(t, id, duty)]),
    ...t.x.filings.map((filing, at) => filed(t, filing, at)),
  ];
}

function judged({ s, x }: Telling, id: string, about: VersionedDuty): Item[] {
  const judgement = judge(s, x, id);
  const { start, due: dues = [Infinity, Infinity] } = judgement;
  if (!start || about.aware === undefined) return [];
  const due = dues[1];
  const duty = asOf(about, start[0]);
  const late = judgedWords(s, judgement);
  const reasoning = adjudicatedFor(s, x, about)?.about.reasoning;
  const counted = `${sayVersion(duty.law)}; ${sayCalendar(s, duty.law)}`;
  return [
    {
      id: `judged:${id}`,
      lane: 'duties',
      layers: ['true'],
      from: start[0],
      ...(Number.isFinite(due) ? { to: due } : {}),
      label: `${duty.short}, as judged`,
      says: `${duty.label}: judged from ${sayWhen(s, start[0])}, ${Number.isFinite(due) ? `due ${sayWhen(s, due)}` : 'without a deadline'}, by ${counted}. ${late}`,
      tone: judgement.status === 'on-time' ? 'safe' : 'hostile',
      cause: reasoning ? [quote(s, x, reasoning)] : ['The adjudicator’s hour.'],
      after: [late, ...fineWords(duty)],
      about: [id],
    },
  ];
}

/** A report under another law that this law accepts counts as its own. */
function judgedWords(s: Telling['s'], { status, after, metBy }: Judgement): string {
  if (!after) return 'Never filed.';
  const by = metBy === undefined ? 'Filed' : `Met by the ${s.duties[metBy]?.label ?? metBy},`;
  if (!after.every(Number.isFinite)) return `${by.replace(',', '')}. It has no deadline.`;
  if (status === 'on-time') return `${by} on time, with ${sayLong(-after[1])} to spare.`;
  if (status === 'late') return `${by} ${sayLong(after[0])} late.`;
  return `${by} on time or late: a day without an hour does not say.`;
}

function shown({ s, x }: Telling, id: string, about: VersionedDuty): Item[] {
  const state = x.duties[id];
  if (state?.startedAt === undefined) return [];
  const duty = asOf(about, state.startedAt);
  const due = dueFrom(s, x, duty, state.startedAt);
  const end = Math.min(s.closes, state.closedAt ?? due);
  const until = Number.isFinite(due) ? ` to ${sayWhen(s, due)}` : ', without a deadline';
  const owed = state.filedAt === undefined && state.closedAt === undefined;
  return [
    {
      id: `duty:${id}`,
      lane: 'duties',
      layers: ['knowable'],
      from: state.startedAt,
      ...(end > state.startedAt ? { to: end } : {}),
      label: `${duty.short} on the table`,
      says: `${duty.label}: the clock on the table ran from ${sayWhen(s, state.startedAt)}${until}.`,
      tone: owed ? 'hostile' : 'unproven',
      cause: [`${duty.law.law}, ${duty.law.article}: what you learned by then started it.`],
      after: [
        state.closedAt === undefined
          ? lateWords(duty, due, state.filedAt)
          : `It ended without a report on ${sayWhen(s, state.closedAt)}.`,
      ],
      about: [id],
    },
  ];
}

function lateWords(duty: Duty, due: Minute, filedAt: Minute | undefined): string {
  if (filedAt === undefined) return 'Never filed.';
  if (!Number.isFinite(due)) return 'Filed. It has no deadline.';
  if (duty.law.deadline.atOnce && filedAt > due)
    return `Filed after ${sayLong(filedAt - due)}. The law says at once and names no number: nobody has judged this.`;
  return filedAt <= due
    ? `Filed on time, with ${sayLong(due - filedAt)} to spare.`
    : `Filed ${sayLong(filedAt - due)} late.`;
}

function fineWords(duty: Duty): string[] {
  const cap = duty.law.fineCap;
  return cap
    ? [`The law’s highest fine for being late: ${cap.currency} ${cap.amount.toLocaleString('en-US')}.`]
    : [];
}

const DID: Record<Filing['stage'], string> = {
  first: 'filed',
  supplement: 'supplemented',
  correction: 'corrected',
  withdrawal: 'withdrawn',
};

function filed({ s, x }: Telling, filing: Filing, at: number): Item {
  const duty = s.duties[filing.duty];
  const { late, after } = lateness(s, x, filing);
  const stage = DID[filing.stage];
  const label = duty?.label ?? filing.duty;
  return {
    id: `filed:${at}`,
    lane: 'duties',
    layers: ['did'],
    from: filing.minute,
    label: `${duty?.short ?? label} ${stage}${late ? ' late' : after}`,
    says:
      filing.stage === 'withdrawal'
        ? `${label} withdrawn. It was owed again.`
        : `${label} ${stage}${late ? ', late' : after}. It stated ${stated(filing)} of ${Object.keys(duty?.fields ?? {}).length} fields.`,
    tone: toneOf(filing, late),
    cause: [`Could be known when the form was opened: ${fieldNames(duty, filing.knowable) || 'nothing'}.`],
    after: [
      ...(filing.why ? [`Why: ${filing.why}`, ...amended(filing)] : []),
      ...(filing.unneeded ? ['Nobody had asked for it: it took people’s time and gains nothing.'] : []),
      ...(filing.unverified.length > 0
        ? [`Stated as sure without proof: ${fieldNames(duty, filing.unverified)}.`]
        : []),
      ...(duty
        ? Object.entries(filing.fields).map(
            ([field, answer]) =>
              `${duty.fields[field]?.label ?? field}: ${sayAnswer(s, duty, field, answer)}.`,
          )
        : []),
    ],
    about: [filing.duty],
  };
}

/** Where a law says *at once* there is no number to be late by: only how long it took can be said. */
function lateness(
  s: Telling['s'],
  x: Telling['x'],
  { duty: id, stage }: Filing,
): { late: boolean; after: string } {
  const { status, after, start } = judge(s, x, id);
  if (stage !== 'first' || status !== 'late') return { late: false, after: '' };
  const about = s.duties[id];
  if (!about || !start || !asOf(about, start[0]).law.deadline.atOnce) return { late: true, after: '' };
  return { late: false, after: ` after ${sayLong(after?.[0] ?? 0)}` };
}

function toneOf({ stage, amends, unverified, unneeded }: Filing, late: boolean): Item['tone'] {
  if (late || unverified.length > 0 || unneeded || amends === 'unneeded') return 'hostile';
  return stage === 'withdrawal' || amends === 'late' ? 'unproven' : 'safe';
}

function amended({ amends }: Filing): string[] {
  if (amends === 'unasked')
    return ['Put right soon and unasked: it counts as if the old answer had not been given.'];
  if (amends === 'late') return ['Put right late, or when told to: that counts for less.'];
  return amends === 'unneeded' ? ['Nothing had been wrong.'] : [];
}

const stated = (filing: Filing): number =>
  Object.values(filing.fields).filter(({ form }) => form === 'value' || form === 'range').length;

const fieldNames = (duty: VersionedDuty | undefined, ids: string[]): string =>
  ids.map((id) => duty?.fields[id]?.label ?? id).join(', ');

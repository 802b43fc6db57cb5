// The words of the duty clock, the same on the page, on the command line and in files.
import { Temporal } from 'temporal-polyfill';
import type { DutyClock, StageDue } from './clock-types.ts';
import type { LawStage } from '../scenario/law-nouns.ts';
import type { Law } from './law-book.ts';
import { sayTrigger } from './triggers.ts';

export const NO_ADVICE =
  'This is no legal advice. The library may be wrong, out of date or incomplete; ask a lawyer before you rely on it.';

export const LIMITS = [
  'Whether a period that ends on a weekend or a holiday is extended was not checked; here hours and days run through.',
  'Whether a law applies to you, and what its thresholds mean in your case, is not decided here.',
  'Holidays come from a library and were not checked against official lists; one-off holidays are missing.',
];

/** What each evidence tag of the library means. */
export const TAGS: Record<string, string> = {
  V1: 'read in the official text',
  'V2+': 'several secondary sources agree',
  V2: 'read in a secondary source',
  M: 'from memory, not verified',
  D: 'worked out by us',
};

export function sayTag(tag: string): string {
  const meaning = TAGS[tag];
  return meaning === undefined ? tag : `${tag}, ${meaning}`;
}

/** What a stage runs from. */
export function sayAnchor(law: Law, { from, after }: LawStage): string {
  if (after !== undefined) return after;
  if (from === 'awareness') return 'awareness';
  if (from === 'trigger') return sayTrigger(law);
  const before = law.stages.find(({ id }) => id === from)?.label ?? from;
  return `the ${before.charAt(0).toLowerCase()}${before.slice(1)}`;
}

/** `Within 24 hours after knowledge of an intrusion` */
export function sayDeadline({ within, from, atOnce, noLater }: StageDue): string {
  if (within === 'none') return 'No deadline';
  if (atOnce) return `At once after ${from}`;
  return `Within ${within} after ${from}${noLater === undefined ? '' : `, and within ${noLater}`}`;
}

/** `kr, Korea; Asia/Seoul` */
export function sayCalendar({ calendar: { id, label }, law }: DutyClock): string {
  return id === '' ? `none; ${law.zone}` : `${id}, ${label}; ${law.zone}`;
}

/** `undefined` where no other report counts. */
export function saySatisfied({ satisfiedBy }: Law): string | undefined {
  if (satisfiedBy.length === 0) return undefined;
  const laws = satisfiedBy.includes('any') ? 'another law' : satisfiedBy.join(', ');
  return `Also met by a report under ${laws}.`;
}

/** `undefined` where the library has no deadline for what becomes known later. */
export function saySupplement({ supplementMinutes }: Law): string | undefined {
  return supplementMinutes === undefined
    ? undefined
    : `For each new fact again within ${supplementMinutes / 60} hours.`;
}

const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];
const DAYS = ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'];

/** `2025-11-18T16:00+09:00` → `Tue 18 Nov 2025, 16:00` */
function sayLocal(iso: string): string {
  const { year, month, day, dayOfWeek } = Temporal.PlainDate.from(iso.slice(0, 10));
  return `${DAYS[dayOfWeek - 1] ?? ''} ${day} ${MONTHS[month - 1] ?? ''} ${year}, ${iso.slice(11, 16)}`;
}

/** One instant, or the two ends between which it lies, with the place by whose clock. */
export function sayDue({ due, atOnce }: StageDue, { zone }: Law): string {
  if (due === undefined) return atOnce ? 'At once' : 'No date';
  const said = due.from === due.to ? sayLocal(due.from) : `${sayLocal(due.from)} to ${sayLocal(due.to)}`;
  const place = (zone.split('/').pop() ?? zone).replaceAll('_', ' ');
  return `${atOnce ? 'At once, from ' : ''}${said} (${place})`;
}

/** What a reader must know about a duty's clock before its instants; `undefined` where it simply runs. */
export function sayStatus({ status, law, stages }: DutyClock): string | undefined {
  switch (status) {
    case 'running':
      return undefined;
    case 'indeterminate':
      return 'Indeterminate: it is not known at which minute it started.';
    case 'waiting':
      return `Not started: it starts with ${sayTrigger(law)}, which was not entered.${assumed(stages)}`;
    case 'not law':
      return {
        proposed: 'Proposed, not law as far as was verified.',
        'not yet': 'Not yet in force as far as was verified.',
        voluntary: 'Voluntary.',
        'in force': '',
      }[law.standing];
    case 'no version':
      return 'Not in the library for that day.';
  }
}

function assumed(stages: StageDue[]): string {
  return stages.some(({ due }) => due) ? ' The dates assume that it came with awareness.' : '';
}

/** Why a due instant is not simply sure. */
export function sayBasis({ basis, closed, passed, noLater }: StageDue): string[] {
  const sooner =
    noLater === undefined
      ? 'the report before it is filed sooner'
      : 'what starts it came sooner; that was not entered';
  return [
    ...(basis === 'latest' ? [`At the latest; sooner if ${sooner}.`] : []),
    ...(passed.length > 0 ? [`Passed over: ${passed.join(', ')}.`] : []),
    ...(closed === undefined ? [] : [`Offices are closed then: ${closed}.`]),
  ];
}

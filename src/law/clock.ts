// What became known, and when, in: every duty with what is due, when and to whom, out. Which version of a law counts is a
// matter of the instant at which its clock starts.
import type { DutyClock, Facts, StageDue, Status } from './clock-types.ts';
import { isCovered, localDay } from './due.ts';
import type { Place } from './due.ts';
import type { Known } from './known.ts';
import type { Law, LawBook } from './law-book.ts';
import { stagesDue } from './stages.ts';
import { sayTriggerNote } from './triggers.ts';

/** One for each id, in their order; ids that the book does not have are left out. */
export function dutyClocks(book: LawBook, ids: readonly string[], facts: Facts): DutyClock[] {
  return ids.flatMap((id) => {
    const versions = book.laws[id] ?? [];
    const newest = versions.at(-1);
    return newest === undefined ? [] : [clockOf(book, versions, newest, facts)];
  });
}

function clockOf(book: LawBook, versions: Law[], newest: Law, facts: Facts): DutyClock {
  const { id } = newest;
  const start = facts.started[id] ?? facts.aware;
  const inForce = versions.find((one) => isInForce(one, localDay(start.fromMs, one.zone)));
  const law = inForce ?? newest;
  const place: Place = { zone: law.zone, calendar: book.calendars[law.calendar ?? ''], cutoff: law.cutoff };
  const about = { law, day: localDay(start.fromMs, law.zone), calendar: calendarOf(law, place) };
  if (!inForce) return { ...about, status: 'no version', stages: [], notes: [sayVersions(versions)] };
  const stages = stagesDue(law, place, facts);
  const notes = notesOf(law, place, { start, stages, versions, entered: facts.started[id] !== undefined });
  return { ...about, status: statusOf(law, stages), stages, notes };
}

function isInForce({ from = '', to = '9999' }: Law, day: string): boolean {
  return from <= day && day <= to;
}

function statusOf(law: Law, stages: StageDue[]): Status {
  if (law.standing !== 'in force') return 'not law';
  if (stages[0]?.basis === 'assumed') return 'waiting';
  return stages.some(({ due }) => due !== undefined && due.from !== due.to) ? 'indeterminate' : 'running';
}

interface About {
  start: Known;
  stages: StageDue[];
  versions: Law[];
  /** The law's own trigger was entered. */
  entered: boolean;
}

function notesOf(law: Law, place: Place, { start, stages, versions, entered }: About): string[] {
  const trigger = entered ? undefined : sayTriggerNote(law.trigger.type);
  const lastDay = localDay(start.toMs, law.zone);
  const other = isInForce(law, lastDay) ? undefined : versions.find((one) => isInForce(one, lastDay));
  const notes = [
    trigger,
    other && `If it was on ${lastDay}, version ${other.version} counts.`,
    calendarNote(law, place, start, stages),
  ];
  return notes.filter((note) => note !== undefined);
}

/** Without its years a calendar would take a holiday for a business day, and say nothing. */
function calendarNote(law: Law, place: Place, start: Known, stages: StageDue[]): string | undefined {
  if (!law.stages.some(({ deadline }) => deadline.businessDays !== undefined)) return undefined;
  if (place.calendar === undefined)
    return 'There is no calendar of holidays for this law; only weekends are passed over.';
  const lastDay =
    stages
      .map(({ due }) => due?.to.slice(0, 10) ?? '')
      .toSorted()
      .at(-1) ?? '';
  if (isCovered(localDay(start.fromMs, law.zone), lastDay, place)) return undefined;
  return `Holidays are known for ${place.calendar.years.join(' to ')} only; outside of these years only weekends are passed over.`;
}

function sayVersions(versions: Law[]): string {
  const said = versions.map(
    ({ version, from, to }) => `${version}${from || to ? ` (${from ?? '…'} to ${to ?? '…'})` : ''}`,
  );
  return `The library has no version of this law for that day. It has: ${said.join(', ')}.`;
}

function calendarOf({ calendar: id = '' }: Law, { calendar }: Place): DutyClock['calendar'] {
  return { id, label: calendar?.label ?? 'none', source: calendar?.source ?? '' };
}

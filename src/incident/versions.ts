// Which version of a law counts is a matter of the instant at which its clock starts, never of the scenario's date.
import type { Scenario } from '../scenario/scenario.ts';
import type { LawVersion } from '../scenario/law-nouns.ts';
import type { Duty, VersionedDuty } from '../scenario/table-nouns.ts';
import type { Minute } from '../scenario/vocabulary.ts';
import { calendarOf } from './calendar.ts';

/** The version in force at this minute; where the library has a gap, the one before it. */
export function lawAt({ versions }: VersionedDuty, minute: Minute): LawVersion {
  const begun = versions.findLast(({ from = -Infinity }) => from <= minute);
  return begun ?? (versions[0] as LawVersion);
}

/** Before its first version and after its last there is nothing to report under this law. */
export function isLawAt(duty: VersionedDuty, minute: Minute): boolean {
  const { from = -Infinity, until = Infinity } = lawAt(duty, minute);
  return from <= minute && minute < until;
}

/** The duty as it stands for somebody who takes this minute as the beginning. */
export function asOf(duty: VersionedDuty, minute: Minute): Duty {
  return { ...duty, law: lawAt(duty, minute) };
}

/** `version 2024-08-14` */
export function sayVersion({ version, own }: LawVersion): string {
  return own || version === '' ? 'as the scenario has it' : `version ${version}`;
}

/** `Korea, Asia/Seoul` */
export function sayCalendar(s: Scenario, { calendar }: LawVersion): string {
  const { label, zone } = calendarOf(s, calendar);
  return `${label}, ${zone}`;
}

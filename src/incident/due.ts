// By when a first report is due, from the instant that is taken as the beginning.
import type { Deadline } from '../scenario/deadline.ts';
import type { Scenario } from '../scenario/scenario.ts';
import type { LawVersion } from '../scenario/law-nouns.ts';
import type { VersionedDuty } from '../scenario/table-nouns.ts';
import type { Minute } from '../scenario/vocabulary.ts';
import { addBusinessDays, addMonths, calendarOf, endOfDay } from './calendar.ts';
import type { Ends } from './calendar.ts';
import { first } from './conditions.ts';
import type { Incident } from './incident.ts';
import { lawAt } from './versions.ts';

/** *At once* is that minute; what has no deadline is never due. */
export function dueBy(s: Scenario, law: LawVersion, deadline: Deadline, from: Minute): Minute {
  const { minutes, calendarDays, businessDays, months, atOnce } = deadline;
  const calendar = calendarOf(s, law.calendar);
  if (businessDays !== undefined) return addBusinessDays(s, calendar, from, businessDays, law.cutoff);
  if (calendarDays !== undefined) return endOfDay(s, calendar, from, calendarDays);
  if (months !== undefined) return addMonths(s, calendar, from, months);
  return atOnce ? from : from + (minutes ?? Infinity);
}

/** When a report is due if its clock started at `from`, under the law of that minute. */
export function dueAfter(s: Scenario, duty: VersionedDuty, from: Minute): Minute {
  const law = lawAt(duty, from);
  return dueBy(s, law, law.deadline, from);
}

/**
 * The same in a game: a law that counts from a classification and has a longest time after awareness is due by whichever
 * comes first, so that waiting with the classification buys nothing.
 */
export function dueFrom(s: Scenario, x: Incident, duty: VersionedDuty, from: Minute): Minute {
  const law = lawAt(duty, from);
  if (law.noLaterMinutes === undefined || duty.trigger === undefined)
    return dueBy(s, law, law.deadline, from);
  const trigger = first(x, duty.trigger);
  const counted = trigger === undefined ? Infinity : dueBy(s, law, law.deadline, trigger);
  return Math.min(counted, from + law.noLaterMinutes);
}

/** From a beginning that is known to lie between two minutes; a law may have changed in between. */
export function dueBetween(s: Scenario, x: Incident, duty: VersionedDuty, [from, to]: Ends): Ends {
  const changes = duty.versions.flatMap(({ from: start = -Infinity }) =>
    start > from && start <= to ? [start - 1, start] : [],
  );
  const dues = [from, ...changes, to].map((minute) => dueFrom(s, x, duty, minute));
  return [Math.min(...dues), Math.max(...dues)];
}

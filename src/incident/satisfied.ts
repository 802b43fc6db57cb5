// A law may accept what was reported under another one. Which laws do is a matter of their version.
import type { Scenario } from '../scenario/scenario.ts';
import type { LawVersion } from '../scenario/law-nouns.ts';
import type { Minute } from '../scenario/vocabulary.ts';
import type { Filing, Incident } from './incident.ts';
import { lawAt } from './versions.ts';

/** The earliest report under another law that counts for this duty, if its clock started at `start`. */
export function satisfier(s: Scenario, x: Incident, id: string, start: Minute): Filing | undefined {
  const duty = s.duties[id];
  if (!duty) return undefined;
  const law = lawAt(duty, start);
  if (law.satisfiedBy.length === 0) return undefined;
  return x.filings.find((filing) => {
    const other = s.duties[filing.duty];
    const counts =
      filing.duty !== id && filing.stage === 'first' && filing.withdrawnAt === undefined && !filing.unneeded;
    return counts && other && !other.orderOnly && accepts(law, lawAt(other, filing.minute));
  });
}

/** *Another law* is another statute of the same place whose report goes to an authority, not only to people. */
function accepts(law: LawVersion, other: LawVersion): boolean {
  if (!law.satisfiedBy.includes('any')) return law.satisfiedBy.includes(other.id);
  const isElsewhere =
    other.own || other.jurisdiction !== law.jurisdiction || statuteOf(other) === statuteOf(law);
  return !isElsewhere && other.recipient.some((one) => one !== 'people');
}

/** `Network Act as amended by Act 21500` is the Network Act. */
const statuteOf = ({ law }: LawVersion): string => law.replace(/ as amended .*/, '');

/** Duties whose clock runs and which a report under another law has just met. */
export function newlySatisfied(s: Scenario, x: Incident): [id: string, by: Filing][] {
  return Object.entries(x.duties).flatMap(([id, { startedAt, filedAt, closedAt }]): [string, Filing][] => {
    if (startedAt === undefined || filedAt !== undefined || closedAt !== undefined) return [];
    const filing = satisfier(s, x, id, startedAt);
    return filing ? [[id, filing]] : [];
  });
}

// What was filed and still stands: a later answer takes the place of an earlier one, a withdrawal of all of them.
import type { FieldAnswer } from '../scenario/moves.ts';
import type { Scenario } from '../scenario/scenario.ts';
import type { Minute } from '../scenario/vocabulary.ts';
import type { Amends, Filing, Incident } from './incident.ts';
import { lawAt } from './versions.ts';
import { contradictoryPairs, deniedAt } from './score/stated.ts';

/** A mistake is put right soon within so long, where the law gives supplements no time of their own. */
export const SOON = 3 * 1440;

export function standingFilings(x: Incident, duty: string): Filing[] {
  return x.filings.filter(
    (one) => one.duty === duty && one.stage !== 'withdrawal' && one.withdrawnAt === undefined,
  );
}

/** Each field as it was answered last, and by which filing. *Not yet known* takes nothing back unless it corrects. */
export function standingAnswers(
  x: Incident,
  duty: string,
): Record<string, { answer: FieldAnswer; filing: Filing }> {
  const found: Record<string, { answer: FieldAnswer; filing: Filing }> = {};
  for (const filing of standingFilings(x, duty)) {
    for (const [field, answer] of Object.entries(filing.fields)) {
      if (answer.form === 'not-yet' && found[field] && filing.stage !== 'correction') continue;
      found[field] = { answer, filing };
    }
  }
  return found;
}

/** The minute at which somebody ordered to correct this, since it was filed or published. */
export function orderedAt(s: Scenario, x: Incident, what: string, since: Minute): Minute | undefined {
  const minutes = Object.entries(s.injects)
    .filter(([, about]) => about.corrects?.includes(what))
    .flatMap(([id]) => x.injects[id]?.sentAt ?? [])
    .filter((minute) => minute >= since);
  return minutes.length === 0 ? undefined : Math.min(...minutes);
}

/** How the fields that are corrected or taken back had come to be wrong, and how soon that is put right. */
export function amendsOf(s: Scenario, x: Incident, id: string, fields: string[]): Amends {
  const duty = s.duties[id];
  const stand = standingAnswers(x, id);
  const tested = fields.filter((field) => duty?.fields[field]?.claim !== undefined && stand[field]);
  const wrong = tested.flatMap((field) => wrongSince(s, x, id, field) ?? []);
  if (wrong.length === 0) return tested.length === 0 ? 'open' : 'unneeded';
  const since = Math.min(...wrong);
  const first = Math.min(...tested.map((field) => stand[field]?.filing.minute ?? x.minute));
  const soon =
    x.minute - since <=
    ((duty && lawAt(duty, x.duties[id]?.startedAt ?? x.minute).supplementMinutes) ?? SOON);
  return soon && orderedAt(s, x, id, first) === undefined ? 'unasked' : 'late';
}

/** Since when the team could know that what it filed was not safe to say. */
function wrongSince(s: Scenario, x: Incident, id: string, field: string): Minute | undefined {
  const stands = standingAnswers(x, id)[field];
  const claim = s.duties[id]?.fields[field]?.claim;
  if (!stands || claim === undefined) return undefined;
  if (stands.filing.unverified.includes(field)) return stands.filing.minute;
  const denied = isPart(s, id, field)
    ? undefined
    : deniedAt(s, x, claim, stands.answer, stands.filing.minute);
  const pair = contradictoryPairs(s, x, [id]).find(
    ([later, earlier]) => later.claim === claim && [later.from, earlier.from].includes(id),
  );
  const at = [denied, pair?.[0].minute].filter((minute) => minute !== undefined);
  return at.length === 0 ? undefined : Math.min(...at);
}

/** A field that adds to what another one says of the same claim is no word on the whole. */
export function isPart(s: Scenario, id: string, field: string): boolean {
  const fields = s.duties[id]?.fields ?? {};
  return Object.keys(fields).find((one) => fields[one]?.claim === fields[field]?.claim) !== field;
}

/** A report that says as sure what nobody verified, or what another filing or a notice denies. */
export function isFlawed(s: Scenario, x: Incident, filing: Filing): boolean {
  if (filing.unverified.length > 0) return true;
  return contradictoryPairs(s, x, [filing.duty]).some(
    ([later]) => later.from === filing.duty && later.minute === filing.minute,
  );
}

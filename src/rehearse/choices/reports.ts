// Reports, filled in the canonical ways: what is known for sure, nothing yet, or the best guess stated as a fact.
import { best } from '../../incident/claims.ts';
import { first } from '../../incident/conditions.ts';
import { knowableFields } from '../../incident/duties.ts';
import { isPart, standingAnswers } from '../../incident/filings.ts';
import type { Incident } from '../../incident/incident.ts';
import { sameAnswer } from '../../incident/score/compare.ts';
import { isStated } from '../../incident/score/stated.ts';
import type { FieldAnswer } from '../../scenario/moves.ts';
import type { Scenario } from '../../scenario/scenario.ts';
import type { Choice } from '../choices.ts';
import { guessedAnswer, knownAnswer } from './answers.ts';
import { isStaffed } from './staffed.ts';
import { WHY } from './words.ts';

type Fields = Record<string, FieldAnswer>;
const NOT_YET: FieldAnswer = { form: 'not-yet' };

export function reportChoices(s: Scenario, x: Incident): Choice[] {
  return Object.entries(s.duties).flatMap(([id, duty]) => {
    if (duty.met || (duty.opens && first(x, duty.opens) === undefined)) return [];
    if (x.work.some(({ what, of }) => what === 'file' && of === id)) return [];
    if (!isStaffed(s, x, { ...duty.work, shorter: duty.shorter })) return [];
    return x.duties[id]?.filedAt === undefined ? firstReports(s, x, id) : laterReports(s, x, id);
  });
}

function firstReports(s: Scenario, x: Incident, id: string): Choice[] {
  const ids = Object.keys(s.duties[id]?.fields ?? {});
  const known = knownFields(s, x, id);
  const guessed = guessedFields(s, x, id);
  const whole = (fields: Fields): Fields =>
    Object.fromEntries(ids.map((field) => [field, fields[field] ?? NOT_YET]));
  return [
    ...(isEmpty(known) ? [] : [fileChoice(id, 'known', whole(known))]),
    fileChoice(id, 'not-yet', whole({})),
    ...(isEmpty(guessed) ? [] : [fileChoice(id, 'guess', whole({ ...known, ...guessed }))]),
  ];
}

/** A supplement says what has no answer yet, a correction what has another one; both only what is sure. */
function laterReports(s: Scenario, x: Incident, id: string): Choice[] {
  const stand = standingAnswers(x, id);
  const known = Object.entries(knownFields(s, x, id));
  const news = known.filter(([field]) => !isStated(stand[field]?.answer));
  const changed = known.filter(([field, answer]) => {
    const before = stand[field]?.answer;
    return before && isStated(before) && answer.statement !== undefined && !sameAnswer(before, answer);
  });
  const amend = (as: 'correction' | 'withdrawal', fields: Fields): Choice => ({
    key: `file:${id}.${as}`,
    move: { do: 'file', duty: id, fields, as, why: WHY },
  });
  return [
    ...(news.length > 0 ? [fileChoice(id, 'known', Object.fromEntries(news))] : []),
    ...(changed.length > 0 ? [amend('correction', Object.fromEntries(changed))] : []),
    ...(isEmpty(stand) ? [] : [amend('withdrawal', {})]),
  ];
}

const isEmpty = (record: object): boolean => Object.keys(record).length === 0;

const fileChoice = (duty: string, filling: string, fields: Fields): Choice => ({
  key: `file:${duty}.${filling}`,
  move: { do: 'file', duty, fields },
});

/** Fields that can be answered from what is sure. */
function knownFields(s: Scenario, x: Incident, id: string): Fields {
  const duty = s.duties[id];
  if (!duty) return {};
  const found = knowableFields(s, x, duty).map((field) => [field, knownAnswer(s, x, id, field)] as const);
  return withAnswers(found);
}

/** Fields whose best word is only claimed, or has been contradicted: stated as if it were sure. */
function guessedFields(s: Scenario, x: Incident, id: string): Fields {
  const { fields = {} } = s.duties[id] ?? {};
  const found = Object.entries(fields).map(([field, { claim }]) => {
    const said = claim === undefined || isPart(s, id, field) ? undefined : best(s, x, claim);
    return [field, said && claim !== undefined ? guessedAnswer(claim, said) : undefined] as const;
  });
  return withAnswers(found);
}

const withAnswers = (found: (readonly [string, FieldAnswer | undefined])[]): Fields =>
  Object.fromEntries(found.flatMap(([field, answer]) => (answer ? [[field, answer] as const] : [])));

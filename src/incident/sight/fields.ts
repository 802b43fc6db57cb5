// The fields of a report as its composer needs them: what could be taken, what stands, what else was said, what is missing.
import type { Scenario } from '../../scenario/scenario.ts';
import type { Duty } from '../../scenario/table-nouns.ts';
import type { AnswerForm } from '../../scenario/vocabulary.ts';
import { best } from '../claims.ts';
import { knowableFields } from '../duties.ts';
import { isPart, standingAnswers } from '../filings.ts';
import { wordsOf } from '../items.ts';
import type { Incident } from '../incident.ts';
import { sayValue } from '../quotes.ts';
import { sayClock, sayDate } from '../say.ts';
import type { Said } from '../score/compare.ts';
import { askedOf, disagree, isStated, ofValue, said } from '../score/stated.ts';
import type { SightField, SightSaid } from '../sight-types.ts';
import { shown } from '../shown.ts';
import { sayAnswer } from './answers.ts';
import { shownChoices, statementsOf } from './claims.ts';

const FORMS: Record<Duty['fields'][string]['asks'], AnswerForm[]> = {
  claim: ['value', 'range', 'not-yet', 'never'],
  instant: ['value', 'range', 'not-yet'],
  text: ['value', 'not-yet'],
};

export function sightFields(s: Scenario, x: Incident, id: string, duty: Duty): SightField[] {
  const knowable = knowableFields(s, x, duty);
  return Object.keys(duty.fields).map((field) => sightField(s, x, id, field, knowable.includes(field)));
}

function sightField(s: Scenario, x: Incident, id: string, field: string, knowable: boolean): SightField {
  const duty = s.duties[id] as Duty;
  const about = duty.fields[field] as Duty['fields'][string];
  const claim = about.claim === undefined ? undefined : s.claims[about.claim];
  const ranged = claim === undefined || claim.kind === 'number' || claim.kind === 'instant';
  const stands = standingAnswers(x, id)[field]?.answer;
  const elsewhere =
    about.claim === undefined || isPart(s, id, field) ? [] : elsewhereOf(s, x, id, about.claim);
  const mine = stands && isStated(stands) ? said(s, x, stands) : undefined;
  const clashing = elsewhere.filter((one) => mine && disagree(s, x, about.claim as string, mine, one.said));
  return {
    id: field,
    label: about.label,
    asks: about.asks,
    ...(claim?.unit ? { unit: claim.unit } : {}),
    ...(about.claim && claim ? { claim: about.claim, kind: claim.kind, asked: askedOf(claim) } : {}),
    ...(claim?.choices ? { choices: claim.choices, ...shownChoices(s, claim.choices) } : {}),
    statements: about.claim && claim ? statementsOf(s, x, about.claim, claim) : [],
    forms: FORMS[about.asks].filter((form) => form !== 'range' || ranged),
    ...(stands ? { stands, last: sayAnswer(s, duty, field, stands) } : {}),
    knowable,
    missing: knowable && !isStated(stands),
    elsewhere,
    conflicts: clashing.map(({ where, says }) => `${where}: ${says}.`),
  };
}

/** What every report on file says of a claim. */
export const onFile = (s: Scenario, x: Incident, claim: string): SightSaid[] =>
  Object.keys(s.duties).flatMap((id) => filedOf(s, x, id, claim));

/** What else was said of a claim: by other reports as they stand, by notices, and what the team holds for sure. */
function elsewhereOf(s: Scenario, x: Incident, id: string, claim: string): SightSaid[] {
  return [
    ...Object.keys(s.duties).flatMap((other) => (other === id ? [] : filedOf(s, x, other, claim))),
    ...toldOf(s, x, claim),
    ...releasedOf(s, x, claim),
    ...sureOf(s, x, claim),
  ];
}

/** What reports, notices and releases other than this one say of a claim. */
export const saidElsewhere = (s: Scenario, x: Incident, claim: string, release: string): SightSaid[] => [
  ...onFile(s, x, claim),
  ...toldOf(s, x, claim),
  ...releasedOf(s, x, claim, release),
];

/** Of every kind of release the newest that asserted something of it and stands uncorrected. */
function releasedOf(s: Scenario, x: Incident, claim: string, but?: string): SightSaid[] {
  return Object.entries(s.releases).flatMap(([id, about]) => {
    const last = x.releases.findLast(
      (one) =>
        one.release === id &&
        one.correctedAt === undefined &&
        one.said.some((said) => said.claim === claim && !said.hedged),
    );
    const said = last?.said.find((one) => one.claim === claim && !one.hedged);
    if (!last || !said || id === but) return [];
    return [
      {
        where: `“${about.label}” of ${sayDate(s, last.minute)} says`,
        says: sayValue(s, said.value, s.claims[claim]?.unit),
        said: finite(ofValue(said.value)),
      },
    ];
  });
}

function filedOf(s: Scenario, x: Incident, id: string, claim: string): SightSaid[] {
  const duty = s.duties[id] as Duty;
  const field = Object.keys(duty.fields).find((one) => duty.fields[one]?.claim === claim);
  const stands = field === undefined ? undefined : standingAnswers(x, id)[field];
  if (field === undefined || !stands || !isStated(stands.answer)) return [];
  return [
    {
      where: `“${duty.label}” of ${sayDate(s, stands.filing.minute)} says`,
      says: sayAnswer(s, duty, field, stands.answer),
      said: finite(said(s, x, stands.answer)),
    },
  ];
}

/** Of the notices the newest to each audience counts: it is what those people hold in their hands. */
function toldOf(s: Scenario, x: Incident, claim: string): SightSaid[] {
  const { notice } = s;
  if (notice?.claim !== claim) return [];
  const standing = x.publications.filter((one) => one.correctedAt === undefined);
  const last = standing[standing.length - 1];
  if (!last) return [];
  const items = last.items.flatMap((item) => notice.items[item]?.word ?? []).map((one) => shown(s, one));
  return [
    {
      where: `The notice of ${sayDate(s, last.minute)} says`,
      says: items.join(', ') || 'nothing of it',
      said: { items: wordsOf(s, last), range: false },
    },
  ];
}

function sureOf(s: Scenario, x: Incident, claim: string): SightSaid[] {
  const top = best(s, x, claim);
  if (top?.standing !== 'verified' && top?.standing !== 'adjudicated') return [];
  return [
    {
      where: `Verified since ${sayDate(s, top.minute)} ${sayClock(s, top.minute)}`,
      says: sayValue(s, top.value, s.claims[claim]?.unit),
      said: finite(ofValue(top.value)),
    },
  ];
}

/** Plain JSON knows no infinity: an open end is left out. */
function finite({ low, high, ...rest }: Said): Said {
  return {
    ...rest,
    ...(low !== undefined && Number.isFinite(low) ? { low } : {}),
    ...(high !== undefined && Number.isFinite(high) ? { high } : {}),
  };
}

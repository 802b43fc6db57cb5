// One field of a report, answered as the composer does when a statement is put into it.
import { best } from '../../incident/claims.ts';
import { leaves } from '../../incident/conditions.ts';
import { isPart } from '../../incident/filings.ts';
import type { ClaimState, Incident, StatedValue } from '../../incident/incident.ts';
import type { FieldAnswer } from '../../scenario/moves.ts';
import type { Scenario } from '../../scenario/scenario.ts';
import type { VersionedDuty } from '../../scenario/table-nouns.ts';

type Said = ClaimState['statements'][number];
const TEXT = 'Written in a rehearsal: as far as the team knows by now.';

/** Undefined where the team holds nothing for sure, and has estimated nothing. */
export function knownAnswer(s: Scenario, x: Incident, id: string, field: string): FieldAnswer | undefined {
  const duty = s.duties[id];
  const about = duty?.fields[field];
  if (!duty || !about) return undefined;
  if (about.asks === 'text') return { form: 'value', text: TEXT };
  if (about.asks === 'instant' || about.claim === undefined) return startOf(x, id);
  if (isPart(s, id, field)) {
    const part = namedIn(x, duty, field, about.claim);
    return part && answerFrom(about.claim, part);
  }
  const said = best(s, x, about.claim);
  return said && isSure(said) ? answerFrom(about.claim, said) : estimated(s, x, about.claim);
}

/** What nobody has verified, as a value. */
export function guessedAnswer(claim: string, said: Said): FieldAnswer | undefined {
  if (isSure(said)) return undefined;
  const answer = answerFrom(claim, said);
  return answer.form === 'value' || answer.low === undefined ? answer : { ...answer, form: 'value' };
}

const isSure = ({ standing }: Said): boolean => standing === 'verified' || standing === 'adjudicated';

/** The field of a part of a claim says by its condition which statements it is about. */
function namedIn(x: Incident, duty: VersionedDuty, field: string, claim: string): Said | undefined {
  const facts = Object.values(duty.facts).filter((one) => one.field === field);
  const conditions = [duty.fields[field]?.knowable, ...facts.map(({ when }) => when)];
  const keys = new Set(
    conditions
      .flatMap((one) => (one ? leaves(one) : []))
      .flatMap((c) => (c.is === 'happened' ? [c.key] : [])),
  );
  return x.claims[claim]?.statements.findLast(
    (said) => isSure(said) && keys.has(`known:${claim}.${said.id}`),
  );
}

/** By the team's own clock: what it may say of when it became aware. */
function startOf(x: Incident, id: string): FieldAnswer | undefined {
  const low = x.duties[id]?.startedAt;
  return low === undefined ? undefined : { form: 'value', low, high: low };
}

/** Some claims are estimated in days before an instant; a report gives the minutes. */
function estimated(s: Scenario, x: Incident, claim: string): FieldAnswer | undefined {
  const { low, high } = x.estimates.findLast((one) => one.claim === claim) ?? {};
  if (low === undefined || high === undefined) return undefined;
  const before = s.claims[claim]?.estimate?.before;
  return before === undefined
    ? { form: 'range', low, high }
    : { form: 'range', low: before - high * 1440, high: before - low * 1440 };
}

function answerFrom(claim: string, { id, value }: Said): FieldAnswer {
  return { ...inFigures(value), statement: `${claim}.${id}` };
}

function inFigures(value: StatedValue): FieldAnswer {
  if ('low' in value) {
    const { low, high, atLeast } = value;
    if (atLeast) return { form: 'value', low, atLeast };
    return low === high ? { form: 'value', low, high } : { form: 'range', low, high };
  }
  if ('instant' in value) {
    const { instant, atLatest } = value;
    return atLatest ? { form: 'range', high: instant } : { form: 'value', low: instant, high: instant };
  }
  if ('yes' in value) return { form: 'value', text: value.yes ? 'yes' : 'no' };
  if ('one' in value) return { form: 'value', text: value.one };
  return { form: 'value', text: 'items' in value ? value.items.join(', ') : value.text };
}

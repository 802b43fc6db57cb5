import type { Condition } from '../../scenario/grammar.ts';
import type { PlanStep } from '../../scenario/moves.ts';
import type { Scenario } from '../../scenario/scenario.ts';
import type { PlanPart } from '../../scenario/table-nouns.ts';
import { first } from '../conditions.ts';
import type { Incident } from '../incident.ts';
import { waitsFor } from '../plans.ts';
import type { Sight, SightPlan, SightPlanPart } from '../sight-types.ts';
import { sightCredentials } from './estate.ts';

export function sightPlans(s: Scenario, x: Incident): SightPlan[] {
  const keys = sightCredentials(s, x);
  return Object.entries(s.plans)
    .filter(([, { needs }]) => isOffered(x, needs))
    .map(([id, { label, subjects, choices, extras }]) => ({
      id,
      label,
      subjects: keys
        .filter((key) => subjects.includes(key.id))
        .map(({ id: key, label: name, word, tone }) => ({ id: key, label: name, word, tone })),
      choices: sightParts(s, x, choices, subjects),
      extras: sightParts(s, x, extras, subjects),
    }));
}

const isOffered = (x: Incident, needs: Condition | undefined): boolean =>
  !needs || first(x, needs) !== undefined;

function sightParts(
  s: Scenario,
  x: Incident,
  parts: Record<string, PlanPart>,
  subjects: string[],
): SightPlanPart[] {
  return Object.entries(parts)
    .filter(([, { needs }]) => isOffered(x, needs))
    .map(([id, { label, says, steps }]) => ({
      id,
      label,
      says,
      steps,
      takesOff: subjects.filter((one) => isPublished(x, one) && steps.some((step) => takesOff(s, step, one))),
    }));
}

function isPublished(x: Incident, credential: string): boolean {
  const { issuedAt, retiredAt } = x.credentials[credential] ?? {};
  return issuedAt !== undefined && retiredAt === undefined;
}

function takesOff(s: Scenario, { card, option }: PlanStep, credential: string): boolean {
  const about = s.cards[card];
  const effects = [...(about?.then ?? []), ...(about?.options[option ?? '']?.then ?? [])];
  return effects.some((effect) => effect.do === 'retire' && effect.credentials.includes(credential));
}

/** Cards that will begin by themselves, in their order, with what each waits for. */
export function sightPlanned(s: Scenario, x: Incident): Sight['planned'] {
  return x.queue
    .filter(({ planned }) => planned)
    .map((one) => {
      const card = s.cards[one.of];
      const option = card?.options[one.option ?? '']?.label;
      return {
        card: one.of,
        title: card?.title ?? one.of,
        ...(option === undefined ? {} : { option }),
        waitsFor: waitsFor(s, x, one) ?? 'It begins now.',
      };
    });
}

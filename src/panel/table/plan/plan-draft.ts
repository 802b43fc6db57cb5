// What was chosen on the sheet, and the steps that come of it.
import type { PlanStep } from '../../../scenario/moves.ts';
import type { SightPlan, SightPlanPart } from '../../../incident/sight-types.ts';

export interface PlanDraft {
  /** By subject; what is not in it has the first choice. */
  choices: Record<string, string>;
  extras: string[];
}

export const NOTHING_CHOSEN: PlanDraft = { choices: {}, extras: [] };

export function choiceFor(plan: SightPlan, draft: PlanDraft, subject: string): SightPlanPart | undefined {
  return plan.choices.find(({ id }) => id === draft.choices[subject]) ?? plan.choices[0];
}

/** The parts that were chosen, each once, in the order of the plan. */
export function chosenParts(plan: SightPlan, draft: PlanDraft): SightPlanPart[] {
  const chosen = plan.subjects.map(({ id }) => choiceFor(plan, draft, id)?.id);
  return [
    ...plan.choices.filter(({ id }) => chosen.includes(id)),
    ...plan.extras.filter(({ id }) => draft.extras.includes(id)),
  ];
}

/** A card that several parts ask for is played once, and waits only for what comes before it. */
export function stepsOf(plan: SightPlan, draft: PlanDraft): PlanStep[] {
  const steps: PlanStep[] = [];
  for (const { after, ...step } of chosenParts(plan, draft).flatMap((part) => part.steps)) {
    if (steps.some(({ card }) => card === step.card)) continue;
    const before = after?.filter((id) => steps.some(({ card }) => card === id)) ?? [];
    steps.push(before.length > 0 ? { ...step, after: before } : step);
  }
  return steps;
}

/** What a choice for one of them does to another, in words. */
export function sideEffects(plan: SightPlan, draft: PlanDraft): string[] {
  return plan.subjects.flatMap(({ id, label }) => {
    const own = choiceFor(plan, draft, id);
    const other = chosenParts(plan, draft).find((part) => part.takesOff.includes(id));
    if (!own || !other || own.takesOff.includes(id)) return [];
    return `You chose “${own.label}” for ${label}, but “${other.label}” takes it off the list as well.`;
  });
}

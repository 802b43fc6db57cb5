// Plans are made of cards that a scenario has anyway: here is only which, in which order.
import { maybeCondition } from '../conditions.ts';
import { asList, each, labelOf, report, tidy } from '../draft.ts';
import type { Draft } from '../draft.ts';
import { refer, referAll, referPart } from '../known.ts';
import type { PlanStep } from '../moves.ts';
import type { Path } from '../places.ts';
import type { ScenarioInput } from '../schema.ts';
import type { Plan, PlanPart } from '../table-nouns.ts';

type PlanInput = NonNullable<ScenarioInput['plans']>[string];
type PartInput = NonNullable<PlanInput['extras']>[string];

export function plansOf(draft: Draft): Record<string, Plan> {
  return each(draft.input.plans, ['plans'], (plan, path, id) => planOf(draft, path, plan, id));
}

function planOf(draft: Draft, path: Path, input: PlanInput, id: string): Plan {
  const part = (one: PartInput, at: Path, name: string) => partOf(draft, at, one, name);
  return tidy<Plan>({
    label: input.label ?? labelOf(id),
    needs: maybeCondition(draft, [...path, 'needs'], input.needs),
    subjects: referAll(draft, 'credential', input.subjects, [...path, 'subjects']),
    choices: each<PartInput, PlanPart>(input.choices, [...path, 'choices'], part),
    extras: each(input.extras, [...path, 'extras'], part),
    costs: referAll(draft, 'stock', input.costs, [...path, 'costs']),
  });
}

function partOf(draft: Draft, path: Path, input: PartInput, id: string): PlanPart {
  const before = referAll(draft, 'card', input.after, [...path, 'after']);
  return tidy<PlanPart>({
    label: input.label ?? labelOf(id),
    says: input.says,
    needs: maybeCondition(draft, [...path, 'needs'], input.needs),
    steps: input.steps.map((_, index) => stepAt(draft, [...path, 'steps'], input.steps, index, before)),
  });
}

/** The first waits for what the part itself comes after, each other one for the step before it. */
function stepAt(
  draft: Draft,
  path: Path,
  steps: readonly string[],
  index: number,
  before: string[],
): PlanStep {
  const [card = '', option] = cardOf(draft, [...path, index], steps[index] ?? '');
  const after = index === 0 ? before : asList(steps[index - 1]?.split('.')[0]);
  return {
    card,
    ...(option === undefined ? {} : { option }),
    ...(after.length === 0 ? {} : { after }),
  };
}

function cardOf(draft: Draft, path: Path, text: string): string[] {
  const [id = ''] = text.split('.');
  const asks = draft.input.cards?.[id]?.asks;
  if (asks !== undefined)
    report(
      draft,
      path,
      'value',
      `The card "${id}" asks for words when it begins; in a plan, cards begin alone.`,
    );
  const parts = draft.known.card.get(id) ?? [];
  if (!draft.known.card.has(id)) refer(draft, 'card', id, path);
  else referPart(draft, 'card', text, path, parts.length > 0);
  return text.split('.');
}

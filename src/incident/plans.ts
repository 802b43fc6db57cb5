// Cards that were planned begin by themselves: in their order, each as soon as it can, and not before what it comes after.
import type { PlanStep } from '../scenario/moves.ts';
import type { Scenario } from '../scenario/scenario.ts';
import { cardRefusal } from './cards.ts';
import { first } from './conditions.ts';
import type { Incident, Waiting } from './incident.ts';
import { planCard } from './work.ts';
import type { Plan } from './work.ts';

/** One sentence why these cannot be planned. An empty list calls off what is. */
export function planRefusal(s: Scenario, x: Incident, steps: PlanStep[]): string | undefined {
  if (steps.length === 0) return x.queue.some(({ planned }) => planned) ? undefined : 'Nothing is planned.';
  for (const [index, step] of steps.entries()) {
    const why = stepRefusal(s, step, steps.slice(0, index));
    if (why !== undefined) return why;
  }
  return undefined;
}

function stepRefusal(
  s: Scenario,
  { card, option, after = [] }: PlanStep,
  before: PlanStep[],
): string | undefined {
  const about = Object.hasOwn(s.cards, card) ? s.cards[card] : undefined;
  if (!about) return 'There is no such procedure.';
  const options = Object.keys(about.options);
  if (option === undefined ? options.length > 0 : !options.includes(option))
    return `Choose how “${about.title}” is to be done.`;
  if (about.asksReason || about.asksQuery !== undefined)
    return `“${about.title}” needs words of yours when it begins: play it by hand.`;
  if (before.some((one) => one.card === card)) return `“${about.title}” is in the plan twice.`;
  return after.every((id) => before.some((one) => one.card === id))
    ? undefined
    : `“${about.title}” cannot come after what is not planned before it.`;
}

/** What was planned before and has not begun makes room. */
export function setPlan(s: Scenario, x: Incident, steps: PlanStep[]): void {
  x.queue = x.queue.filter(({ planned }) => !planned);
  x.queue.push(
    ...steps.map(({ card, ...how }): Waiting => ({
      what: 'card',
      of: card,
      ...how,
      planned: true,
    })),
  );
  const titles = steps.map(({ card }) => s.cards[card]?.title).join(', ');
  x.log.push({
    minute: x.minute,
    kind: 'card',
    text: titles === '' ? 'The plan is called off.' : `Planned: ${titles}.`,
    tone: 'plain',
  });
}

/** What of a plan has not begun. */
export const plannedSteps = (x: Incident): PlanStep[] =>
  x.queue
    .filter(({ planned }) => planned)
    .map(({ of, option, after }) => ({ card: of, ...(option && { option }), ...(after && { after }) }));

/** What is begun by hand need not begin by itself as well. */
export function takeOffPlan(x: Incident, card: string): void {
  x.queue = x.queue.filter(({ planned, of }) => !planned || of !== card);
}

/** False when it has been done, or would change nothing any more: then there is nothing to wait for. */
export function isStillWanted(s: Scenario, x: Incident, { of, planned }: Waiting): boolean {
  const card = s.cards[of];
  const state = x.cards[of]?.state;
  if (!card || state === undefined) return false;
  if (!planned) return state === 'ready';
  if (state === 'done' && !card.again) return false;
  return !card.gone || first(x, card.gone) === undefined;
}

/** One sentence what a card in the queue waits for; undefined when it can begin now. */
export function waitsFor(s: Scenario, x: Incident, one: Waiting): string | undefined {
  const plan = planQueued(s, x, one);
  return typeof plan === 'string' ? plan : undefined;
}

/** Who would begin it now, or one sentence what it waits for; undefined when there is no such card. */
export function planQueued(s: Scenario, x: Incident, one: Waiting): Plan | string | undefined {
  const card = s.cards[one.of];
  if (!card) return undefined;
  const before = one.after?.findLast((id) => isAhead(x, id));
  if (before !== undefined) return `“${s.cards[before]?.title}” must end first.`;
  return cardRefusal(s, x, one.of, one.option, true) ?? planCard(s, x, card);
}

const isAhead = (x: Incident, card: string): boolean =>
  x.queue.some(({ what, of }) => what === 'card' && of === card) ||
  x.work.some(({ what, of }) => what === 'card' && of === card);

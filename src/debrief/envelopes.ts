// What never happened and why; what was tried in vain; what was answered, each with its lesson.
import { leaves, watchedKey } from '../incident/conditions.ts';
import { quote } from '../incident/quotes.ts';
import type { Effect } from '../scenario/grammar.ts';
import type { Scenario } from '../scenario/scenario.ts';
import type { Card } from '../scenario/table-nouns.ts';
import { WHOLE } from '../scenario/vocabulary.ts';
import type { Answered, Decoy, Envelope } from './debrief-types.ts';
import type { Trace } from './trace.ts';
import { sayWhen } from './when.ts';

export function envelopesOf(s: Scenario, { incident: x }: Trace): Envelope[] {
  return Object.entries(s.injects)
    .filter(([id]) => x.injects[id]?.sentAt === undefined)
    .map(([id, about]) => ({
      id,
      from: about.from,
      envelope: about.envelope ?? 'It comes only when something else has gone before it.',
      says: unquoted(s, x, about.says),
      lesson: about.lesson,
    }));
}

/** A letter that was never sent has no numbers of its day; those of the close would be wrong in it. */
function unquoted(s: Scenario, x: Trace['incident'], text: string): string {
  return quote(s, x, text.replace(/\{(claim|stock|estimate|filed) [^}]*\}/g, '[…]'));
}

/** Played ones first. */
export function decoysOf(s: Scenario, { incident: x }: Trace): Decoy[] {
  return Object.entries(s.cards)
    .filter(([id, card]) => isDecoy(s, card) && !opensSomething(s, id))
    .map(([id, card]): Decoy => {
      const minute = x.happened[`started:${id}`];
      return {
        id,
        title: card.title,
        price: card.price ?? '',
        lesson: card.lesson ?? '',
        ...(minute === undefined ? {} : { when: sayWhen(s, minute) }),
      };
    })
    .sort((a, b) => Number(b.when !== undefined) - Number(a.when !== undefined));
}

/** No flag says so: it has a lesson and a price, and nothing that it does stops a thief or tells anything. */
function isDecoy(s: Scenario, card: Card): boolean {
  if (card.lesson === undefined || card.price === undefined) return false;
  if (card.kind !== 'contain' && card.kind !== 'prepare' && card.kind !== 'communicate') return false;
  if (Object.keys(card.options).length > 0) return false;
  return card.then.every((effect) => isOnlyPrice(s, effect));
}

/** People come because of it, or a notice can go out: that is what it is for. */
function opensSomething(s: Scenario, id: string): boolean {
  const opened = [...Object.values(s.people).map(({ from }) => from), s.notice?.needs];
  return opened.some(
    (when) => when !== undefined && leaves(when).some((c) => watchedKey(c) === `done:${id}`),
  );
}

function isOnlyPrice(s: Scenario, effect: Effect): boolean {
  if (effect.do === 'move') return !savesFromThief(s, effect.outOf);
  if (effect.do === 'note') return !gains(s, effect.tag);
  if (effect.do !== 'switch') return false;
  // A rule stops what the rule finds; that is for its author to say.
  if (Object.values(s.queries).some(({ control }) => control === effect.control)) return false;
  const stops = s.controls[effect.control]?.stops ?? {};
  const main = s.debrief.lanes.thief.filter((flow) => (stops[flow] ?? 0) >= WHOLE);
  return Object.keys(stops).length > 0 ? main.length === 0 : false;
}

/** What is taken out of a stock that the thief empties is taken out of his reach. */
const savesFromThief = (s: Scenario, stock: string | undefined): boolean =>
  stock !== undefined && s.debrief.lanes.thief.some((flow) => s.flows[flow]?.outOf === stock);

const gains = (s: Scenario, tag: string): boolean =>
  Object.values(s.score.rules).some(
    ({ measure, most }) => measure.of === 'notes' && measure.tag === tag && most > 0,
  );

/** In the order in which they came. */
export function answeredOf(s: Scenario, { incident: x }: Trace): Answered[] {
  const sent = Object.entries(s.injects).flatMap(([id, about]) => {
    const state = x.injects[id];
    return state?.sentAt === undefined || Object.keys(about.options).length === 0
      ? []
      : [{ id, about, state, sentAt: state.sentAt }];
  });
  return sent
    .sort((a, b) => a.sentAt - b.sentAt)
    .map(({ id, about, state, sentAt }): Answered => {
      const option = state.option === undefined ? undefined : about.options[state.option];
      const silent = x.happened[`silent:${id}`] !== undefined;
      return {
        id,
        when: sayWhen(s, sentAt),
        from: about.from,
        says: state.says ?? '',
        ...(option && !silent ? { answer: quote(s, x, option.label) } : {}),
        ...(state.why === undefined ? {} : { why: state.why }),
        lesson: about.lesson,
      };
    });
}

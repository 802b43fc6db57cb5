import type { Scenario } from '../../scenario/scenario.ts';
import type { Card } from '../../scenario/table-nouns.ts';
import { PARTS, WHOLE } from '../../scenario/vocabulary.ts';
import { partsAt } from '../levels.ts';
import { cardRefusal, isDealt, isOfUse } from '../cards.ts';
import { first, holds } from '../conditions.ts';
import type { Incident } from '../incident.ts';
import { sayMissing } from '../missing.ts';
import { quote } from '../quotes.ts';
import { sayAmount, sayClock, sayDate, sayNumber, saySpan } from '../say.ts';
import type { Sight, SightCard } from '../sight-types.ts';
import { planWork, spanNow } from '../work.ts';

/** More than this nobody reads; the rest lies in the drawer, by kind. */
const HAND = 9;
/** A card counts as new for this long after it was dealt. */
const FRESH_MINUTES = 60;

export function sightCards(s: Scenario, x: Incident): Pick<Sight, 'hand' | 'drawer'> {
  const ids = Object.keys(s.cards).filter((id) => isOfUse(s, x, id));
  const dealt = ids.filter((id) => isDealt(s, x, id));
  const seen = dealt.map((id) => sightCard(s, x, id)).map((card, index) => ({ card, index }));
  seen.sort((a, b) => rank(s, x, b.card) - rank(s, x, a.card) || a.index - b.index);
  const hand = seen.slice(0, HAND).map((one) => one.card);
  const inHand = new Set(hand.map((card) => card.id));
  return { hand, drawer: ids.filter((id) => !inHand.has(id)).map((id) => sightCard(s, x, id)) };
}

/** Newest first, and those whose people are free before the others. */
function rank(s: Scenario, x: Incident, card: SightCard): number {
  return dealtAt(s, x, card.id) + (card.legal ? 1e9 : 0);
}

function dealtAt(s: Scenario, x: Incident, id: string): number {
  const card = s.cards[id];
  const condition = card?.dealt ?? card?.needs;
  return condition ? (first(x, condition) ?? 0) : 0;
}

function sightCard(s: Scenario, x: Incident, id: string): SightCard {
  const card = s.cards[id] as Card;
  const span = spanNow(x, card.takes, card.shorter);
  const plan = planWork(s, x, card.who, span, card.load);
  const refusal =
    Object.keys(card.options).length > 0
      ? cardRefusal(s, x, id, undefined, true)
      : cardRefusal(s, x, id, undefined);
  const why = refusal ?? (typeof plan === 'string' ? plan : undefined);
  const uses = sayUses(s, card);
  const left = Object.keys(card.uses).map((stock) => {
    const level = x.stocks[stock];
    return `${sayNumber(level ? Math.floor(partsAt(level, x.minute) / PARTS) : 0)} left`;
  });
  const at = dealtAt(s, x, id);
  return {
    id,
    kind: card.kind,
    title: card.title,
    text: quote(s, x, card.text),
    ...(card.price ? { price: quote(s, x, card.price) } : {}),
    takes: sayTakes(span),
    takesMinutes: [span.min, span.max],
    who: sayWho(s, card.who),
    whoNow: typeof plan === 'string' ? [] : plan.who,
    ...(card.load < WHOLE ? { partTime: true as const } : {}),
    ...(uses.length > 0 ? { uses: uses.join(', '), usesOf: left.join(', ') } : {}),
    legal: why === undefined,
    ...(why === undefined ? {} : { why }),
    callOutMinutes: typeof plan === 'string' ? 0 : plan.callOut,
    endsBetween:
      typeof plan === 'string' ? ['', ''] : [sayEnd(s, x, plan.between[0]), sayEnd(s, x, plan.between[1])],
    options: Object.entries(card.options).map(([option, about]) => {
      const open = !about.if || holds(s, x, about.if);
      return {
        id: option,
        label: quote(s, x, about.label),
        legal: open,
        ...(open || !about.if ? {} : { why: sayMissing(s, x, about.if) ?? 'Not open yet.' }),
      };
    }),
    asksReason: card.asksReason,
    ...(card.asksQuery === undefined ? {} : { asksQuery: card.asksQuery }),
    fresh: at > 0 && x.minute - at <= FRESH_MINUTES,
    tags: card.tags,
  };
}

/** `ID + PL or FO`. */
export const sayWho = (s: Scenario, places: string[][]): string =>
  places.map((place) => place.map((one) => s.people[one]?.short ?? one).join(' or ')).join(' + ');

/** `3 units`, `1 unit`: what it takes out of each stock. */
export function sayUses(s: Scenario, card: Card): string[] {
  return Object.entries(card.uses).map(([stock, parts]) =>
    sayAmount(parts / PARTS, s.stocks[stock]?.unit ?? ''),
  );
}

export function sayTakes(span: { min: number; max: number; office?: string }): string {
  const of = span.office ? ' of office time' : '';
  if (span.min === span.max) return `${saySpan(span.min)}${of}`;
  // From weeks on, both ends in weeks: nobody adds days to weeks.
  if (span.max >= 21 * 1440 && span.min % 10080 === 0) {
    return `${span.min / 10080} – ${Math.round(span.max / 10080)} weeks${of}`;
  }
  return `${saySpan(span.min)} – ${saySpan(span.max)}${of}`;
}

function sayEnd(s: Scenario, x: Incident, minute: number): string {
  return minute - x.minute < 1080 ? sayClock(s, minute) : `${sayDate(s, minute)} ${sayClock(s, minute)}`;
}

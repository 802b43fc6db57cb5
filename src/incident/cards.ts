import type { Scenario } from '../scenario/scenario.ts';
import { first, holds } from './conditions.ts';
import type { Incident } from './incident.ts';
import { partsAt } from './levels.ts';
import { sayMissing } from './missing.ts';

/** In the hand: dealt, of use, and not yet played out. */
export function isDealt(s: Scenario, x: Incident, id: string): boolean {
  const card = s.cards[id];
  return (
    card !== undefined && isOfUse(s, x, id) && first(x, card.dealt ?? card.needs ?? ALWAYS) !== undefined
  );
}

const ALWAYS = { is: 'at', minute: -1e9 } as const;

/** Could be played at all: needs met, not gone, not used up. */
export function isOfUse(s: Scenario, x: Incident, id: string): boolean {
  const card = s.cards[id];
  const state = x.cards[id];
  if (!card || !state || state.state === 'running') return false;
  if (state.state === 'done' && !card.again) return false;
  if (card.gone && first(x, card.gone) !== undefined) return false;
  return !card.needs || holds(s, x, card.needs);
}

/** One sentence why this card cannot be begun, people aside. `asked` by an answer: a choice may be open. */
export function cardRefusal(
  s: Scenario,
  x: Incident,
  id: string,
  option: string | undefined,
  asked: boolean = false,
): string | undefined {
  const card = s.cards[id];
  const state = x.cards[id];
  if (!card || !state) return 'There is no such procedure.';
  if (state.state === 'running') return 'It is being done already.';
  if (state.state === 'done' && !card.again) return 'It has been done.';
  if (card.needs && !holds(s, x, card.needs)) {
    return sayMissing(s, x, card.needs) ?? 'Something else must come first.';
  }
  if (card.gone && first(x, card.gone) !== undefined) return 'It is of no use any more.';
  const short = Object.entries(card.uses).find(([stock, parts]) => {
    const level = x.stocks[stock];
    return !level || partsAt(level, x.minute) < parts;
  });
  if (short) return `Not enough left: ${s.stocks[short[0]]?.label.toLowerCase()}.`;
  const options = Object.keys(card.options);
  if (options.length === 0 || (asked && option === undefined)) return undefined;
  const chosen = card.options[option ?? ''];
  if (!chosen) return 'Choose how it is to be done.';
  if (!chosen.if || holds(s, x, chosen.if)) return undefined;
  return sayMissing(s, x, chosen.if) ?? 'That way is not open yet.';
}

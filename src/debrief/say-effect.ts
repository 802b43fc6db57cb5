// What a card or an answer did, as sentences.
import type { Incident } from '../incident/incident.ts';
import { quote } from '../incident/quotes.ts';
import { sayNumber, saySpan } from '../incident/say.ts';
import type { Effect } from '../scenario/grammar.ts';
import type { Scenario } from '../scenario/scenario.ts';
import { PARTS } from '../scenario/vocabulary.ts';

/** Only what really came of it: a statement that was learned otherwise, or never, is left out. */
export function sayEffects(s: Scenario, x: Incident, effects: Effect[]): string[] {
  return [...new Set(effects.flatMap((effect) => sayEffect(s, x, effect)))];
}

function sayEffect(s: Scenario, x: Incident, effect: Effect): string[] {
  if (!happened(x, effect)) return [];
  const later = effect.after && effect.after.max > 0 ? ` (${sayAfter(effect.after)})` : '';
  return words(s, x, effect).map((said) => (later ? `${said.replace(/\.$/, '')}${later}.` : said));
}

const sayAfter = ({ min, max }: { min: number; max: number }): string =>
  min === max ? `${saySpan(max)} later` : `${saySpan(min)} to ${saySpan(max)} later`;

/** Conditional effects are told only where their mark is there. */
function happened(x: Incident, effect: Effect): boolean {
  switch (effect.do) {
    case 'learn':
      return x.happened[`known:${effect.statement}`] !== undefined;
    case 'send':
      return x.happened[`sent:${effect.inject}`] !== undefined;
    case 'start':
      return x.happened[`started:${effect.card}`] !== undefined;
    case 'switch':
      return x.happened[`control:${effect.control}:${effect.mode}`] !== undefined;
    case 'move':
      return effect.if === undefined;
    default:
      return true;
  }
}

function words(s: Scenario, x: Incident, effect: Effect): string[] {
  switch (effect.do) {
    case 'learn':
      return sayLearned(s, x, effect.statement);
    case 'switch':
      return [`${s.controls[effect.control]?.label ?? effect.control}: ${effect.mode}.`];
    case 'issue':
      return [`${labels(s.credentials, [effect.credential])} was published.`];
    case 'retire':
      return [`Taken off the list: ${labels(s.credentials, effect.credentials)}.`];
    case 'refresh':
      return [`Told to read the list again: ${labels(s.parties, effect.parties)}.`];
    case 'hold':
      return [`Hold ordered: ${labels(s.evidence, effect.stores)}.`];
    case 'check':
      return [`Hold checked: ${labels(s.evidence, effect.stores)}.`];
    case 'lose':
      return [`Gone: ${labels(s.evidence, [effect.store])}.`];
    case 'move':
      return sayMoved(s, effect);
    case 'send':
      return [`${s.injects[effect.inject]?.from ?? 'Somebody'} got in touch because of it.`];
    case 'start':
      return [`“${s.cards[effect.card]?.title ?? effect.card}” began.`];
    case 'tell':
      return [`Told: ${labels(s.audiences, [effect.audience])}.`];
    case 'bring':
      return [`${s.people[effect.person]?.title ?? effect.person} joined.`];
    case 'note':
      return [quote(s, x, effect.says)];
    case 'leave':
    case 'adjudicate':
      return [];
  }
}

function sayLearned(s: Scenario, x: Incident, path: string): string[] {
  const dot = path.indexOf('.');
  const claim = s.claims[path.slice(0, dot)];
  const statement = claim?.statements[path.slice(dot + 1)];
  if (!claim || !statement) return [];
  return [
    statement.says ? `Learned: ${quote(s, x, statement.says)}` : `Learned something about: ${claim.label}.`,
  ];
}

function sayMoved(s: Scenario, effect: Effect & { do: 'move' }): string[] {
  const amount = effect.amount === 'all' ? 'everything' : sayNumber(effect.amount / PARTS);
  const stock = effect.into ?? effect.outOf;
  const about = stock === undefined ? undefined : s.stocks[stock];
  if (!about || about.words)
    return about?.words ? [`${about.label} ${effect.into ? 'warmed' : 'cooled'}.`] : [];
  return [`${about.label}: ${effect.into ? '' : '−'}${amount} ${about.unit}.`];
}

function labels(table: Record<string, { label: string }>, ids: string[]): string {
  return ids.map((id) => table[id]?.label ?? id).join(', ');
}

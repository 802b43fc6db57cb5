import type { Scenario } from '../scenario/scenario.ts';
import { WHOLE } from '../scenario/vocabulary.ts';
import { cardRefusal } from './cards.ts';
import { step } from './charts/tables.ts';
import { first, holds } from './conditions.ts';
import { facilitateRefusal } from './facilitate.ts';
import type { Incident } from './incident.ts';
import type { FieldAnswer, Move } from '../scenario/moves.ts';
import { standingAnswers, standingFilings } from './filings.ts';
import { sameAnswer } from './score/compare.ts';
import { publishRefusal, releaseRefusal } from './legal-telling.ts';
import { planRefusal } from './plans.ts';
import { badRule, cardsOf, hintsOf, mayLook, onlyLooks } from './queries.ts';
import { sayClock } from './say.ts';
import { planCard, planWork, spanNow } from './work.ts';

/** A written reason has at least this many words. */
export const REASON_WORDS = 12;

/** Elsewhere *why* is said in this many words or more. */
const WHY_WORDS = 3;

/** Undefined when the move is legal, else one sentence that says why not. */
export function legal(s: Scenario, x: Incident, move: Move): string | undefined {
  if (x.over) return 'The game is over.';
  if (namesNothing(move)) return 'There is no such thing here.';
  switch (move.do) {
    case 'wait':
      if (!Number.isInteger(move.until)) return 'Time passes in whole minutes.';
      return move.until < x.minute ? 'The clock does not go back.' : undefined;
    case 'play':
      return playRefusal(s, x, move);
    case 'leave':
      return x.work.some((one) => one.what === 'card' && one.of === move.card)
        ? undefined
        : 'Nobody is doing that.';
    case 'answer':
      return answerRefusal(s, x, move);
    case 'estimate':
      return estimateRefusal(s, move);
    case 'file':
      return fileRefusal(s, x, move);
    case 'publish':
      return publishRefusal(s, x, move);
    case 'release':
      return releaseRefusal(s, x, move);
    case 'determine':
      return determineRefusal(s, x, move);
    case 'rule':
      return ruleRefusal(s, x, move);
    case 'hint':
      return hintRefusal(s, x, move);
    case 'save-query':
      return saveRefusal(s, x, move);
    case 'plan':
      return planRefusal(s, x, move.steps);
    case 'facilitate':
      return facilitateRefusal(s, x, move);
  }
}

/** Moves come from files and from other people: `constructor` and `__proto__` are on every object, and ids of nothing. */
function namesNothing(move: Move): boolean {
  return Object.values(move).some((one) => {
    if (typeof one !== 'object') return isOnEveryObject(one);
    return (Array.isArray(one) ? one : Object.entries(one).flat()).some(isOnEveryObject);
  });
}

const isOnEveryObject = (one: unknown): boolean => typeof one === 'string' && one in Object.prototype;

const words = (text: string | undefined): number => (text ?? '').split(/\s+/).filter(Boolean).length;

function playRefusal(s: Scenario, x: Incident, move: Move & { do: 'play' }): string | undefined {
  const refusal = cardRefusal(s, x, move.card, move.option);
  if (refusal !== undefined) return refusal;
  const card = s.cards[move.card];
  if (!card) return 'There is no such procedure.';
  if (card.asksReason && words(move.reason) < REASON_WORDS)
    return `Write down why, in ${REASON_WORDS} words or more.`;
  const plan = planCard(s, x, card);
  if (typeof plan === 'string') return plan;
  // Last, so that nothing is counted for a card that could not be played anyway.
  return card.asksQuery === undefined ? undefined : badRule(s, x, move.rule);
}

function answerRefusal(s: Scenario, x: Incident, move: Move & { do: 'answer' }): string | undefined {
  const about = s.injects[move.inject];
  const state = x.injects[move.inject];
  if (!about || !state || state.state === 'sealed') return 'Nobody has asked that.';
  if (step('inject', state.state, 'answer') === undefined) return 'That has been settled.';
  const option = about.options[move.option];
  if (!option) return 'That is not one of the answers.';
  if (option.if && !holds(s, x, option.if)) return 'That answer is not open now.';
  return option.reason && words(move.why) < WHY_WORDS ? 'Say why, in a few words.' : undefined;
}

function estimateRefusal(s: Scenario, move: Move & { do: 'estimate' }): string | undefined {
  const claim = s.claims[move.claim];
  if (!claim?.estimate && !move.chance) return 'There is nothing to estimate there.';
  if (move.chance) {
    const sum = Object.values(move.chance).reduce((a, b) => a + b, 0);
    return Math.abs(sum - 1) > 0.001 ? 'The chances must add up to 100 percent.' : undefined;
  }
  const { low, high } = move;
  if (low === undefined || high === undefined || !Number.isFinite(low) || !Number.isFinite(high)) {
    return 'A range has a lower and an upper end.';
  }
  if (low > high) return 'The lower end is above the upper end.';
  return low < 1 ? 'The lower end must be at least 1.' : undefined;
}

function fileRefusal(s: Scenario, x: Incident, move: Move & { do: 'file' }): string | undefined {
  const duty = s.duties[move.duty];
  if (!duty) return 'There is no such report.';
  if (duty.met) return 'There is no form for this: a procedure or a notice meets it.';
  if (duty.opens && first(x, duty.opens) === undefined) return 'There is nothing to report on yet.';
  if (duty.opens && !holds(s, x, duty.opens)) return 'You have agreed to wait with this report.';
  if (x.work.some((one) => one.what === 'file' && one.of === move.duty))
    return 'It is being written already.';
  const strange = Object.entries(move.fields).find(([id, answer]) => !duty.fields[id] || badAnswer(answer));
  if (strange)
    return `The field "${duty.fields[strange[0]]?.label ?? strange[0]}" is not filled in as it should be.`;
  const amiss = amendRefusal(s, x, move);
  if (amiss !== undefined) return amiss;
  if (
    move.as === undefined &&
    x.duties[move.duty]?.filedAt !== undefined &&
    !Object.values(move.fields).some((one) => one.form !== 'not-yet')
  ) {
    return 'A supplement must say something new.';
  }
  const plan = planWork(s, x, duty.work.who, spanNow(x, duty.work.takes, duty.shorter), WHOLE);
  return typeof plan === 'string' ? plan : undefined;
}

/** A correction names what it changes and why; a withdrawal takes back all of it, and says why. */
function amendRefusal(s: Scenario, x: Incident, move: Move & { do: 'file' }): string | undefined {
  if (move.as === undefined) return move.why === undefined ? undefined : 'Only a correction gives a reason.';
  const says = move.as === 'correction' ? 'corrected' : 'withdrawn';
  if (standingFilings(x, move.duty).length === 0) return `Nothing has been filed that could be ${says}.`;
  const fields = Object.entries(move.fields);
  if (move.as === 'withdrawal' && fields.length > 0) return 'A withdrawal answers no fields.';
  if (move.as === 'correction' && fields.length === 0) return 'Name the field that is corrected.';
  const stand = standingAnswers(x, move.duty);
  for (const [id, answer] of fields) {
    const label = s.duties[move.duty]?.fields[id]?.label ?? id;
    if (!stand[id]) return `“${label}” has no answer yet: that belongs into a supplement.`;
    if (sameAnswer(stand[id].answer, answer)) return `“${label}” says that already.`;
  }
  return words(move.why) < WHY_WORDS ? 'Say why, in a few words.' : undefined;
}

/** A range may be open at one end: *not later than*. */
function badAnswer(answer: FieldAnswer): boolean {
  if (answer.form === 'range')
    return answer.low === undefined && answer.high === undefined
      ? true
      : (answer.low ?? -Infinity) > (answer.high ?? Infinity);
  if (answer.form === 'value') return answer.low === undefined && !answer.text;
  return answer.form === 'never' && !answer.text;
}

function determineRefusal(s: Scenario, x: Incident, move: Move & { do: 'determine' }): string | undefined {
  const about = s.determinations[move.what];
  if (!about?.verdicts[move.verdict]) return 'That is not for you to judge.';
  if (first(x, about.needs) === undefined) return 'It is too early to judge that.';
  if (x.determinations[move.what]?.verdict === move.verdict) return 'That has been decided.';
  return words(move.reason) < REASON_WORDS ? `Write down why, in ${REASON_WORDS} words or more.` : undefined;
}

function ruleRefusal(s: Scenario, x: Incident, move: Move & { do: 'rule' }): string | undefined {
  if (!s.queries[move.query]) return 'There is no such log to search.';
  const state = x.rules[move.query];
  const cards = cardsOf(s, move.query);
  if (move.mode === 'off') return state && state.mode !== 'off' ? undefined : 'No rule is in force.';
  if (move.mode === 'enforce' && onlyLooks(s, move.query))
    return 'This rule only looks: there is nothing that it could refuse.';
  if (cards[move.mode] !== undefined) return 'People must do that: it is a procedure of its own.';
  if (move.mode === 'shadow') return badRule(s, x, move.rule);
  return state?.ran ? undefined : 'Run it in shadow first.';
}

function hintRefusal(s: Scenario, x: Incident, { query }: Move & { do: 'hint' }): string | undefined {
  if (query === undefined)
    return s.hints.some(({ unasked }) => !unasked)
      ? undefined
      : 'There is no adviser to ask in this scenario.';
  if (!s.queries[query] || !mayLook(s, x)) return 'There is no such log to search.';
  const { due, next } = hintsOf(s, x, query);
  if (due !== undefined) return `The last answer comes at ${sayClock(s, due)}.`;
  return next ? undefined : 'There is no further hint.';
}

/** Kept queries are few, so that a recording stays small. */
const MOST_SAVED = 50;

function saveRefusal(
  s: Scenario,
  x: Incident,
  { name, sql }: Move & { do: 'save-query' },
): string | undefined {
  if (!mayLook(s, x)) return 'Nobody can look into the logs yet.';
  if (name.trim() === '') return 'Give the query a name.';
  const known = Object.hasOwn(x.saved, name);
  if (sql === '') return known ? undefined : 'There is no query of that name.';
  return known || Object.keys(x.saved).length < MOST_SAVED
    ? undefined
    : `At most ${MOST_SAVED} queries are kept.`;
}

// The public face of the rules: is a move legal, and what comes of it.
import type { Scenario } from '../scenario/scenario.ts';
import { WHOLE } from '../scenario/vocabulary.ts';
import type { Minute } from '../scenario/vocabulary.ts';
import { happen } from './agenda.ts';
import { advance, settleNow } from './advance.ts';
import { step } from './charts/tables.ts';
import { holds } from './conditions.ts';
import { knowableFields } from './duties.ts';
import { carryOut, shadowEnds, switchControl } from './effects.ts';
import type { Incident } from './incident.ts';
import { facilitate } from './facilitate.ts';
import { takeOption } from './injects.ts';
import { legal } from './legal.ts';
import { setPlan, takeOffPlan } from './plans.ts';
import { enforce, hintsOf } from './queries.ts';
import type { Move } from '../scenario/moves.ts';
import { quote } from './quotes.ts';
import { beginCard, beginWork, leaveWork, planCard, planWork, spanNow } from './work.ts';
import type { Plan } from './work.ts';

/** The incident after the move. An illegal move gives back the very same incident; `legal` says why. */
export function play(s: Scenario, x: Incident, move: Move): Incident {
  if (legal(s, x, move) !== undefined) return x;
  const next = structuredClone(x);
  carry(s, next, move);
  return next;
}

/** The same in place, for folds over many moves. Says why when it refuses; then nothing has changed. */
export function playInPlace(s: Scenario, x: Incident, move: Move): string | undefined {
  const refusal = legal(s, x, move);
  if (refusal === undefined) carry(s, x, move);
  return refusal;
}

/** Lets time pass in place, where that minute is still to come. */
export function waitInPlace(s: Scenario, x: Incident, until: Minute): void {
  if (!x.over && until > x.minute) playInPlace(s, x, { do: 'wait', until });
}

function carry(s: Scenario, x: Incident, move: Move): void {
  if (move.do === 'wait') return advance(s, x, Math.min(move.until, s.closes));
  begin(s, x, move);
  settleNow(s, x);
}

function begin(s: Scenario, x: Incident, move: Exclude<Move, { do: 'wait' }>): void {
  switch (move.do) {
    case 'play':
      return playCard(s, x, move);
    case 'leave':
      leaveWork(x, move.card);
      x.log.push({
        minute: x.minute,
        kind: 'card',
        text: `Left: ${s.cards[move.card]?.title}.`,
        tone: 'plain',
      });
      return;
    case 'answer':
      return answer(s, x, move);
    case 'estimate': {
      const { do: _, ...estimate } = move;
      x.estimates.push({ ...estimate, minute: x.minute });
      return happen(s, x, `estimated:${move.claim}`);
    }
    case 'file':
      return file(s, x, move);
    case 'publish':
      return beginPublishing(s, x, move);
    case 'release':
      return beginRelease(s, x, move);
    case 'determine':
      return determine(s, x, move);
    case 'rule':
      return writeRule(s, x, move);
    case 'hint':
      return giveHint(s, x, move);
    case 'save-query':
      return saveQuery(x, move);
    case 'plan':
      return setPlan(s, x, move.steps);
    case 'facilitate':
      return facilitate(s, x, move);
  }
}

function playCard(s: Scenario, x: Incident, move: Move & { do: 'play' }): void {
  const card = s.cards[move.card];
  if (!card) return;
  const plan = planCard(s, x, card) as Plan;
  takeOffPlan(x, move.card);
  const { option, reason, rule } = move;
  beginCard(s, x, move.card, plan, { ...defined({ option, reason, rule }) }, move.ends);
  if (reason !== undefined) happen(s, x, `reasoned:${move.card}`);
}

function answer(s: Scenario, x: Incident, move: Move & { do: 'answer' }): void {
  const state = x.injects[move.inject];
  const about = s.injects[move.inject];
  const next = state && step('inject', state.state, 'answer');
  if (!state || !about || next === undefined) return;
  state.state = next;
  if (move.why) state.why = move.why;
  const label = about.options[move.option]?.label ?? move.option;
  x.log.push({
    minute: x.minute,
    kind: 'answer',
    text: `To ${about.from}: ${quote(s, x, label)}`,
    tone: 'plain',
  });
  takeOption(s, x, move.inject, move.option);
}

function file(s: Scenario, x: Incident, move: Move & { do: 'file' }): void {
  const duty = s.duties[move.duty];
  if (!duty) return;
  const plan = planWork(s, x, duty.work.who, spanNow(x, duty.work.takes, duty.shorter), WHOLE) as Plan;
  const about = {
    what: 'file',
    of: move.duty,
    fields: move.fields,
    knowable: knowableFields(s, x, duty),
  } as const;
  beginWork(
    s,
    x,
    plan,
    { ...about, ...defined({ day: move.day || undefined, as: move.as, why: move.why }) },
    WHOLE,
    move.ends ?? (x.pinned ? x.minute : undefined),
  );
}

function beginPublishing(s: Scenario, x: Incident, move: Move & { do: 'publish' }): void {
  if (!s.notice) return;
  const plan = planWork(s, x, s.notice.work.who, s.notice.work.takes, WHOLE) as Plan;
  const { do: _, ends, ...publication } = move;
  beginWork(
    s,
    x,
    plan,
    { what: 'publish', of: String(x.publications.length), publication },
    WHOLE,
    ends ?? (x.pinned ? x.minute : undefined),
  );
}

function beginRelease(s: Scenario, x: Incident, move: Move & { do: 'release' }): void {
  const about = s.releases[move.release];
  if (!about) return;
  const plan = planWork(s, x, about.work.who, spanNow(x, about.work.takes, about.shorter), WHOLE) as Plan;
  const { do: _, ends, ...release } = move;
  const work = { what: 'release', of: move.release, release } as const;
  beginWork(s, x, plan, work, WHOLE, ends ?? (x.pinned ? x.minute : undefined));
}

function determine(s: Scenario, x: Incident, move: Move & { do: 'determine' }): void {
  const about = s.determinations[move.what];
  if (!about) return;
  x.determinations[move.what] = { minute: x.minute, verdict: move.verdict, reason: move.reason };
  const verdict = about.verdicts[move.verdict];
  x.log.push({ minute: x.minute, kind: 'file', text: `${about.label} ${verdict?.label}.`, tone: 'plain' });
  happen(s, x, `determined:${move.what}`);
  happen(s, x, `determined:${move.what}.${move.verdict}`);
  carryOut(s, x, verdict?.then ?? [], move.what);
}

function writeRule(s: Scenario, x: Incident, move: Move & { do: 'rule' }): void {
  const control = s.queries[move.query]?.control;
  const state = x.rules[move.query];
  if (move.mode === 'off') {
    if (state) state.mode = 'off';
    if (control !== undefined) switchControl(s, x, control, 'off');
    return;
  }
  if (move.mode === 'shadow') return shadowEnds(s, x, move.query, move.rule);
  if (control !== undefined) switchControl(s, x, control, 'on');
  else enforce(s, x, move.query);
}

function giveHint(s: Scenario, x: Incident, { query }: Move & { do: 'hint' }): void {
  if (query === undefined) {
    x.hints.push({ minute: x.minute, index: nextHint(s, x) });
    return;
  }
  const { next, index } = hintsOf(s, x, query);
  // Somebody is asked, and thinks: the answer is there so many minutes later.
  x.hints.push({ minute: x.minute + (next?.minutes ?? 0), index, query });
}

function saveQuery(x: Incident, { name, sql }: Move & { do: 'save-query' }): void {
  if (sql === '') delete x.saved[name];
  else x.saved[name] = { sql, minute: x.minute };
}

/** The first hint that fits the moment and has not been given. */
function nextHint(s: Scenario, x: Incident): number {
  return s.hints.findIndex(
    (one, index) =>
      !one.unasked &&
      holds(s, x, one.when) &&
      !x.hints.some((given) => given.query === undefined && given.index === index),
  );
}

function defined<T extends Record<string, unknown>>(record: T): Partial<T> {
  return Object.fromEntries(Object.entries(record).filter(([, value]) => value !== undefined)) as Partial<T>;
}

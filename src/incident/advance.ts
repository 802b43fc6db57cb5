// Time is data: everything due runs at its own minute, in order. advance(a + b) is advance(a), then advance(b).
import { WHOLE } from '../scenario/vocabulary.ts';
import type { Scenario } from '../scenario/scenario.ts';
import type { Minute } from '../scenario/vocabulary.ts';
import { happen, scheduleRates } from './agenda.ts';
import { stepOrStay } from './charts/tables.ts';
import { adjudicate } from './claims.ts';
import { first, holds } from './conditions.ts';
import { closeDuty, factKnown, meetDuty, startClock } from './duties.ts';
import { apply, bring, carryOut, shadowEnds, tell } from './effects.ts';
import { lose, reach } from './evidence.ts';
import { endFiling } from './filed.ts';
import type { Entry, Incident, Waiting, Work } from './incident.ts';
import { endOption, fallSilent, sendInject } from './injects.ts';
import { publish } from './notices.ts';
import { makeRelease } from './releases.ts';
import { isStillWanted, planQueued } from './plans.ts';
import { quote } from './quotes.ts';
import { updateRates } from './rates.ts';
import { watchersOf } from './watchers.ts';
import { beginCard, beginWork, planWork } from './work.ts';

/** Runs everything due up to and with `until`. */
export function advance(s: Scenario, x: Incident, until: Minute): void {
  while (!x.over) {
    const next = x.agenda[0];
    if (!next || next.minute > until) break;
    x.minute = Math.max(x.minute, next.minute);
    x.agenda.shift();
    run(s, x, next);
    if (x.agenda[0]?.minute !== x.minute) beginWaiting(s, x);
  }
  if (!x.over) x.minute = Math.max(x.minute, until);
}

/** What a move has just made due. */
export function settleNow(s: Scenario, x: Incident): void {
  beginWaiting(s, x);
  advance(s, x, x.minute);
}

function run(s: Scenario, x: Incident, entry: Entry): void {
  switch (entry.what) {
    case 'rates':
      return updateRates(s, x);
    case 'watch':
      return wake(s, x, entry.watcher);
    case 'work':
      return endWork(s, x, entry.work);
    case 'effect':
      return apply(s, x, entry.effect, entry.by);
    case 'send':
      return sendInject(s, x, entry.inject);
    case 'silence':
      return fallSilent(s, x, entry.inject);
    case 'due': {
      const state = x.duties[entry.duty];
      if (state) state.state = stepOrStay('duty', state.state, 'due');
      return;
    }
    case 'evidence':
      return entry.event === 'reached' ? reach(s, x, entry.store) : lose(s, x, entry.store);
    case 'close':
      return close(s, x);
  }
}

function wake(s: Scenario, x: Incident, watcher: string): void {
  const condition = watchersOf(s).conditions[watcher];
  if (!condition || first(x, condition) === undefined) return;
  const [kind, id] = splitAt(watcher, ':');
  switch (kind) {
    case 'act':
      return openAct(s, x, id);
    case 'inject':
      return sendInject(s, x, id);
    case 'flow':
      return scheduleRates(x, x.minute);
    case 'told':
      return tell(s, x, id);
    case 'clock':
      return startClock(s, x, id);
    case 'closed':
      return closeDuty(x, id);
    case 'met':
      return meetDuty(s, x, id);
    case 'fact': {
      const [duty, fact] = splitAt(id, '.');
      factKnown(x, duty, fact);
      if (x.phase === 'recovery' || x.phase === 'eradication') lifecycle(x, 'reopen');
      return;
    }
    case 'ends':
      return lose(s, x, id);
    case 'bring':
      return bring(s, x, id);
  }
}

function splitAt(text: string, mark: string): [string, string] {
  const at = text.indexOf(mark);
  return [text.slice(0, at), text.slice(at + 1)];
}

function openAct(s: Scenario, x: Incident, id: string): void {
  const act = s.acts[id];
  if (!act || x.happened[`act:${id}`] !== undefined) return;
  x.act = id;
  if (Object.keys(s.acts)[0] !== id) lifecycle(x, 'signal');
  x.log.push({ minute: x.minute, kind: 'world', text: act.title, tone: 'plain' });
  happen(s, x, `act:${id}`);
  carryOut(s, x, act.then, `act.${id}`);
}

const LIFECYCLE_EVENTS: Record<string, string> = {
  detect: 'signal',
  analyse: 'analyse',
  contain: 'contain',
  eradicate: 'eradicate',
  recover: 'recover',
};

function lifecycle(x: Incident, event: string | undefined): void {
  if (!event) return;
  x.phase = stepOrStay('lifecycle', x.phase, event) as Incident['phase'];
  x.happened[`phase:${x.phase}`] ??= x.minute;
}

function endWork(s: Scenario, x: Incident, id: string): void {
  const index = x.work.findIndex((one) => one.id === id);
  const work = x.work[index];
  if (!work) return;
  x.work.splice(index, 1);
  if (work.what === 'card') endCard(s, x, work);
  if (work.what === 'answer')
    endOption(s, x, work.of, work.option ?? '', s.injects[work.of]?.options[work.option ?? '']);
  if (work.what === 'file') endFiling(s, x, work);
  if (work.what === 'publish') publish(s, x, work);
  if (work.what === 'release') makeRelease(s, x, work);
}

function endCard(s: Scenario, x: Incident, work: Work): void {
  const card = s.cards[work.of];
  const state = x.cards[work.of];
  if (!card || !state) return;
  state.state = stepOrStay('card', state.state, 'end');
  state.doneAt = x.minute;
  lifecycle(x, LIFECYCLE_EVENTS[card.kind]);
  x.log.push({ minute: x.minute, kind: 'card', text: `Done: ${quote(s, x, card.title)}.`, tone: 'safe' });
  happen(s, x, `done:${work.of}`);
  if (work.option !== undefined) happen(s, x, `done:${work.of}.${work.option}`);
  if (card.asksQuery !== undefined) shadowEnds(s, x, card.asksQuery, work.rule);
  carryOut(s, x, card.options[work.option ?? '']?.then ?? [], `${work.of}.${work.option ?? ''}`);
  carryOut(s, x, card.then, work.of);
}

/** Cards and answers that wait for people begin in the order in which they were asked for. */
function beginWaiting(s: Scenario, x: Incident): void {
  if (x.queue.length === 0) return;
  const waiting = x.queue;
  x.queue = [];
  for (const one of waiting) {
    const began = one.what === 'card' ? beginQueued(s, x, one) : beginAnswer(s, x, one.of, one.option ?? '');
    if (!began) x.queue.push(one);
  }
}

/** True when there is nothing more to wait for: begun, or of no use any more. */
function beginQueued(s: Scenario, x: Incident, one: Waiting): boolean {
  const { of: id, option } = one;
  const plan = isStillWanted(s, x, one) ? planQueued(s, x, one) : undefined;
  if (plan === undefined) return true;
  if (typeof plan === 'string') return false;
  beginCard(s, x, id, plan, option === undefined ? {} : { option });
  return true;
}

function beginAnswer(s: Scenario, x: Incident, id: string, option: string): boolean {
  const work = s.injects[id]?.options[option]?.work;
  if (!work) return true;
  const plan = planWork(s, x, work.who, work.takes, WHOLE);
  if (typeof plan === 'string') return false;
  beginWork(s, x, plan, { what: 'answer', of: id, option });
  return true;
}

function close(s: Scenario, x: Incident): void {
  updateRates(s, x);
  for (const [id, claim] of Object.entries(s.claims)) if (claim.of !== undefined) adjudicate(s, x, id);
  lifecycle(x, 'close');
  happen(s, x, 'closed');
  for (const [id, ending] of Object.entries(s.endings)) {
    if (ending.when && !holds(s, x, ending.when)) continue;
    x.ending = id;
    break;
  }
  x.agenda = [];
  x.over = true;
}

import type { Scenario } from '../scenario/scenario.ts';
import type { Inject, Option } from '../scenario/table-nouns.ts';
import type { Minute } from '../scenario/vocabulary.ts';
import { happen, schedule } from './agenda.ts';
import { step } from './charts/tables.ts';
import { carryOut } from './effects.ts';
import type { Incident } from './incident.ts';
import { quote } from './quotes.ts';

/** Messages that have asked something, answered since or not; their ids. */
export const askedIn = (s: Scenario, x: Incident): string[] =>
  Object.entries(x.injects).flatMap(([id, { sentAt }]) =>
    sentAt !== undefined && Object.keys(s.injects[id]?.options ?? {}).length > 0 ? [id] : [],
  );

/** Something reaches the team. Its words are fixed at that minute. */
export function sendInject(s: Scenario, x: Incident, id: string): void {
  const about = s.injects[id];
  const state = x.injects[id];
  if (!about || !state) return;
  if (state.held) {
    state.missedAt ??= x.minute;
    return;
  }
  const asks = Object.keys(about.options).length > 0;
  const next = step('inject', state.state, asks ? 'send' : 'tell');
  if (next === undefined) return;
  state.state = next;
  state.sentAt = x.minute;
  state.says = state.reworded ?? quote(s, x, about.says);
  happen(s, x, `sent:${id}`);
  x.log.push({
    minute: x.minute,
    kind: 'inject',
    text: `${about.from}: ${state.says}`,
    tone: asks ? 'unproven' : 'plain',
  });
  if (!asks) return;
  const limit = limitOf(x, about);
  if (limit === undefined) return;
  state.answerBy = Math.max(limit, x.minute + 1);
  schedule(x, state.answerBy, { what: 'silence', inject: id });
}

/** The minute until which it can be answered. One that a facilitator sends after its day has no such minute. */
function limitOf(x: Incident, { until, within }: Inject): Minute | undefined {
  if (until !== undefined && !(x.facilitated && until <= x.minute)) return until;
  return within === undefined ? undefined : x.minute + within;
}

/** Takes an answer. Where it is work, its effects come when the work ends. */
export function takeOption(s: Scenario, x: Incident, id: string, option: string): void {
  const state = x.injects[id];
  if (!state) return;
  state.option = option;
  state.answeredAt = x.minute;
  happen(s, x, `chose:${id}.${option}`);
  const about = s.injects[id]?.options[option];
  if (about?.work) x.queue.push({ what: 'answer', of: id, option });
  else endOption(s, x, id, option, about);
}

export function endOption(
  s: Scenario,
  x: Incident,
  id: string,
  option: string,
  about: Option | undefined,
): void {
  happen(s, x, `ended:${id}.${option}`);
  carryOut(s, x, about?.then ?? [], `${id}.${option}`);
}

/** The limit has passed: silence is an answer too. */
export function fallSilent(s: Scenario, x: Incident, id: string): void {
  const about = s.injects[id];
  const state = x.injects[id];
  const next = state && step('inject', state.state, 'expire');
  if (!about || !state || next === undefined) return;
  state.state = next;
  const { option, then } = about.silence;
  if (option !== undefined) takeOption(s, x, id, option);
  happen(s, x, `silent:${id}`);
  x.log.push({ minute: x.minute, kind: 'answer', text: `No answer to ${about.from}.`, tone: 'unproven' });
  carryOut(s, x, then, `${id}.silence`);
}

// The master event list: every message of the scenario as it was planned, beside what was delivered.
import { quote } from '../../incident/quotes.ts';
import { saySpan } from '../../incident/say.ts';
import type { Condition } from '../../scenario/grammar.ts';
import type { Scenario } from '../../scenario/scenario.ts';
import type { Inject } from '../../scenario/table-nouns.ts';
import type { Minute } from '../../scenario/vocabulary.ts';
import type { Trace } from '../trace.ts';
import { sayWhen } from '../when.ts';
import type { EventLine } from './report-types.ts';

/** What was delivered comes at its time, what was not at its planned one. */
export function eventsOf(s: Scenario, trace: Trace): EventLine[] {
  const timed = Object.entries(s.injects).map(([id, about]) => {
    const planned = about.when && plannedAt(s, about.when);
    return { id, about, planned, at: trace.incident.injects[id]?.sentAt ?? planned ?? Infinity };
  });
  return timed
    .sort((a, b) => a.at - b.at || (a.id < b.id ? -1 : 1))
    .map(({ id, about, planned }, index) => eventOf(s, trace, id, about, planned, index + 1));
}

function eventOf(
  s: Scenario,
  { incident: x }: Trace,
  id: string,
  about: Inject,
  planned: Minute | undefined,
  number: number,
): EventLine {
  const state = x.injects[id];
  const sentAt = state?.sentAt;
  const silent = x.happened[`silent:${id}`] !== undefined;
  const option = state?.option === undefined ? undefined : about.options[state.option];
  const asks = Object.keys(about.options).length > 0;
  return {
    number,
    id,
    planned: plannedWords(s, about, planned),
    delivered: sentAt === undefined ? 'not delivered' : sayWhen(s, sentAt),
    from: about.from,
    to: about.to.map((one) => s.people[one]?.title ?? one).join(', ') || 'Everybody',
    by: about.by,
    message: state?.says ?? unquoted(about.says),
    expected: Object.values(about.options)
      .map(({ label }) => unquoted(label))
      .join(' / '),
    within: withinWords(s, about),
    answer: answerWords(asks, sentAt, silent, option && quote(s, x, option.label)),
    why: state?.why ?? '',
    learning: about.lesson,
  };
}

/** A letter that was never sent has no figures of its day. */
const unquoted = (text: string): string => text.replace(/\{[a-z]+ [^}]*\}/g, '[…]');

function plannedWords(s: Scenario, { when, envelope }: Inject, planned: Minute | undefined): string {
  const depends = envelope ?? (when === undefined ? 'When something else sends it.' : '');
  if (planned === undefined) return depends || 'When the team has done what it waits for.';
  return `${sayWhen(s, planned)}${envelope === undefined ? '' : `. ${envelope}`}`;
}

function withinWords(s: Scenario, { within, until }: Inject): string {
  if (until !== undefined) return `until ${sayWhen(s, until)}`;
  return within === undefined ? '' : saySpan(within);
}

function answerWords(
  asks: boolean,
  sentAt: Minute | undefined,
  silent: boolean,
  answer: string | undefined,
): string {
  if (!asks || sentAt === undefined) return '';
  return silent || answer === undefined ? 'no answer' : answer;
}

/**
 * The minute at which it comes if nothing that a team does matters: acts open as written, messages arrive as planned.
 * Undefined where it waits for something that somebody must do.
 */
function plannedAt(s: Scenario, c: Condition, seen: readonly string[] = []): Minute | undefined {
  switch (c.is) {
    case 'at':
      return c.minute;
    case 'after': {
      const since = plannedAt(s, c.since, seen);
      return since === undefined ? undefined : since + c.minutes;
    }
    case 'unless':
      return plannedAt(s, c.when, seen);
    case 'all':
      return latest(c.of.map((one) => plannedAt(s, one, seen)));
    case 'any':
      return earliest(c.of.map((one) => plannedAt(s, one, seen)));
    case 'happened':
      return plannedKey(s, c.key, seen);
    default:
      return undefined;
  }
}

function plannedKey(s: Scenario, key: string, seen: readonly string[]): Minute | undefined {
  if (seen.includes(key)) return undefined;
  const [kind, id = ''] = key.split(':');
  const when = kind === 'act' ? s.acts[id]?.opens : kind === 'sent' ? s.injects[id]?.when : undefined;
  return when && plannedAt(s, when, [...seen, key]);
}

/** Of those parts that have a planned minute; the others are for the team to bring about. */
function latest(minutes: (Minute | undefined)[]): Minute | undefined {
  const known = minutes.filter((one) => one !== undefined);
  return known.length === 0 ? undefined : Math.max(...known);
}

function earliest(minutes: (Minute | undefined)[]): Minute | undefined {
  const known = minutes.filter((one) => one !== undefined);
  return known.length === 0 ? undefined : Math.min(...known);
}

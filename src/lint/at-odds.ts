import type { Condition } from '../scenario/grammar.ts';
import type { Scenario } from '../scenario/scenario.ts';

/** Whether these ask for two answers to one question, or two ways of a card that is played once. */
export function isAtOdds(s: Scenario, conditions: readonly Condition[]): boolean {
  const picks = picksIn(s, conditions);
  return picks.some(({ of, option }) => picks.some((other) => other.of === of && other.option !== option));
}

/** Which way each question and each card that is played once must have gone for all of these to be true. */
export function picksIn(s: Scenario, conditions: readonly Condition[]): { of: string; option: string }[] {
  return [...new Set(conditions.flatMap(required))].flatMap((key) => pickIn(s, key));
}

/** Keys that must have happened whenever this is true. */
function required(c: Condition): string[] {
  if (c.is === 'happened') return [c.key];
  if (c.is === 'all') return c.of.flatMap(required);
  if (c.is === 'after') return required(c.since);
  if (c.is === 'unless') return required(c.when);
  if (c.is === 'within') return [...required(c.from), ...required(c.to)];
  return [];
}

function pickIn(s: Scenario, key: string): { of: string; option: string }[] {
  const [, word, id = '', option] = /^(\w+):([^.]+)(?:\.(.+))?$/.exec(key) ?? [];
  if (option === undefined) return [];
  if (word === 'chose' || word === 'ended') return [{ of: `inject:${id}`, option }];
  const isOnce = word === 'done' && s.cards[id]?.again === false;
  return isOnce ? [{ of: `card:${id}`, option }] : [];
}

// Cards, answers, determinations: one choice for each way that is open.
import { isOfUse } from '../../incident/cards.ts';
import { first, holds } from '../../incident/conditions.ts';
import type { Incident } from '../../incident/incident.ts';
import { partsAt } from '../../incident/levels.ts';
import type { Move } from '../../scenario/moves.ts';
import type { Scenario } from '../../scenario/scenario.ts';
import type { Card } from '../../scenario/table-nouns.ts';
import type { Choice } from '../choices.ts';
import { countedFor } from './rules.ts';
import type { CountedRule } from './rules.ts';
import { isStaffed } from './staffed.ts';
import { REASON, WHY } from './words.ts';

export function cardChoices(s: Scenario, x: Incident, rules: readonly CountedRule[]): Choice[] {
  const found: Choice[] = [];
  for (const id in s.cards) {
    const card = s.cards[id] as Card;
    // Asked once for all of its options: who is free does not depend on them.
    if (!isOfUse(s, x, id) || !isPaid(x, card) || !isStaffed(s, x, card)) continue;
    for (const option of optionsOf(s, x, card)) found.push(...waysOf(s, x, { id, card, option }, rules));
  }
  return found;
}

const isPaid = (x: Incident, { uses }: Card): boolean =>
  Object.entries(uses).every(([stock, parts]) => {
    const level = x.stocks[stock];
    return level !== undefined && partsAt(level, x.minute) >= parts;
  });

function optionsOf(s: Scenario, x: Incident, { options }: Card): (string | undefined)[] {
  const all = Object.entries(options);
  if (all.length === 0) return [undefined];
  return all.filter(([, about]) => !about.if || holds(s, x, about.if)).map(([id]) => id);
}

interface Way {
  id: string;
  card: Card;
  option: string | undefined;
}

function waysOf(
  s: Scenario,
  x: Incident,
  { id, card, option }: Way,
  rules: readonly CountedRule[],
): Choice[] {
  const move: Move = {
    do: 'play',
    card: id,
    ...(option === undefined ? {} : { option }),
    ...(card.asksReason ? { reason: REASON } : {}),
  };
  const key = `play:${id}${option === undefined ? '' : `.${option}`}`;
  if (card.asksQuery === undefined) return [{ key, move }];
  return countedFor(s, x, card.asksQuery, rules).map(({ name, rule }) => ({
    key: `${key}~${name}`,
    move: { ...move, rule },
  }));
}

export function answerChoices(s: Scenario, x: Incident): Choice[] {
  const found: Choice[] = [];
  for (const inject in x.injects)
    if (x.injects[inject]?.state === 'open') found.push(...answersTo(s, x, inject));
  return found;
}

function answersTo(s: Scenario, x: Incident, inject: string): Choice[] {
  return Object.entries(s.injects[inject]?.options ?? {})
    .filter(([, about]) => !about.if || holds(s, x, about.if))
    .map(([option, about]) => ({
      key: `answer:${inject}.${option}`,
      move: { do: 'answer', inject, option, ...(about.reason ? { why: WHY } : {}) },
    }));
}

export function determinationChoices(s: Scenario, x: Incident): Choice[] {
  return Object.entries(s.determinations).flatMap(([what, about]) => {
    if (first(x, about.needs) === undefined) return [];
    return Object.keys(about.verdicts).map((verdict): Choice => ({
      key: `determine:${what}.${verdict}`,
      move: { do: 'determine', what, verdict, reason: REASON },
    }));
  });
}

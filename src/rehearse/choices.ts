// Which decisions matter at this minute: legal moves with stable keys, found over the incident without building a sight.
// They use what a player alone at the table could see, and no truth. `legal` stays the judge of every one of them.
import type { Incident } from '../incident/incident.ts';
import { legal } from '../incident/legal.ts';
import type { Move } from '../scenario/moves.ts';
import type { Scenario } from '../scenario/scenario.ts';
import { answerChoices, cardChoices, determinationChoices } from './choices/cards.ts';
import { estimateChoices } from './choices/estimates.ts';
import { nextMoment } from './choices/moments.ts';
import { noticeChoices } from './choices/notices.ts';
import { releaseChoices } from './choices/releases.ts';
import { reportChoices } from './choices/reports.ts';
import { ruleChoices } from './choices/rules.ts';
import type { CountedRule } from './choices/rules.ts';

/**
 * A legal move. `key` says what it decides, whenever it is made: `play:card.option`, `play:card.option~rule`,
 * `answer:inject.option`, `determine:what.verdict`, `file:duty.filling`, `publish:filling`, `release:id.filling`, `estimate:claim.filling`,
 * `rule:query.mode~rule`, `wait:next`.
 */
export interface Choice {
  key: string;
  move: Move;
}

/** In the order in which they are listed. */
const CHOICE_KINDS = [
  'answer',
  'play',
  'determine',
  'file',
  'publish',
  'release',
  'estimate',
  'rule',
] as const;
export type ChoiceKind = (typeof CHOICE_KINDS)[number];

type Find = (s: Scenario, x: Incident, rules: readonly CountedRule[]) => Choice[];
const FIND: Record<ChoiceKind, Find> = {
  answer: answerChoices,
  play: cardChoices,
  determine: determinationChoices,
  file: reportChoices,
  publish: noticeChoices,
  release: releaseChoices,
  estimate: estimateChoices,
  rule: ruleChoices,
};

/** What is found of these has been asked everything that `legal` asks; a test holds them to it. */
const SURE: readonly ChoiceKind[] = ['answer', 'play'];

/** The decisions of one kind that are open now, in the order of the scenario. */
export function choicesOf(
  s: Scenario,
  x: Incident,
  kind: ChoiceKind,
  rules: readonly CountedRule[] = [],
): Choice[] {
  if (x.over) return [];
  const found = FIND[kind](s, x, rules);
  return SURE.includes(kind) ? found : found.filter(({ move }) => legal(s, x, move) === undefined);
}

/**
 * Every decision that is open now, waiting for the next moment last. Without `rules` a card that asks for a counted
 * rule is not among them: nobody counts here.
 */
export function choices(s: Scenario, x: Incident, rules: readonly CountedRule[] = []): Choice[] {
  if (x.over) return [];
  const open = CHOICE_KINDS.flatMap((kind) => choicesOf(s, x, kind, rules));
  return [...open, { key: 'wait:next', move: { do: 'wait', until: nextMoment(s, x) } }];
}

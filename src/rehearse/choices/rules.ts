// Detection rules in a rehearsal. What a rule finds is counted by SQL over the logs, which no pure function can do. So
// rules come counted, from a few moments of one game; at a moment whose logs look otherwise there is no rule to choose.
import { holds } from '../../incident/conditions.ts';
import type { Incident } from '../../incident/incident.ts';
import { mayLook } from '../../incident/queries.ts';
import { repairsOf } from '../../forensics/repairs.ts';
import type { Measured, Rule } from '../../scenario/moves.ts';
import type { Scenario } from '../../scenario/scenario.ts';
import type { Choice } from '../choices.ts';

/** A rule with the counts it had when the team had opened and repaired so much of its logs. */
export interface CountedRule {
  /** Stable and short: the terms it is made of, or `hint`. */
  name: string;
  query: string;
  sql: string;
  /** Terms of the query that must be open. */
  terms: string[];
  repairs: string;
  measured: Measured;
}

export function countedFor(
  s: Scenario,
  x: Incident,
  query: string,
  rules: readonly CountedRule[],
): { name: string; rule: Rule }[] {
  const mine = rules.filter((one) => one.query === query);
  if (mine.length === 0 || !mayLook(s, x)) return [];
  const repairs = repairsOf(s, x);
  return mine
    .filter((one) => one.repairs === repairs && one.terms.every((term) => isOpen(s, x, query, term)))
    .map(({ name, sql, measured }) => ({ name, rule: { sql, measured } }));
}

function isOpen(s: Scenario, x: Incident, query: string, term: string): boolean {
  const about = s.queries[query]?.terms[term];
  return about !== undefined && (!about.needs || holds(s, x, about.needs));
}

/** Where no card does it: shadow a rule, put it to work, take it off. */
export function ruleChoices(s: Scenario, x: Incident, rules: readonly CountedRule[]): Choice[] {
  return Object.keys(s.queries).flatMap((query): Choice[] => {
    const state = x.rules[query];
    const shadows = countedFor(s, x, query, rules)
      .filter(({ rule }) => rule.sql !== state?.sql)
      .map(({ name, rule }): Choice => ({
        key: `rule:${query}.shadow~${name}`,
        move: { do: 'rule', query, rule, mode: 'shadow' },
      }));
    if (!state) return shadows;
    const mode = state.mode === 'enforce' ? 'off' : 'enforce';
    return [...shadows, { key: `rule:${query}.${mode}`, move: { do: 'rule', query, mode } }];
  });
}

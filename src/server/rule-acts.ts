import type { Move, Rule } from '../scenario/moves.ts';
import type { Scenario } from '../scenario/scenario.ts';
import type { Act } from '../room/acts.ts';

/** What is asked of which question by a rule that the server has to count. */
export interface AskedRule {
  query: string;
  sql: string;
}

export function ruleOf(act: Act): Rule | undefined {
  return act.do === 'move' && 'rule' in act.move ? act.move.rule : undefined;
}

/** Undefined for whatever is no rule, or of no question of this scenario. */
export function countedOf(s: Scenario, act: Act): AskedRule | undefined {
  const rule = ruleOf(act);
  const query = act.do === 'move' ? queryOf(s, act.move) : undefined;
  if (!rule || query === undefined || !Object.hasOwn(s.queries, query)) return undefined;
  return { query, sql: rule.sql };
}

function queryOf(s: Scenario, move: Move): string | undefined {
  if (move.do === 'rule') return move.query;
  return move.do === 'play' ? s.cards[move.card]?.asksQuery : undefined;
}

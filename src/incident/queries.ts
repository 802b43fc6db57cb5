// A detection rule in its plain form: conditions that a logged card must all meet. Measured on a log nobody has seen.
import type { Scenario } from '../scenario/scenario.ts';
import type { Query } from '../scenario/table-nouns.ts';
import { WHOLE } from '../scenario/vocabulary.ts';
import { happen } from './agenda.ts';
import { holds } from './conditions.ts';
import type { Incident, RuleState } from './incident.ts';
import { add, mulDiv } from './levels.ts';

type Rows = Query['rows'];
export interface Hits {
  flagged: number;
  rows: number;
  /** Forged and flagged, honest and flagged, forged and missed. */
  right: number;
  wrong: number;
  missed: number;
}

function count(s: Scenario, x: Incident, query: Query, rows: Rows, terms: string[]): Hits {
  const hits: Hits = { flagged: 0, rows: 0, right: 0, wrong: 0, missed: 0 };
  const found = terms.map((term) => marksOf(s, x, query, term, terms));
  for (const row of rows) {
    hits.rows += row.rows;
    const flagged =
      terms.length > 0 &&
      found.every((marks) => marks.includes('any') || row.has.some((one) => marks.includes(one)));
    if (flagged) hits.flagged += row.rows;
    if (flagged && row.forged) hits.right += row.rows;
    if (flagged && !row.forged) hits.wrong += row.rows;
    if (!flagged && row.forged) hits.missed += row.rows;
  }
  return hits;
}

/** What a term finds, less what a completed list or another term takes away. */
function marksOf(s: Scenario, x: Incident, query: Query, term: string, chosen: string[]): string[] {
  const about = query.terms[term];
  if (!about) return [];
  const dropped = about.drops
    .filter(
      (drop) => (drop.if && holds(s, x, drop.if)) || (drop.term !== undefined && chosen.includes(drop.term)),
    )
    .map((drop) => drop.mark);
  return about.finds.filter((mark) => !dropped.includes(mark));
}

/** Runs the rule beside the traffic: counts, blocks nobody. */
export function runShadow(s: Scenario, x: Incident, id: string, terms: string[]): void {
  const query = s.queries[id];
  if (!query || terms.length === 0) return;
  const seen = count(s, x, query, query.seen, terms);
  x.rules[id] = {
    terms,
    mode: x.rules[id]?.mode === 'enforce' ? 'enforce' : 'shadow',
    minute: x.minute,
    flagged: seen.flagged,
    seenRows: seen.rows,
    ...measure(count(s, x, query, query.rows, terms)),
  };
  happen(s, x, `shadowed:${id}`);
}

function measure(hits: Hits): Pick<RuleState, 'precision' | 'recall'> {
  const flagged = hits.right + hits.wrong;
  const forged = hits.right + hits.missed;
  return {
    precision: flagged === 0 ? 0 : mulDiv(hits.right, WHOLE, flagged),
    recall: forged === 0 ? 0 : mulDiv(hits.right, WHOLE, forged),
  };
}

/** The rule is put to work. Honest people it flags are turned away, in the share that the unseen log tells. */
export function enforce(s: Scenario, x: Incident, id: string): void {
  const query = s.queries[id];
  const rule = x.rules[id];
  if (!query || !rule || rule.mode === 'enforce') return;
  rule.mode = 'enforce';
  happen(s, x, `enforced:${id}`);
  const honest = query.rows.filter((row) => !row.forged).reduce((sum, row) => sum + row.rows, 0);
  const hits = count(s, x, query, query.rows, rule.terms);
  const level = query.sessions ? x.stocks[query.sessions.stock] : undefined;
  if (query.sessions && level && honest > 0)
    add(level, x.minute, mulDiv(query.sessions.of, hits.wrong, honest));
}

/** The query, if any, that this control carries out. */
export function queryOf(s: Scenario, control: string): string | undefined {
  return Object.keys(s.queries).find((id) => s.queries[id]?.control === control);
}

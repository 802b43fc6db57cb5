// Detection rules. What a rule finds is counted outside of the rules of the game, by SQL over the logs, and comes with
// the move; here is only what follows from it.
import type { Scenario } from '../scenario/scenario.ts';
import type { Measured, Rule } from '../scenario/moves.ts';
import { WHOLE } from '../scenario/vocabulary.ts';
import { happen } from './agenda.ts';
import { first } from './conditions.ts';
import type { Incident } from './incident.ts';
import { precisionOf, recallOf } from './hits.ts';
import { add, mulDiv } from './levels.ts';

/** From these on a rule that ran in shadow shows by itself that something was forged: what it flags is no accident. */
const PROVES = { precision: 0.9 * WHOLE, recall: 0.5 * WHOLE };

/** Runs the rule beside the traffic: counts, blocks nobody. False when nobody has counted it. */
export function runShadow(s: Scenario, x: Incident, id: string, { sql, measured }: Rule): boolean {
  if (!s.queries[id] || !measured) return false;
  const before = x.rules[id];
  x.rules[id] = {
    sql,
    measured,
    ran: true,
    mode: before?.mode === 'enforce' ? 'enforce' : 'shadow',
    minute: x.minute,
  };
  happen(s, x, `shadowed:${id}`);
  if (proves(measured)) happen(s, x, `matched:${id}`);
  return true;
}

function proves({ seen }: Measured): boolean {
  const found = { ...seen, wrong: seen.flagged - seen.right };
  return precisionOf(found) >= PROVES.precision && recallOf(found) >= PROVES.recall;
}

/** The rule is put to work. Honest people it flags are turned away, in the share that the unseen log tells. */
export function enforce(s: Scenario, x: Incident, id: string): void {
  const query = s.queries[id];
  const rule = x.rules[id];
  if (!query || !rule || rule.mode === 'enforce') return;
  rule.mode = 'enforce';
  happen(s, x, `enforced:${id}`);
  const { honest, wrong } = rule.measured.unseen;
  const level = query.sessions ? x.stocks[query.sessions.stock] : undefined;
  if (query.sessions && level && honest > 0) add(level, x.minute, mulDiv(query.sessions.of, wrong, honest));
}

/** The query, if any, that this control carries out. */
export function queryOf(s: Scenario, control: string): string | undefined {
  return Object.keys(s.queries).find((id) => s.queries[id]?.control === control);
}

/** The card, if any, with which people put the rule to work, or run it in shadow. */
export function cardsOf(s: Scenario, id: string): { shadow?: string; enforce?: string } {
  const control = s.queries[id]?.control;
  const found: { shadow?: string; enforce?: string } = {};
  for (const [card, { asksQuery, then }] of Object.entries(s.cards)) {
    if (asksQuery !== id) continue;
    const enforces = then.some((effect) => effect.do === 'switch' && effect.control === control);
    found[enforces ? 'enforce' : 'shadow'] ??= card;
  }
  return found;
}

/** Whether nothing would change if a rule of it were enforced. */
export function onlyLooks(s: Scenario, id: string): boolean {
  const query = s.queries[id];
  return query?.control === undefined && query?.sessions === undefined;
}

/** The hints for this query that were given, the one on its way, and the next one. */
export function hintsOf(s: Scenario, x: Incident, id: string) {
  const all = s.queries[id]?.hints ?? [];
  const asked = x.hints.filter(({ query }) => query === id);
  return {
    given: asked.flatMap(({ minute, index }) => {
      const hint = all[index];
      return hint && minute <= x.minute ? [{ ...hint, minute }] : [];
    }),
    /** The minute at which the answer comes that was asked for last. */
    due: asked.find(({ minute }) => minute > x.minute)?.minute,
    next: all[asked.length],
    index: asked.length,
  };
}

/** Whether the team may look into the logs at all. */
export function mayLook(s: Scenario, x: Incident): boolean {
  return s.logs !== undefined && (!s.logs.needs || first(x, s.logs.needs) !== undefined);
}

/** The one refusal that whoever has authority can mend: by counting. */
export const UNCOUNTED = 'Nobody has counted what this rule does.';

/** One sentence when the rule cannot be run as it is. */
export function badRule(s: Scenario, x: Incident, rule: Rule | undefined): string | undefined {
  if (!mayLook(s, x)) return 'Nobody can look into the logs yet.';
  if (!rule?.sql.trim()) return 'A rule needs a query.';
  if (!rule.measured) return UNCOUNTED;
  return isCounted(rule.measured) ? undefined : 'The counts of this rule do not add up.';
}

function isCounted({ seen, unseen }: Measured): boolean {
  const { tokens, flagged, forged, right, signs } = seen;
  const counts = [tokens, flagged, forged, right, ...Object.values(signs), ...Object.values(unseen)];
  return (
    counts.every((one) => Number.isSafeInteger(one) && one >= 0) &&
    seen.right <= Math.min(seen.flagged, seen.forged) &&
    Math.max(seen.flagged, seen.forged) <= seen.tokens &&
    unseen.right <= unseen.forged &&
    unseen.wrong <= unseen.honest
  );
}

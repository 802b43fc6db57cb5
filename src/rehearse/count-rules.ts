// The rules that a rehearsal may choose from, counted once: at the moments of the scripted games at which a rule was
// asked for, by whoever has authority to count. All games of the rehearsal take these counts: the shares that a rule
// finds hardly depend on the dice, and counting anew in each game would take a second.
import { repairsOf } from '../forensics/repairs.ts';
import type { Incident } from '../incident/incident.ts';
import { playTimed } from '../incident/timed.ts';
import type { Count, Script, Scripts } from '../incident/timed.ts';
import type { Scenario } from '../scenario/scenario.ts';
import type { Query } from '../scenario/table-nouns.ts';
import { writeSql } from '../scenario/write-sql.ts';
import type { CountedRule } from './choices/rules.ts';

type Candidate = Pick<CountedRule, 'name' | 'query' | 'sql' | 'terms'>;

/**
 * By the book first; where it asks for no rule at a moment, history. Without scripts there are no rules. `scripted`: only
 * the rules of the scripts themselves, which is quicker.
 */
export function countRules(
  s: Scenario,
  scripts: Scripts,
  { seed, only }: { seed: number; only?: 'scripted' },
  count: Count,
): CountedRule[] {
  const candidates = candidatesOf(s, scripts, only);
  const counted: CountedRule[] = [];
  const countAll: Count = (x, query, sql) => {
    const repairs = repairsOf(s, x);
    if (!counted.some((one) => one.query === query && one.repairs === repairs))
      counted.push(
        ...candidates.flatMap((one) => (one.query === query ? measured(count, x, one, repairs) : [])),
      );
    return countFrom(s, counted)(x, query, sql);
  };
  for (const script of [scripts.book, scripts.history]) {
    if (script) playTimed(s, { ...script, seed: script.pinned ? script.seed : seed }, { count: countAll });
  }
  return counted;
}

function measured(count: Count, x: Incident, candidate: Candidate, repairs: string): CountedRule[] {
  const found = count(x, candidate.query, candidate.sql);
  return found ? [{ ...candidate, repairs, measured: found }] : [];
}

/** Looks the counts up; a rule that was not counted for logs like these cannot be run. */
export function countFrom(s: Scenario, rules: readonly CountedRule[]): Count {
  return (x, query, sql) =>
    rules.find((one) => one.query === query && one.sql === sql && one.repairs === repairsOf(s, x))?.measured;
}

function candidatesOf(s: Scenario, { book, history }: Scripts, only: 'scripted' | undefined): Candidate[] {
  const all = [
    ...scripted(s, 'book', book),
    ...scripted(s, 'history', history),
    ...(only === undefined ? Object.entries(s.queries) : []).flatMap(([query, about]) => [
      ...termRules(s, query, about),
      ...hintRules(query, about),
    ]),
  ];
  return all.filter(
    (one, index) => all.findIndex(({ query, sql }) => query === one.query && sql === one.sql) === index,
  );
}

function scripted(s: Scenario, name: string, script: Script | undefined): Candidate[] {
  return (script?.moves ?? []).flatMap(({ move }) => {
    const query =
      move.do === 'rule' ? move.query : move.do === 'play' ? s.cards[move.card]?.asksQuery : undefined;
    return query !== undefined && 'rule' in move && move.rule
      ? [{ name, query, sql: move.rule.sql, terms: [] }]
      : [];
  });
}

const termRules = (s: Scenario, query: string, { table, terms }: Query): Candidate[] =>
  Object.entries(terms).map(([term, { where }]) => ({
    name: term,
    query,
    sql: writeSql({ table, names: s.logs?.names ?? '' }, [where]),
    terms: [term],
  }));

const hintRules = (query: string, { hints }: Query): Candidate[] =>
  hints.flatMap(({ sql }, index) =>
    sql === undefined ? [] : [{ name: `hint-${index + 1}`, query, sql, terms: [] }],
  );

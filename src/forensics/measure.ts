// How a rule does: what it flags on the log the team can see, and on log that nobody has seen.
import type { Measured } from '../scenario/moves.ts';
import type { Scenario } from '../scenario/scenario.ts';
import type { Trouble } from './desk-types.ts';

/** The names of tokens that SQL answers over some tables. */
export type Find = (sql: string) => { names: ReadonlySet<string> } | { trouble: Trouble };

/** Tables to try a rule on, and of each token that it may flag whether it was forged. */
export interface Trial {
  tokens: ReadonlyMap<string, boolean>;
  find: Find;
}

interface Hits {
  forged: number;
  honest: number;
  right: number;
  wrong: number;
}

/** `now`: the tables as they stand at the desk, on which a team counts what it can know of the flagged. */
export function measure(
  s: Scenario,
  seed: number,
  { query, sql }: { query: string; sql: string },
  { seen, unseen, now }: { seen: Trial; unseen: Trial; now: Find },
): { measured: Measured } | { trouble: Trouble } {
  const flagged = seen.find(sql);
  if ('trouble' in flagged) return flagged;
  const elsewhere = unseen.find(sql);
  if ('trouble' in elsewhere) return elsewhere;
  const here = hitsOf(seen.tokens, flagged.names);
  return {
    measured: {
      seen: {
        tokens: seen.tokens.size,
        flagged: here.right + here.wrong,
        forged: here.forged,
        right: here.right,
        signs: signsOf(s, query, seen.tokens, flagged.names, now),
      },
      unseen: hitsOf(unseen.tokens, elsewhere.names),
      log: `${s.id} ${s.hash.slice(0, 12)} ${seed}`,
    },
  };
}

function hitsOf(tokens: ReadonlyMap<string, boolean>, names: ReadonlySet<string>): Hits {
  const hits: Hits = { forged: 0, honest: 0, right: 0, wrong: 0 };
  for (const [name, forged] of tokens) {
    hits[forged ? 'forged' : 'honest'] += 1;
    if (names.has(name)) hits[forged ? 'right' : 'wrong'] += 1;
  }
  return hits;
}

/** A sign whose SQL does not run (a table that is not open yet) counts nothing. */
function signsOf(
  s: Scenario,
  query: string,
  tokens: ReadonlyMap<string, boolean>,
  names: ReadonlySet<string>,
  now: Find,
): Record<string, number> {
  const flagged = [...names].filter((name) => tokens.has(name));
  return Object.fromEntries(
    Object.entries(s.queries[query]?.signs ?? {}).map(([id, { sql }]) => {
      const found = now(sql);
      return [id, 'trouble' in found ? 0 : flagged.filter((name) => found.names.has(name)).length];
    }),
  );
}

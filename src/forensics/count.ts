// Counts what rules find. The logs to try them on are made once and kept while they stay the same.
import { first } from '../incident/conditions.ts';
import type { Incident } from '../incident/incident.ts';
import type { Count } from '../incident/timed.ts';
import type { Measured } from '../scenario/moves.ts';
import type { Scenario } from '../scenario/scenario.ts';
import type { Progress, Trouble } from './desk-types.ts';
import { makeLogs, makeSeen, makeUnseen } from './make-logs.ts';
import { measure } from './measure.ts';
import type { Find, Trial } from './measure.ts';
import type { MadeTable } from './trace.ts';

/** Tables in which SQL can look for names of tokens. */
export interface OpenTables {
  find: Find;
  close(): void;
}

export type Answer = { measured: Measured } | { trouble: Trouble };

export interface Counter {
  /** Makes ready what counting in this incident needs; short steps, nothing to do the second time. */
  ready(x: Incident): Generator<Progress, void>;
  /** `now`: the tables at the desk, where they are open already. */
  count(x: Incident, rule: { query: string; sql: string }, now?: Find): Answer;
  /** For folds: the counts alone, nothing where the SQL does not run. */
  measured: Count;
  close(): void;
}

interface Kept {
  key: string;
  trial: Trial;
  close(): void;
}

export function counterOf(s: Scenario, open: (tables: MadeTable[]) => OpenTables): Counter {
  const kept: { seen?: Kept; unseen?: Kept; now?: Kept } = {};

  function* keep(
    which: 'seen' | 'unseen' | 'now',
    key: string,
    make: () => Generator<Progress, { tables: MadeTable[]; tokens?: Map<string, boolean> }>,
  ): Generator<Progress, void> {
    if (kept[which]?.key === key) return;
    kept[which]?.close();
    delete kept[which];
    const { tables, tokens = new Map<string, boolean>() } = yield* make();
    const { find, close } = open(tables);
    kept[which] = { key, trial: { tokens, find }, close };
  }

  function* ready(x: Incident): Generator<Progress, void> {
    const repairs = repairsOf(s, x);
    yield* keep('unseen', `${x.seed} ${repairs}`, () => makeUnseen(s, x));
    yield* keep('seen', `${x.seed} ${repairs} ${momentOf(x)}`, () => makeSeen(s, x));
  }

  const counter: Counter = {
    ready,
    measured(x, query, sql) {
      const answer = counter.count(x, { query, sql });
      return 'measured' in answer ? answer.measured : undefined;
    },
    count(x, { query, sql }, now) {
      finish(ready(x));
      if (!now) finish(keep('now', `${x.seed} ${momentOf(x)}`, () => makeLogs(s, x)));
      const { seen, unseen } = kept;
      const desk = now ?? kept.now?.trial.find;
      if (!seen || !unseen || !desk) return { trouble: { says: 'The logs could not be made.' } };
      return measure(s, x.seed, { query, sql }, { seen: seen.trial, unseen: unseen.trial, now: desk });
    },
    close() {
      for (const one of Object.values(kept)) one.close();
    },
  };
  return counter;
}

function finish(making: Generator<unknown, void>): void {
  while (!making.next().done);
}

/** What the team has opened and repaired: the same log looks different after it. */
function repairsOf(s: Scenario, x: Incident): string {
  return Object.values(s.logs?.tables ?? {})
    .flatMap(({ needs, lost }) => [needs, ...lost.map(({ until }) => until)])
    .map((condition) => (condition && first(x, condition) === undefined ? '0' : '1'))
    .join('');
}

/** Two moments of one game at which nothing has happened in between have the same logs. */
const momentOf = (x: Incident): string => `${x.minute} ${Object.keys(x.happened).length}`;

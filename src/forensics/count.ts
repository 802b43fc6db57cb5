// Counts what rules find. The logs to try them on are made once and kept while they stay the same.
import type { Incident } from '../incident/incident.ts';
import type { Count } from '../incident/timed.ts';
import type { Measured } from '../scenario/moves.ts';
import type { Scenario } from '../scenario/scenario.ts';
import type { Progress, Trouble } from './desk-types.ts';
import { finish } from './finish.ts';
import { makeSeen, makeUnseen } from './make-logs.ts';
import type { TablesById, TrialLogs } from './make-logs.ts';
import { measure } from './measure.ts';
import type { Find } from './measure.ts';
import { repairsOf } from './repairs.ts';

/** Tables in which SQL can look for names of tokens. */
export interface OpenTables {
  /** Loads what a query needs, so that finding takes no longer than the query itself. */
  load(sql: string): Generator<Progress, void>;
  find: Find;
  close(): void;
}

export type Answer = { measured: Measured } | { trouble: Trouble };

export interface Counter {
  /** Makes ready what counting this rule in this incident needs; short steps, nothing to do the second time. */
  ready(x: Incident, sql: string): Generator<Progress, void>;
  count(x: Incident, rule: { query: string; sql: string }): Answer;
  /** For folds: the counts alone, nothing where the SQL does not run. */
  measured: Count;
  close(): void;
}

interface Kept {
  key: string;
  tokens: ReadonlyMap<string, boolean>;
  door: OpenTables;
  now?: OpenTables;
}

/** Answers that are kept: a game is often folded twice, and its rules asked for the same each time. */
const MOST_ANSWERS = 200;

export function counterOf(s: Scenario, open: (tables: TablesById) => OpenTables): Counter {
  const kept: { seen?: Kept; unseen?: Kept } = {};
  const answers = new Map<string, Answer>();

  function* keep(
    which: 'seen' | 'unseen',
    key: string,
    make: () => Generator<Progress, TrialLogs & { now?: TablesById }>,
  ): Generator<Progress, Kept> {
    const before = kept[which];
    if (before?.key === key) return before;
    before?.door.close();
    before?.now?.close();
    delete kept[which];
    const { tables, now, tokens } = yield* make();
    return (kept[which] = { key, tokens, door: open(tables), ...(now ? { now: open(now) } : {}) });
  }

  function* trials(x: Incident): Generator<Progress, { seen: Kept; unseen: Kept }> {
    const repairs = repairsOf(s, x);
    const unseen = yield* keep('unseen', `${x.seed} ${repairs}`, () => makeUnseen(s, x));
    const seen = yield* keep('seen', `${x.seed} ${repairs} ${momentOf(x)}`, () => makeSeen(s, x));
    return { seen, unseen };
  }

  const counter: Counter = {
    *ready(x, sql) {
      const { seen, unseen } = yield* trials(x);
      for (const tables of [seen.door, seen.now ?? seen.door, unseen.door]) yield* tables.load(sql);
    },
    count(x, rule) {
      const key = JSON.stringify([x.seed, repairsOf(s, x), momentOf(x), rule]);
      const known = answers.get(key);
      if (known) return known;
      const { seen, unseen } = finish(trials(x));
      const answer = measure(s, x.seed, rule, {
        seen: { tokens: seen.tokens, find: seen.door.find },
        unseen: { tokens: unseen.tokens, find: unseen.door.find },
        now: (seen.now ?? seen.door).find,
      });
      if (answers.size >= MOST_ANSWERS) answers.clear();
      answers.set(key, answer);
      return answer;
    },
    measured(x, query, sql) {
      const answer = counter.count(x, { query, sql });
      return 'measured' in answer ? answer.measured : undefined;
    },
    close() {
      for (const { door, now } of Object.values(kept)) {
        door.close();
        now?.close();
      }
    },
  };
  return counter;
}

/** Two moments of one game at which nothing has happened in between have the same logs. */
const momentOf = (x: Incident): string => `${x.minute} ${Object.keys(x.happened).length}`;

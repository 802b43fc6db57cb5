// What lies on the desk: it survives closing the desk, until the table is left.
import { signal } from '@preact/signals';
import type { Signal } from '@preact/signals';
import type { Inspection, MeasureAnswer, QueryAnswer } from '../../../forensics/desk-types.ts';
import type { Minute } from '../../../scenario/vocabulary.ts';
import type { Conditions } from './conditions/condition-sql.ts';

export const DESK_TABS = ['tables', 'query', 'conditions', 'rule', 'token', 'hints'] as const;
export type DeskTab = (typeof DESK_TABS)[number];

/** A query that was run, on the logs of that minute. No answer yet: it runs. */
export interface Asked {
  sql: string;
  minute: Minute;
  answer?: QueryAnswer;
}

/** A rule that was counted. */
export interface Counted {
  query: string;
  sql: string;
  minute: Minute;
  answer?: MeasureAnswer;
}

/** A query of this sitting, and how it went in a few words. */
export interface Past {
  sql: string;
  went: string;
}

/** A token on the desk: its text, the name it was looked up by, what was found. */
export interface Inspected {
  name?: string;
  text?: string;
  /** Why there is nothing to see. */
  trouble?: string;
  inspection?: Inspection;
}

export interface LogDraft {
  tab: Signal<DeskTab>;
  /** The table that is looked at. */
  table: Signal<string | undefined>;
  /** The text in the editor. */
  sql: Signal<string>;
  /** The question that conditions, rule and hints are about. */
  query: Signal<string | undefined>;
  /** By query. */
  conditions: Signal<Record<string, Conditions>>;
  asked: Record<'tables' | 'query' | 'conditions', Signal<Asked | undefined>>;
  past: Signal<Past[]>;
  /** Where the rule is taken from. */
  ruleFrom: Signal<'editor' | 'conditions'>;
  counted: Signal<Counted | undefined>;
  pasted: Signal<string>;
  inspected: Signal<Inspected | undefined>;
}

/** Puts a query into the editor and shows it. What stood there is kept among those of before. */
export function putIntoEditor({ sql, past, tab }: LogDraft, next: string): void {
  const before = sql.peek();
  if (before.trim() !== '' && before !== next && !past.peek().some((one) => one.sql === before))
    past.value = [{ sql: before, went: 'not run' }, ...past.peek()];
  sql.value = next;
  tab.value = 'query';
}

export function createDraft(): LogDraft {
  return {
    tab: signal<DeskTab>('tables'),
    table: signal<string | undefined>(undefined),
    sql: signal(''),
    query: signal<string | undefined>(undefined),
    conditions: signal<Record<string, Conditions>>({}),
    asked: {
      tables: signal<Asked | undefined>(undefined),
      query: signal<Asked | undefined>(undefined),
      conditions: signal<Asked | undefined>(undefined),
    },
    past: signal<Past[]>([]),
    ruleFrom: signal<'editor' | 'conditions'>('editor'),
    counted: signal<Counted | undefined>(undefined),
    pasted: signal(''),
    inspected: signal<Inspected | undefined>(undefined),
  };
}

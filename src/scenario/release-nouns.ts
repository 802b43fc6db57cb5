// What is said in public: phrases, each with what it commits whoever uses it to.
import type { Condition, Span } from './grammar.ts';
import type { StatementValue, Work } from './table-nouns.ts';

/** The best that the team holds when it is said: as the whole, or as an end that is open. */
export type HeldValue = { held: 'exactly' | 'at-least' | 'not-later' };

/** What words say of a claim. */
export interface Assertion {
  claim: string;
  /** It says that this may be so, and not that it is. */
  hedged: boolean;
  value: StatementValue | HeldValue;
}

export interface Phrase {
  label: string;
  /** The sentence that is published; may quote. */
  text: string;
  if?: Condition;
  asserts: Assertion[];
}

/** One thing that is spoken of: one of its phrases, or none. */
export interface Topic {
  label: string;
  /** It may not be left out once it is known. */
  due: boolean;
  known: Condition;
  phrases: Record<string, Phrase>;
}

export interface Release {
  label: string;
  /** On its button at the table. */
  short: string;
  work: Work;
  shorter: { if: Condition; takes: Span }[];
  needs: Condition;
  /** A public release is publicity. */
  public: boolean;
  topics: Record<string, Topic>;
  /** `days`: it stands there for days, and says so all the while. */
  channels: Record<string, { label: string; days: boolean }>;
}

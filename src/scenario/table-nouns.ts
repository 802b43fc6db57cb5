// What the team handles: cards, injects, claims, duties, notices, rules. Compiled: ids checked, integers only.
import type { Condition, Effect, Span } from './grammar.ts';
import type { LawVersion } from './law-nouns.ts';
import type { PlanStep } from './moves.ts';
import type { Assertion } from './release-nouns.ts';
import type { CardKind, Channel, ClaimKind, Minute, Standing, Trigger } from './vocabulary.ts';

/** Something a person or several must do: an option, a card, a filing. */
export type Work = { who: string[][]; takes: Span };

export interface Option {
  label: string;
  /** Offered only while this holds. */
  if?: Condition;
  work?: Work;
  then: Effect[];
  why?: string;
  /** Asks for a written reason. */
  reason?: boolean;
}

export interface Card {
  kind: CardKind;
  title: string;
  text: string;
  /** Each entry is one place; several ids in it mean *either of*. */
  who: string[][];
  takes: Span;
  /** Part of a person's time it needs, in millionths. */
  load: number;
  needs?: Condition;
  dealt?: Condition;
  /** From then on it is of no use and leaves the hand. */
  gone?: Condition;
  again: boolean;
  price?: string;
  /** What it takes from stocks when it starts. */
  uses: Record<string, number>;
  shorter: { if: Condition; takes: Span }[];
  options: Record<string, Option>;
  asksReason: boolean;
  asksQuery?: string;
  then: Effect[];
  lesson?: string;
  tags: string[];
}

export interface Inject {
  when?: Condition;
  from: string;
  to: string[];
  by: Channel;
  says: string;
  /** Minutes to answer, or the minute at which the offer ends. */
  within?: number;
  until?: Minute;
  options: Record<string, Option>;
  silence: { option?: string; then: Effect[] };
  lesson: string;
  envelope?: string;
  /** Duties whose reports it orders to correct; `notice` for what people were told, or a release. */
  corrects?: string[];
  contradiction?: string[];
  tags: string[];
}

export type StatementValue =
  | { number: number; atLeast?: boolean }
  | { range: [number, number] }
  | { instant: Minute; day?: boolean; atLatest?: boolean }
  | { edge: string }
  | { seen: string; store: string }
  /** `times` is in millionths; left out: once. */
  | { stock: string; times?: number }
  | { first: string }
  /** What the rule of this query flagged when it last ran in shadow. */
  | { flagged: string }
  | { yes: boolean }
  | { one: string }
  | { items: string[] }
  | { text: string };

export interface Statement {
  by: string;
  value: StatementValue;
  standing: Standing;
  says?: string;
  contradicts: string[];
  /** The figure as people say it aloud. */
  rounded?: number;
  /** Counts something that comes on top of the other statements: never the best word on the whole. */
  onTop?: boolean;
}

export interface Claim {
  label: string;
  kind: ClaimKind;
  unit?: string;
  basis?: string;
  truth?: { unknown: true } | { stocks: string[] } | { when: Condition } | StatementValue;
  atLeast?: number;
  choices?: string[];
  statements: Record<string, Statement>;
  estimate?: { asks: string; widest?: [number, number]; scale: 'log' | 'linear'; before?: Minute };
  /** Set for an awareness claim: the readings, and which of them an adjudicator takes (the earliest). */
  of?: string;
  readings: Record<string, ClaimReading>;
}

/** An instant at which a clock may have started. */
export interface ClaimReading {
  label: string;
  when: Condition;
  /** For every law, for none, or for laws with one of these triggers: a suspicion is enough for some. */
  counts: boolean | Trigger[];
  /** Its hour is not known. */
  day: boolean;
  reasoning?: string;
}

export interface Field {
  label: string;
  claim?: string;
  /** Knowable from then on; default: the claim has a verified statement. */
  knowable?: Condition;
  asks: 'claim' | 'text' | 'instant';
}

/** A duty as the scenario has it: which version of its law counts is a matter of the instant at which it starts. */
export interface VersionedDuty {
  label: string;
  short: string;
  /** Oldest first; never empty. */
  versions: LawVersion[];
  /** The awareness claim it is judged by. */
  aware?: string;
  /** When the team's own clock starts; also the trigger where no awareness claim is named. */
  clock: Condition;
  /** What starts it besides awareness, for laws that count from both. */
  trigger?: Condition;
  /** Stage → what its `if` or its `after` means here. */
  stages: Record<string, Condition>;
  /** Ends the duty without a filing. */
  closed?: Condition;
  /** Meets the duty without a form (people who are told have been told). */
  met?: Condition;
  /** Asked for nobody, judged as spam when filed (armed duties that never start). */
  opens?: Condition;
  work: Work;
  shorter: { if: Condition; takes: Span }[];
  fields: Record<string, Field>;
  /** Each of these, once verified, starts a supplement clock; satisfied when this field of a later filing states it. */
  facts: Record<string, { when: Condition; field: string }>;
  orderOnly: boolean;
}

/** A duty as it stands at one instant. */
export interface Duty extends VersionedDuty {
  law: LawVersion;
}

export interface Notice {
  work: Work;
  needs: Condition;
  wordings: Record<
    string,
    {
      label: string;
      text: string;
      /** Where it asserts or hedges something: what it is worth while it says less than is known. */
      quality: number;
      note?: string;
      asserts: Assertion[];
    }
  >;
  /** The claim that its items answer, and each item's word there. */
  claim?: string;
  items: Record<string, { label: string; word: string; known: Condition; due: boolean }>;
  advice: Record<string, { label: string }>;
  channels: Record<string, { label: string; days: boolean }>;
  /** A public notice is publicity. */
  public: boolean;
}

export interface Query {
  label: string;
  /** The table whose rows name the tokens that a rule may flag. */
  table: string;
  /** Conditions that people who write no SQL can choose: SQL over the tables, once `needs` holds. */
  terms: Record<string, { label: string; where: string; needs?: Condition }>;
  /** What a team may count of the flagged tokens without knowing which are forged: SQL that answers names of tokens. */
  signs: Record<string, { label: string; sql: string }>;
  hints: { says: string; sql?: string; minutes: number }[];
  /** Each time a rule has run in shadow. */
  then?: Effect[];
  /** Switched on when the rule is enforced. */
  control?: string;
  sessions?: { stock: string; of: number };
}

/** Ways to go about something, each a set of cards: what a team weighs before it begins. */
export interface Plan {
  label: string;
  /** Offered only from then on; so are its parts. */
  needs?: Condition;
  /** For each of these (a credential) one of the choices. */
  subjects: string[];
  /** In the order in which their steps come. */
  choices: Record<string, PlanPart>;
  /** Asked once, yes or no. */
  extras: Record<string, PlanPart>;
  /** Stocks whose growth is the price, such as people signed out. */
  costs: string[];
}

export interface PlanPart {
  label: string;
  says: string;
  needs?: Condition;
  steps: PlanStep[];
}

export interface Determination {
  label: string;
  asks: string;
  needs: Condition;
  verdicts: Record<string, { label: string; then: Effect[] }>;
}

// The compiled scenario: what the rules read. Plain JSON, integers only, ids checked.
// Made by compile.ts out of the YAML; a browser gets it ready-made from the build.
import type { Axis, CardKind, Channel, ClaimKind, Minute, Standing } from './vocabulary.ts';

export { PARTS, WHOLE } from './vocabulary.ts';

/** An inclusive range of whole minutes; the dice pick one value in it. */
export type Span = { min: number; max: number; office?: string };

export type Condition =
  | { is: 'at'; minute: Minute }
  | { is: 'after'; minutes: number; since: Condition }
  | { is: 'all'; of: Condition[] }
  | { is: 'any'; of: Condition[] }
  | { is: 'unless'; when: Condition; unless: Condition }
  | { is: 'within'; minutes: number; from: Condition; to: Condition }
  | { is: 'stock'; stock: string; above?: number; below?: number }
  | { is: 'accepted'; credentials: string[]; by: string }
  | { is: 'control'; control: string; mode: string }
  /** Everything else is remembered under one key, e.g. `done:trace-mail`. */
  | { is: 'happened'; key: string };

export type Uptake =
  | { how: 'at once' }
  | { how: 'never' }
  | { how: 'on restart' }
  | { how: 'as relying parties learn' }
  /** One step at a clock time; minutes after local midnight. */
  | { how: 'daily'; clock: number }
  /** Refreshes every so often; `from` pins the phase (a minute at which it refreshed), else the dice do. */
  | { how: 'every'; minutes: number; from?: Minute }
  /** Straight lines through these points, walked as a staircase. */
  | { how: 'over'; points: { minutes: number; share: number }[] };

/** Parts a day, while `minutes` last; the last step has no end. */
export type RateStep = { perDay: number; minutes?: number };

export type Effect = { if?: Condition; after?: Span } & EffectVerb;
export type EffectVerb =
  | { do: 'learn'; statement: string }
  | { do: 'switch'; control: string; mode: string }
  | { do: 'issue'; credential: string }
  | { do: 'retire'; credentials: string[] }
  | { do: 'refresh'; parties: string[] }
  | { do: 'hold'; stores: string[] }
  | { do: 'check'; stores: string[] }
  | { do: 'lose'; store: string; days?: number }
  | { do: 'move'; amount: number | 'all'; outOf?: string; into?: string }
  | { do: 'send'; inject: string }
  | { do: 'start'; card: string; option?: string }
  | { do: 'leave'; cards: string[] | 'all' }
  | { do: 'bring'; person: string }
  | { do: 'adjudicate'; claim: string }
  | { do: 'tell'; audience: string }
  | { do: 'note'; tag: string; says: string };

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
  contradiction?: string[];
  tags: string[];
}

export type StatementValue =
  | { number: number; atLeast?: boolean }
  | { range: [number, number] }
  | { instant: Minute; day?: boolean; atLatest?: boolean }
  | { edge: string }
  | { seen: string; store: string }
  | { stock: string }
  | { first: string }
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
  readings: Record<
    string,
    { label: string; when: Condition; counts: boolean; day: boolean; reasoning?: string }
  >;
}

export interface Field {
  label: string;
  claim?: string;
  /** Knowable from then on; default: the claim has a verified statement. */
  knowable?: Condition;
  asks: 'claim' | 'text' | 'instant';
}

export interface LawVersion {
  id: string;
  version: string;
  jurisdiction: string;
  law: string;
  article: string;
  recipient: string[];
  /** Minutes, business days, or none (at once). */
  deadline: { minutes?: number; businessDays?: number; atOnce?: boolean };
  zone: string;
  supplementMinutes?: number;
  partial: boolean;
  fineCap?: { amount: number; currency: string };
  tag: string;
  source: string;
  notice: string;
}

export interface Duty {
  label: string;
  short: string;
  law: LawVersion;
  /** The awareness claim it is judged by. */
  aware?: string;
  /** When the team's own clock starts; also the trigger where no awareness claim is named. */
  clock: Condition;
  /** Ends the duty without a filing. */
  closed?: Condition;
  /** Meets the duty without a form (people who are told have been told). */
  met?: Condition;
  /** Asked for nobody, judged as spam when filed (armed duties that never start). */
  opens?: Condition;
  cutoff?: number;
  calendar?: string;
  work: Work;
  shorter: { if: Condition; takes: Span }[];
  fields: Record<string, Field>;
  /** Each of these, once verified, starts a supplement clock; satisfied when this field of a later filing states it. */
  facts: Record<string, { when: Condition; field: string }>;
  orderOnly: boolean;
}

export type Measure =
  | { of: 'value'; stock: string; at: Condition | 'close' }
  | { of: 'change'; stock: string; from?: Condition; to?: Condition }
  | { of: 'area'; stock: string; from: Condition; to: Condition }
  | { of: 'delay'; from: Condition; to: Condition }
  /** Minutes between two instants that somebody stated, each `claim.statement` or `claim.reading`. */
  | { of: 'stated'; from: string; to: string }
  | { of: 'lateness'; duty: string }
  | { of: 'answers'; duties: string[]; count: 'complete' | 'false' | 'contradictory' | 'unneeded' | 'first' }
  | { of: 'facts'; duties: string[]; fact: string }
  | { of: 'refusing'; credentials: string[]; at: Condition }
  | { of: 'told'; audience: string; from: Condition; withinMinutes: number; stale?: Condition }
  | { of: 'kept'; stores: string[]; at: Condition }
  | { of: 'verified'; stores: string[] }
  | { of: 'held'; stores: string[]; from: Condition }
  | { of: 'interval'; claim: string; at: Condition[] }
  | { of: 'match'; query: string }
  | { of: 'reasons' }
  | { of: 'notes'; tag: string }
  | { of: 'when'; condition: Condition };

export interface ScoreRule {
  axis: Axis;
  label: string;
  /** The sentence the ledger prints; may quote {value}. */
  reason: string;
  /** Printed instead where the rule gave nothing. */
  otherwise?: string;
  measure: Measure;
  /** [measured, points] pairs, straight lines between. Without a measured value: `never`. */
  points: [number, number][];
  never: number;
  /** Counts only while this holds at the close. */
  when?: Condition;
  halved?: Condition;
  /** Belongs to this act; leaves the sum and the maximum when the act is skipped. */
  act?: string;
  most: number;
  source?: string;
}

export interface Scenario {
  format: number;
  id: string;
  hash: string;
  title: string;
  summary: string;
  zone: string;
  /** Minutes from 1970-01-01 00:00 UTC to the opening. */
  opensEpoch: number;
  closes: Minute;
  calendars: Record<string, Calendar>;
  acts: Record<string, Act>;
  start?: { label: string; minute: Minute; skips: string[] };
  people: Record<string, Person>;
  stocks: Record<string, Stock>;
  flows: Record<string, Flow>;
  controls: Record<string, Control>;
  credentials: Record<string, Credential>;
  parties: Record<string, Party>;
  evidence: Record<string, Evidence>;
  audiences: Record<string, Audience>;
  notice?: Notice;
  claims: Record<string, Claim>;
  duties: Record<string, Duty>;
  queries: Record<string, Query>;
  cards: Record<string, Card>;
  injects: Record<string, Inject>;
  determinations: Record<string, Determination>;
  score: {
    headline: Axis[];
    labels: Record<Axis, string>;
    rules: Record<string, ScoreRule>;
    reveal: 'end' | 'always';
  };
  endings: Record<string, { title: string; when?: Condition; text: string }>;
  metrics: Record<string, Measure | { of: 'text'; text: string; when?: Condition }>;
  hints: { when: Condition; says: string }[];
  map: EstateMap;
  standing: Record<string, { when?: Condition; says: string; tone: 'hostile' | 'unproven' | 'safe' }[]>;
  debrief: Debrief;
  words: Record<string, string>;
  /** Minutes at which the night's evening news etc. is told; free texts for the log. */
  sources: Record<string, Source>;
  lines: { history?: boolean };
}

/** Local clock of a calendar: [from minute, minutes to add to UTC], in order. */
export interface Calendar {
  zone: string;
  hours: [number, number];
  /** Days since 1970-01-01, local. */
  holidays: number[];
  offsets: [Minute, number][];
}
export interface Act {
  title: string;
  opens: Condition;
  then: Effect[];
  /** Exercise minutes per minute of play, from a condition on. */
  paces: { from?: Condition; minutes: number }[];
}
export interface Person {
  title: string;
  short: string;
  hours?: [number, number];
  callOut: number;
  /** Shorter call-outs, first that holds. */
  sooner?: { if: Condition; callOut: number }[];
  /** At the table only from then on. */
  from?: Condition;
  standsIn: string[];
  outside: boolean;
  sees?: string;
}
export interface Stock {
  label: string;
  unit: string;
  start: number;
  hidden: boolean;
  words?: string[];
}
export interface Flow {
  label: string;
  outOf?: string;
  into?: string;
  rate: RateStep[];
  with: string[];
  through: string[];
  uses: Record<string, number>;
  from?: Condition;
  to?: Condition;
  while?: Condition;
  unless?: Condition;
  first: boolean;
}
export interface Control {
  label: string;
  modes: string[];
  takes: Uptake;
  at: string[];
  stops: Record<string, number>;
  /** Parts a day while on. */
  costs: Record<string, number>;
  /** Parts at once when switched on. */
  costsOnce: Record<string, number>;
}
export interface Credential {
  label: string;
  note?: string;
  made?: Minute;
  state: 'current' | 'previous' | 'unpublished';
  knownTo: string[];
  /** When the team knows who could read it. */
  exposed?: Condition;
}
export interface Party {
  label: string;
  accepts: string[];
  share: number;
  learns: Uptake;
  note?: string;
  /** The team knows that it exists. */
  known?: Condition;
  /** The team can see what it really trusts. */
  seen?: Condition;
}
export interface Evidence {
  label: string;
  keepsDays?: number;
  clears?: { how: 'daily' | 'monthly'; clock: number; day?: number };
  parts: 'day' | 'month';
  paused?: { from: Minute; to: Minute };
  begins?: Minute;
  ends?: Condition;
  lostAfter?: Minute;
  /** How a hold reaches it. */
  hold: Span | 'when checked';
  worthDays?: number;
  worth?: string;
  shows: string[];
  heldBy?: string;
}
export interface Audience {
  label: string;
  size: number;
  affected: number;
  /** Channel → share reached, in millionths. */
  reach: Record<string, number>;
  known?: Condition;
  needs?: Condition;
}
export interface Notice {
  work: Work;
  needs: Condition;
  wordings: Record<string, { label: string; text: string; quality: number; note?: string }>;
  items: Record<string, { label: string; known: Condition; due: boolean }>;
  advice: Record<string, { label: string }>;
  channels: Record<string, { label: string; days: boolean }>;
  /** A public notice is publicity. */
  public: boolean;
}
export interface Query {
  label: string;
  store: string;
  rows: { rows: number; forged: boolean; has: string[] }[];
  seen: { rows: number; forged: boolean; has: string[] }[];
  terms: Record<
    string,
    {
      label: string;
      needs?: Condition;
      finds: string[];
      drops: { if?: Condition; term?: string; mark: string }[];
    }
  >;
  control?: string;
  sessions?: { stock: string; of: number };
}
export interface Determination {
  label: string;
  asks: string;
  needs: Condition;
  verdicts: Record<string, { label: string; then: Effect[] }>;
}
export interface EstateMap {
  sources: Record<
    string,
    {
      label: string;
      note?: string;
      flows: string[];
      appears?: Condition;
      hostile?: Condition;
      proven?: Condition;
    }
  >;
  center: { label: string };
  issuer: { label: string };
  places: Record<
    string,
    { label: string; party?: string; touched?: Condition; clear?: Condition; weight?: number }
  >;
}
export interface Debrief {
  title: string;
  intro: string;
  case: { when: string; what: string; tags: string; tone?: 'hostile' | 'unproven' | 'safe' }[];
  ours: string;
  unsure: string;
  penalties: { what: string; amount: string; tags: string; note?: string }[];
  questions: string[];
  population?: number;
  lanes: { thief: string[] };
}
export interface Source {
  figure: string;
  value: string;
  source: string;
  when: string;
  tag: string;
}

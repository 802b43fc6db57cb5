// One game as plain JSON. No Map, Set, Date, class or function in here, ever.
import type { Effect } from '../scenario/grammar.ts';
import type { FilingStage, Minute, Phase, Standing } from '../scenario/vocabulary.ts';
import type { FieldAnswer, Measured, Move, Rule } from '../scenario/moves.ts';

export interface Incident {
  scenario: string;
  hash: string;
  seed: number;
  minute: Minute;
  /** What is due, ordered by (minute, sequence). Data, no timers. */
  agenda: Entry[];
  sequence: number;
  /** When what happened first, by key: `done:trace-mail`, `chose:customer-mail.now`. The memory of the game. */
  happened: Record<string, Minute>;
  over: boolean;
  ending?: string;
  act: string;
  phase: Phase;
  /** How often the same thing was thrown for, so that each throw has its own name. */
  throws: Record<string, number>;
  stocks: Record<string, Level>;
  flows: Record<string, FlowState>;
  controls: Record<string, ControlState>;
  credentials: Record<string, CredentialState>;
  parties: Record<string, PartyState>;
  /** When it was last looked at who passes where. */
  passesAt?: Minute;
  /** Credentials in the order they were published, newest last. */
  published: string[];
  evidence: Record<string, EvidenceState>;
  claims: Record<string, ClaimState>;
  duties: Record<string, DutyState>;
  cards: Record<string, CardState>;
  injects: Record<string, InjectState>;
  people: Record<string, PersonState>;
  audiences: Record<string, AudienceState>;
  work: Work[];
  /** Cards and answers that begin as soon as their people are free and their needs are met. */
  queue: Waiting[];
  filings: Filing[];
  publications: Publication[];
  releases: Released[];
  estimates: Estimate[];
  determinations: Record<string, { minute: Minute; verdict: string; reason: string }>;
  rules: Record<string, RuleState>;
  notes: { minute: Minute; tag: string; says: string; by: string }[];
  log: LogLine[];
  /** Hints given: when, and which of the scenario's (or of the query's); −1 when there was none left. */
  hints: { minute: Minute; index: number; query?: string }[];
  /** Queries that somebody kept, by name. */
  saved: Record<string, { sql: string; minute: Minute }>;
  /** Acts left out by starting later; their score rules do not count. */
  skipped: string[];
  /** History: work ends when its source says. Never set in a played game. */
  pinned: boolean;
  /** Somebody facilitates this game and may hold, send and reword messages. */
  facilitated?: true;
}

/** Something due. `what` says how it is carried out. */
export type Entry = { minute: Minute; sequence: number } & Due;
export type Due =
  | { what: 'watch'; watcher: string }
  | { what: 'work'; work: string }
  | { what: 'effect'; effect: Effect; by: string }
  | { what: 'send'; inject: string }
  | { what: 'rates' }
  | { what: 'silence'; inject: string }
  | { what: 'due'; duty: string }
  | { what: 'evidence'; store: string; event: 'reached' | 'lost' }
  | { what: 'close' };

/** Amount in parts at minute `at`, moving by `rate` parts a minute. `past` keeps the corners of the curve. */
export interface Level {
  parts: number;
  at: Minute;
  rate: number;
  past: [Minute, number][];
}
export interface FlowState {
  /** First minute at which it may run, and at which it may no longer. */
  from?: Minute;
  to?: Minute;
  /** All that it has moved so far, and what passes now: the logs are made from this curve. */
  moved: Level;
  /** Minutes at which its rate became positive first and last became zero. */
  firstMoved?: Minute;
}
export interface ControlState {
  mode: string;
  since: Minute;
  state: string;
}
export interface CredentialState {
  state: string;
  retiredAt?: Minute;
  issuedAt?: Minute;
}
export interface PartyState {
  state: string;
  /** Last minute at which it read the published list for certain (refresh, restart). */
  learnedAt?: Minute;
  /** Since when somebody has told it; only of those that read no list. */
  toldAt?: Minute;
  /** Seeded rest of its cache time. */
  phase: number;
  /** Which credentials a misuser got through with here, from that minute on. Only changes are kept. */
  passes: [Minute, string[]][];
}
export interface EvidenceState {
  state: string;
  askedAt?: Minute;
  reachedAt?: Minute;
  verifiedAt?: Minute;
  lostAt?: Minute;
  /** Days deleted by hand, on top of what the jobs delete. */
  trimmedDays: number;
  trimmedAt?: Minute;
}
export interface ClaimState {
  statements: { id: string; minute: Minute; standing: Standing; value: StatedValue }[];
  adjudicated?: { minute: Minute; reading?: string; at?: Minute };
}
/** A statement's value as it was when it was learned: the world's figures filled in. */
export type StatedValue =
  | { low: number; high: number; atLeast?: boolean }
  | { instant: Minute; day?: boolean; atLatest?: boolean }
  | { yes: boolean }
  | { one: string }
  | { items: string[] }
  | { text: string };
export interface DutyState {
  state: string;
  /** When the team's own clock started. */
  startedAt?: Minute;
  closedAt?: Minute;
  filedAt?: Minute;
  /** The duty whose report, under another law, met this one too. */
  metBy?: string;
  /** Verified facts and when; and when a filing stated them. */
  facts: Record<string, { knownAt: Minute; filedAt?: Minute; inFirst?: boolean }>;
}
export interface CardState {
  state: string;
  dealtAt?: Minute;
  plays: number;
  doneAt?: Minute;
}
export interface InjectState {
  state: string;
  sentAt?: Minute;
  answeredAt?: Minute;
  option?: string;
  why?: string;
  /** The text as it was sent, quotes filled in. */
  says?: string;
  answerBy?: Minute;
  /** A facilitator keeps it back; `missedAt`: when it would have been sent meanwhile. */
  held?: true;
  missedAt?: Minute;
  /** What a facilitator wrote in the place of its text. */
  reworded?: string;
}
export interface PersonState {
  here: boolean;
  /** Full-load work of late, [from, to], for hours and rest. */
  worked: [Minute, Minute][];
}
export interface AudienceState {
  told: {
    minute: Minute;
    share: number;
    quality: number;
    /** Its number among the notices, or −1. */
    publication: number;
    /** Its number among the releases. */
    release?: number;
    days: number;
  }[];
}
export interface Work {
  id: string;
  what: 'card' | 'answer' | 'file' | 'publish' | 'release';
  /** Card id, inject id, duty id, publication number, or release id. */
  of: string;
  option?: string;
  who: string[];
  load: number;
  startedAt: Minute;
  /** After call-out. */
  beginsAt: Minute;
  endsAt: Minute;
  /** What a view may say: the shortest and longest end. */
  between: [Minute, Minute];
  fields?: Record<string, FieldAnswer>;
  publication?: Omit<Publication, 'minute'>;
  release?: Omit<Extract<Move, { do: 'release' }>, 'do' | 'ends'>;
  rule?: Rule;
  reason?: string;
  day?: boolean;
  as?: 'correction' | 'withdrawal';
  why?: string;
  /** Fields that could be known when the form was opened. */
  knowable?: string[];
}
export interface Waiting {
  what: 'card' | 'answer';
  of: string;
  option?: string;
  /** Of a plan: a new one takes its place. */
  planned?: true;
  /** Cards that must have ended first, as long as they wait or run. */
  after?: string[];
}
export interface Filing {
  duty: string;
  minute: Minute;
  /** Only the day is on record. */
  day: boolean;
  stage: FilingStage;
  /** Why it corrects or takes back. */
  why?: string;
  /** Only of a correction or a withdrawal. */
  amends?: Amends;
  /** What a correction put in the place of: the answers as they stood. */
  was?: Record<string, FieldAnswer>;
  /** Since then it says nothing any more. */
  withdrawnAt?: Minute;
  fields: Record<string, FieldAnswer>;
  /** Fields that could be known when the form was opened. */
  knowable: string[];
  facts: string[];
  /** Filed under a duty that had not started: it costs and gains nothing. */
  unneeded: boolean;
  /** Fields that stated as a value what the team had not verified. */
  unverified: string[];
}
/** How a mistake was put right: soon and by oneself, later than that or when told to, or where there was none. */
export type Amends = 'unasked' | 'late' | 'unneeded' | 'open';
export type Publication = Omit<Extract<Move, { do: 'publish' }>, 'do' | 'ends'> & {
  minute: Minute;
  /** It left out what was due, or used weaker words than were known to be true. */
  thin?: true;
  /** A later notice to the same people put it right. */
  correctedAt?: Minute;
};
/** Denied by what is sure, borne out by nothing that is, or less than is known. */
export type Flaw = 'denied' | 'unverified' | 'thin';
/** What a phrase said of a claim, as it was when it was said. */
export interface Uttered {
  claim: string;
  value: StatedValue;
  /** It may be so. */
  hedged?: true;
  flaw?: Flaw;
}
export type Released = Omit<Extract<Move, { do: 'release' }>, 'do' | 'ends'> & {
  minute: Minute;
  /** Topic → the sentence as it went out, quotes filled in. */
  texts: Record<string, string>;
  /** `flawedAt`: when it was said, or when it was verified otherwise while it stood. */
  said: (Uttered & { topic: string; flawedAt?: Minute })[];
  /** Topics that were known and due and of which it says nothing. */
  leftOut: string[];
  /** A later one to the same people put it right. */
  correctedAt?: Minute;
  /** That was soon, and nobody had to order it. */
  unasked?: true;
};
export type Estimate = Omit<Extract<Move, { do: 'estimate' }>, 'do'> & { minute: Minute };
export interface RuleState {
  sql: string;
  measured: Measured;
  /** It has run in shadow at least once. */
  ran: boolean;
  mode: 'shadow' | 'enforce' | 'off';
  minute: Minute;
}
export interface LogLine {
  minute: Minute;
  kind: 'card' | 'inject' | 'answer' | 'claim' | 'file' | 'world';
  text: string;
  tone: 'hostile' | 'unproven' | 'safe' | 'key' | 'plain';
}

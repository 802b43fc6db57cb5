// An incident as one seat sees it: all that a view ever gets. Plain JSON, no secrets, no functions.
import type { FieldAnswer, PlanStep } from '../scenario/moves.ts';
import type {
  AnswerForm,
  Axis,
  CardKind,
  Channel,
  ClaimKind,
  Minute,
  Phase,
  Standing,
} from '../scenario/vocabulary.ts';
import type { FiledDocument } from './document-types.ts';
import type { Flaw } from './incident.ts';
import type { Asked, Said } from './score/compare.ts';

/** The three colours with a meaning, and none. Views always say it with a word or a shape as well. */
export type Tone = 'hostile' | 'unproven' | 'safe' | 'key' | 'plain';

export interface Sight {
  scenario: { id: string; title: string; seed: number };
  seat: string;
  minute: Minute;
  /** `Tue 18 Nov`, `09:40`, `Seoul time`; `local` is minutes since 1970-01-01 00:00 by the scenario's clocks. */
  clock: { date: string; time: string; zone: string; note: string; local: number };
  act: { id: string; title: string; number: number; count: number; minutesPerMinute: number };
  phase: Phase;
  /** Lifecycle words for the top bar, in order. */
  phases: { id: Phase; label: string; state: 'done' | 'now' | 'next' }[];
  over: boolean;
  /** Something waits for an answer: the clock should stand. */
  deciding: boolean;
  /** The next minute at which anything at all is due; the clock can skip to it. */
  nextMinute: Minute;
  people: SightPerson[];
  hand: SightCard[];
  drawer: SightCard[];
  running: SightWork[];
  desk: SightMessage[];
  claims: SightClaim[];
  duties: SightDuty[];
  evidence: SightEvidence[];
  credentials: SightCredential[];
  parties: SightParty[];
  stocks: { id: string; label: string; unit: string; amount: number; word?: string }[];
  audiences: SightAudience[];
  notice: SightNotice | undefined;
  releases: SightRelease[];
  queries: SightQuery[];
  /** The detection desk; undefined where there are no logs or nobody may look yet. */
  logs: { saved: { name: string; sql: string; minute: Minute }[] } | undefined;
  plans: SightPlan[];
  /** Cards that will begin by themselves. */
  planned: { card: string; title: string; option?: string; waitsFor: string }[];
  determinations: SightDetermination[];
  map: SightMap;
  standing: { axis: Axis; label: string; word: string; tone: Tone; headline: boolean }[];
  /** Newest last: one line each, for the log. */
  log: {
    minute: Minute;
    time: string;
    text: string;
    tone: Tone;
    kind: 'card' | 'inject' | 'answer' | 'claim' | 'file' | 'world';
  }[];
  /** Hints that show themselves, the newest moment first. */
  guide: SightGuide[];
  hints: { minute: Minute; says: string }[];
  hintWaiting: boolean;
  ending: { id: string; title: string; text: string } | undefined;
}

export interface SightGuide {
  /** Another one when it comes back. */
  id: string;
  says: string;
  /** A part of the table, or `card.id`, `claim.id`, `duty.id`. */
  pointsAt?: string;
}

export interface SightPerson {
  id: string;
  short: string;
  title: string;
  state: 'free' | 'busy' | 'off duty' | 'away';
  /** `40 min left`, `free`, `off duty · 30 min to reach`. */
  word: string;
  until?: Minute;
  task?: string;
  hoursToday: number;
}

export interface SightCard {
  id: string;
  kind: CardKind;
  title: string;
  text: string;
  price?: string;
  /** `1 h – 1 h 40`. */
  takes: string;
  takesMinutes: [number, number];
  /** Short names, `ID + PL` or `FO or PL`. */
  who: string;
  /** Ids of the people who would do it now. */
  whoNow: string[];
  /** It leaves its people part of their day. */
  partTime?: true;
  /** From a stock: `3 units`; and what is left of it: `10 left`. */
  uses?: string;
  usesOf?: string;
  legal: boolean;
  /** One sentence when it is not legal. */
  why?: string;
  /** Minutes until the people are there (call-out), and when it would end at the earliest and latest. */
  callOutMinutes: number;
  endsBetween: [string, string];
  options: { id: string; label: string; legal: boolean; why?: string }[];
  asksReason: boolean;
  asksQuery?: string;
  /** True when first shown since the last decision. */
  fresh: boolean;
  tags: string[];
}

export interface SightWork {
  /** The card's id for a card, which runs once at a time: what `leave` asks for. */
  id: string;
  what: 'card' | 'answer' | 'file' | 'publish' | 'release';
  title: string;
  kind?: CardKind;
  who: string[];
  started: Minute;
  /** As far as the team can say. */
  ends: Minute;
  endsTime: string;
  /** 0…1 */
  done: number;
  canLeave: boolean;
}

export interface SightMessage {
  id: string;
  minute: Minute;
  time: string;
  date: string;
  from: string;
  to: string[];
  by: Channel;
  says: string;
  options: { id: string; label: string; work?: string; legal: boolean; why?: string; reason: boolean }[];
  answerBy?: string;
  answerByMinute?: Minute;
  silenceMeans?: string;
  state: 'open' | 'answered' | 'silent' | 'told';
  /** The answer given, and what it led to when that is known. */
  answer?: string;
  /** What was filed with whoever orders its correction. */
  papers?: FiledDocument[];
  tone: Tone;
}

export interface SightStatement {
  /** `claim.statement` */
  id: string;
  minute: Minute;
  time: string;
  by: string;
  value: string;
  /** What an answer says that is taken from it, where another language shows it otherwise. */
  written?: string;
  standing: Standing;
  says?: string;
  low?: number;
  high?: number;
}

export interface SightClaim {
  id: string;
  label: string;
  kind: ClaimKind;
  unit?: string;
  standing: Standing | 'nothing yet';
  best?: string;
  statements: SightStatement[];
  estimate?: {
    asks: string;
    low?: number;
    high?: number;
    chance?: Record<string, number>;
    widest: [number, number];
    scale: 'log' | 'linear';
    /** For instants: estimates are counted in days before this minute. */
    before?: Minute;
    /** `1 M – 40 M`, when stated. */
    word?: string;
  };
  choices?: string[];
  /** How each choice is shown, where another language shows it otherwise. */
  shown?: string[];
}

export interface SightDuty {
  id: string;
  label: string;
  short: string;
  law: string;
  article: string;
  recipient: string;
  tag: string;
  source: string;
  lawNotice: string;
  /** What starts the clock, and of what; nothing where a rule of the house does not say. */
  trigger: string;
  /** By which version of the law and which calendar the due instant is counted. */
  version: string;
  calendar: string;
  state: 'sleeping' | 'running' | 'overdue' | 'filed' | 'filed late' | 'met' | 'closed';
  /** By the team's own reading. */
  startedMinute?: Minute;
  dueMinute?: Minute;
  dueWord?: string;
  /** `6 h 20`, `2 d 6 h`. */
  leftWord?: string;
  /** 0…1 of the time allowed that is gone. */
  gone: number;
  tone: Tone;
  word: string;
  /** Moments at which the clock may have started, for the seat that may see them, and what each would mean. */
  readings: {
    label: string;
    at: string;
    /** What it rests on. */
    evidence: string[];
    due: string;
    gone: number;
    /** `29 h 35 late`, `6 h left`. */
    word: string;
    tone: Tone;
    /** Version and calendar. */
    countedBy: string;
    /** The clock on the table runs from it. */
    yours: boolean;
    /** An authority has said that it is the one. */
    taken: boolean;
  }[];
  /** What the law asks for after the first report. */
  stages: { id: string; label: string; due?: string; dueMinute?: Minute; word: string; tone: Tone }[];
  /** New facts waiting for a supplement. */
  supplements: { fact: string; label: string; due: string; dueMinute: Minute; overdue: boolean }[];
  canFile: boolean;
  why?: string;
  work: string;
  /** What filing would be now. */
  next: 'first' | 'supplement';
  /** Minutes of everybody it takes, together: at least and at most. */
  peopleMinutes: [number, number];
  /** Something was filed that can be corrected or withdrawn now; else why not. */
  canAmend: boolean;
  amendWhy?: string;
  /** Who ordered a correction, and when. */
  ordered?: string;
  fields: SightField[];
  /** Oldest first. */
  filings: FiledDocument[];
}

export interface SightField {
  id: string;
  label: string;
  asks: 'claim' | 'text' | 'instant';
  unit?: string;
  claim?: string;
  kind?: ClaimKind;
  /** How two answers to it are compared. */
  asked?: Asked;
  choices?: string[];
  /** How each choice is shown, where another language shows it otherwise. */
  shown?: string[];
  /** What the team could state: its statements, newest first. */
  statements: SightStatement[];
  forms: AnswerForm[];
  /** What was filed and stands, and in words. */
  stands?: FieldAnswer;
  last?: string;
  /** It can be filled from what the team knows now; `missing`: and nothing on file states it. */
  knowable: boolean;
  missing: boolean;
  /** What was said of the same thing elsewhere. */
  elsewhere: SightSaid[];
  /** What of that leaves no room for what stands, a sentence each. */
  conflicts: string[];
}

export interface SightSaid {
  /** `“72-hour report” of Thu 20 Nov says`. */
  where: string;
  says: string;
  said: Said;
}

export interface SightEvidence {
  id: string;
  label: string;
  keeps: string;
  heldBy?: string;
  /** As far as the team knows. */
  state: 'kept' | 'asked' | 'placed' | 'held' | 'verified' | 'lost';
  word: string;
  tone: Tone;
  /** First day still in it, when the team may look. */
  from?: string;
  shows: string[];
}

export interface SightCredential {
  id: string;
  label: string;
  note?: string;
  state: 'current' | 'previous' | 'unpublished' | 'suspected' | 'retired';
  word: string;
  tone: Tone;
  exposed: boolean;
}

export interface SightParty {
  id: string;
  label: string;
  note?: string;
  /** 0…1 of all checks. */
  share: number;
  /** What the team can see of it. */
  state: 'trusts' | 'turning' | 'refuses' | 'unproven' | 'off';
  word: string;
  tone: Tone;
}

export interface SightAudience {
  id: string;
  label: string;
  /** Items of the notice that are about them; left out: all. */
  items?: string[];
  size: number;
  known: boolean;
  can: boolean;
  why?: string;
  told: { minute: Minute; time: string; wording: string; share: number }[];
}

export interface SightNotice {
  can: boolean;
  why?: string;
  work: string;
  /** `weak`: it says less than is known; `bold`: more. */
  wordings: { id: string; label: string; text: string; weak?: true; bold?: true }[];
  items: { id: string; label: string; known: boolean; due: boolean }[];
  /** What the items are, in the scenario's words: *What was seen*. */
  itemsTitle?: string;
  /** What the reports on file say was seen, as ids of items. */
  filed: { where: string; says: string; items: string[] }[];
  /** What went out, oldest first. */
  sent: FiledDocument[];
  /** Who ordered a correction, and when. */
  ordered?: string;
  advice: { id: string; label: string }[];
  channels: { id: string; label: string; days: boolean }[];
}

/** A statement for the press and the public, to be put together from phrases. */
export interface SightRelease {
  id: string;
  label: string;
  /** On its button at the table. */
  short: string;
  can: boolean;
  why?: string;
  work: string;
  audiences: SightAudience[];
  topics: SightTopic[];
  channels: { id: string; label: string; days: boolean }[];
  /** What went out, oldest first. */
  sent: FiledDocument[];
  /** Who ordered a correction, and when. */
  ordered?: string;
  /** Earlier ones that are to be put right: what a correction must speak of, and whom it must reach. */
  wrong: { time: string; topics: string[]; audiences: string[]; shown: boolean }[];
}

export interface SightTopic {
  id: string;
  label: string;
  /** Known and due: it may not be left out. */
  due: boolean;
  phrases: SightPhrase[];
}

export interface SightPhrase {
  id: string;
  label: string;
  /** The sentence as it would go out. */
  text: string;
  /** It says something of a claim, if only that it may be so. */
  says: boolean;
  flaws: Flaw[];
  /** What else was said that leaves no room for it. */
  conflicts: string[];
  closed?: string;
}

export interface SightQuery {
  id: string;
  label: string;
  /** The table whose rows a rule judges, the column that names a token, and what the case calls one. */
  table: string;
  names: string;
  product: string;
  terms: { id: string; label: string; where: string; legal: boolean; why?: string }[];
  /** The rule as it stands. */
  sql?: string;
  mode: 'none' | 'shadow' | 'enforce';
  /** From the log the team can see, once run in shadow. */
  flagged?: number;
  ofRows?: number;
  /** What the team may know of the flagged: `have a sign-in behind them`, 3. */
  signs: { id: string; label: string; count: number }[];
  hints: { minute: Minute; says: string; sql?: string }[];
  /** When the answer comes that was asked for. */
  hintDue?: { minute: Minute; time: string };
  /** Hints that nobody has asked for yet. */
  hintsLeft: number;
  /** Minutes the next hint costs; undefined when there is none left. */
  nextHintMinutes?: number;
  /** Cards that run the rule in shadow and put it to work, where people must do that; ids. */
  shadowCard?: string;
  enforceCard?: string;
  /** A rule of it counts, and there is nothing that it could refuse. */
  onlyLooks?: true;
  canEnforce: boolean;
  why?: string;
}

export interface SightPlan {
  id: string;
  label: string;
  subjects: { id: string; label: string; word: string; tone: Tone }[];
  /** In the order in which their steps come. */
  choices: SightPlanPart[];
  extras: SightPlanPart[];
}

export interface SightPlanPart {
  id: string;
  label: string;
  says: string;
  steps: PlanStep[];
  /** Those of the subjects that its cards take off the list, whichever it was chosen for. */
  takesOff: string[];
}

export interface SightDetermination {
  id: string;
  label: string;
  asks: string;
  verdicts: { id: string; label: string }[];
  made?: { minute: Minute; time: string; verdict: string; reason: string };
}

/** The estate: where tokens come from, who checks them, where they go. */
export interface SightMap {
  issuer: { label: string; note: string; keys: { id: string; label: string; tone: Tone; word: string }[] };
  center: { label: string; note: string; tone: Tone; refusing: number; parties: number };
  sources: { id: string; label: string; note: string; tone: Tone }[];
  places: { id: string; label: string; note: string; tone: Tone; touched: boolean }[];
  /** Tokens on the move. `perSecond` is what really flows as far as the team can tell; views draw it in proportion. */
  streams: {
    id: string;
    from: string;
    to: string;
    perSecond: number;
    /** unproven = nobody has looked; issued = known to the issuer; forged = no issuance record; refused = turned away at the gate. */
    kind: 'unproven' | 'issued' | 'forged' | 'refused';
  }[];
  estimate?: { label: string; word: string; unit: string };
}

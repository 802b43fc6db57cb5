// The compiled scenario: what the rules read. Plain JSON, integers only, ids checked.
// Made by compile.ts out of the YAML; a browser gets it ready-made from the build.
import type { Condition, Measure } from './grammar.ts';
import type { Logs } from './log-nouns.ts';
import type { Release } from './release-nouns.ts';
import type {
  Card,
  Claim,
  Determination,
  Inject,
  Notice,
  Plan,
  Query,
  VersionedDuty,
} from './table-nouns.ts';
import type {
  Act,
  Audience,
  Calendar,
  Control,
  Credential,
  EstateMap,
  Evidence,
  Flow,
  Party,
  Person,
  Stock,
} from './world-nouns.ts';
import type { Axis, Minute, PenaltyKind, Preset } from './vocabulary.ts';

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
  /** Minutes of play, where the author says so. */
  length?: { min: number; max: number };
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
  releases: Record<string, Release>;
  claims: Record<string, Claim>;
  duties: Record<string, VersionedDuty>;
  queries: Record<string, Query>;
  /** What there is to search; undefined where a scenario has no logs. */
  logs?: Logs;
  /** Rotations and the like that can be forecast before they are played. */
  plans: Record<string, Plan>;
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
  hints: Hint[];
  map: EstateMap;
  standing: Record<string, { when?: Condition; says: string; tone: 'hostile' | 'unproven' | 'safe' }[]>;
  debrief: Debrief;
  /** What the exercise is for; empty where the scenario names none. */
  objectives: Record<string, Objective>;
  words: Record<string, string>;
  /** Minutes at which the night's evening news etc. is told; free texts for the log. */
  sources: Record<string, Source>;
  lines: { history?: boolean };
  /**
   * What a workshop of so many minutes plays, where the author says it: of a file of its own, and no part of the hash,
   * because it moves a clock and no rule.
   */
  presets?: Partial<Record<Preset, PlayedAct[]>>;
  /** Only where it is told in another language than it was written in, see words.ts. */
  told?: Told;
}

export interface Told {
  /** `ko`, `pt-BR` */
  language: string;
  /** What recordings call the scenario in every language. */
  title: string;
  /** What is shown in the place of values that answers are compared with. */
  shown: Record<string, string>;
  /** Every text in this language, so that whoever shows one can say which it is. */
  texts: string[];
}

export interface PlayedAct {
  act: string;
  /** Exercise minutes per minute of play, one for each pace of the act; undefined: as the act has them, fitted to the time. */
  paces?: number[];
}

export interface Hint {
  when: Condition;
  says: string;
  /** Shown by itself; else given to whoever asks. */
  unasked?: true;
  /** Of no use any more. */
  until?: Condition;
  /** Put away, it comes back once after so many minutes. */
  againMinutes?: number;
  /** `desk`, `card.pull-log` */
  pointsAt?: string;
}

export interface Debrief {
  title: string;
  intro: string;
  chapters?: { title: string; says: string; when?: Condition }[];
  case: { when: string; what: string; tags: string; tone?: 'hostile' | 'unproven' | 'safe' }[];
  ours: string;
  unsure: string;
  penalties: Penalty[];
  questions: string[];
  population?: number;
  lanes: { thief: string[] };
}

export interface Objective {
  says: string;
  /** What an observer can see or hear. */
  lookFor: string[];
  /** Score rules whose points show it. */
  rules: string[];
  /** Injects that put it to the test. */
  injects: string[];
}

export interface Penalty {
  what: string;
  /** In words; `sum` is the same as a number, in `currency`. */
  amount: string;
  kind: PenaltyKind;
  sum?: number;
  currency?: string;
  tags: string;
  note?: string;
}

export interface Source {
  figure: string;
  value: string;
  source: string;
  when: string;
  tag: string;
}

// What the debrief shows, as plain JSON: made from a scenario and a recording, drawn by the panel.
import type { FiledDocument } from '../incident/document-types.ts';
import type { Tone } from '../incident/sight-types.ts';
import type { Axis, Minute, PenaltyKind } from '../scenario/vocabulary.ts';

export const LANES = ['thief', 'claims', 'duties', 'keys', 'evidence', 'team', 'messages'] as const;
export type LaneId = (typeof LANES)[number];

/** The truth came out only now; the knowable could be known then; the rest is what was done about it. */
export const LAYERS = ['true', 'knowable', 'did'] as const;
export type Layer = (typeof LAYERS)[number];

export interface Item {
  /** Unique in its timeline. */
  id: string;
  lane: LaneId;
  layers: Layer[];
  from: Minute;
  /** Undefined: a point in time. */
  to?: Minute;
  /** A few words for the picture. */
  label: string;
  /** For a bar too narrow for its label. */
  short?: string;
  /** Bars of one track share a row of their own. */
  track?: string;
  /** The whole sentence, for the table and for reading aloud. */
  says: string;
  tone: Tone;
  /** Why it came. */
  cause: string[];
  /** What came of it. */
  after: string[];
  /** Ids of the scenario it is about; ledger entries that mention them count it. */
  about: string[];
}

/** A dotted line across all lanes. */
export interface Moment {
  minute: Minute;
  label: string;
  kind: 'act' | 'aware' | 'left';
}

export interface Span {
  id: string;
  label: string;
  from: Minute;
  to: Minute;
}

export interface Timeline {
  lanes: { id: LaneId; label: string }[];
  items: Item[];
  moments: Moment[];
  /** The spans one button away; the first is the whole scenario. */
  spans: Span[];
  /** Where the picture opens. */
  opensWith: string;
}

export interface LedgerLine {
  id: string;
  axis: Axis;
  axisLabel: string;
  label: string;
  reason: string;
  /** What was measured, in words. */
  value: string;
  points: number;
  most: number;
  minute?: Minute;
  when?: string;
  act?: string;
  skipped: boolean;
  halved: boolean;
  /** There was nothing to measure, and nothing that could have been. */
  idle: boolean;
  source?: string;
  /** Ids of the scenario that the rule reads. */
  mentions: string[];
  /** Ids of the people whose work or mail the rule looks at. */
  seats: string[];
}

export interface AxisLine {
  axis: Axis;
  label: string;
  points: number;
  most: number;
  headline: boolean;
}

const LINE_IDS = ['you', 'nothing', 'history', 'book', 'par'] as const;
export type LineId = (typeof LINE_IDS)[number];

/** One way the same game could go, with the same seed where it has dice. */
export interface Line {
  id: LineId;
  label: string;
  axes: Record<Axis, number>;
  total: number;
  ending: string;
  /** Moves of the script that the rules refused. */
  refused: number;
  says: string;
}

export interface Envelope {
  id: string;
  from: string;
  /** What would have made it come. */
  envelope: string;
  says: string;
  lesson: string;
}

export interface Decoy {
  id: string;
  title: string;
  price: string;
  lesson: string;
  /** When it was played; undefined for those left alone. */
  when?: string;
}

export interface Answered {
  id: string;
  when: string;
  from: string;
  says: string;
  /** `undefined`: nobody answered. */
  answer?: string;
  why?: string;
  lesson: string;
}

/** One reading of when the company knew, and what it makes of the report. */
export interface Reading {
  id: string;
  label: string;
  /** The hour by this reading; undefined where it never came. */
  at?: string;
  due?: string;
  /** The version of the law by which it was counted. */
  countedBy?: string;
  /** What it rests on. */
  evidence: string[];
  word: string;
  tone: Tone;
  /** The adjudicator took this one. */
  taken: boolean;
  reasoning?: string;
}

export interface DutyReadings {
  duty: string;
  label: string;
  law: string;
  calendar: string;
  /** What its clock starts with, as the law says it; nothing where a rule of the house does not. */
  starts: string;
  filed: string;
  readings: Reading[];
  /** Reports that the law asks for after the first one. */
  later: { label: string; due?: string; word: string; tone: Tone }[];
}

export interface PenaltyGroup {
  kind: PenaltyKind;
  title: string;
  rows: { what: string; amount: string; tags: string; note?: string }[];
  total?: string;
}

export interface RealCase {
  title: string;
  intro: string;
  /** What is explained about this very game. */
  chapters: { title: string; says: string }[];
  case: { when: string; what: string; tags: string; tone: Tone }[];
  ours: string;
  unsure: string;
  penalties: PenaltyGroup[];
  /** What the law could have asked for the reports of this game: a sentence a duty. */
  ceilings: string[];
  questions: string[];
  sources: { figure: string; value: string; source: string; when: string; tag: string }[];
}

export interface Debrief {
  title: string;
  seed: number;
  /** The game was left before its end: from there on nothing was done. */
  leftAt?: string;
  /** The quiet months were passed over. */
  skipped: string[];
  closes: Minute;
  ending: { title: string; text: string };
  axes: AxisLine[];
  total: number;
  you: Line;
  ledger: LedgerLine[];
  timeline: Timeline;
  readings: DutyReadings[];
  envelopes: Envelope[];
  decoys: Decoy[];
  answered: Answered[];
  /** What was filed and sent, oldest first. */
  documents: FiledDocument[];
  realCase: RealCase;
}

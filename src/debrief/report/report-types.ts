// The after-action report as data. One model; every file format is written from it.
import type { AxisLine, LedgerLine, Line } from '../debrief-types.ts';
import type { HotWashQuestion, Rating } from './note-words.ts';
import type { Action, Observation, Participant } from './notes.ts';

export interface Report {
  /** Of the exercise, else of the scenario. */
  title: string;
  scenario: { id: string; hash: string; title: string; summary: string };
  held?: string;
  place?: string;
  /** Names were left out on request. */
  nameless: boolean;
  objectives: ObjectiveReport[];
  /** One for each recording. */
  teams: TeamReport[];
  participants: Participant[];
  /** Seats by their titles, where nobody wrote down who took part. */
  seats: string[];
  /** What observers wrote, oldest first where it is pinned. */
  observations: PinnedObservation[];
  hotWash: { question: HotWashQuestion; asks: string; answers: { who: string; answer: string }[] }[];
  feedback: FeedbackSummary;
  plan: PlanLine[];
  laws: LawLine[];
  sources: { figure: string; value: string; source: string; when: string; tag: string }[];
  /** What in the notes belongs to nothing in these recordings, a sentence each. */
  unused: string[];
}

export interface ObjectiveReport {
  id: string;
  says: string;
  lookFor: string[];
  /** Labels of the axes that its rules count for. */
  axes: string[];
  /** Titles of who sent the injects that test it. */
  injects: string[];
  ratings: { rating: Rating; who: string; why: string }[];
  /** Points by the ledger, a team each; `most` leaves out what was passed over. */
  points: { team: string; points: number; most: number }[];
}

/** An entry of the ledger, and what the facilitator made of it. */
export interface JudgedLine extends LedgerLine {
  override?: { from: number; reason: string; by: string };
}

export interface TeamReport {
  name: string;
  seed: number;
  moves: number;
  leftAt?: string;
  skipped: string[];
  ending: { title: string; text: string };
  axes: AxisLine[];
  /** Geometric mean of the headline axes. */
  total: number;
  /** Doing nothing, history, by the book; as far as they were worked out. */
  lines: Line[];
  ledger: JudgedLine[];
  strengths: Strength[];
  areas: Area[];
  timeline: TimelineLine[];
  duties: DutyLine[];
  events: EventLine[];
  made: MadeMove[];
  documents: { time: string; stage: string; title: string; to: string; stamp: string }[];
}

export interface Strength {
  rule: string;
  axis: string;
  title: string;
  observation: string;
  points: number;
  most: number;
  when: string;
}

/** Observation, reference, analysis, recommendation. */
export interface Area {
  rule: string;
  axis: string;
  title: string;
  observation: string;
  reference: string;
  analysis: string[];
  recommendation: string[];
  /** Points that were to be had and were not, or were taken away. */
  lost: number;
}

export interface TimelineLine {
  minute: number;
  when: string;
  lane: string;
  says: string;
}

export interface DutyLine {
  label: string;
  law: string;
  recipient: string;
  due: string;
  filed: string;
  word: string;
}

export interface LawLine {
  duty: string;
  jurisdiction: string;
  law: string;
  version: string;
  calendar: string;
  source: string;
  tag: string;
}

/** One line of the master event list: planned beside delivered. */
export interface EventLine {
  number: number;
  id: string;
  /** The planned instant; the words where it depends on the team. */
  planned: string;
  delivered: string;
  from: string;
  to: string;
  by: string;
  message: string;
  /** What may be answered. */
  expected: string;
  within: string;
  answer: string;
  why: string;
  learning: string;
}

export interface MadeMove {
  number: number;
  minute: number;
  when: string;
  kind: string;
  says: string;
  reason: string;
  /** Why the rules refused it. */
  refused: string;
}

export interface PinnedObservation extends Observation {
  who: string;
  when: string;
  /** What it is pinned to, in words. */
  about: string;
}

export interface PlanLine extends Action {
  area: string;
  recommendation: string;
}

export interface FeedbackSummary {
  forms: number;
  /** `mean` from 1 to 5. */
  marks: { says: string; mean: number; count: number }[];
  stay: string[];
  change: string[];
}

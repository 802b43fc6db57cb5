// A law of the library as a game counts with it: what starts it, by when, what follows, and from which minute it holds.
import type { Deadline } from './deadline.ts';
import type { Minute, Trigger } from './vocabulary.ts';

/** A later report under the same law. */
export interface LawStage {
  id: string;
  label: string;
  /** As the library writes it: `72 hours`. */
  within: string;
  deadline: Deadline;
  /** `trigger`, `awareness`, `first` or an earlier stage. */
  from: string;
  /** An event from which it runs, in words, since nobody can count with its instant; a scenario may say which condition that is. */
  after?: string;
  /** When it is due at all, in words; the scenario may say which condition that is. */
  if?: string;
}

export interface LawVersion {
  id: string;
  version: string;
  /** Its first minute, and the first minute after it; left out where it is open. */
  from?: Minute;
  until?: Minute;
  /** A rule of the house or of the scenario, no law. */
  own: boolean;
  jurisdiction: string;
  law: string;
  article: string;
  /** What starts the clock, and of what; a rule of the house need not say. */
  trigger?: { type: Trigger; of: string };
  recipient: string[];
  deadline: Deadline;
  /** After awareness, where the clock starts with something else. */
  noLaterMinutes?: number;
  /** What follows the first report. */
  stages: LawStage[];
  /** Laws whose report counts for this one too; `any` other of the same jurisdiction. */
  satisfiedBy: string[];
  zone: string;
  /** Of the scenario's calendars: its own go before the library's. */
  calendar: string;
  /** Local minutes after midnight at which a business day ends. */
  cutoff?: number;
  supplementMinutes?: number;
  partial: boolean;
  fineCap?: { amount: number; currency: string };
  tag: string;
  source: string;
  notice: string;
}

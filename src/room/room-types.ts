// A room as plain JSON: what comes of folding its events. Who may do what is in may.ts, what each sees in view.ts.
import type { Incident } from '../incident/incident.ts';
import type { Recording } from '../incident/recording.ts';
import type { Move } from '../scenario/moves.ts';
import type { Minute, Preset } from '../scenario/vocabulary.ts';
import type { FeedbackStatement, HotWashQuestion, Rating } from '../debrief/report/note-words.ts';
import type { Chapter } from './presets.ts';
import type { NoteKind, Speed } from './words.ts';

export interface Room {
  /** The number of the last event; 0 before the first. */
  seq: number;
  /** The number of the last event in which more happened than that time passed. */
  acted: number;
  scenario: { id: string; hash: string; title: string };
  /** What somebody types to join. */
  code: string;
  /** SHA-256 of the secrets, in hexadecimal digits. */
  proofs: { facilitator: string; observer: string };
  /** Epoch, in milliseconds, by the clock of whoever wrote it: for people to read, never to count with. */
  madeMs: number;
  seed: number;
  preset: Preset;
  /** The act with which it begins; undefined: with the first. */
  start?: string;
  /** The acts that are played, in order; it ends with the last. Empty in rooms of the first format, which play on to the end. */
  chapters: Chapter[];
  state: 'lobby' | 'running' | 'paused' | 'ended';
  clock: Clock;
  minute: Minute;
  teams: Record<string, Team>;
  players: Record<string, Player>;
  notes: Note[];
  overrides: Override[];
  /** What people say about the workshop, beside what they decide in it. */
  said: Said;
  revealed: boolean;
  /** Acts that have been carried out, by `who/id`: the number of the event. Sent again they change nothing. */
  seen: Record<string, number>;
}

export interface Clock {
  speed: Speed;
  /** The paces of acts that are no chapter are multiplied by this: of all, in rooms of the first format; else 1. */
  stretch: number;
  /** Exercise time that has passed but does not yet make a whole minute, in 60,000ths. */
  owed: number;
  /** The clock stands for so long because somebody was asked something. */
  standMs: number;
  /** For how long it stands each time; 0: never. */
  standsMs: number;
  /** How long the room has been played, pauses left out. */
  playedMs: number;
}

export interface Team {
  name: string;
  recording: Recording;
  incident: Incident;
  /** Oldest first. */
  proposals: Proposal[];
  /** What was taken back last, in words. */
  undone?: string;
  /** What was refused last to a move that came from the room itself; never in an ordinary game. */
  trouble?: string;
}

export interface Proposal {
  id: string;
  by: string;
  move: Move;
  says: string;
  /** What the move is, in words. */
  what: string;
  minute: Minute;
  votes: Record<string, boolean>;
}

export interface Player {
  name: string;
  role: 'player' | 'observer';
  proof: string;
  team?: string;
  seats: string[];
  /** Nobody has been connected for a while. */
  away: boolean;
  /** Taken out by a facilitator. */
  out?: true;
}

export interface Note {
  seq: number;
  by: string;
  text: string;
  team?: string;
  minute: Minute;
  kind?: NoteKind;
  /** The event or message that it is about, in words; `at`: when that was, if it was not when the note was written. */
  pin?: string;
  at?: Minute;
  objective?: string;
}

export interface Override {
  seq: number;
  team: string;
  entry: string;
  points: number;
  reason: string;
}

/** Each has one answer to each question; what is said again stands in the place of what was said before. */
export interface Said {
  /** The number of the last event that changed any of it; 0: none has. */
  seq: number;
  ratings: Rated[];
  hotWash: Answered[];
  feedback: FeedbackForm[];
}

/** An objective as an observer or a facilitator rates it. */
export interface Rated {
  by: string;
  team: string;
  objective: string;
  rating: Rating;
  why?: string;
}

/** A player's own; a facilitator's is what somebody said aloud: for a seat, or for the whole table. */
export interface Answered {
  by: string;
  question: HotWashQuestion;
  answer: string;
  team?: string;
  seat?: string;
}

export interface FeedbackForm {
  by: string;
  marks: Partial<Record<FeedbackStatement, number>>;
  stay?: string;
  change?: string;
}

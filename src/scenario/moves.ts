// What a person can do. Every change of an incident is one of these.
import type { AnswerForm, Facilitation, FilingStage, Minute } from './vocabulary.ts';

/** One field of a report. `low`/`high` carry numbers or minutes, `text` what cannot be counted. */
export interface FieldAnswer {
  form: AnswerForm;
  low?: number;
  high?: number;
  atLeast?: boolean;
  text?: string;
  /** The statement it was taken from, `claim.statement`. */
  statement?: string;
}

/** How a detection rule did, in tokens. Counted by whoever has authority over the game, and counted again on replay. */
export interface Measured {
  /** On the log that the team can see, in the days that all of its tables have. `signs`: what is known of the flagged. */
  seen: { tokens: number; flagged: number; forged: number; right: number; signs: Record<string, number> };
  /** On log that nobody has seen. */
  unseen: { forged: number; honest: number; right: number; wrong: number };
  /** Names the logs it was measured on. */
  log: string;
}

/** A query that answers the names of tokens. `measured` is missing until somebody with authority has counted. */
export interface Rule {
  sql: string;
  measured?: Measured;
}

/** A card that begins by itself. `after`: cards planned before it that must have ended. */
export interface PlanStep {
  card: string;
  option?: string;
  after?: string[];
}

export type Move =
  | { do: 'wait'; until: Minute }
  | {
      do: 'play';
      card: string;
      option?: string;
      who?: string[];
      reason?: string;
      ends?: Minute;
      rule?: Rule;
    }
  | { do: 'leave'; card: string }
  | { do: 'answer'; inject: string; option: string; why?: string; ends?: Minute }
  | { do: 'estimate'; claim: string; low?: number; high?: number; chance?: Record<string, number> }
  /** Without `as` it is the first report or a supplement. A correction answers the fields it corrects, a withdrawal none. */
  | {
      do: 'file';
      duty: string;
      fields: Record<string, FieldAnswer>;
      as?: Extract<FilingStage, 'correction' | 'withdrawal'>;
      why?: string;
      ends?: Minute;
      day?: boolean;
    }
  | {
      do: 'publish';
      audiences: string[];
      wording: string;
      items: string[];
      advice: string[];
      channels: string[];
      days: number;
      ends?: Minute;
    }
  /** A release: of each topic that is spoken of the phrase that is used. */
  | {
      do: 'release';
      release: string;
      audiences: string[];
      phrases: Record<string, string>;
      channels: string[];
      days: number;
      ends?: Minute;
    }
  | { do: 'determine'; what: string; verdict: string; reason: string }
  | { do: 'rule'; query: string; rule?: Rule; mode: 'shadow' | 'enforce' | 'off' }
  /** Keeps a query under a name; an empty one takes it away. */
  | { do: 'save-query'; name: string; sql: string }
  /** Cards that begin by themselves, each as soon as it can; an empty list calls them off. */
  | { do: 'plan'; steps: PlanStep[] }
  /** With `query`: the next hint for the detection desk; it comes some minutes later. */
  | { do: 'hint'; query?: string }
  /** A facilitator's, only where one has a hand in the game: keeps a message back, lets it go, sends it now, words it anew. */
  | { do: 'facilitate'; as: Facilitation; inject: string; says?: string };

export type MoveKind = Move['do'];

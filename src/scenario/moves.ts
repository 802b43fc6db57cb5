// What a person can do. Every change of an incident is one of these.
import type { AnswerForm, Minute } from './vocabulary.ts';

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

export type Move =
  | { do: 'wait'; until: Minute }
  | {
      do: 'play';
      card: string;
      option?: string;
      who?: string[];
      reason?: string;
      ends?: Minute;
      terms?: string[];
    }
  | { do: 'leave'; card: string }
  | { do: 'answer'; inject: string; option: string; why?: string; ends?: Minute }
  | { do: 'estimate'; claim: string; low?: number; high?: number; chance?: Record<string, number> }
  | { do: 'file'; duty: string; fields: Record<string, FieldAnswer>; ends?: Minute; day?: boolean }
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
  | { do: 'determine'; what: string; verdict: string; reason: string }
  | { do: 'rule'; query: string; terms: string[]; mode: 'shadow' | 'enforce' | 'off' }
  | { do: 'hint' };

export type MoveKind = Move['do'];

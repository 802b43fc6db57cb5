// The four closed grammars, compiled: amounts, conditions, effects, measures.
import type { Minute } from './vocabulary.ts';

/** An inclusive range of whole minutes; the dice pick one value in it. `office`: minutes of that calendar only. */
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

export type Measure =
  | { of: 'value'; stock: string; at: Condition | 'close' }
  | { of: 'change'; stock: string; from?: Condition; to?: Condition }
  | { of: 'area'; stock: string; from: Condition; to: Condition }
  | { of: 'delay'; from: Condition; to: Condition }
  /** Minutes between two instants that somebody stated, each `claim.statement` or `claim.reading`. */
  | { of: 'stated'; from: string; to: string }
  /** Of its first report, or of a later stage. */
  | { of: 'lateness'; duty: string; stage?: string }
  /** Minutes beyond what is borne in which a decision waited and nobody wrote down why. */
  | { of: 'undecided'; what: string; settles: string[]; from: Condition; bearsMinutes: number }
  | {
      of: 'answers';
      duties: string[];
      /** Whose phrases are counted beside the answers, where false ones are. */
      releases: string[];
      count: 'complete' | 'false' | 'contradictory' | 'unneeded' | 'first';
    }
  | { of: 'answer'; duty: string; field: string }
  | { of: 'facts'; duties: string[]; fact: string }
  | { of: 'refusing'; credentials: string[]; at: Condition }
  | { of: 'told'; audience: string; from: Condition; withinMinutes: number; stale?: Condition }
  | { of: 'kept'; stores: string[]; at: Condition }
  | { of: 'verified'; stores: string[] }
  | { of: 'held'; stores: string[]; from: Condition }
  | { of: 'interval'; claim: string; at: Condition[] }
  | { of: 'match'; query: string }
  | { of: 'finds'; query: string }
  | { of: 'reasons' }
  | { of: 'notes'; tag: string }
  | { of: 'when'; condition: Condition };

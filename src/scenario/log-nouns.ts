// What the logs say: who leaves traces, what a trace carries, and which tables keep it. Compiled: ids checked, integers.
import type { Condition } from './grammar.ts';
import type { Minute } from './vocabulary.ts';

/** How a value of a field is made for each token; from the seed and the token's own number alone. */
export type Maker =
  /** So many hexadecimal digits, never twice the same. */
  | { make: 'id'; digits: number; prefix: string }
  | { make: 'number'; from: number; to: number }
  /** Values with their share in millionths. */
  | { make: 'pick'; of: [string | number, number][] }
  /** One of `count` IPv4 addresses from `first` on. */
  | { make: 'address'; first: number; count: number }
  /** Whole numbers whose running mean is this, in parts: the sum over the first k tokens is right for every k. */
  | { make: 'average'; parts: number }
  /** A moment before another one, so many minutes. */
  | { make: 'before'; moment: Moment; by: Spread[] }
  | { make: 'same'; value: string | number }
  | { make: 'nothing' }
  | { make: 'mixed'; of: { share: number; maker: Maker }[] };

/** Whole minutes from `min` to `max` in this share (millionths) of the cases. */
export interface Spread {
  share: number;
  min: number;
  max: number;
}

/** Moments that every token has. */
export const MOMENTS = ['use', 'issue', 'expiry'] as const;
export type Moment = (typeof MOMENTS)[number];

/** What a column can show besides a population's own fields. */
export const BUILT_IN = [...MOMENTS, 'arrived', 'key', 'door', 'stands-for'] as const;

export interface Population {
  label: string;
  /** Part of what this flow moves: one token for so many parts of it (`per`), of this share of it (millionths). */
  flow: string;
  share: number;
  per: number;
  /** One token in so many is in the desk's copy. */
  oneIn: number;
  /** Made by the issuer: on the issuance list, signed with the key that was current. Else forged. */
  issued: boolean;
  /** How exactly the issue time is written, in milliseconds: 1, 1000 or 60,000. */
  stampMs: number;
  lifeMinutes: number;
  /** From issue to use. */
  age: Spread[];
  /** So many tokens of it are in the segment that nobody has seen. */
  unseen: number;
  fields: Record<string, Maker>;
  /** Names of the claims in a token, in the order in which its maker writes them. */
  claims: string[];
}

export interface Column {
  /** A built-in or a field. */
  shows: string;
  type: 'text' | 'number' | 'time';
  says: string;
}

/** Rows that never come: of the tokens with these field values, or a share of all; in a window; until repaired. */
export interface Loss {
  where?: Record<string, string | number>;
  share?: number;
  from?: Minute;
  to?: Minute;
  until?: Condition;
}

/** A store of the evidence, or what is kept for good from a condition on; one token in so many. */
export type Keeping = { needs?: Condition; oneIn: number } & ({ store: string } | { from: Condition });

export interface LogTable {
  label: string;
  says: string;
  row: { of: 'use' } | { of: 'issue' } | { of: 'each'; field: string } | { of: 'credential' };
  /** The moment or time field that says which day a row belongs to. */
  time: string;
  /** Stores that keep it; a row is there while one of them has its day. None: kept for good. */
  stores: Keeping[];
  /** The team may read it from then on. */
  needs?: Condition;
  /** A copy, made when this came true; whatever came later is not in it. */
  until?: Condition;
  populations: string[];
  late: Spread[];
  lost: Loss[];
  columns: Record<string, Column>;
}

export interface Logs {
  /** The team may look into the logs from then on. */
  needs?: Condition;
  token: { issuer: string; audience: string };
  /** The field that names a token: `jti`. */
  names: string;
  /** Rows reach back to here; flows without a beginning are taken to have run like this before the opening. */
  begins: Minute;
  /** Another stretch of time, that nobody looks at: what rules are measured on. */
  unseen: { from: Minute; days: number };
  populations: Record<string, Population>;
  tables: Record<string, LogTable>;
}

// One token of the desk's copy, with all that any table may show of it.
import type { Cell, DeskColumn } from './desk-types.ts';

export interface Trace {
  population: string;
  /** Its number within its population's copy, from 0: with the seed it decides every value. */
  number: number;
  /** Milliseconds since 1970-01-01 UTC. */
  useMs: number;
  issueMs: number;
  expiryMs: number;
  /** Credential that signed it, relying party that saw it. */
  key: string;
  door: string;
  fields: Record<string, string | number | null>;
  standsFor: number;
}

/** A table of the logs, made: rows as arrays in the order of the columns. */
export interface MadeTable {
  id: string;
  columns: DeskColumn[];
  rows: Cell[][];
}

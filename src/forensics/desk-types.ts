// What the detection desk answers, to whoever shows it. Plain JSON: it crosses a worker's border, or a network's.
import type { Incident } from '../incident/incident.ts';
import type { Tone } from '../incident/sight-types.ts';
import type { Measured } from '../scenario/moves.ts';

/** Rows that are shown of one answer. */
export const MOST_ROWS = 1000;
/** A query that takes longer is ended. */
export const LONGEST_QUERY_MS = 5000;
/** Characters of a query, and of a pasted token. */
export const LONGEST_SQL = 10_000;
export const LONGEST_TOKEN = 8000;

export type Cell = string | number | null;

/** Something that cannot be done, as a sentence; with the place in the text where that is known, counted from 1. */
export interface Trouble {
  says: string;
  line?: number;
  col?: number;
}

export interface DeskColumn {
  name: string;
  type: 'text' | 'number' | 'time';
  says: string;
}

export interface DeskTable {
  /** The name in SQL. */
  id: string;
  label: string;
  says: string;
  rows: number;
  /** First and last moment in it, `2025-06-20 00:03:11`. */
  from?: string;
  to?: string;
  /** Why it cannot be read yet; then it has no rows. */
  closed?: string;
  /** Retention, lateness and gaps, as far as the team can know them: one sentence each. */
  notes: string[];
  columns: DeskColumn[];
}

export interface DeskState {
  minute: number;
  tables: DeskTable[];
  madeMs: number;
  loadedMs: number;
}

export interface Progress {
  /** 0…1 */
  done: number;
  says: string;
}

export type QueryAnswer =
  | {
      columns: string[];
      rows: Cell[][];
      /** All rows, as far as they were counted. */ rowCount: number;
      more: boolean;
      ms: number;
    }
  | { trouble: Trouble };

/** What a team could count by itself. How many of the flagged are forged nobody at the table can know. */
export interface RuleCounts {
  tokens: number;
  flagged: number;
  /** What is known of the flagged. */
  signs: { id: string; label: string; count: number }[];
}

/** `measured`: for the move. In a room it is left out, because the room counts a rule again itself when it is run. */
export type MeasureAnswer = { counts: RuleCounts; measured?: Measured; ms: number } | { trouble: Trouble };

/** One thing that was checked of a token. */
export interface InspectionStep {
  id: 'form' | 'algorithm' | 'key' | 'signature' | 'time' | 'issuance';
  label: string;
  word: string;
  says: string;
  tone: Tone;
}

export interface Inspection {
  /** The finding in one sentence. */
  says: string;
  tone: Tone;
  steps: InspectionStep[];
  /** In the order in which they stand in the token; times also as people say them. */
  header: { name: string; value: string }[];
  claims: { name: string; value: string; means?: string }[];
  /** Doors the team knows: would they take a token like this now? */
  doors: {
    id: string;
    label: string;
    verdict: 'accepts' | 'refuses' | 'unknown';
    says: string;
    tone: Tone;
  }[];
}

/** The tables of a desk that is open, wherever they lie: in a worker of this page, or in the room. */
export interface DeskTables {
  query(sql: string): Promise<QueryAnswer>;
  /** How a rule does: on the log the team can see, and on log that nobody has seen. */
  measure(sql: string, query: string): Promise<MeasureAnswer>;
  inspect(token: string): Promise<Inspection>;
  /** The token of a row, by its name, as text. Undefined where no row of the copy has it. */
  token(name: string): Promise<string | undefined>;
}

/** A desk with a worker of its own. */
export interface Desk extends DeskTables {
  /** Makes the logs as they stand at the incident's minute. Again after the clock has moved. */
  open(
    incident: Incident,
    onProgress: (progress: Progress) => void,
  ): Promise<DeskState | { trouble: Trouble }>;
  close(): void;
}

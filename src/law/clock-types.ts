import type { Known } from './known.ts';
import type { Law } from './law-book.ts';

export interface Facts {
  /** When the organisation knew. */
  aware: Known;
  /** Law id → its own trigger, where that is not awareness: a determination, a payment, an order. */
  started: Record<string, Known>;
  /** `eu-dora-19.first` → when that report was filed; the next stage runs from there. */
  filed: Record<string, Known>;
  /** Facts that became known later; each may ask for a supplement. */
  news: Known[];
}

/**
 * `entered`: counted from an instant that was entered. `latest`: the longest it may take; it comes sooner if an earlier
 * report does. `assumed`: from a trigger that was not entered, as if it came with awareness.
 */
export type Basis = 'entered' | 'latest' | 'assumed';

export interface StageDue {
  id: string;
  label: string;
  within: string;
  /** What it runs from, in words. */
  from: string;
  if?: string;
  /** A second limit, whichever comes first: `24 hours after awareness`. */
  noLater?: string;
  basis: Basis;
  /** Immediately, without a number: the due instant is the start. */
  atOnce: boolean;
  /** Local time with its offset, the same twice when it is sure; left out where there is nothing to count. */
  due?: { from: string; to: string };
  /** Holidays that were passed over: `2025-11-27 Thanksgiving Day`. */
  passed: string[];
  /** Why offices are closed when it is due: `Sunday`. */
  closed?: string;
}

/**
 * `running`: the clock runs. `indeterminate`: it runs, and the hour of its start is not known. `waiting`: its trigger was
 * not entered. `not law`: proposed, not yet in force or voluntary. `no version`: the library has no text for that day.
 */
export type Status = 'running' | 'indeterminate' | 'waiting' | 'not law' | 'no version';

export interface DutyClock {
  /** The version that counts; the newest one where none does. */
  law: Law;
  status: Status;
  /** The local day by which the version was picked. */
  day: string;
  stages: StageDue[];
  calendar: { id: string; label: string; source: string };
  notes: string[];
}

// What the world is made of. Compiled: ids checked, integers only.
import type { Condition, Effect, RateStep, Span, Uptake } from './grammar.ts';
import type { Minute } from './vocabulary.ts';

/** Local clock of a calendar: [from minute, minutes to add to UTC], in order. */
export interface Calendar {
  /** As a person calls it: `Korea`, or `new-york of this scenario`. */
  label: string;
  zone: string;
  hours: [number, number];
  /** Days since 1970-01-01, local. */
  holidays: number[];
  offsets: [Minute, number][];
}

export interface Act {
  title: string;
  opens: Condition;
  then: Effect[];
  /** Exercise minutes per minute of play, from a condition on. */
  paces: { from?: Condition; minutes: number }[];
}

export interface Person {
  title: string;
  short: string;
  hours?: [number, number];
  callOut: number;
  /** Shorter call-outs, first that holds. */
  sooner?: { if: Condition; callOut: number }[];
  /** At the table only from then on. */
  from?: Condition;
  standsIn: string[];
  outside: boolean;
  sees?: string;
}

export interface Stock {
  label: string;
  unit: string;
  start: number;
  hidden: boolean;
  words?: string[];
}

export interface Flow {
  label: string;
  outOf?: string;
  into?: string;
  rate: RateStep[];
  with: string[];
  through: string[];
  uses: Record<string, number>;
  from?: Condition;
  to?: Condition;
  while?: Condition;
  unless?: Condition;
  first: boolean;
}

export interface Control {
  label: string;
  modes: string[];
  takes: Uptake;
  at: string[];
  stops: Record<string, number>;
  /** Parts a day while on. */
  costs: Record<string, number>;
  /** Parts at once when switched on. */
  costsOnce: Record<string, number>;
}

export interface Credential {
  label: string;
  note?: string;
  made?: Minute;
  state: 'current' | 'previous' | 'unpublished';
  knownTo: string[];
  /** When the team knows who could read it. */
  exposed?: Condition;
}

export interface Party {
  label: string;
  accepts: string[];
  share: number;
  learns: Uptake;
  /** It reads no list: somebody has to tell it, and it learns from then on. */
  from?: Condition;
  note?: string;
  /** The team knows that it exists. */
  known?: Condition;
  /** The team can see what it really trusts. */
  seen?: Condition;
}

export interface Evidence {
  label: string;
  keepsDays?: number;
  clears?: { how: 'daily' | 'monthly'; clock: number; day?: number };
  parts: 'day' | 'month';
  paused?: { from: Minute; to: Minute };
  begins?: Minute;
  ends?: Condition;
  lostAfter?: Minute;
  /** How a hold reaches it. */
  hold: Span | 'when checked';
  /** Quicker ways, first that holds. */
  sooner?: { if: Condition; hold: Span | 'when checked' }[];
  worthDays?: number;
  worth?: string;
  shows: string[];
  heldBy?: string;
}

export interface Audience {
  label: string;
  size: number;
  affected: number;
  /** Channel → share reached, in millionths. */
  reach: Record<string, number>;
  known?: Condition;
  needs?: Condition;
  /** Items of the notice that are about them; left out: all. */
  items?: string[];
  /** Told by this release, not by the notice. */
  release?: string;
}

export interface EstateMap {
  sources: Record<
    string,
    {
      label: string;
      note?: string;
      flows: string[];
      appears?: Condition;
      hostile?: Condition;
      proven?: Condition;
    }
  >;
  center: { label: string };
  issuer: { label: string };
  places: Record<
    string,
    {
      label: string;
      party?: string;
      touched?: Condition;
      clear?: Condition;
      weight?: number;
      /** What lies there, in sum. */
      stocks?: string[];
    }
  >;
}

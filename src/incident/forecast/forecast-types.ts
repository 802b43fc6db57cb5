// What a forecast says. Plain JSON; minutes, ranges and sentences, and nothing that the team could not know.
import type { PlanStep } from '../../scenario/moves.ts';
import type { Minute } from '../../scenario/vocabulary.ts';

export interface Forecast {
  from: Minute;
  /** So far it looks ahead. */
  until: Minute;
  steps: ForecastStep[];
  /** Only doors that the team knows of. */
  doors: ForecastDoor[];
  /** How much the price would have grown by the end. */
  costs: { id: string; label: string; unit: string; least: number; most: number }[];
  /** Share of all checks, 0…1, at which an old key still passes, among the doors that somebody has looked at. */
  trusting: { minute: Minute; least: number; most: number }[];
  /** Share of all checks at doors that nobody has looked at. */
  unknown: number;
  /** When the last door that somebody has looked at would refuse; undefined where one goes on trusting. */
  lastDoor: Between | undefined;
}

/** `latest` is missing where in some trials it did not happen by the end. */
export interface Between {
  earliest: Minute;
  latest?: Minute;
}

export interface ForecastStep extends PlanStep {
  title: string;
  /** How, where there are several ways. */
  how?: string;
  /** Short names, and how long it takes: `ID + EX`, `1 h – 1 h 30`. */
  who: string;
  takes: string;
  /** `begins`, or has begun before; or it would change nothing any more; or it would not begin by the end, and why. */
  outcome: 'begins' | 'not needed' | 'waits';
  begins?: Between;
  ends?: Between;
  waitsFor?: string;
}

export interface ForecastDoor {
  id: string;
  label: string;
  /** 0…1 of all checks. */
  share: number;
  /** `off`: it accepts no key at all. */
  outcome: 'refuses' | 'trusts' | 'not known' | 'off';
  refuses?: Between;
  /** Share of the door itself, 0…1, at which an old key still passes at the end. */
  left?: number;
  why?: string;
}

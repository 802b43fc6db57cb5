// A game in progress, as every view sees it: look, send, set the speed. Alone or together, the same face.
import type { ReadonlySignal, Signal } from '@preact/signals';
import type { DeskState, DeskTables, Progress, Trouble } from '../forensics/desk-types.ts';
import type { Forecast } from '../incident/forecast/forecast-types.ts';
import type { Move, PlanStep } from '../scenario/moves.ts';
import type { Recording } from '../incident/recording.ts';
import type { Sight } from '../incident/sight-types.ts';
import type { Scenario } from '../scenario/scenario.ts';
import type { RoomSession } from './remote.ts';

export const SPEEDS = ['paused', '1x', '8x'] as const;
export type Speed = (typeof SPEEDS)[number];

/** The desk, with the logs as they stood at the minute at which they were opened. */
export interface OpenDesk {
  desk: DeskTables;
  open(onProgress: (progress: Progress) => void): Promise<DeskState | { trouble: Trouble }>;
}

/** What the table needs of a game, wherever its rules run. */
export interface TableSession {
  /** The incident as this seat sees it. A new object after every change, never the same one changed. */
  readonly sight: ReadonlySignal<Sight>;
  /** Becomes `paused` by itself when something new must be decided, and at the end. */
  readonly speed: ReadonlySignal<Speed>;
  /** A sentence about the game itself, such as storage trouble. A view clears it with `undefined` once read. */
  readonly notice: Signal<string | undefined>;
  /** One sentence when the move is refused; undefined when it was made. */
  send(move: Move): string | undefined;
  setSpeed(speed: Speed): void;
  /** Waits until something happens that a person would notice. */
  skip(): void;
  /** What would come of these steps if they were begun now; a sentence where they cannot be planned. Begins nothing. */
  forecast(steps: PlanStep[]): Promise<Forecast | string>;
  /** Writes what is still to be written and stops the clock. Safe to call twice. */
  close(): void;
  /** The room that the game is played in; undefined: alone, on this machine. */
  readonly room?: RoomSession;
  readonly scenario?: Scenario;
  desk?(): Promise<OpenDesk>;
  recording?(): Recording;
}

/** A game on this machine. */
export interface Session extends TableSession {
  readonly scenario: Scenario;
  /** The detection desk over this game's logs. It is fetched when first asked for; rejects when it does not arrive. */
  desk(): Promise<OpenDesk>;
  /** Everything needed to play this game again, up to now. */
  recording(): Recording;
}

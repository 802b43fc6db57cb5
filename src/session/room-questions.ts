// Questions that wait for their answer from the room. Each ends: by an answer, by silence, or with the line.
import type { Forecast } from '../incident/forecast/forecast-types.ts';
import type { DeskAnswer, DeskTrouble } from '../room/desk-messages.ts';
import type { Progress } from '../forensics/desk-types.ts';
import type { Ticker } from './ticker.ts';

export interface RoomQuestions<Answer> {
  /** One after the other: a room answers each device one thing at a time. */
  inTurn(ask: () => Promise<Answer>): Promise<Answer>;
  /** Waits for what comes under this id. */
  wait(id: string, onProgress?: (progress: Progress) => void): Promise<Answer>;
  /** Whether somebody had asked that. */
  settle(id: string, answer: Answer): boolean;
  /** The same, where what came is a sentence that there is none. */
  refuse(id: string, says: string): boolean;
  progress(id: string, progress: Progress): void;
  /** What was asked on a line that is gone is not answered any more. */
  lost(): void;
}

export interface Asking<Answer> {
  /** What stands for an answer where there is none: a sentence that says why. */
  noAnswer: (says: string) => Answer;
  /** After so long without an answer, or a word of its progress, none will come. */
  longestSilenceMs: number;
}

export const noAnswer = (says: string): DeskTrouble => ({ to: 'trouble', says });

/** To the logs: making them tells of its progress, others ask before us, and a query may take seconds. */
export const TO_LOGS: Asking<DeskAnswer> = { noAnswer, longestSilenceMs: 90_000 };
export const FOR_FORECASTS: Asking<Forecast | string> = {
  noAnswer: (says) => says,
  longestSilenceMs: 30_000,
};

interface Waiting<Answer> {
  resolve(answer: Answer): void;
  onProgress(progress: Progress): void;
  heardMs: number;
}

const LOOK_MS = 5000;

export function openQuestions<Answer>(
  ticker: Ticker,
  { noAnswer, longestSilenceMs }: Asking<Answer>,
): RoomQuestions<Answer> {
  const waiting = new Map<string, Waiting<Answer>>();
  let cancelLooking: (() => void) | undefined;

  let turn: Promise<unknown> = Promise.resolve();

  const settle = (id: string, answer: Answer): boolean => {
    const one = waiting.get(id);
    waiting.delete(id);
    one?.resolve(answer);
    return one !== undefined;
  };

  const look = () => {
    cancelLooking = undefined;
    for (const [id, { heardMs }] of waiting)
      if (ticker.now() - heardMs > longestSilenceMs) settle(id, noAnswer('No answer came. Ask again.'));
    lookSoon();
  };
  const lookSoon = () => {
    if (waiting.size > 0) cancelLooking ??= ticker.after(LOOK_MS, look);
  };

  return {
    inTurn(ask) {
      const mine = turn.then(ask);
      turn = mine;
      return mine;
    },
    wait: (id, onProgress = () => {}) =>
      new Promise((resolve) => {
        waiting.set(id, { resolve, onProgress, heardMs: ticker.now() });
        lookSoon();
      }),
    settle,
    refuse: (id, says) => settle(id, noAnswer(says)),
    progress(id, progress) {
      const one = waiting.get(id);
      if (!one) return;
      one.heardMs = ticker.now();
      one.onProgress(progress);
    },
    lost() {
      cancelLooking?.();
      cancelLooking = undefined;
      for (const id of waiting.keys())
        settle(id, noAnswer('The connection was lost. Ask again once it is back.'));
    },
  };
}

// Questions to the logs that wait for their answer from the room. Each ends: by an answer, by silence, or with the line.
import type { DeskAnswer, DeskTrouble } from '../room/desk-messages.ts';
import type { Progress } from '../forensics/desk-types.ts';
import type { Ticker } from './ticker.ts';

export interface RoomQuestions {
  /** One after the other: a room answers each device one thing at a time. */
  inTurn(ask: () => Promise<DeskAnswer>): Promise<DeskAnswer>;
  /** Waits for what comes under this id. */
  wait(id: string, onProgress: (progress: Progress) => void): Promise<DeskAnswer>;
  /** Whether somebody had asked that. */
  settle(id: string, answer: DeskAnswer): boolean;
  progress(id: string, progress: Progress): void;
  /** What was asked on a line that is gone is not answered any more. */
  lost(): void;
}

interface Waiting {
  resolve(answer: DeskAnswer): void;
  onProgress(progress: Progress): void;
  heardMs: number;
}

/** Making the logs tells of its progress, others ask before us, and a query may take seconds. */
const LONGEST_SILENCE_MS = 90_000;
const LOOK_MS = 5000;

export const noAnswer = (says: string): DeskTrouble => ({ to: 'trouble', says });

export function openQuestions(ticker: Ticker): RoomQuestions {
  const waiting = new Map<string, Waiting>();
  let cancelLooking: (() => void) | undefined;

  let turn: Promise<unknown> = Promise.resolve();

  const settle = (id: string, answer: DeskAnswer): boolean => {
    const one = waiting.get(id);
    waiting.delete(id);
    one?.resolve(answer);
    return one !== undefined;
  };

  const look = () => {
    cancelLooking = undefined;
    for (const [id, { heardMs }] of waiting)
      if (ticker.now() - heardMs > LONGEST_SILENCE_MS) settle(id, noAnswer('No answer came. Ask again.'));
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
    wait: (id, onProgress) =>
      new Promise((resolve) => {
        waiting.set(id, { resolve, onProgress, heardMs: ticker.now() });
        lookSoon();
      }),
    settle,
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

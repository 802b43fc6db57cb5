// One worker and the questions it was asked, by number. Ends with the worker: at once, whatever that is busy with.
import type { Ask, Reply } from './desk-questions.ts';
import type { Progress } from './desk-types.ts';

/** Why no answer will come. */
export type Gone = 'late' | 'broken' | 'not started' | 'closed';

/** As much of a worker as is needed here. */
export interface Hand {
  postMessage(message: unknown): void;
  addEventListener(type: 'message', listen: (event: { data: unknown }) => void): void;
  addEventListener(type: 'error' | 'messageerror', listen: (event: Event) => void): void;
  terminate(): void;
}

export interface Line {
  /** `silenceMs`: how long nothing at all may be heard, neither the answer nor progress. */
  ask<T>(ask: Ask, silenceMs: number, onProgress?: (progress: Progress) => void): Promise<T | { gone: Gone }>;
  end(gone: Gone): void;
  ended(): boolean;
}

interface Waiting {
  hear(reply: Reply): void;
  give(up: Gone): void;
}

export function openLine(hand: Hand): Line {
  const waiting = new Map<number, Waiting>();
  let number = 0;
  let heard = false;
  let ended = false;

  const end = (gone: Gone) => {
    if (ended) return;
    ended = true;
    hand.terminate();
    for (const one of waiting.values()) one.give(gone);
    waiting.clear();
  };

  hand.addEventListener('message', ({ data }) => {
    heard = true;
    const reply = data as Reply;
    // Nobody waits any more for what was given up.
    waiting.get(reply.id)?.hear(reply);
  });
  const fail = () => end(heard ? 'broken' : 'not started');
  hand.addEventListener('error', (event) => {
    // It is told to whoever asked; on the console it would look like an accident.
    event.preventDefault();
    fail();
  });
  hand.addEventListener('messageerror', fail);

  return {
    end,
    ended: () => ended,
    ask: <T>(ask: Ask, silenceMs: number, onProgress?: (progress: Progress) => void) =>
      new Promise<T | { gone: Gone }>((resolve) => {
        if (ended) return resolve({ gone: 'closed' });
        const id = (number += 1);
        const late = () => setTimeout(() => end('late'), silenceMs);
        let timer = late();
        const settle = (value: T | { gone: Gone }) => {
          clearTimeout(timer);
          waiting.delete(id);
          resolve(value);
        };
        waiting.set(id, {
          give: (gone) => settle({ gone }),
          hear(reply) {
            if ('answer' in reply) {
              settle(reply.answer as T);
              if (reply.broken) end('broken');
            } else {
              clearTimeout(timer);
              timer = late();
              onProgress?.(reply.progress);
            }
          },
        });
        // A worker has no origin to name; that is for windows.
        // oxlint-disable-next-line unicorn/require-post-message-target-origin
        hand.postMessage({ id, ask });
      }),
  };
}

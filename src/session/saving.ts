// When a game under way is written down: at once after a decision, at most each second while it only waits, and before
// the page goes away.
import type { Move } from '../scenario/moves.ts';
import type { Ticker } from './ticker.ts';

const WAITS_EVERY_MS = 1000;

export interface Saving {
  moved(move: Move): void;
  /** Writes now what is not written yet. */
  flush(): void;
  stop(): void;
}

export function startSaving(ticker: Ticker, write: () => void): Saving {
  let isDue = false;
  let isSoon = false;
  let cancelLater: (() => void) | undefined;
  let writtenMs = -Infinity;

  const flush = () => {
    cancelLater?.();
    cancelLater = undefined;
    if (!isDue) return;
    isDue = false;
    writtenMs = ticker.now();
    write();
  };

  /** After the moves that come together with this one. */
  const soon = () => {
    if (isSoon) return;
    isSoon = true;
    queueMicrotask(() => {
      isSoon = false;
      flush();
    });
  };

  const stopWatching = ticker.onHidden((hidden) => {
    if (hidden) flush();
  });

  return {
    moved(move) {
      isDue = true;
      const restMs = WAITS_EVERY_MS - (ticker.now() - writtenMs);
      if (move.do !== 'wait' || restMs <= 0) soon();
      else cancelLater ??= ticker.after(restMs, flush);
    },
    flush,
    stop() {
      flush();
      stopWatching();
    },
  };
}

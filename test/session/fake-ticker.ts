import type { Ticker } from '../../src/session/ticker.ts';

export interface FakeTicker extends Ticker {
  /** Lets real time pass, in order, without waiting for it. */
  pass(ms: number): void;
  hide(hidden: boolean): void;
  /** Calls still wanted. */
  pending(): number;
}

export function fakeTicker(): FakeTicker {
  let nowMs = 1000;
  let hidden = false;
  let calls: { atMs: number; everyMs?: number; fn: () => void }[] = [];
  const watchers = new Set<(hidden: boolean) => void>();

  const add = (call: (typeof calls)[number]) => {
    calls.push(call);
    return () => {
      calls = calls.filter((one) => one !== call);
    };
  };

  return {
    now: () => nowMs,
    every: (ms, fn) => add({ atMs: nowMs + ms, everyMs: ms, fn }),
    after: (ms, fn) => add({ atMs: nowMs + ms, fn }),
    hidden: () => hidden,
    onHidden: (fn) => {
      watchers.add(fn);
      return () => watchers.delete(fn);
    },
    pass(ms) {
      const end = nowMs + ms;
      for (;;) {
        const next = calls.toSorted((a, b) => a.atMs - b.atMs)[0];
        if (next === undefined || next.atMs > end) break;
        nowMs = next.atMs;
        if (next.everyMs === undefined) calls = calls.filter((one) => one !== next);
        else next.atMs += next.everyMs;
        next.fn();
      }
      nowMs = end;
    },
    hide(now) {
      hidden = now;
      for (const fn of watchers) fn(now);
    },
    pending: () => calls.length,
  };
}

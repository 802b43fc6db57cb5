// Real time enters the game here and nowhere else, so that tests can step it without sleeping.

export interface Ticker {
  /** Milliseconds since some fixed moment; never goes back. */
  now(): number;
  /** Calls `fn` again and again; returns how to stop it. */
  every(ms: number, fn: () => void): () => void;
  /** Calls `fn` once, later; returns how to cancel it. */
  after(ms: number, fn: () => void): () => void;
  /** True while nobody can see the page. */
  hidden(): boolean;
  /** Tells when the page is hidden, shown, or about to go away (which counts as hidden). */
  onHidden(fn: (hidden: boolean) => void): () => void;
}

export function browserTicker(): Ticker {
  return {
    now: () => performance.now(),
    every: (ms, fn) => {
      const id = setInterval(fn, ms);
      return () => clearInterval(id);
    },
    after: (ms, fn) => {
      const id = setTimeout(fn, ms);
      return () => clearTimeout(id);
    },
    hidden: () => document.hidden,
    onHidden: (fn) => {
      const changed = () => fn(document.hidden);
      const leaving = () => fn(true);
      document.addEventListener('visibilitychange', changed);
      addEventListener('pagehide', leaving);
      return () => {
        document.removeEventListener('visibilitychange', changed);
        removeEventListener('pagehide', leaving);
      };
    },
  };
}

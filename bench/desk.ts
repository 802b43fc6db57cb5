// In the browser: a desk with 100,000 rows beside bare references, and how the page's frames fare meanwhile. The
// browser tests use the same page.
import type { Desk, QueryAnswer } from '../src/forensics/desk-types.ts';
import { workerDesk } from '../src/forensics/desk.ts';
import type { Incident } from '../src/incident/incident.ts';
import type { Scenario } from '../src/scenario/scenario.ts';
import type { Bare } from './bare-worker.ts';

const ANTI_JOIN = 'SELECT jti FROM gateway g WHERE NOT EXISTS (SELECT 1 FROM issuance i WHERE i.jti = g.jti)';
/** Short, so that a test of a query without an end is short too. */
const LONGEST_QUERY_MS = 1500;

interface Opened {
  /** As the page waits for it. */
  ms: number;
  /** Of it: into SQLite, indexes and all. */
  loadedMs: number;
  rows: number;
  longestFrameMs: number;
}

export interface Game {
  scenario: Scenario;
  incident: Incident;
}

export interface DeskPage {
  /** Another game than the empty one: its logs are what is opened from then on. */
  play(other: Game): void;
  open(): Promise<Opened>;
  query(sql: string): Promise<{ answer: QueryAnswer; frames: number }>;
  antiJoin(): Promise<{ ms: number; found: number }>;
  bare(): Promise<Bare>;
  /** Longest time between two frames while nothing is done. */
  idle(ms: number): Promise<number>;
}

declare global {
  interface Window {
    deskPage: DeskPage;
  }
}

/** Enough for logs that are made from nothing. */
const NO_GAME = {
  scenario: { id: 'bench', hash: 'bench', format: 1, opensEpoch: 0 },
  incident: { scenario: 'bench', hash: 'bench', seed: 1, minute: 0 },
} as unknown as Game;

const start = () => new Worker(new URL('./desk-worker.ts', import.meta.url), { type: 'module' });
const deskOf = ({ scenario }: Game) => workerDesk(scenario, { start, longestQueryMs: LONGEST_QUERY_MS });

let game = NO_GAME;
let desk: Desk = deskOf(game);
let bareWorker: Worker | undefined;

window.deskPage = {
  play(other) {
    desk.close();
    game = other;
    desk = deskOf(game);
  },
  async open() {
    const frames = watchFrames();
    const begunMs = performance.now();
    const state = await desk.open(game.incident, () => {});
    const ms = performance.now() - begunMs;
    if ('trouble' in state) throw new Error(state.trouble.says);
    return {
      ms,
      loadedMs: state.loadedMs,
      rows: state.tables.reduce((sum, { rows }) => sum + rows, 0),
      longestFrameMs: frames().longestMs,
    };
  },
  async query(sql) {
    const frames = watchFrames();
    return { answer: await desk.query(sql), frames: frames().count };
  },
  async antiJoin() {
    const answer = await desk.query(ANTI_JOIN);
    if ('trouble' in answer) throw new Error(answer.trouble.says);
    return { ms: answer.ms, found: answer.rowCount };
  },
  bare() {
    const worker = (bareWorker ??= new Worker(new URL('./bare-worker.ts', import.meta.url), {
      type: 'module',
    }));
    return new Promise((resolve, reject) => {
      worker.addEventListener('message', ({ data }: MessageEvent<Bare>) => resolve(data), { once: true });
      worker.addEventListener('error', ({ message }) => reject(new Error(message)), { once: true });
      // oxlint-disable-next-line unicorn/require-post-message-target-origin
      worker.postMessage(game);
    });
  },
  async idle(ms) {
    const frames = watchFrames();
    await new Promise((resolve) => {
      setTimeout(resolve, ms);
    });
    return frames().longestMs;
  },
};

/** Counts frames until it is asked, and the longest time between two. */
function watchFrames(): () => { count: number; longestMs: number } {
  let [lastMs, longestMs, count, running] = [performance.now(), 0, 0, true];
  const frame = () => {
    const nowMs = performance.now();
    longestMs = Math.max(longestMs, nowMs - lastMs);
    lastMs = nowMs;
    count += 1;
    if (running) requestAnimationFrame(frame);
  };
  requestAnimationFrame(frame);
  return () => {
    running = false;
    return { count, longestMs: Math.max(longestMs, performance.now() - lastMs) };
  };
}

// The workshop server: pages, requests and lines on one port.
import { createServer } from 'node:http';
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Duplex } from 'node:stream';
import type { Scenario } from '../scenario/scenario.ts';
import type { RoomLog } from '../room/room-log.ts';
import { answerApi } from './api.ts';
import type { ApiContext } from './api.ts';
import type { Clocks, CountRule } from './hosted-room.ts';
import { openRooms } from './hub.ts';
import { buckets } from './limits.ts';
import { addressOf, closeServer, listenFrom } from './listen.ts';
import { isOurs } from './origin.ts';
import { answerFile, refuse } from './pages.ts';
import { openPolls } from './poll.ts';
import { openSockets } from './socket.ts';

export interface ServerOptions {
  port: number;
  host: string;
  /** The folder with the built page. */
  dir: string;
  log: RoomLog;
  scenarios: Scenario[];
  /** Origins beside those of this machine's own addresses: the name that people type, behind a proxy. */
  origins?: string[];
  /** The address of whoever asks stands in X-Forwarded-For: only where a proxy writes it. */
  behindProxy?: boolean;
  count?: CountRule;
  say: (line: string) => void;
  clocks?: Clocks;
  tickMs?: number;
  gatherMs?: number;
  graceMs?: number;
  mostRooms?: number;
  limits?: Partial<typeof LIMITS>;
}

/** By address. A whole class may sit behind one. */
const LIMITS = {
  /** Rooms made. */
  create: { perSecond: 1 / 60, burst: 20 },
  /** People who join. */
  join: { perSecond: 1, burst: 250 },
  /** Codes that are none. */
  guess: { perSecond: 1 / 6, burst: 20 },
  /** All other requests; a long poll is one. */
  ask: { perSecond: 1000, burst: 10_000 },
};

export interface RunningServer {
  url: string;
  port: number;
  close(): Promise<void>;
}

export async function startServer(options: ServerOptions): Promise<RunningServer> {
  const { say, log, scenarios } = options;
  const clocks = options.clocks ?? { nowMs: () => performance.now(), wallMs: () => Date.now() };
  const hub = openRooms({
    log,
    clocks,
    scenarios,
    scenarioOf: (id) => scenarios.find((one) => one.id === id),
    count: options.count,
    tickMs: options.tickMs ?? 1000,
    gatherMs: options.gatherMs ?? 25,
    graceMs: options.graceMs ?? 20_000,
    mostRooms: options.mostRooms ?? 2000,
    say,
  });
  const paces = { ...LIMITS, ...options.limits };
  const context: ApiContext = {
    hub,
    polls: openPolls(hub, clocks, say),
    create: buckets(paces.create, clocks.nowMs),
    join: buckets(paces.join, clocks.nowMs),
    guess: buckets(paces.guess, clocks.nowMs),
    ask: buckets(paces.ask, clocks.nowMs),
    addressOf: (request) => peerOf(request, options.behindProxy ?? false),
    isOurs: (request) => isOurs(request, options.origins ?? []),
    say,
  };
  const sockets = openSockets(context, clocks);
  const server = createServer((request, response) => answer(options.dir, context, request, response));
  server.on('upgrade', (request: IncomingMessage, socket: Duplex, head: Buffer) =>
    sockets.upgrade(request, socket, head),
  );
  // Somebody who sends a byte a minute holds no line.
  server.headersTimeout = 10_000;
  server.requestTimeout = 30_000;
  await listenFrom(server, options.port, options.host, say);
  const url = addressOf(server, options.host);
  return {
    url,
    port: Number(new URL(url).port),
    async close() {
      await hub.close();
      context.polls.close();
      await sockets.close();
      await closeServer(server);
    },
  };
}

function answer(dir: string, context: ApiContext, request: IncomingMessage, response: ServerResponse): void {
  const path = request.url ?? '';
  if (path.startsWith('/api/')) void answerApi(context, request, response);
  // Everything that players are not to know is in there.
  else if (/^\/+scenarios\//i.test(decode(path)))
    refuse(response, 403, 'Scenarios are shown when the workshop has ended.');
  else answerFile(dir, request, response);
}

function decode(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}

function peerOf(request: IncomingMessage, behindProxy: boolean): string {
  const forwarded = behindProxy ? request.headers['x-forwarded-for'] : undefined;
  // A proxy appends what it saw; whatever stands before that, anybody may have written.
  const last = String(forwarded ?? '')
    .split(',')
    .at(-1)
    ?.trim();
  return last || (request.socket.remoteAddress ?? 'unknown');
}

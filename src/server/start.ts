// The one server there is: pages, requests and lines on one port. It has doors of two kinds. At a machine's own door the
// whole game is served, scenarios and all; at the door to the network there are rooms, and nothing that would give a
// scenario away before its workshop has ended.
import { createServer } from 'node:http';
import type { IncomingMessage, Server, ServerResponse } from 'node:http';
import type { Duplex } from 'node:stream';
import type { Scripts } from '../incident/timed.ts';
import type { Scenario } from '../scenario/scenario.ts';
import type { RoomLog } from '../room/room-log.ts';
import { lanAddresses, originAt } from './addresses.ts';
import { answerApi } from './api.ts';
import type { ApiContext } from './api.ts';
import type { Clocks, CountRule } from './hosted-room.ts';
import { openPool } from './desk-pool.ts';
import type { PoolOptions } from './desk-pool.ts';
import { openRooms } from './hub.ts';
import { buckets } from './limits.ts';
import { addressOf, closeServer, listenFrom } from './listen.ts';
import { openMoments } from './moments.ts';
import { openFromTheStart, openOnRequest } from './network.ts';
import type { Network } from './network.ts';
import { isOurs } from './origin.ts';
import { answerFile, refuse } from './pages.ts';
import type { Marks } from './pages.ts';
import { openPolls } from './poll.ts';
import { drawId } from './secrets.ts';
import { openSockets } from './socket.ts';
import { takeTurns } from './turns.ts';

export interface ServerOptions {
  port: number;
  host: string;
  /** The folder with the built page. */
  dir: string;
  log: RoomLog;
  /** A function where they change, or are read only when somebody wants to host one. */
  scenarios: readonly Scenario[] | (() => readonly Scenario[]);
  /** How others played a scenario, for the debrief. */
  scriptsOf?: (id: string) => Scripts;
  /** The first door is this machine's own, and the network's opens on request. Left out: all are the network's. */
  own?: OwnDoor;
  /** Origins beside those of this machine's own addresses: the name that people type, behind a proxy. */
  origins?: string[];
  /** The address of whoever asks stands in X-Forwarded-For: only where a proxy writes it. */
  behindProxy?: boolean;
  count?: CountRule;
  /** Starts a thread for the logs of teams; left out: nobody can ask them. */
  desk?: PoolOptions;
  say: (line: string) => void;
  clocks?: Clocks;
  tickMs?: number;
  gatherMs?: number;
  graceMs?: number;
  mostRooms?: number;
  limits?: Partial<typeof LIMITS>;
}

export interface OwnDoor {
  /** Of this machine in its networks, the likeliest first. */
  addresses: () => string[];
  /** Asked before the files, of GET alone: answers what concerns it and says whether it did. */
  handle?: (request: IncomingMessage, response: ServerResponse) => boolean;
  marks?: Marks;
  /** The network's door is open or shut from now on. */
  onTurn?: (open: boolean) => void;
  /** It was open when the process before this one was ended without a word. */
  isOpen?: boolean;
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
  /** Under which other devices find it; none while the network's door is shut. */
  origins(): string[];
  close(): Promise<void>;
}

export async function startServer(options: ServerOptions): Promise<RunningServer> {
  const { say, log, own } = options;
  const { scenarios: given } = options;
  const scenarios = typeof given === 'function' ? given : () => given;
  const clocks = options.clocks ?? { nowMs: () => performance.now(), wallMs: () => Date.now() };
  const desks = options.desk && { pool: openPool(options.desk), moments: openMoments(drawId) };
  const hub = openRooms({
    log,
    clocks,
    scenarios,
    scenarioOf: (id) => scenarios().find((one) => one.id === id),
    count: options.count,
    desks,
    tickMs: options.tickMs ?? 1000,
    gatherMs: options.gatherMs ?? 25,
    graceMs: options.graceMs ?? 20_000,
    turns: takeTurns(),
    mostRooms: options.mostRooms ?? 2000,
    say,
  });
  const paces = { ...LIMITS, ...options.limits };
  const common = {
    hub,
    polls: openPolls(hub, clocks, say),
    scriptsOf: options.scriptsOf ?? (() => ({})),
    create: buckets(paces.create, clocks.nowMs),
    join: buckets(paces.join, clocks.nowMs),
    guess: buckets(paces.guess, clocks.nowMs),
    ask: buckets(paces.ask, clocks.nowMs),
    addressOf: (request: IncomingMessage) => peerOf(request, options.behindProxy ?? false),
    isOurs: (request: IncomingMessage) => isOurs(request, options.origins ?? []),
    say,
  };
  let port = options.port;
  const network: Network = own
    ? openOnRequest({
        addresses: own.addresses,
        port: () => port,
        makeServer: () => door({ ...common, network, mayHost: false }),
        onTurn: own.onTurn ?? (() => undefined),
        say,
      })
    : openFromTheStart(() => options.origins ?? originsAt(options.host, port));
  const sockets = openSockets({ ...common, network, mayHost: true }, clocks);

  const door = (context: ApiContext): Server => {
    const isOwn = own !== undefined && context.mayHost;
    const server = createServer((request, response) => {
      if ((request.url ?? '').startsWith('/api/')) void answerApi(context, request, response);
      else if (isOwn) answerOwn(options.dir, own, request, response);
      else answerNetwork(options.dir, context.mayHost, request, response);
    });
    server.on('upgrade', (request: IncomingMessage, socket: Duplex, head: Buffer) =>
      sockets.upgrade(request, socket, head),
    );
    // Somebody who sends a byte a minute holds no line.
    server.headersTimeout = 10_000;
    server.requestTimeout = 30_000;
    return server;
  };

  const first = door({ ...common, network, mayHost: true });
  await listenFrom(first, options.port, options.host, say);
  const url = addressOf(first, options.host);
  port = Number(new URL(url).port);
  const trouble = own?.isOpen ? await network.turn(true) : undefined;
  if (trouble !== undefined) say(trouble);
  return {
    url,
    port,
    origins: () => network.view().origins,
    async close() {
      desks?.pool.close();
      await hub.close();
      common.polls.close();
      await sockets.close();
      await network.close();
      await closeServer(first);
    },
  };
}

/** What a page is to know of the server it came from: it offers to join a workshop, to host one, or both. */
const DOOR = 'keyfall-door';

function answerOwn(dir: string, own: OwnDoor, request: IncomingMessage, response: ServerResponse): void {
  if (request.method === 'GET' && own.handle?.(request, response)) return;
  answerFile(dir, request, response, { [DOOR]: 'host', ...own.marks });
}

function answerNetwork(
  dir: string,
  mayHost: boolean,
  request: IncomingMessage,
  response: ServerResponse,
): void {
  // Everything that players are not to know is in there.
  if (/^\/+scenarios\//i.test(decode(request.url ?? '')))
    return refuse(response, 403, 'Scenarios are shown when the workshop has ended.');
  return answerFile(dir, request, response, { [DOOR]: mayHost ? 'join host' : 'join' });
}

function originsAt(host: string, port: number): string[] {
  const isAll = host === '0.0.0.0' || host === '::';
  const found = isAll ? lanAddresses() : [host];
  return (found.length > 0 ? found : ['localhost']).map((address) => originAt(address, port));
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

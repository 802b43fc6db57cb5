// A server in this process, and devices that play on it.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { WebSocket } from 'ws';
import type { Created, CreateRequest, Joined, JoinRequest } from '../../src/room/messages.ts';
import type { RoomLog } from '../../src/room/room-log.ts';
import { fileLog } from '../../src/server/file-log.ts';
import { startServer } from '../../src/server/start.ts';
import type { RunningServer, ServerOptions } from '../../src/server/start.ts';
import * as requests from '../../src/session/room-requests.ts';
import { remoteSession } from '../../src/session/remote.ts';
import type { RoomSession } from '../../src/session/remote.ts';
import type { Shelf } from '../../src/session/shelf.ts';
import { browserTicker } from '../../src/session/ticker.ts';
import type { Ticker } from '../../src/session/ticker.ts';
import type { Net } from '../../src/session/wire.ts';
import { fakeShelf } from '../session/fake-shelf.ts';
import { flagship } from '../incident/scenarios.ts';

/** Time that passes only when a test lets it. */
export interface TestClock {
  nowMs: () => number;
  wallMs: () => number;
  pass(ms: number): void;
}

function testClock(): TestClock {
  let nowMs = 1000;
  return { nowMs: () => nowMs, wallMs: () => 1_700_000_000_000 + nowMs, pass: (ms) => void (nowMs += ms) };
}

export interface Workshop {
  server: RunningServer;
  folder: string;
  clock: TestClock;
  said: string[];
  close(): Promise<void>;
}

export type WorkshopOptions = Partial<ServerOptions> & { folder?: string; roomLog?: RoomLog };

export async function openWorkshop(options: WorkshopOptions = {}): Promise<Workshop> {
  const folder = options.folder ?? mkdtempSync(join(tmpdir(), 'keyfall-rooms-'));
  const clock = testClock();
  const said: string[] = [];
  const say = (line: string) => void said.push(line);
  const log = options.roomLog ?? (await fileLog(folder, say));
  const server = await startServer({
    port: 0,
    host: '127.0.0.1',
    dir: folder,
    scenarios: [flagship()],
    clocks: clock,
    say,
    gatherMs: 0,
    ...options,
    log,
  });
  return {
    server,
    folder,
    clock,
    said,
    async close() {
      await server.close();
      if (options.folder === undefined) rmSync(folder, { recursive: true });
    },
  };
}

export async function createRoom(url: string, request: Partial<CreateRequest> = {}): Promise<Created> {
  const asked: CreateRequest = {
    scenario: 'overseas-server',
    preset: 35,
    seed: 1,
    teams: ['Red'],
    standSeconds: 0,
    ...request,
  };
  return answered(await requests.createRoom(netOf(url), asked));
}

export async function joinRoom(url: string, request: JoinRequest): Promise<Joined> {
  return answered(await requests.joinRoom(netOf(url), request));
}

function answered<T extends object>(answer: T | { says: string }): T {
  if ('says' in answer) throw new Error(answer.says);
  return answer;
}

/** By what a device reaches the room. */
export const CARRIERS = ['socket', 'poll'] as const;
export type Carried = (typeof CARRIERS)[number];

/** As behind a proxy that does not let it through. */
class NoSocket extends WebSocket {
  constructor(url: string) {
    super(url.replace('/socket', '/no-such-thing'));
  }
}

export function netOf(url: string, carried: Carried = 'socket'): Net {
  return {
    origin: url,
    socket: (carried === 'socket' ? WebSocket : NoSocket) as unknown as Net['socket'],
    fetch,
  };
}

let made = 0;

export function enter(
  url: string,
  { room, secret }: Joined,
  more: { carried?: Carried; shelf?: Shelf; ticker?: Ticker } = {},
): RoomSession {
  return remoteSession({
    room,
    secret,
    net: netOf(url, more.carried),
    shelf: more.shelf ?? fakeShelf(),
    ticker: more.ticker ?? nodeTicker(),
    makeId: () => `id-${(made += 1)}`,
  });
}

/** Real time, without a page that can be hidden. */
export function nodeTicker(): Ticker {
  return { ...browserTicker(), hidden: () => false, onHidden: () => () => undefined };
}

/** Resolves once it holds; rejects, with what was seen, when it has not for long. */
export async function until<T>(look: () => T | undefined | false, what: string): Promise<T> {
  const end = performance.now() + 60_000;
  for (;;) {
    const found = look();
    if (found !== undefined && found !== false) return found;
    if (performance.now() > end) throw new Error(`It did not come to this: ${what}.`);
    await new Promise((resolve) => setTimeout(resolve, 5));
  }
}

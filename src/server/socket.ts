import type { IncomingMessage } from 'node:http';
import type { Duplex } from 'node:stream';
import { WebSocketServer } from 'ws';
import type { WebSocket } from 'ws';
import { BEAT_MS, LONGEST_MESSAGE } from '../room/messages.ts';
import type { ApiContext } from './api.ts';
import { openDevice } from './device.ts';
import type { Clocks } from './hosted-room.ts';
import type { RoomHub } from './room-hub.ts';

export interface Sockets {
  upgrade(request: IncomingMessage, socket: Duplex, head: Buffer): void;
  close(): Promise<void>;
}

/** What may wait for a slow reader before it is told nothing new. */
const MOST_BUFFERED = 262_144;
/** A reader that takes nothing for so long is gone. */
const STUCK_MS = 60_000;
const MOST_SOCKETS = 5000;
const LAST_WORDS_MS = 300;

export function openSockets(context: ApiContext, clocks: Clocks): Sockets {
  const server = new WebSocketServer({
    noServer: true,
    maxPayload: LONGEST_MESSAGE,
    perMessageDeflate: false,
  });
  const ends = new Set<() => void>();

  const accept = (socket: WebSocket, hub: RoomHub) => {
    const end = serveSocket(socket, hub, clocks, context.say);
    ends.add(end);
    socket.on('close', () => ends.delete(end));
  };

  return {
    upgrade(request, socket, head) {
      socket.on('error', () => socket.destroy());
      const address = context.addressOf(request);
      const room = /^\/api\/rooms\/([\w.-]{1,80})\/socket$/.exec(request.url ?? '')?.[1];
      if (room === undefined) return refuse(socket, '404 Not Found');
      if (!context.isOurs(request)) return refuse(socket, '403 Forbidden');
      if (ends.size >= MOST_SOCKETS || !context.ask(address).take())
        return refuse(socket, '429 Too Many Requests');
      context.hub.open(room).then(
        (hub) => {
          if (!hub) return refuse(socket, '404 Not Found');
          server.handleUpgrade(request, socket, head, (opened) => accept(opened, hub));
        },
        (error: unknown) => {
          context.say(`${request.url}: ${String(error)}`);
          refuse(socket, '500 Internal Server Error');
        },
      );
    },
    async close() {
      server.close();
      const closed = Promise.all([...server.clients].map((socket) => closing(socket)));
      const late = setTimeout(() => ends.forEach((end) => end()), LAST_WORDS_MS);
      await closed;
      clearTimeout(late);
    },
  };
}

function closing(socket: WebSocket): Promise<void> {
  return new Promise((resolve) => {
    socket.once('close', () => resolve());
    socket.close();
  });
}

function refuse(socket: Duplex, status: string): void {
  socket.end(`HTTP/1.1 ${status}\r\nConnection: close\r\nContent-Length: 0\r\n\r\n`);
}

/** Returns how to end it. */
function serveSocket(
  socket: WebSocket,
  hub: RoomHub,
  clocks: Clocks,
  say: (line: string) => void,
): () => void {
  let stuckSinceMs: number | undefined;
  let isAlive = true;
  const device = openDevice(
    hub,
    {
      ready: () => socket.bufferedAmount < MOST_BUFFERED && socket.readyState === socket.OPEN,
      // Told again when the network has taken it: what changed meanwhile goes out in one.
      send: (text) => socket.send(text, () => device.drained()),
      close: () => socket.close(),
    },
    clocks,
    say,
  );
  const beating = setInterval(() => {
    const isStuck = socket.bufferedAmount >= MOST_BUFFERED;
    stuckSinceMs = isStuck ? (stuckSinceMs ?? clocks.nowMs()) : undefined;
    const isLate = stuckSinceMs !== undefined && clocks.nowMs() - stuckSinceMs > STUCK_MS;
    if (isLate || !isAlive) return socket.terminate();
    isAlive = false;
    socket.ping();
    device.beat();
  }, BEAT_MS);
  socket.on('pong', () => (isAlive = true));
  socket.on('message', (data, isBinary) => {
    // One buffer, as ws hands it over unless told otherwise.
    void device.receive(isBinary ? undefined : parsed((data as Buffer).toString('utf8')));
  });
  socket.on('error', () => socket.terminate());
  socket.on('close', () => {
    clearInterval(beating);
    device.closed();
  });
  return () => socket.terminate();
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

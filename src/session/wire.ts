// A line to a room: a WebSocket, or requests that wait for their answer where a proxy forbids that. Both say the same.
import { polledSchema, serverMessageSchema } from '../room/messages.ts';
import type { ClientMessage, ServerMessage } from '../room/messages.ts';
import type { Ticker } from './ticker.ts';

export interface Wire {
  send(message: ClientMessage): void;
  /** Tells nobody. */
  close(): void;
}

export interface Ends {
  opened(): void;
  received(message: ServerMessage): void;
  /** Once, and nothing after it. */
  closed(): void;
}

/** What a wire needs of its surroundings; a browser has all of it. */
export interface Net {
  /** The page's address, without path. */
  origin: string;
  socket: new (url: string) => WebSocket;
  fetch: typeof fetch;
}

export function socketWire(net: Net, room: string, ends: Ends): Wire {
  const url = new URL(`/api/rooms/${room}/socket`, net.origin);
  url.protocol = url.protocol === 'https:' ? 'wss:' : 'ws:';
  const socket = new net.socket(url.href);
  const end = once(ends.closed);
  socket.addEventListener('open', () => ends.opened());
  socket.addEventListener('message', ({ data }) => {
    const messages = readMessages(data);
    if (messages === undefined) socket.close();
    else messages.forEach((message) => ends.received(message));
  });
  socket.addEventListener('close', end.call);
  socket.addEventListener('error', end.call);
  return {
    send: (message) => {
      if (socket.readyState === socket.OPEN) socket.send(JSON.stringify(message));
    },
    close() {
      end.cancel();
      socket.close();
    },
  };
}

/** A frame has a list of messages. */
function readMessages(data: unknown): ServerMessage[] | undefined {
  try {
    const value: unknown = JSON.parse(String(data));
    const checked = Array.isArray(value) ? value.map((one) => serverMessageSchema.safeParse(one)) : undefined;
    return checked?.every(({ success }) => success)
      ? checked.map(({ data: one }) => one as ServerMessage)
      : undefined;
  } catch {
    return undefined;
  }
}

/** How long messages are gathered before they are sent in one request. */
const GATHER_MS = 20;

export function pollWire(net: Net, room: string, ticker: Ticker, ends: Ends): Wire {
  const url = new URL(`/api/rooms/${room}/poll`, net.origin).href;
  const end = once(ends.closed);
  const leaving = new AbortController();
  let line: string | undefined;
  let got = 0;
  let hello: { secret: string; since: number } | undefined;
  const queue: ClientMessage[] = [];
  let cancelSend: (() => void) | undefined;

  const ask = async (send: ClientMessage[], now: boolean): Promise<void> => {
    const known = { ...(line === undefined ? {} : { line }), ...(hello === undefined ? {} : { hello }) };
    const answer = await net.fetch(url, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify({ ...known, got, send, ...(now ? { now } : {}) }),
      signal: leaving.signal,
    });
    const read = polledSchema.safeParse(await answer.json());
    if (!answer.ok || !read.success) throw new Error('The line was refused.');
    // Another server took over: its batches have numbers of their own.
    if (line !== read.data.line) got = 0;
    line = read.data.line;
    // What has come before comes again until we say that it did.
    if (read.data.batch <= got) return;
    got = read.data.batch;
    for (const message of read.data.messages) {
      if (hello && message.t === 'see') hello.since = message.seq;
      ends.received(message);
    }
  };

  const sendQueued = async () => {
    cancelSend = undefined;
    const send = queue.splice(0, 50);
    if (queue.length > 0) cancelSend = ticker.after(GATHER_MS, () => void guarded(sendQueued));
    await ask(send, true);
  };

  const guarded = async (what: () => Promise<void>) => {
    try {
      await what();
    } catch {
      if (leaving.signal.aborted) return;
      leaving.abort();
      end.call();
    }
  };

  const run = async () => {
    await ask([], true);
    ends.opened();
    while (!leaving.signal.aborted) await ask([], false);
  };
  void guarded(run);

  return {
    send(message) {
      if (message.t === 'hello') hello = { secret: message.secret, since: message.since };
      queue.push(message);
      cancelSend ??= ticker.after(GATHER_MS, () => void guarded(sendQueued));
    },
    close() {
      end.cancel();
      cancelSend?.();
      leaving.abort();
    },
  };
}

function once(fn: () => void): { call: () => void; cancel: () => void } {
  let wanted = true;
  return {
    call() {
      if (wanted) {
        wanted = false;
        fn();
      }
    },
    cancel: () => (wanted = false),
  };
}

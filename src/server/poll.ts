// Lines without a socket: requests that wait until there is something to tell. Each batch is told again until the
// device says that it came.
import type { PollRequest } from '../room/messages.ts';
import { openDevice } from './device.ts';
import type { Device } from './device.ts';
import type { Clocks } from './hosted-room.ts';
import type { Hub } from './hub.ts';
import { drawSecret } from './secrets.ts';

export interface Polls {
  /** The answer as JSON; undefined where there is no such room or line. `gone`: the request has been given up. */
  poll(room: string, request: PollRequest, gone: Promise<void>): Promise<string | undefined>;
  close(): void;
}

/** Shorter than proxies wait. */
const WAIT_MS = 20_000;
/** A line that nobody asks on for so long is gone. */
const SILENT_MS = 45_000;
const SWEEP_MS = 5000;
const LOOK_MS = 250;
const MOST_LINES = 5000;
/** For so long a request that brings acts waits for what becomes of them: the next one may go to another server. */
const ANSWER_MS = 1000;
const NOTHING = '[]';

interface PollLine {
  room: string;
  device: Device;
  /** The batch that was told last. */
  batch: number;
  /** Its messages, a JSON list. The same batch is always the same messages. */
  told: string;
  /** What must be told after it. */
  next: string;
  /** Ends the waiting of the request that waits, if one does. */
  wake: (() => void) | undefined;
  heardMs: number;
  isClosed: boolean;
}

export function openPolls(hub: Hub, clocks: Clocks, say: (line: string) => void): Polls {
  const lines = new Map<string, PollLine>();

  const drop = (name: string, line: PollLine) => {
    lines.delete(name);
    line.isClosed = true;
    line.device.closed();
    line.wake?.();
  };

  const sweeping = setInterval(() => {
    for (const [name, line] of lines) {
      const isDead = line.isClosed || (!line.wake && clocks.nowMs() - line.heardMs > SILENT_MS);
      if (isDead) drop(name, line);
    }
  }, SWEEP_MS);

  const openOne = async (room: string): Promise<[string, PollLine] | undefined> => {
    const found = lines.size < MOST_LINES ? await hub.open(room) : undefined;
    if (!found) return undefined;
    const name = drawSecret();
    const line: PollLine = {
      room,
      batch: 0,
      told: NOTHING,
      next: NOTHING,
      wake: undefined,
      heardMs: clocks.nowMs(),
      isClosed: false,
      device: openDevice(
        found,
        {
          // One batch at a time: until it has come, nothing else is told.
          ready: () => line.told === NOTHING,
          send(text) {
            if (line.told === NOTHING) tell(line, text);
            else line.next = line.next === NOTHING ? text : joined(line.next, text);
          },
          close: () => {
            line.isClosed = true;
            line.wake?.();
          },
        },
        clocks,
        say,
      ),
    };
    lines.set(name, line);
    return [name, line];
  };

  const told = async (
    name: string,
    line: PollLine,
    got: number,
    send: unknown[],
    now: boolean | undefined,
    gone: Promise<void>,
  ): Promise<string> => {
    line.heardMs = clocks.nowMs();
    if (got >= line.batch) {
      line.told = NOTHING;
      if (line.next !== NOTHING) tell(line, line.next);
    }
    await received(line.device, send);
    line.device.drained();
    if (!now && line.told === NOTHING && !line.isClosed) await waitFor(line, gone);
    line.heardMs = clocks.nowMs();
    const answer = `{"line":"${name}","batch":${line.batch},"messages":${line.told}}`;
    // Closed from our side, and told so.
    if (line.isClosed && line.next === NOTHING) lines.delete(name);
    return answer;
  };

  /** Until the room has gone on, or for as long as a request may wait. */
  const seqAfter = async (room: string, since: number, gone: Promise<void>): Promise<void> => {
    const found = await hub.open(room);
    let isGone = false;
    void gone.then(() => (isGone = true));
    const isOver = () => isGone || !found || found.hosted.room.seq > since;
    for (let waited = 0; waited < WAIT_MS && !isOver(); waited += LOOK_MS)
      await new Promise((resolve) => setTimeout(resolve, LOOK_MS));
  };

  return {
    async poll(room, { line: asked, got, send, hello, now }, gone) {
      const known = asked === undefined ? undefined : lines.get(asked);
      if (known && asked !== undefined)
        return known.room === room ? told(asked, known, got, send, now, gone) : undefined;
      const isStranger = asked !== undefined;
      // Another server opened it. Everything will have to be told anew, so not before there is something new.
      if (isStranger && !hello) return undefined;
      if (isStranger && hello && send.length === 0 && !now) await seqAfter(room, hello.since, gone);
      const opened = await openOne(room);
      if (!opened) return undefined;
      const [name, line] = opened;
      if (isStranger) await line.device.receive({ t: 'hello', ...hello });
      return told(name, line, 0, send, now || isStranger, gone);
    },
    close() {
      clearInterval(sweeping);
      for (const [name, line] of lines) drop(name, line);
    },
  };
}

/** In their order: whoever greets must be known before anything else is heard. */
async function received(device: Device, messages: unknown[]): Promise<void> {
  if (messages.length === 0) return;
  let late: NodeJS.Timeout | undefined;
  const over = new Promise((resolve) => (late = setTimeout(resolve, ANSWER_MS)));
  for (const message of messages) await Promise.race([device.receive(message), over]);
  clearTimeout(late);
}

function tell(line: PollLine, text: string): void {
  line.told = text;
  line.next = NOTHING;
  line.batch += 1;
  line.wake?.();
}

/** Until there is something to tell, or for as long as a proxy lets a request wait. */
function waitFor(line: PollLine, gone: Promise<void>): Promise<void> {
  // A second request on the line ends the first: a device has only one that waits.
  line.wake?.();
  return new Promise((resolve) => {
    const end = () => {
      if (line.wake === end) line.wake = undefined;
      clearTimeout(late);
      resolve();
    };
    const late = setTimeout(() => {
      line.device.beat();
      end();
    }, WAIT_MS);
    line.wake = end;
    void gone.then(end);
  });
}

const joined = (first: string, second: string): string => `${first.slice(0, -1)},${second.slice(1)}`;

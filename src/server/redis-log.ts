// Rooms as Redis Streams, for any number of processes. A batch is one entry whose id is the number of its first event:
// Redis takes an id only when it is larger than the last, so whoever appends with a number that is taken is refused.
import { Redis } from 'ioredis';
import type { RoomEvent } from '../room/acts.ts';
import { readEvent, writeEvent } from '../room/read-event.ts';
import type { Appended, RoomLog } from '../room/room-log.ts';

const ROOMS = 'keyfall:rooms';
const keyOf = (room: string) => `keyfall:room:${room}`;
/** How long one look for what others wrote waits; a room that is followed anew is seen after that. */
const BLOCK_MS = 200;
const TRY_AGAIN_MS = 500;
const CONNECT_MS = 10_000;

type Entry = [id: string, fields: string[]];

interface Followed {
  room: string;
  from: number;
  fn: (events: RoomEvent[]) => void;
}

/** Throws when Redis does not answer. */
export async function redisLog(url: string, log: (line: string) => void): Promise<RoomLog> {
  const writing = await connected(url, log);
  const reading = await connected(url, log);
  const followed = new Set<Followed>();
  let isClosed = false;

  const look = async (): Promise<void> => {
    const all = [...followed];
    if (all.length === 0) return pause(BLOCK_MS);
    // ids are compared as numbers: everything after the last event that was seen.
    const found = await reading.xread(
      'BLOCK',
      BLOCK_MS,
      'STREAMS',
      ...all.map(({ room }) => keyOf(room)),
      ...all.map(({ from }) => `${from}-0`),
    );
    for (const [key, entries] of (found ?? []) as [string, Entry[]][]) {
      const events = entries.flatMap(eventsOf);
      for (const one of all.filter(({ room }) => keyOf(room) === key)) hand(one, events);
    }
  };

  const hand = (one: Followed, events: RoomEvent[]) => {
    const fresh = events.filter(({ seq }) => seq > one.from);
    one.from = fresh.at(-1)?.seq ?? one.from;
    if (fresh.length > 0 && followed.has(one)) one.fn(fresh);
  };

  const following = (async () => {
    for (;;) {
      if (isClosed) return;
      try {
        await look();
      } catch (error) {
        if (isClosed) return;
        log(`Redis: ${error instanceof Error ? error.message : String(error)}`);
        await pause(TRY_AGAIN_MS);
      }
    }
  })();

  return {
    async append(room, expectedSeq, batch): Promise<Appended> {
      if (expectedSeq === 0) await writing.sadd(ROOMS, room);
      try {
        await writing.xadd(keyOf(room), `${expectedSeq + 1}-0`, 'batch', `[${batch.map(writeEvent).join()}]`);
        return 'appended';
      } catch (error) {
        // After a lost connection it may be our own first try that stands there: reading tells.
        if (isTaken(error)) return 'conflict';
        throw error;
      }
    },
    async read(room, from) {
      // Whoever reads on has read whole batches.
      const entries = (await writing.xrange(keyOf(room), `${from + 1}-0`, '+')) as Entry[];
      return entries.flatMap(eventsOf);
    },
    follow(room, from, fn) {
      const one = { room, from, fn };
      followed.add(one);
      return () => followed.delete(one);
    },
    rooms: () => writing.smembers(ROOMS),
    async close() {
      isClosed = true;
      followed.clear();
      reading.disconnect();
      await following;
      await writing.quit().catch(() => writing.disconnect());
    },
  };
}

function eventsOf([, [, batch = '[]']]: Entry): RoomEvent[] {
  return (JSON.parse(batch) as unknown[]).map(readEvent);
}

const isTaken = (error: unknown): boolean =>
  error instanceof Error && error.message.includes('equal or smaller');

const pause = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

async function connected(url: string, log: (line: string) => void): Promise<Redis> {
  const redis = new Redis(url, {
    lazyConnect: true,
    connectTimeout: CONNECT_MS,
    maxRetriesPerRequest: 20,
    retryStrategy: (times) => Math.min(100 * times, 2000),
  });
  let said = '';
  redis.on('error', (error: Error) => {
    // Once for each kind of trouble, not with every try.
    if (error.message !== said) log(`Redis: ${error.message}`);
    said = error.message;
  });
  redis.on('ready', () => (said = ''));
  try {
    await redis.connect();
    return redis;
  } catch (error) {
    redis.disconnect();
    throw new Error(`Redis at ${hidden(url)} does not answer.`, { cause: error });
  }
}

/** Without the password. */
function hidden(url: string): string {
  const { protocol, host } = new URL(url);
  return `${protocol}//${host}`;
}

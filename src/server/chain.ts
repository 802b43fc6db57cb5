// A room's file: one event a line, each with a hash over itself and everything before it.
import { createHash } from 'node:crypto';
import type { RoomEvent } from '../room/acts.ts';
import { readEvent, writeEvent } from '../room/read-event.ts';

const START = '0'.repeat(32);

export interface Chain {
  events: RoomEvent[];
  /** Of the last line; the next one is hashed over it. */
  hash: string;
  /** Bytes up to the end of the last whole line. */
  size: number;
  /** What stood behind it, half written by a process that was killed. */
  torn: number;
}

export function writeLines(hash: string, events: readonly RoomEvent[]): { text: string; hash: string } {
  let last = hash;
  const lines = events.map((event) => {
    const body = writeEvent(event);
    last = hashOf(last, body);
    return `${last} ${body}\n`;
  });
  return { text: lines.join(''), hash: last };
}

/**
 * Reads the lines whose hashes hold. What was torn off at the end is left out; a line that does not hold with whole
 * lines behind it means that somebody or something has changed the file: that throws.
 */
export function readChain(bytes: Buffer, path: string): Chain {
  const chain: Chain = { events: [], hash: START, size: 0, torn: 0 };
  for (;;) {
    const end = bytes.indexOf(10, chain.size);
    if (end < 0) break;
    const line = bytes.toString('utf8', chain.size, end);
    const body = line.slice(START.length + 1);
    const hash = hashOf(chain.hash, body);
    if (!line.startsWith(`${hash} `)) {
      if (hasWholeLine(bytes.subarray(end + 1)))
        throw new Error(`${path}: line ${chain.events.length + 1} was changed or is missing.`);
      break;
    }
    chain.events.push(readEvent(JSON.parse(body)));
    chain.hash = hash;
    chain.size = end + 1;
  }
  chain.torn = bytes.length - chain.size;
  return chain;
}

function hasWholeLine(bytes: Buffer): boolean {
  return /^[0-9a-f]{32} \{.*\}$/m.test(bytes.toString('utf8').slice(0, 1_000_000));
}

function hashOf(before: string, body: string): string {
  return createHash('sha256').update(before).update(body).digest('hex').slice(0, START.length);
}

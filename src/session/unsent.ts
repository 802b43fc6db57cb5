// Acts that the room has not confirmed: kept across a reload, so that nothing that somebody did in a lift is lost.
import * as z from 'zod/mini';
import { askedActSchema } from '../room/acts.ts';
import type { AskedAct } from '../room/acts.ts';
import { readText } from './read-text.ts';
import type { Shelf } from './shelf.ts';

export interface UnsentAct {
  id: string;
  act: AskedAct;
}

const MOST = 200;
const LIMITS = { longest: 1_000_000, deepest: 12 };
const shape = z
  .array(z.strictObject({ id: z.string().check(z.maxLength(80)), act: askedActSchema }))
  .check(z.maxLength(MOST));

export interface Unsent {
  /** Oldest first. */
  all(): UnsentAct[];
  /** False when there are too many. */
  add(one: UnsentAct): boolean;
  settle(id: string): void;
}

/** `key`: of the seat it belongs to, so that two seats on one device stay apart. */
export function openUnsent(shelf: Shelf, key: string): Unsent {
  let acts = readUnsent(shelf, key);
  const keep = () => {
    if (acts.length === 0) shelf.remove(key);
    else shelf.write(key, JSON.stringify(acts));
  };
  return {
    all: () => acts,
    add(one) {
      if (acts.length >= MOST) return false;
      acts = [...acts, one];
      keep();
      return true;
    },
    settle(id) {
      if (!acts.some((one) => one.id === id)) return;
      acts = acts.filter((one) => one.id !== id);
      keep();
    },
  };
}

function readUnsent(shelf: Shelf, key: string): UnsentAct[] {
  const read = readText(shelf.read(key) ?? '[]', LIMITS);
  const checked = shape.safeParse('value' in read ? read.value : []);
  return checked.success ? checked.data : [];
}

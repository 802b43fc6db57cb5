// What has changed between two JSON values, so that only that goes over the wire.
import * as z from 'zod/mini';

export type Json = null | boolean | number | string | Json[] | { [key: string]: Json | undefined };

/**
 * `set`: this instead. `in`: these members changed. `gone`: these members are no longer there. `cut`: of a list, from
 * this place on so many entries are replaced by these.
 */
export interface Patch {
  set?: Json;
  in?: Record<string, Patch>;
  gone?: string[];
  cut?: [at: number, remove: number, insert: Json[]];
}

/** What stands in the documents themselves is not looked through again: it is large, and the room's own. */
const anything = z.unknown() as z.ZodMiniType<Json>;
const place = z.int().check(z.gte(0));

export const patchSchema: z.ZodMiniType<Patch> = z.lazy(() =>
  z.strictObject({
    set: z.optional(anything),
    in: z.optional(z.record(z.string(), patchSchema)),
    gone: z.optional(z.array(z.string())),
    cut: z.optional(z.tuple([place, place, z.array(anything)])),
  }),
);

/** Undefined when nothing has. */
export function diff(before: Json | undefined, after: Json): Patch | undefined {
  if (before === after) return undefined;
  if (!isObject(before) || !isObject(after)) return { set: after };
  if (Array.isArray(before) || Array.isArray(after)) {
    return Array.isArray(before) && Array.isArray(after) ? diffLists(before, after) : { set: after };
  }
  const inside: Record<string, Patch> = {};
  let changes = 0;
  for (const key of Object.keys(after)) {
    const value = after[key];
    // Nothing that we send has such a member; a patch must not be able to make one.
    if (value === undefined || key === '__proto__') continue;
    const part = diff(ownOf(before, key), value);
    if (part === undefined) continue;
    inside[key] = part;
    changes += 1;
  }
  const gone = Object.keys(before).filter(
    (key) => before[key] !== undefined && ownOf(after, key) === undefined,
  );
  if (changes === 0 && gone.length === 0) return undefined;
  return { ...(changes > 0 ? { in: inside } : {}), ...(gone.length > 0 ? { gone } : {}) };
}

/** Of lists of the same length the entries are compared; else what stands between equal ends is replaced. */
function diffLists(before: Json[], after: Json[]): Patch | undefined {
  let start = 0;
  const shorter = Math.min(before.length, after.length);
  while (start < shorter && isSame(before[start], after[start])) start += 1;
  if (start === before.length && start === after.length) return undefined;
  let end = 0;
  while (end < shorter - start && isSame(before.at(-1 - end), after.at(-1 - end))) end += 1;
  if (before.length !== after.length)
    return { cut: [start, before.length - end - start, after.slice(start, after.length - end)] };
  const inside: Record<string, Patch> = {};
  for (let at = start; at < after.length - end; at += 1) {
    const part = diff(before[at], after[at] as Json);
    if (part !== undefined) inside[at] = part;
  }
  return { in: inside };
}

const isSame = (before: Json | undefined, after: Json | undefined): boolean =>
  before === after || (after !== undefined && diff(before, after) === undefined);

/** A new value; the parts that did not change are the same as before. Throws where the patch does not fit. */
export function patched(before: Json | undefined, patch: Patch): Json {
  if (patch.set !== undefined) return patch.set;
  if (Array.isArray(before)) return patchedList(before, patch);
  if (!isObject(before)) throw new Error('The patch does not fit.');
  const after: { [key: string]: Json | undefined } = Object.fromEntries(
    Object.entries(before).filter(([key]) => !patch.gone?.includes(key)),
  );
  for (const [key, part] of Object.entries(patch.in ?? {})) {
    if (key !== '__proto__') after[key] = patched(ownOf(before, key), part);
  }
  return after;
}

function patchedList(before: Json[], patch: Patch): Json[] {
  if (patch.cut) {
    const [at, remove, insert] = patch.cut;
    if (at + remove > before.length) throw new Error('The patch does not fit.');
    return before.toSpliced(at, remove, ...insert);
  }
  const after = [...before];
  for (const [key, part] of Object.entries(patch.in ?? {})) {
    const at = Number(key);
    if (!Number.isInteger(at) || at >= before.length) throw new Error('The patch does not fit.');
    after[at] = patched(before[at], part);
  }
  return after;
}

/** `valueOf` and the like are on every object, and members of none. */
const ownOf = (value: { [key: string]: Json | undefined }, key: string): Json | undefined =>
  Object.hasOwn(value, key) ? value[key] : undefined;

function isObject(value: Json | undefined): value is Json[] | { [key: string]: Json | undefined } {
  return typeof value === 'object' && value !== null;
}

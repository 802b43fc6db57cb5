/**
 * A new sight arrives up to ten times a second and is a new object throughout. This gives back `next` with every
 * part that did not change replaced by the same part of `before`, so that a column can tell by `===` that it may rest.
 */
export function reuse<T>(before: T, next: T): T;
export function reuse(before: unknown, next: unknown): unknown {
  if (Object.is(before, next)) return before;
  if (Array.isArray(before) && Array.isArray(next)) return reuseList(before, next);
  if (isPlain(before) && isPlain(next)) return reuseRecord(before, next);
  return next;
}

function reuseList(before: unknown[], next: unknown[]): unknown[] {
  const list = next.map((item, at) => reuse(counterpart(before, item, at), item));
  return list.length === before.length && list.every((item, at) => item === before[at]) ? before : list;
}

/** Lists of things with an id are compared by id: one that left must not make all others look changed. */
function counterpart(before: unknown[], item: unknown, at: number): unknown {
  const same = before[at];
  if (!isPlain(item) || typeof item['id'] !== 'string') return same;
  if (isPlain(same) && same['id'] === item['id']) return same;
  return before.find((old) => isPlain(old) && old['id'] === item['id']);
}

function reuseRecord(
  before: Record<string, unknown>,
  next: Record<string, unknown>,
): Record<string, unknown> {
  const keys = Object.keys(next);
  const record: Record<string, unknown> = {};
  let same = keys.length === Object.keys(before).length;
  for (const key of keys) {
    record[key] = reuse(before[key], next[key]);
    same &&= record[key] === before[key] && key in before;
  }
  return same ? before : record;
}

function isPlain(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

// A scenario while it is being compiled: what was read, and everything found wrong so far. Compiling goes on after a
// mistake with a stand-in value, so that one reading finds all of them; nothing with an error ever comes out.
import type { Read, Scalar } from './amounts.ts';
import { readDuration, readShare, readSpan } from './amounts.ts';
import type { Issue, Severity } from './issues.ts';
import type { Path, Places } from './places.ts';
import type { ScenarioInput } from './schema.ts';
import type { Span } from './grammar.ts';
import { readInstant } from './zone.ts';
import type { Instant, Zone } from './zone.ts';
import type { Minute } from './vocabulary.ts';
import type { Known } from './known.ts';

export interface Draft {
  input: ScenarioInput;
  zone: Zone;
  /** The last minute there is. */
  closes: Minute;
  places: Places;
  issues: Issue[];
  /** Every id that may be referred to, by noun. */
  known: Known;
}

export function report(
  draft: Draft,
  path: Path,
  rule: string,
  says: string,
  severity: Severity = 'error',
): void {
  draft.issues.push({ ...draft.places.of(path), rule, says, severity });
}

export function warn(draft: Draft, path: Path, rule: string, says: string): void {
  report(draft, path, rule, says, 'warning');
}

/** The value that was read, or the stand-in after a report. */
export function take<T>(draft: Draft, path: Path, read: Read<T>, standIn: T, rule = 'amount'): T {
  if ('value' in read) return read.value;
  const { says, fix } = read;
  draft.issues.push({ ...draft.places.of(path), rule, says, severity: 'error', ...(fix ? { fix } : {}) });
  return standIn;
}

export function durationAt(draft: Draft, path: Path, value: Scalar | undefined, otherwise = 0): number {
  return value === undefined ? otherwise : take(draft, path, readDuration(value), otherwise);
}

export function spanAt(draft: Draft, path: Path, value: Scalar | undefined): Span {
  if (value === undefined) return { min: 0, max: 0 };
  const span = take(draft, path, readSpan(value), { min: 0, max: 0 });
  if (span.office !== undefined && !draft.known.calendar.has(span.office)) {
    report(draft, path, 'unknown-id', `There is no calendar "${span.office}".`);
  }
  return span;
}

export function shareAt(draft: Draft, path: Path, value: Scalar | undefined, otherwise: number): number {
  return value === undefined ? otherwise : take(draft, path, readShare(value), otherwise);
}

export function instantAt(draft: Draft, path: Path, value: Scalar): Instant {
  return take(draft, path, readInstant(value, draft.zone), { minute: 0, day: false }, 'instant');
}

export function minuteAt(draft: Draft, path: Path, value: Scalar): number {
  return instantAt(draft, path, value).minute;
}

export function isYes(value: boolean | string | undefined, otherwise = false): boolean {
  return value === undefined ? otherwise : value === true || value === 'yes';
}

export function asList<T>(value: T | readonly T[] | undefined): T[] {
  if (value === undefined) return [];
  return Array.isArray(value) ? [...(value as T[])] : [value as T];
}

/** The path of an item that may be written alone or in a list. */
export function itemPath(path: Path, value: unknown, index: number): Path {
  return Array.isArray(value) ? [...path, index] : path;
}

/** Compiles each entry of a mapping by id. */
export function each<A, B>(
  input: Record<string, A> | undefined,
  path: Path,
  compile: (value: A, path: Path, id: string) => B,
): Record<string, B> {
  return Object.fromEntries(
    Object.entries(input ?? {}).map(([id, value]) => [id, compile(value, [...path, id], id)]),
  );
}

/** Leaves out what is undefined, so that the compiled scenario is the same after a trip through JSON. */
export function tidy<T extends object>(value: T): T {
  return Object.fromEntries(Object.entries(value).filter(([, part]) => part !== undefined)) as T;
}

/** `web-gateway` → `Web gateway`, where nobody wrote a label. */
export function labelOf(id: string): string {
  const words = id.replaceAll('-', ' ');
  return words.charAt(0).toUpperCase() + words.slice(1);
}

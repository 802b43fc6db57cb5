import { chmodSync, readFileSync, realpathSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { hasErrors } from '../scenario/issues.ts';
import type { Issue } from '../scenario/issues.ts';

export interface Mended {
  /** How many places were mended. */
  count: number;
  issues: Issue[];
  /** Mending made new mistakes, so the files are as they were. */
  undone: boolean;
}

/** What refers to what is looked at only once the shapes are right, so mending goes on until nothing is left to mend. */
const MOST_ROUNDS = 5;

/** Writes what was surely meant into the files and checks them again. A file is written whole, or not at all. */
export function mend(before: readonly Issue[], check: () => Issue[], rounds = MOST_ROUNDS): Mended {
  const changed = changesIn(before);
  const count = changed.reduce((sum, one) => sum + one.count, 0);
  if (count === 0 || rounds === 0) return { count: 0, issues: [...before], undone: false };
  for (const { file, text } of changed) writeWhole(file, text);
  const issues = check();
  if (!isWorse(before, issues)) {
    const next = mend(issues, check, rounds - 1);
    return { ...next, count: count + next.count };
  }
  for (const { file, was } of changed) writeWhole(file, was);
  return { count: 0, issues: [...before], undone: true };
}

/** What kept lint from looking further is gone, so more may be found; but not where nothing was wrong before. */
function isWorse(before: readonly Issue[], now: readonly Issue[]): boolean {
  const broken = (issues: readonly Issue[]): number => issues.filter(({ rule }) => rule === 'yaml').length;
  return broken(now) > broken(before) || (hasErrors(now) && !hasErrors(before));
}

interface Change {
  file: string;
  was: string;
  text: string;
  count: number;
}

function changesIn(issues: readonly Issue[]): Change[] {
  const files = new Set(issues.flatMap(({ file, fix }) => (fix ? [file] : [])));
  return [...files]
    .map((file) => {
      const was = readFileSync(file, 'utf8');
      return {
        file,
        was,
        ...mendText(
          was,
          issues.filter((issue) => issue.file === file),
        ),
      };
    })
    .filter(({ count }) => count > 0);
}

/** Beside the file first, then in its place: whoever looks in between sees the old one or the new one. */
function writeWhole(file: string, text: string): void {
  const real = realpathSync(file);
  const scratch = `${real}.${process.pid}.mending`;
  try {
    writeFileSync(scratch, text, { flag: 'wx' });
    chmodSync(scratch, statSync(real).mode);
    renameSync(scratch, real);
  } finally {
    rmSync(scratch, { force: true });
  }
}

/** From the end of the file to its start, so that no place moves before its turn. */
function mendText(text: string, issues: readonly Issue[]): { text: string; count: number } {
  const starts = startsOf(text);
  const backwards = issues.toSorted((a, b) => b.line - a.line || b.col - a.col);
  let mended = text;
  let count = 0;
  for (const { line, col, fix } of backwards) {
    if (!fix) continue;
    const place = (starts[line - 1] ?? text.length) + col - 1;
    const at = fix.inText ? mended.indexOf(fix.found, place) : placeOf(mended, place, fix.found);
    if (at < 0) continue;
    mended = mended.slice(0, at) + fix.becomes + mended.slice(at + fix.found.length);
    count += 1;
  }
  return { text: mended, count };
}

/** Where each line begins. */
const startsOf = (text: string): number[] => [0, ...[...text.matchAll(/\n/g)].map(({ index }) => index + 1)];

/** Whole, and not as the beginning of a longer word: an id in the middle of a text is left to its author. */
function placeOf(text: string, place: number, found: string): number {
  const start = /["']/.test(text.charAt(place)) ? place + 1 : place;
  return text.startsWith(found, start) && !/[a-z0-9-]/.test(text.charAt(start + found.length)) ? start : -1;
}

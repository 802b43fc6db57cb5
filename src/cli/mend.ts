import { readFileSync, writeFileSync } from 'node:fs';
import type { Issue } from '../scenario/issues.ts';

/** Writes what was surely meant into the files; says how many places it mended. */
export function mend(issues: readonly Issue[]): number {
  const files = new Set(issues.flatMap(({ file, fix }) => (fix ? [file] : [])));
  let mended = 0;
  for (const file of files) {
    const before = readFileSync(file, 'utf8');
    const { text, count } = mendText(
      before,
      issues.filter((issue) => issue.file === file),
    );
    if (count > 0) writeFileSync(file, text);
    mended += count;
  }
  return mended;
}

/** From the end of the file to its start, so that no place moves before its turn. */
function mendText(text: string, issues: readonly Issue[]): { text: string; count: number } {
  const lines = text.split('\n');
  const backwards = issues.toSorted((a, b) => b.line - a.line || b.col - a.col);
  let count = 0;
  for (const { line, col, fix } of backwards) {
    const whole = lines[line - 1] ?? '';
    const start = /["']/.test(whole.charAt(col - 1)) ? col : col - 1;
    // An id in the middle of a text, such as the second of `a or b`, is left to its author.
    if (!fix || !isThere(whole, start, fix.found)) continue;
    lines[line - 1] = whole.slice(0, start) + fix.becomes + whole.slice(start + fix.found.length);
    count += 1;
  }
  return { text: lines.join('\n'), count };
}

/** Whole, and not as the beginning of a longer id. */
function isThere(line: string, start: number, found: string): boolean {
  return line.startsWith(found, start) && !/[a-z0-9-]/.test(line.charAt(start + found.length));
}

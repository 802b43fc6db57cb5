// What is wrong with a file: where, what was found, what is accepted.

export type Severity = 'error' | 'warning';

export interface Issue {
  /** Which check found it, e.g. `unknown-id`. */
  rule: string;
  file: string;
  /** From 1, as editors count. */
  line: number;
  col: number;
  /** One sentence or two: what was found, what is accepted. */
  says: string;
  /** An error means that no scenario comes out; a warning does not. */
  severity: Severity;
  fix?: Fix;
}

/** What stands there, and what was surely meant: only where nothing else can have been. */
export interface Fix {
  found: string;
  becomes: string;
  /** It stands somewhere in the text that begins there. */
  inText?: true;
}

export function formatIssue({ file, line, col, says, rule }: Issue): string {
  return `${file}:${line}:${col}: ${says} [${rule}]`;
}

/** In the order of reading, without the same finding twice. */
export function inOrder(issues: readonly Issue[]): Issue[] {
  const seen = new Set<string>();
  return issues
    .filter((issue) => !seen.has(formatIssue(issue)) && seen.add(formatIssue(issue)))
    .sort((a, b) => compareText(a.file, b.file) || a.line - b.line || a.col - b.col);
}

export function hasErrors(issues: readonly Issue[]): boolean {
  return issues.some(({ severity }) => severity === 'error');
}

function compareText(a: string, b: string): number {
  return a === b ? 0 : a < b ? -1 : 1;
}

// What a border found and what it accepts, as a sentence for people who do not program.
import type { core } from 'zod/mini';
import type { MoveKind } from '../scenario/moves.ts';

const MOVE_KINDS: Record<MoveKind, true> = {
  wait: true,
  play: true,
  leave: true,
  answer: true,
  estimate: true,
  file: true,
  publish: true,
  release: true,
  determine: true,
  rule: true,
  'save-query': true,
  plan: true,
  hint: true,
  facilitate: true,
};

const EXPECTED: Record<string, string> = {
  string: 'text',
  number: 'a number',
  int: 'a whole number',
  boolean: '“true” or “false”',
  array: 'a list',
  object: 'a group of named values',
  record: 'a group of named values',
};

/** The first mistake, and how many more there are. `value` is what was checked. */
export function sayIssues(issues: readonly core.$ZodIssue[], value: unknown): string {
  const [first, ...more] = issues;
  if (first === undefined) return 'It cannot be read.';
  const rest =
    more.length === 0
      ? ''
      : ` There ${more.length === 1 ? 'is 1 more mistake' : `are ${more.length} more mistakes`}.`;
  return `${sayIssue(first, value)}${rest}`;
}

function sayIssue(issue: core.$ZodIssue, value: unknown): string {
  // A union that matched none of its members says more inside the member that got furthest.
  if (issue.code === 'invalid_union' && issue.errors.length === 1 && issue.errors[0]?.[0] !== undefined) {
    const inner = issue.errors[0][0];
    return sayIssue({ ...inner, path: [...issue.path, ...inner.path] }, value);
  }
  const where = sayPlace(issue.path);
  if (issue.code === 'unrecognized_keys') {
    return `${where} has ${issue.keys.map(quoted).join(', ')}, which is not accepted.`;
  }
  return `${where}: found ${sayFound(lookUp(value, issue.path))}, accepted: ${sayAccepted(issue)}.`;
}

function sayAccepted(issue: core.$ZodIssue): string {
  switch (issue.code) {
    case 'invalid_type':
      return EXPECTED[issue.expected] ?? 'something else';
    case 'invalid_value':
      return oneOf(issue.values.map(String));
    case 'too_big':
      return `at most ${issue.maximum.toLocaleString('en')}${units(issue.origin)}`;
    case 'too_small':
      return `at least ${issue.minimum.toLocaleString('en')}${units(issue.origin)}`;
    case 'invalid_union':
      return issue.path.at(-1) === 'do' ? oneOf(Object.keys(MOVE_KINDS)) : 'something else';
    default:
      return 'something else';
  }
}

function units(origin: string): string {
  if (origin === 'string') return ' characters';
  return origin === 'array' ? ' entries' : '';
}

function oneOf(values: string[]): string {
  return values.map(quoted).join(', ');
}

/** `Move 13, “card”`; moves are counted from one, as people count. */
function sayPlace(path: readonly PropertyKey[]): string {
  const [head, index, ...rest] = path;
  if (head === undefined) return 'The recording';
  if (head === 'moves' && typeof index === 'number') {
    return [`Move ${index + 1}`, ...(rest.length === 0 ? [] : [quoted(rest.map(String).join('.'))])].join(
      ', ',
    );
  }
  return `The entry ${quoted(path.map(String).join('.'))}`;
}

export function sayFound(value: unknown): string {
  if (value === undefined) return 'nothing';
  if (value === null) return '“null”';
  if (Array.isArray(value))
    return value.length > 3 ? `a list of ${value.length.toLocaleString('en')}` : 'a list';
  if (typeof value === 'object') return 'a group of named values';
  return typeof value === 'string' ? quoted(value.slice(0, 40)) : JSON.stringify(value);
}

function lookUp(value: unknown, path: readonly PropertyKey[]): unknown {
  return path.reduce<unknown>(
    (inside, key) => (isGroup(inside) && Object.hasOwn(inside, key) ? inside[String(key)] : undefined),
    value,
  );
}

function isGroup(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}

function quoted(text: string): string {
  return `“${text}”`;
}

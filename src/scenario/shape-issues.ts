// What zod finds, said the way a person would: at the right key, with what was found and what is accepted.
import type { z } from 'zod';
import { valueAt } from './document.ts';
import type { Issue } from './issues.ts';
import type { Path, Places } from './places.ts';
import { ACCEPTED } from './schema/shapes.ts';
import { didYouMean, onlyNear } from './suggest.ts';

type Finding = z.core.$ZodIssue;

export function shapeIssues(findings: readonly Finding[], value: unknown, places: Places): Issue[] {
  return findings.flatMap((finding) => issuesOf(finding, [], value, places));
}

function issuesOf(finding: Finding, around: Path, value: unknown, places: Places): Issue[] {
  const path = [...around, ...finding.path.map((step) => (typeof step === 'symbol' ? '' : step))];
  if (finding.code === 'invalid_union') {
    const branch = likeliest(finding.errors);
    if (branch) return branch.flatMap((inner) => issuesOf(inner, path, value, places));
    return [issue(places, path, 'shape', `${found(valueAt(value, path))}; accepted: ${accepted(finding)}.`)];
  }
  if (finding.code === 'unrecognized_keys')
    return finding.keys.map((key) => unknownKey(finding, [...path, key], value, places));
  if (finding.code === 'invalid_key') return [badName(path, places)];
  if (finding.code === 'too_big' && finding.origin === 'string')
    return [tooLong(finding, path, value, places)];
  return [other(finding, path, value, places)];
}

/** The branch whose kind of value it is: the one that does not complain about the value as a whole. */
function likeliest(branches: readonly (readonly Finding[])[]): readonly Finding[] | undefined {
  const fitting = branches.filter((findings) => !findings.some(isAboutAll));
  return fitting.toSorted((a, b) => a.length - b.length)[0];
}

function isAboutAll(finding: Finding): boolean {
  if (finding.path.length > 0) return false;
  if (finding.code === 'invalid_union') return finding.errors.every((findings) => findings.some(isAboutAll));
  return finding.code === 'invalid_type' || finding.code === 'invalid_value';
}

/** The message is the list of accepted keys, see `mapping` in schema/shapes.ts. */
function unknownKey(finding: Finding, path: Path, value: unknown, places: Places): Issue {
  const key = String(path.at(-1));
  if (key.includes(' ') && valueAt(value, path) === null) return cutByComma(key, path, places);
  const keys = finding.message.split('\n');
  const where = path.length > 1 ? ` in \`${path.slice(0, -1).join('.')}\`` : '';
  const says = `Unknown key "${key}"${where}.${didYouMean(key, keys)} Accepted: ${keys.join(', ')}.`;
  const taken = Object.keys(valueAt(value, path.slice(0, -1)) as object);
  const fix = fixOf(
    key,
    keys.filter((one) => !taken.includes(one)),
  );
  return { ...places.of(path, 'key'), rule: 'unknown-key', says, severity: 'error', ...fix };
}

function fixOf(found: unknown, accepted: readonly string[]): Pick<Issue, 'fix'> {
  const becomes = typeof found === 'string' ? onlyNear(found, accepted) : undefined;
  return typeof found === 'string' && becomes !== undefined ? { fix: { found, becomes } } : {};
}

/** `{ label: Mail, call or text, … }`: the comma has ended the text. */
function cutByComma(key: string, path: Path, places: Places): Issue {
  const says = `Found "${key}" after a comma; inside \`{ }\` a comma ends a text, so put the whole text in quotes.`;
  return { ...places.of(path, 'key'), rule: 'unknown-key', says, severity: 'error' };
}

function badName(path: Path, places: Places): Issue {
  const says = `"${String(path.at(-1))}" cannot be a name here; accepted: lower-case letters, digits and hyphens.`;
  return { ...places.of(path, 'key'), rule: 'id', says, severity: 'error' };
}

/** A text that is too long for its place can still be played. */
function tooLong(finding: Finding & { code: 'too_big' }, path: Path, value: unknown, places: Places): Issue {
  const length = String(valueAt(value, path)).length;
  const says = `\`${String(path.at(-1))}\` has ${length} characters; at most ${finding.maximum} have room.`;
  return { ...places.of(path), rule: 'too-long', says, severity: 'warning' };
}

function other(finding: Finding, path: Path, value: unknown, places: Places): Issue {
  const here = valueAt(value, path);
  if (here === undefined) {
    const says = `\`${String(path.at(-1) ?? 'file')}\` is missing${path.length > 1 ? ` in \`${path.slice(0, -1).join('.')}\`` : ''}; accepted: ${accepted(finding)}.`;
    return { ...places.of(path.slice(0, -1), 'key'), rule: 'missing', says, severity: 'error' };
  }
  const fix = finding.code === 'invalid_value' ? fixOf(here, finding.values.map(String)) : {};
  return { ...issue(places, path, 'shape', `${found(here)}; accepted: ${accepted(finding)}.`), ...fix };
}

function issue(places: Places, path: Path, rule: string, says: string): Issue {
  return { ...places.of(path), rule, says, severity: 'error' };
}

function found(value: unknown): string {
  if (Array.isArray(value)) return 'Found a list';
  if (value === null) return 'Found nothing';
  if (typeof value === 'object') return 'Found a mapping';
  return typeof value === 'string' ? `Found "${value.slice(0, 60)}"` : `Found ${JSON.stringify(value)}`;
}

const KINDS: Record<string, string> = {
  string: 'text',
  number: 'a number',
  int: 'a whole number',
  boolean: '`true` or `false`',
  object: 'a mapping',
  record: 'a mapping',
  array: 'a list',
  tuple: 'a pair',
};

function accepted(finding: Finding): string {
  switch (finding.code) {
    case 'invalid_type':
      if (finding.message.startsWith(ACCEPTED)) return finding.message.slice(ACCEPTED.length);
      return KINDS[finding.expected] ?? finding.expected;
    case 'invalid_value':
      return finding.values.map(String).join(', ');
    case 'too_small':
      return `at least ${finding.minimum}${finding.origin === 'array' ? ' entries' : ''}`;
    case 'too_big':
      return `at most ${finding.maximum}${finding.origin === 'array' ? ' entries' : ''}`;
    case 'invalid_union':
      return [...new Set(finding.errors.flat().filter(isAboutAll).map(accepted))].join(' or ');
    case 'invalid_format':
      return 'an id: lower-case letters, digits and hyphens';
    default:
      return finding.message;
  }
}

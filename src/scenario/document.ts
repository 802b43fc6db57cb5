// Text becomes data, or issues: everything that YAML allows and a scenario does not is refused here.
import { LineCounter, isAlias, isMap, isScalar, isSeq, parseDocument } from 'yaml';
import type { Alias, Document, YAMLError } from 'yaml';
import type { Issue } from './issues.ts';
import { hasErrors } from './issues.ts';
import { keyText, placesOf, startOf } from './places.ts';
import type { Path, Places } from './places.ts';

export const LONGEST_FILE = 1_000_000;
export const DEEPEST = 100;
/** Values in a file, each alias counted as often as it is used. */
const MOST_VALUES = 100_000;
const REFUSED_KEYS = ['__proto__', 'constructor', 'prototype'];

export interface TextFile {
  path: string;
  text: string;
}

/** `value` is undefined when the file could not be read; then there is an error among the issues. */
export interface ReadDocument {
  value: unknown;
  places: Places;
  issues: Issue[];
}

export function readDocument({ path, text }: TextFile): ReadDocument {
  const places: Places = { of: () => startOf(path) };
  const refuse = (rule: string, says: string, line = 1): ReadDocument => ({
    value: undefined,
    places,
    issues: [{ rule, says, severity: 'error', file: path, line, col: 1 }],
  });
  if (text.length > LONGEST_FILE) {
    return refuse('too-big', `The file has ${text.length} characters; at most ${LONGEST_FILE} are accepted.`);
  }
  if (text.trim() === '') return refuse('empty', 'The file is empty.');
  const deepLine = firstTooDeep(text);
  if (deepLine !== undefined) {
    return refuse('too-deep', `More than ${DEEPEST} levels inside one another are not accepted.`, deepLine);
  }
  return parse(path, text);
}

function parse(path: string, text: string): ReadDocument {
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines, uniqueKeys: true, prettyErrors: false });
  const places = placesOf(path, document, lines);
  const found = [...firstSlip(document.errors), ...document.warnings];
  const issues = found.map((error) => yamlIssue(path, lines, error, text));
  if (!hasErrors(issues)) issues.push(...refusedIn(path, document, lines));
  return { value: hasErrors(issues) ? undefined : document.toJS({ maxAliasCount: -1 }), places, issues };
}

/** After one wrong bracket the rest of the file is read wrongly, too: of such mistakes only the first is one. */
function firstSlip(errors: readonly YAMLError[]): YAMLError[] {
  const first = errors.find(({ code }) => !Object.hasOwn(RULES, code));
  return errors.filter(
    (error) => error === first || (Object.hasOwn(RULES, error.code) && isBefore(error, first)),
  );
}

const isBefore = ({ pos }: YAMLError, other: YAMLError | undefined): boolean =>
  other === undefined || pos[0] < other.pos[0];

function yamlIssue(file: string, lines: LineCounter, error: YAMLError, text: string): Issue {
  const { line, col } = lines.linePos(error.pos[0]);
  const says =
    (isCutByBrace(error, text) ? CUT_BY_BRACE : SENTENCES[error.code]) ??
    `This is not YAML: ${error.message.replace(/\.?$/, '.')}`;
  return { rule: RULES[error.code] ?? 'yaml', severity: 'error', file, line, col, says };
}

const CUT_BY_BRACE = 'A text inside of `{ }` ends before a brace; put the whole text in quotes.';

/** `{ text: It opened {stock doors} doors. }`: a quote of the game, in a text without quotes. */
function isCutByBrace({ code, message, pos }: YAMLError, text: string): boolean {
  return (
    code === 'UNEXPECTED_TOKEN' && message.includes('flow-map-start') && /^\{[a-z]+/.test(text.slice(pos[0]))
  );
}

const SENTENCES: Partial<Record<YAMLError['code'], string>> = {
  DUPLICATE_KEY: 'This key occurs twice in the same mapping; each may occur once.',
  TAG_RESOLVE_FAILED: 'Tags (words with “!”) are not accepted.',
  MULTIPLE_DOCS: 'There is a second document after “---”; a file is one document.',
  TAB_AS_INDENT: 'There is a tab in the indentation; only spaces are accepted.',
};
const RULES: Partial<Record<YAMLError['code'], string>> = {
  DUPLICATE_KEY: 'duplicate-key',
  TAG_RESOLVE_FAILED: 'tag',
};

/** Keys that would reach into JavaScript's own objects, tags, and aliases that blow a small file up. */
function refusedIn(file: string, document: Document, lines: LineCounter): Issue[] {
  const issues: Issue[] = [];
  let values = 0;
  const refuse = (node: unknown, rule: string, says: string): void => {
    const offset = (node as { range?: [number, number, number] }).range?.[0] ?? 0;
    issues.push({ rule, says, severity: 'error', file, ...lines.linePos(offset) });
  };
  const endless = (node: unknown): void => {
    values = MOST_VALUES + 1;
    refuse(node, 'alias', 'An alias (“*”) stands inside of what it repeats.');
  };
  const isAnchored = (node: Alias): boolean => node.resolve(document) !== undefined;
  const unknownAlias = (node: Alias): void =>
    refuse(node, 'alias', `There is no anchor "&${node.source}" above.`);
  const visit = (node: unknown, depth: number): void => {
    values += 1;
    if (values > MOST_VALUES) return;
    // Only an alias inside of what it stands for can still go this deep.
    if (depth > DEEPEST) return endless(node);
    if (isAlias(node))
      return isAnchored(node) ? visit(node.resolve(document), depth + 1) : unknownAlias(node);
    if (isSeq(node)) return node.items.forEach((item) => visit(item, depth + 1));
    if (!isMap(node)) return;
    for (const { key, value } of node.items) {
      if (!isScalar(key)) refuse(key, 'key', 'A key must be a word, not a list or a mapping.');
      else if (REFUSED_KEYS.includes(keyText(key)))
        refuse(key, 'key', `"${keyText(key)}" is not accepted as a key.`);
      visit(value, depth + 1);
    }
  };
  visit(document.contents, 0);
  if (values > MOST_VALUES && issues.length === 0) {
    refuse(
      document.contents,
      'too-many',
      `More than ${MOST_VALUES} values; aliases (“*”) count as often as they are used.`,
    );
  }
  return issues;
}

/** The first line at which nesting passes the limit, or undefined. Counts brackets, dashes and indentation only. */
export function firstTooDeep(text: string): number | undefined {
  const columns: number[] = [];
  let brackets = 0;
  for (const [index, line] of text.split('\n').entries()) {
    if (brackets === 0) enter(columns, line);
    for (const letter of line) {
      if (letter === '[' || letter === '{') brackets += 1;
      if ((letter === ']' || letter === '}') && brackets > 0) brackets -= 1;
      if (brackets + columns.length > DEEPEST) return index + 1;
    }
    if (columns.length > DEEPEST) return index + 1;
  }
  return undefined;
}

/** Keeps the columns at which the blocks around this line begin; `- - x` opens one for each dash. */
function enter(columns: number[], line: string): void {
  if (line.trim() === '' || line.trimStart().startsWith('#')) return;
  let column = line.length - line.trimStart().length;
  while ((columns.at(-1) ?? -1) >= column) columns.pop();
  columns.push(column);
  for (const marker of line
    .trimStart()
    .match(/^(?:[-?] +)+/)?.[0]
    .match(/[-?] +/g) ?? []) {
    column += marker.length;
    columns.push(column);
  }
}

/** Walks a path through plain data; undefined when it is not there. */
export function valueAt(value: unknown, path: Path): unknown {
  let here = value;
  for (const step of path) {
    if (typeof here !== 'object' || here === null || !Object.hasOwn(here, step)) return undefined;
    here = (here as Record<string | number, unknown>)[step];
  }
  return here;
}

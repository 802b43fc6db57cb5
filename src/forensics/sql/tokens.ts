// SQL text in pieces, cut where SQLite cuts it (its tokenize.c), so that nothing hides in what one of the two takes
// for a string or a comment. Written by hand: a whole parser is too much for a worker that has SQLite's own.
import type { Trouble } from '../desk-types.ts';

/** `name`: a name in quotes. `text`: a string. `sign`: an operator, a comma, a parenthesis, the end of a statement. */
export type TokenKind = 'word' | 'name' | 'text' | 'number' | 'parameter' | 'sign';

export interface Token {
  kind: TokenKind;
  /** As it is written, quotes included. */
  text: string;
  /** Where it begins, in characters from 0. */
  at: number;
}

const SKIPPED = /(?:[ \t\n\f\r]+|--[^\n]*|\/\*[^]*?\*\/)+/y;

/**
 * In the order in which they are tried. A doubled quote is part of the string, even at its end: `'it''s` has none.
 * Whatever is not ASCII is part of a word, as in SQLite.
 */
const KINDS: [TokenKind, RegExp][] = [
  ['text', /x?'[^']*(?:''[^']*)*'(?!')/iy],
  ['name', /"[^"]*(?:""[^"]*)*"(?!")|`[^`]*(?:``[^`]*)*`(?!`)|\[[^\]]*\]/y],
  ['word', /[a-z_\u0080-\uffff][\w$\u0080-\uffff]*/iy],
  ['number', /0x[\da-f]+|(?:\d[\d_]*(?:\.[\d_]*)?|\.\d[\d_]*)(?:e[+-]?\d+)?/iy],
  ['parameter', /\?\d*|[:@#$][\w$\u0080-\uffff]+/y],
  ['sign', /\|\||<<|>>|<=|>=|<>|==|!=|->>|->|[-+*/%&|~<>=(),.;]/y],
];

const UNENDED: Record<string, string> = {
  "'": 'This string has no end; it ends with a single quote.',
  '"': 'This name has no end; it ends with a double quote.',
  '`': 'This name has no end; it ends with a backquote.',
  '[': 'This name has no end; it ends with a closing bracket.',
  '/*': 'This comment has no end; it ends with */.',
};

/** All tokens, or the first place that can be none. */
export function tokensIn(sql: string): Token[] | { trouble: Trouble } {
  const tokens: Token[] = [];
  for (let at = skip(sql, 0); at < sql.length;) {
    const token = tokenAt(sql, at);
    if (token === undefined) return { trouble: troubleAt(sql, at, strange(sql, at)) };
    tokens.push(token);
    at = skip(sql, at + token.text.length);
  }
  return tokens;
}

/** A sentence with its place: lines and columns count from 1. */
export function troubleAt(sql: string, at: number, says: string): Trouble {
  const before = sql.slice(0, at).split('\n');
  return { says, line: before.length, col: (before.at(-1)?.length ?? 0) + 1 };
}

/** What a word, a quoted name or a string stands for. */
export function plain({ kind, text }: Token): string {
  if (kind !== 'name' && kind !== 'text') return text;
  const quote = text.charAt(0);
  const inner = text.slice(1, -1);
  return quote === '[' ? inner : inner.replaceAll(quote + quote, quote);
}

/** Whether a token is one of these keywords (given in capitals). */
export function isWord(token: Token | undefined, ...words: string[]): boolean {
  return token?.kind === 'word' && words.includes(token.text.toUpperCase());
}

export function isSign(token: Token | undefined, ...signs: string[]): boolean {
  return token?.kind === 'sign' && signs.includes(token.text);
}

/** A piece of the query inside a sentence. */
export function shown(text: string): string {
  return `"${text.length > 40 ? `${text.slice(0, 40)}…` : text}"`;
}

function tokenAt(sql: string, at: number): Token | undefined {
  // A comment without an end would pass as two signs.
  if (sql.startsWith('/*', at)) return undefined;
  for (const [kind, pattern] of KINDS) {
    pattern.lastIndex = at;
    const text = pattern.exec(sql)?.[0];
    if (text !== undefined) return { kind, text, at };
  }
  return undefined;
}

function skip(sql: string, at: number): number {
  SKIPPED.lastIndex = at;
  return SKIPPED.test(sql) ? SKIPPED.lastIndex : at;
}

function strange(sql: string, at: number): string {
  const char = String.fromCodePoint(sql.codePointAt(at) ?? 0);
  const unended = sql.startsWith('/*', at) ? UNENDED['/*'] : UNENDED[char];
  return unended ?? `Found ${shown(char)}, which means nothing in SQL.`;
}

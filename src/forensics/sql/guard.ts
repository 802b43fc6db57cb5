// The first of three walls before a query of a stranger. It reads text only, and says what is wrong with it and where.
// Behind it SQLite itself refuses to write and has a limit of memory, and the worker is ended when time is up.
import type { Trouble } from '../desk-types.ts';
import { didYouMean } from '../../scenario/suggest.ts';
import { LONGEST_SQL } from '../desk-types.ts';
import { changing } from './changing.ts';
import { isSign, isWord, plain, shown, tokensIn, troubleAt } from './tokens.ts';
import type { Token } from './tokens.ts';

/** Control characters but tab and ends of line, and marks that turn the direction of what follows. */
const UNSEEN = /[\0-\x08\x0b-\x0c\x0e-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069]/u;
/** What word processors put in the place of quotes, spaces and nothing: SQLite takes them for letters. */
const MISTAKEN = /[\p{Pi}\p{Pf}\p{Z}\p{Cf}]/u;
const QUOTES = /[\p{Pi}\p{Pf}]/u;

const BEGINNINGS = ['SELECT', 'WITH', 'VALUES'];
const ACCEPTED = 'a query begins with SELECT, WITH or VALUES, and only reads';

interface Finding {
  at: number;
  says: string;
}

/** Undefined for one statement that only reads. */
export function guard(sql: string): Trouble | undefined {
  if (sql.length > LONGEST_SQL) return { says: tooLong(sql.length) };
  const unseen = unseenIn(sql);
  if (unseen) return troubleAt(sql, unseen.at, unseen.says);
  const tokens = tokensIn(sql);
  if ('trouble' in tokens) return tokens.trouble;
  for (const rule of RULES) {
    const found = rule(tokens);
    if (found) return troubleAt(sql, found.at, found.says);
  }
  return undefined;
}

function tooLong(length: number): string {
  const [found, most] = [length, LONGEST_SQL].map((count) => count.toLocaleString('en-US'));
  return `This query has ${found} characters; at most ${most} are accepted.`;
}

function unseenIn(sql: string): Finding | undefined {
  const at = sql.search(UNSEEN);
  return at < 0 ? undefined : { at, says: `Found ${codeOf(sql, at)}, which cannot be seen; take it out.` };
}

const codeOf = (text: string, at: number): string =>
  `the character U+${(text.codePointAt(at) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;

const RULES: ((tokens: Token[]) => Finding | undefined)[] = [
  empty,
  mistaken,
  firstWord,
  oneStatement,
  onlyReading,
  ownNames,
  noParameters,
  pairs,
  changing,
];

function empty(tokens: Token[]): Finding | undefined {
  if (tokens.some((token) => !isSign(token, ';'))) return undefined;
  return { at: 0, says: `There is nothing here yet; ${ACCEPTED}.` };
}

function firstWord([first]: Token[]): Finding | undefined {
  if (first === undefined || isWord(first, ...BEGINNINGS)) return undefined;
  const near = didYouMean(first.text.toUpperCase(), BEGINNINGS);
  return { at: first.at, says: `Found ${shown(first.text)}; ${ACCEPTED}.${near}` };
}

function oneStatement(tokens: Token[]): Finding | undefined {
  const end = tokens.findIndex((token) => isSign(token, ';'));
  const more = end < 0 ? undefined : tokens[end + 1];
  return (
    more && { at: more.at, says: `A second statement begins here with ${shown(more.text)}; accepted: one.` }
  );
}

/** Words that SQLite reserves for statements that write; REPLACE is also the name of a function. */
function onlyReading(tokens: Token[]): Finding | undefined {
  const found = tokens.find(
    (token, index) =>
      isWord(token, 'INSERT', 'UPDATE', 'DELETE', 'CREATE', 'DROP', 'ALTER') ||
      (isWord(token, 'REPLACE') && isWord(tokens[index + 1], 'INTO')),
  );
  return found && { at: found.at, says: `Found ${shown(found.text)}; ${ACCEPTED}.` };
}

const OWN_NAME = /^(?:sqlite_|pragma_|fts[34])|^(?:load_extension|readfile|writefile|edit)$/i;

/**
 * SQLite's own tables and functions. Those that exist here can only be read, so this spares people an answer that has
 * nothing to do with the log. A string counts where it can be the name of a table.
 */
function ownNames(tokens: Token[]): Finding | undefined {
  const found = tokens.find((token, index) => {
    const before = tokens[index - 1];
    const isName =
      token.kind === 'word' ||
      token.kind === 'name' ||
      (token.kind === 'text' && (isWord(before, 'FROM', 'JOIN') || isSign(before, '.')));
    return isName && OWN_NAME.test(plain(token));
  });
  return found && { at: found.at, says: `${shown(found.text)} is not part of the log; ask its tables only.` };
}

function mistaken(tokens: Token[]): Finding | undefined {
  const found = tokens.find(({ kind, text }) => kind === 'word' && MISTAKEN.test(text));
  if (found === undefined) return undefined;
  const at = found.at + found.text.search(MISTAKEN);
  const char = found.text.charAt(at - found.at);
  return QUOTES.test(char)
    ? { at, says: `Found the quote ${char}; strings stand between straight ones: 'like this'.` }
    : {
        at,
        says: `Found ${codeOf(char, 0)}, which SQL takes for a letter; write a plain space, or nothing.`,
      };
}

function noParameters(tokens: Token[]): Finding | undefined {
  const found = tokens.find(({ kind }) => kind === 'parameter');
  return found && { at: found.at, says: `Found the parameter ${shown(found.text)}; write the value itself.` };
}

function pairs(tokens: Token[]): Finding | undefined {
  const open: Token[] = [];
  for (const token of tokens) {
    if (isSign(token, '(')) open.push(token);
    if (isSign(token, ')') && open.pop() === undefined) {
      return { at: token.at, says: 'This parenthesis closes none that is open.' };
    }
  }
  const last = open.pop();
  return last && { at: last.at, says: 'This parenthesis is never closed.' };
}

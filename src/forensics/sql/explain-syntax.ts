import { didYouMean } from '../../scenario/suggest.ts';
import type { Explained, Refused } from './place.ts';
import { plain, shown } from './tokens.ts';
import type { Token } from './tokens.ts';

/** Words that a misspelt word may have been meant for. */
const KEYWORDS =
  'SELECT FROM WHERE GROUP ORDER HAVING LIMIT OFFSET JOIN LEFT INNER CROSS USING AND NOT EXISTS BETWEEN LIKE UNION EXCEPT INTERSECT DISTINCT WITH RECURSIVE CASE WHEN THEN ELSE END DESC OVER PARTITION VALUES NULL'.split(
    ' ',
  );
/** Shorter words are like too many others. */
const SHORTEST_MISSPELT = 3;

/** SQLite names the text it stumbled over, which may stand in many places. */
export function explainSyntax(refused: Refused, near: string): Explained {
  const { tokens, sql } = refused;
  const index = firstBad(refused);
  const token = tokens[index];
  if (token === undefined) return { says: `Found ${shown(near)} where it cannot stand.` };
  const before = tokens[index - 1];
  for (const word of [token, before]) {
    const meant = word && keywordFor(refused, word);
    if (meant) return { says: `Found ${shown(word.text)}.${meant}`, at: word.at };
  }
  const after = before === undefined ? '' : ` after ${shown(before.text)}`;
  const found = sql.startsWith(near, token.at) ? near : token.text;
  return { says: `Found ${shown(found)}${after}, where it cannot stand.`, at: token.at };
}

export function explainEnd({ tokens }: Refused): Explained {
  const last = tokens.at(-1);
  if (last === undefined) return { says: 'The query is not complete.' };
  return {
    says: `The query ends after ${shown(last.text)} and is not complete.`,
    at: last.at + last.text.length,
  };
}

/**
 * The first token that SQLite does not read past. It reads from left to right, so every beginning that has this token
 * in it fails alike, and every shorter one does not: halving finds it in a dozen tries, none of which runs anything.
 */
function firstBad({ log, sql, tokens }: Refused): number {
  let [good, bad] = [-1, tokens.length - 1];
  while (bad - good > 1) {
    const middle = Math.floor((good + bad) / 2);
    const token = tokens[middle];
    const beginning = token === undefined ? sql : sql.slice(0, token.at + token.text.length);
    if (isMisread(log, beginning)) bad = middle;
    else good = middle;
  }
  return bad;
}

function isMisread({ sqlite }: Refused['log'], sql: string): boolean {
  try {
    sqlite.prepare(sql).free();
    return false;
  } catch (error) {
    return error instanceof Error && /syntax error$|^unrecognized token/.test(error.message);
  }
}

function keywordFor({ log }: Refused, token: Token): string | undefined {
  if (token.kind !== 'word' || token.text.length < SHORTEST_MISSPELT) return undefined;
  const word = plain(token);
  if (KEYWORDS.includes(word.toUpperCase()) || isKnown(log, word.toLowerCase())) return undefined;
  return didYouMean(word.toUpperCase(), KEYWORDS) || undefined;
}

function isKnown({ tables }: Refused['log'], word: string): boolean {
  return tables.some(({ id, columns }) => [id, ...columns].some((name) => name.toLowerCase() === word));
}

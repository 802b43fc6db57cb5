// SQLite says what is wrong in a few words and not where. Here that becomes a sentence with its place in the text.
import type { Trouble } from '../desk-types.ts';
import type { OpenLog } from './database.ts';
import { explainArguments, explainFunction } from './explain-functions.ts';
import { explainAmbiguous, explainColumn, explainTable } from './explain-names.ts';
import { explainEnd, explainSyntax } from './explain-syntax.ts';
import { SENTENCES } from './sentences.ts';
import { plain, tokensIn, troubleAt } from './tokens.ts';
import type { Token } from './tokens.ts';

/** A query that SQLite refused, in pieces. */
export interface Refused {
  log: OpenLog;
  sql: string;
  tokens: Token[];
}

/** Without `at` there is no one place. */
export interface Explained {
  says: string;
  at?: number | undefined;
}

export function place(log: OpenLog, sql: string, message: string): Trouble {
  const tokens = tokensIn(sql);
  const refused = { log, sql, tokens: 'trouble' in tokens ? [] : tokens };
  const { says, at } = explain(refused, message);
  return at === undefined ? { says } : troubleAt(sql, at, says);
}

/** What is wrong with a name or the grammar needs a look at the query; the rest is one sentence each. */
const EXPLAINED: [said: RegExp, explain: (refused: Refused, name: string) => Explained][] = [
  [/^near "([^]*)": syntax error$/, explainSyntax],
  [/^unrecognized token: "([^]*)"$/, explainSyntax],
  [/^incomplete input$/, explainEnd],
  [/^no such column: ([^]*)$/, explainColumn],
  [/^no such table: ([^]*)$/, explainTable],
  [/^ambiguous column name: ([^]*)$/, explainAmbiguous],
  [/^wrong number of arguments to function (.*)\(\)$/, explainArguments],
  [/^no such function: ([^]*)$/, explainFunction('is no function here.')],
  [/^(.*)\(\) may not be used as a window function$/, explainFunction('cannot stand before OVER.')],
  [
    /^misuse of aggregate(?: function|:) (.*)\(\)$/,
    explainFunction('sums up many rows; it stands after SELECT, HAVING or ORDER BY.'),
  ],
  [
    /^misuse of window function (.*)\(\)$/,
    explainFunction('needs OVER (…), and stands after SELECT or ORDER BY.'),
  ],
];

function explain(refused: Refused, message: string): Explained {
  for (const [said, explained] of EXPLAINED) {
    const found = said.exec(message);
    if (found) return explained(refused, found[1] ?? '');
  }
  for (const [said, says, ...words] of SENTENCES) {
    const found = said.exec(message);
    if (!found) continue;
    const filled = [says, ...words].map((text) => text.replace(/\$(\d)/g, (_, n) => found[Number(n)] ?? ''));
    return { says: filled[0] ?? '', at: firstOf(refused.tokens, filled.slice(1)) };
  }
  return { says: `SQLite does not accept this: ${message}.` };
}

function firstOf(tokens: Token[], words: string[]): number | undefined {
  return tokens.find((token) => words.some((word) => plain(token).toLowerCase() === word.toLowerCase()))?.at;
}

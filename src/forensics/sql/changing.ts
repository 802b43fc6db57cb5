// A query must answer the same to everybody and on every replay, so it may ask neither the dice nor the clock nor the
// time zone of the machine it runs on. Words put together while the query runs ('n' || 'ow') are not seen here: who
// writes that gets an answer of his own, and nobody else is hurt.
import { isSign, isWord, plain } from './tokens.ts';
import type { Token } from './tokens.ts';

const DICE = ['random', 'randomblob'];
/** Functions about time, and with how few arguments they ask the clock. */
const ASKS_CLOCK = new Map([
  ['date', 0],
  ['time', 0],
  ['datetime', 0],
  ['julianday', 0],
  ['unixepoch', 0],
  ['strftime', 1],
  ['timediff', 0],
]);
const CLOCK_WORDS = ['now', 'localtime', 'utc'];

interface Call {
  name: string;
  at: number;
  commas: number;
}

export function changing(tokens: Token[]): { at: number; says: string } | undefined {
  const open: Call[] = [];
  for (const [index, token] of tokens.entries()) {
    const found = isWord(token, 'CURRENT_DATE', 'CURRENT_TIME', 'CURRENT_TIMESTAMP')
      ? askingClock(token.at, token.text.toUpperCase())
      : follow(tokens, index, open);
    if (found) return found;
  }
  return undefined;
}

/** Keeps count of the calls that are open at a token. */
function follow(tokens: Token[], index: number, open: Call[]): { at: number; says: string } | undefined {
  const token = tokens[index];
  const before = tokens[index - 1];
  if (token === undefined) return undefined;
  if (isSign(token, '(')) {
    const call = callBefore(before, token);
    open.push(call);
    return DICE.includes(call.name) ? throwing(call) : undefined;
  }
  const call = open.at(-1);
  if (call === undefined) return undefined;
  if (isSign(token, ',')) call.commas += 1;
  if (isSign(token, ')')) {
    open.pop();
    const values = isSign(before, '(') ? 0 : call.commas + 1;
    return values <= (ASKS_CLOCK.get(call.name) ?? -1) ? askingClock(call.at, `${call.name}()`) : undefined;
  }
  return isClockWord(token) && open.some(({ name }) => ASKS_CLOCK.has(name))
    ? askingClock(token.at, token.text)
    : undefined;
}

function callBefore(before: Token | undefined, paren: Token): Call {
  const named = before?.kind === 'word' || before?.kind === 'name';
  return named
    ? { name: plain(before).toLowerCase(), at: before.at, commas: 0 }
    : { name: '', at: paren.at, commas: 0 };
}

/** SQLite takes a name in double quotes for a string where there is no such column. */
function isClockWord(token: Token): boolean {
  return (token.kind === 'text' || token.kind === 'name') && CLOCK_WORDS.includes(plain(token).toLowerCase());
}

const askingClock = (at: number, found: string) => ({
  at,
  says: `${found} asks the clock of this machine. Write the moment itself, like '2025-06-20 00:03:11'.`,
});

const throwing = ({ at, name }: Call) => ({
  at,
  says: `${name}() answers something else each time; a query must answer the same to everybody.`,
});

import { didYouMean } from '../../scenario/suggest.ts';
import type { Explained, Refused } from './place.ts';
import { isSign, plain } from './tokens.ts';

/** `says` follows the name. A name that there is none of may be near to one that there is. */
export function explainFunction(says: string): (refused: Refused, name: string) => Explained {
  return (refused, name) => ({
    says: `${name}() ${says}${didYouMean(name.toLowerCase(), otherThan(name, refused))}`,
    at: callOf(refused, name),
  });
}

export function explainArguments(refused: Refused, name: string): Explained {
  const counts = argumentsOf(refused, name);
  const accepted =
    counts.length === 0
      ? 'another number of values'
      : `${counts.join(' or ')} ${counts.at(-1) === 1 ? 'value' : 'values'}`;
  return { says: `${name}() takes ${accepted}.`, at: callOf(refused, name) };
}

function callOf({ tokens }: Refused, name: string): number | undefined {
  return tokens.find(
    (token, index) => plain(token).toLowerCase() === name.toLowerCase() && isSign(tokens[index + 1], '('),
  )?.at;
}

/** Nothing where the function exists: then the spelling was not what was wrong. */
function otherThan(name: string, { log }: Refused): string[] {
  const all = column(log, 'SELECT DISTINCT name FROM pragma_function_list').map(String);
  return all.includes(name.toLowerCase()) ? [] : all.filter((one) => /^[a-z]\w*$/.test(one));
}

/** −1, any number, is left out: SQLite does not say how few are too few. */
function argumentsOf({ log }: Refused, name: string): unknown[] {
  const sql = 'SELECT DISTINCT narg FROM pragma_function_list WHERE name = lower(?) AND narg >= 0 ORDER BY 1';
  return column(log, sql, name);
}

function column({ sqlite }: Refused['log'], sql: string, ...values: string[]): unknown[] {
  return sqlite.exec(sql, values)[0]?.values.map(([value]) => value) ?? [];
}

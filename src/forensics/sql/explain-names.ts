import { didYouMean } from '../../scenario/suggest.ts';
import type { Explained, Refused } from './place.ts';
import { sourcesOf } from './sources.ts';
import type { Source } from './sources.ts';
import { isSign, isWord, plain } from './tokens.ts';
import type { Token } from './tokens.ts';

export function explainTable(refused: Refused, name: string): Explained {
  const { tables, closed } = refused.log;
  const found = lastOf(name);
  const at = nameAt(refused.tokens, found);
  if (tables.some(({ id }) => id.toLowerCase() === found.toLowerCase())) {
    return { says: `${found} is written alone: there is no ${name}.`, at };
  }
  const why = Object.entries(closed).find(([id]) => id.toLowerCase() === found.toLowerCase());
  if (why) return { says: `${why[0]} cannot be read yet: ${why[1]}`, at };
  const near = didYouMean(
    found.toLowerCase(),
    tables.map(({ id }) => id),
  );
  const all =
    tables.length === 0
      ? 'There are no tables yet.'
      : `The tables are ${listed(tables.map(({ id }) => id))}.`;
  return { says: `There is no table ${found}.${near || ` ${all}`}`, at };
}

export function explainColumn(refused: Refused, name: string): Explained {
  const at = nameAt(refused.tokens, ...name.split('.').slice(-2));
  const sources = sourcesOf(refused);
  if (!refused.tokens.some((token) => isWord(token, 'FROM'))) {
    return { says: `There is no column ${name}: this query reads no table, it has no FROM.`, at };
  }
  const dot = name.lastIndexOf('.');
  const says =
    dot < 0 ? ofAny(refused, sources, name) : ofOne(sources, lastOf(name.slice(0, dot)), name.slice(dot + 1));
  return { says, at };
}

export function explainAmbiguous(refused: Refused, name: string): Explained {
  const having = sourcesOf(refused).filter(({ columns }) => has(columns, name));
  const choice = having.map(({ called }) => `${called}.${lastOf(name)}`);
  const accepted = choice.length < 2 ? 'its table before it' : choice.slice(0, 4).join(' or ');
  return {
    says: `More than one table here has a column ${name}; write ${accepted}.`,
    at: bareAt(refused.tokens, name),
  };
}

/** A column that was written without its table. */
function ofAny({ log }: Refused, sources: Source[], name: string): string {
  const tables = listed([...new Set(sources.map(({ table }) => table))]);
  if (sources.some(({ columns }) => has(columns, name))) {
    return `There is no column ${name} in this part of the query.`;
  }
  const missing = `There is no column ${name}${tables === '' ? ' here' : ` in ${tables}`}.`;
  const near = didYouMean(
    name.toLowerCase(),
    sources.flatMap(({ columns }) => columns),
  );
  const elsewhere = log.tables.filter(({ columns }) => has(columns, name)).map(({ id }) => id);
  if (near !== '' || elsewhere.length === 0)
    return missing + (near || ` A value stands between single quotes: '${name}'.`);
  return `${missing} It is in ${listed(elsewhere)}.`;
}

/** A column that was written with its table. */
function ofOne(sources: Source[], called: string, name: string): string {
  const source = sources.find((one) => one.called.toLowerCase() === called.toLowerCase());
  if (source === undefined) {
    const names = sources.map((one) => one.called);
    return `There is no ${called} with a column ${name} in this part of the query.${didYouMean(called, names)}`;
  }
  return `${source.table} has no column ${name}.${didYouMean(name.toLowerCase(), source.columns)}`;
}

/** Where `table.column`, or a name alone, is written first. */
function nameAt(tokens: Token[], ...parts: string[]): number | undefined {
  return tokens.find((_, index) =>
    parts.every(
      (part, nth) =>
        isNamed(tokens[index + nth * 2], part) && (nth === 0 || isSign(tokens[index + nth * 2 - 1], '.')),
    ),
  )?.at;
}

function bareAt(tokens: Token[], name: string): number | undefined {
  return tokens.find((token, index) => isNamed(token, name) && !isSign(tokens[index - 1], '.'))?.at;
}

function isNamed(token: Token | undefined, name: string): boolean {
  return token !== undefined && token.kind !== 'text' && plain(token).toLowerCase() === name.toLowerCase();
}

const has = (columns: string[], name: string): boolean =>
  columns.some((column) => column.toLowerCase() === lastOf(name).toLowerCase());

const lastOf = (name: string): string => name.slice(name.lastIndexOf('.') + 1);

function listed(names: string[]): string {
  const last = names.at(-1) ?? '';
  return names.length < 2 ? last : `${names.slice(0, -1).join(', ')} and ${last}`;
}

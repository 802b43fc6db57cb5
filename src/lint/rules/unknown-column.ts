import type { Path } from '../../scenario/places.ts';
import type { Logs } from '../../scenario/log-nouns.ts';
import type { Scenario } from '../../scenario/scenario.ts';
import { didYouMean } from '../../scenario/suggest.ts';
import type { Finding, Rule } from '../subject.ts';

/** Tables behind FROM and JOIN, and `table.column`, in all SQL of the file. SQLite itself is only asked in play. */
export const unknownColumn: Rule = {
  id: 'unknown-column',
  find: ({ scenario: s }) => {
    const { logs } = s;
    return logs ? sqlIn(s).flatMap(({ path, sql }) => strangers(logs, path, sql)) : [];
  },
};

function sqlIn(s: Scenario): { path: Path; sql: string }[] {
  return Object.entries(s.queries).flatMap(([id, { terms, signs, hints }]) => [
    ...Object.entries(terms).map(([term, { where }]) => ({
      path: ['queries', id, 'terms', term, 'where'],
      sql: where,
    })),
    ...Object.entries(signs).map(([sign, { sql }]) => ({ path: ['queries', id, 'signs', sign, 'sql'], sql })),
    ...hints.flatMap(({ sql }, index) =>
      sql === undefined ? [] : [{ path: ['queries', id, 'hints', index, 'sql'], sql }],
    ),
  ]);
}

function strangers({ tables }: Logs, path: Path, sql: string): Finding[] {
  const bare = sql.replace(/'(?:[^']|'')*'/g, "''").replace(/--.*$/gm, '');
  const own = ownNames(bare);
  const names = Object.keys(tables);
  const says = (sentence: string): Finding => ({ path, which: 'value', says: sentence });
  const unknown = [...bare.matchAll(/\b(?:from|join)\s+([a-z_]\w*)/gi)].flatMap(([, name = '']) =>
    names.includes(name.toLowerCase()) || own.has(name.toLowerCase()) || name.startsWith('json_')
      ? []
      : [says(`The logs have no table "${name}".${didYouMean(name, names)} They have: ${names.join(', ')}.`)],
  );
  const columns = [...bare.matchAll(/\b([a-z_]\w*)\.([a-z_]\w*)/gi)].flatMap(([, name = '', column = '']) => {
    const has = Object.keys(tables[name]?.columns ?? {});
    if (!tables[name] || own.has(name.toLowerCase()) || has.includes(column)) return [];
    return [
      says(
        `The table "${name}" has no column "${column}".${didYouMean(column, has)} It has: ${has.join(', ')}.`,
      ),
    ];
  });
  return [...unknown, ...columns];
}

/** Names that the query gives by itself: `WITH x AS`, `FROM t AS x`, `FROM t x`, `) x`. */
function ownNames(sql: string): Set<string> {
  const found = sql.matchAll(
    /\b([a-z_]\w*)(?:\s*\([^()]*\))?\s+as\s*\(|\bas\s+([a-z_]\w*)|(?:\b(?:from|join)\s+\w+|\))\s+([a-z_]\w*)/gi,
  );
  return new Set([...found].flatMap(([, ...names]) => names.filter(Boolean).map((one) => one.toLowerCase())));
}

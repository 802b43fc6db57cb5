// The query that conditions come to, for people who write none themselves.

/** `match`: every condition must hold, or one of them. */
export function writeSql(
  { table, names }: { table: string; names: string },
  conditions: readonly string[],
  match: 'all' | 'any' = 'all',
): string {
  const head = `SELECT DISTINCT ${table}.${names}\nFROM ${table}`;
  const joint = match === 'all' ? '\n  AND ' : '\n   OR ';
  const wrapped = conditions.map((one) =>
    conditions.length > 1 && / (or|and) /i.test(one) ? `(${one})` : one,
  );
  return conditions.length === 0 ? head : `${head}\nWHERE ${wrapped.join(joint)}`;
}

// Conditions that people put together themselves, as SQL. What was typed is only ever a quoted value or a number.
import type { DeskColumn } from '../../../../forensics/desk-types.ts';
import type { SightQuery } from '../../../../incident/sight-types.ts';
import { writeSql } from '../../../../scenario/write-sql.ts';
import { parseAmount } from '../../../parts/numbers.ts';

export const OPERATORS = ['is', 'is not', 'over', 'under', 'contains', 'is empty', 'is not empty'] as const;
export type Operator = (typeof OPERATORS)[number];

/** One condition of a person's own, as typed. */
export interface Own {
  column: string;
  operator: Operator;
  value: string;
}

/** All that was put together for one query. */
export interface Conditions {
  /** Ids of the ready ones. */
  terms: string[];
  own: Own[];
  match: 'all' | 'any';
}

export const NO_CONDITIONS: Conditions = { terms: [], own: [], match: 'all' };

const OPERATORS_OF: Record<DeskColumn['type'], Operator[]> = {
  text: ['is', 'is not', 'contains', 'is empty', 'is not empty'],
  number: ['is', 'is not', 'over', 'under', 'is empty', 'is not empty'],
  time: ['over', 'under', 'is empty', 'is not empty'],
};

export const operatorsOf = (column: DeskColumn): Operator[] => OPERATORS_OF[column.type];

/** How an operator reads: of two times one is later, not over. */
export function operatorWord(operator: Operator, type: DeskColumn['type']): string {
  if (type === 'time' && operator === 'over') return 'after';
  if (type === 'time' && operator === 'under') return 'before';
  return operator;
}

export const asksValue = (operator: Operator): boolean => !operator.endsWith('empty');

const A_TIME = /^\d{4}-\d\d-\d\d( \d\d:\d\d(:\d\d(\.\d{1,3})?)?)?$/;

/** What is wrong with a typed condition, as one sentence. */
export function problemOf({ operator, value }: Own, column: DeskColumn | undefined): string | undefined {
  if (!column) return 'Choose a column.';
  if (!operatorsOf(column).includes(operator)) return `That cannot be asked of ${column.name}.`;
  if (!asksValue(operator)) return undefined;
  if (value.trim() === '') return 'Write a value.';
  if (column.type === 'number' && parseNumber(value) === undefined) return 'Write a number, such as 2,000.';
  if (column.type === 'time' && !A_TIME.test(value.trim()))
    return 'Write a moment like 2025-06-20 or 2025-06-20 00:03.';
  return undefined;
}

function parseNumber(text: string): number | undefined {
  const [, minus, rest] = /^\s*([-−]?)(.*)$/.exec(text) ?? [];
  const size = parseAmount(rest ?? '');
  return size === undefined ? undefined : minus === '' ? size : -size;
}

/** Undefined while something is wrong with it. */
function ownSql(table: string, own: Own, columns: readonly DeskColumn[]): string | undefined {
  const column = columns.find(({ name }) => name === own.column);
  if (!column || problemOf(own, column) !== undefined) return undefined;
  const name = `${table}.${column.name}`;
  const value = column.type === 'number' ? String(parseNumber(own.value)) : quote(own.value.trim());
  switch (own.operator) {
    case 'is':
      return `${name} = ${value}`;
    // Unlike <>, it is true of an empty cell too: empty is not "abroad" either.
    case 'is not':
      return `${name} IS NOT ${value}`;
    case 'over':
      return `${name} > ${value}`;
    case 'under':
      return `${name} < ${value}`;
    // Not LIKE, where % and _ in what was typed would mean something.
    case 'contains':
      return `instr(${name}, ${value}) > 0`;
    case 'is empty':
      return `${name} IS NULL`;
    case 'is not empty':
      return `${name} IS NOT NULL`;
  }
}

const quote = (text: string): string => `'${text.replaceAll("'", "''")}'`;

/** The query that the conditions come to. Those that are not legal or not finished are left out. */
export function conditionsSql(
  query: Pick<SightQuery, 'table' | 'names' | 'terms'>,
  { terms, own, match }: Conditions,
  columns: readonly DeskColumn[],
): string {
  const ready = query.terms.filter(({ id, legal }) => legal && terms.includes(id)).map(({ where }) => where);
  const written = own.flatMap((one) => ownSql(query.table, one, columns) ?? []);
  return writeSql(query, [...ready, ...written], match);
}

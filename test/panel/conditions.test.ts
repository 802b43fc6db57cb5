import { expect, test } from 'vitest';
import type { DeskColumn } from '../../src/forensics/desk-types.ts';
import {
  conditionsSql,
  NO_CONDITIONS,
  problemOf,
} from '../../src/panel/table/logs/conditions/condition-sql.ts';
import type { Own } from '../../src/panel/table/logs/conditions/condition-sql.ts';

const columns: DeskColumn[] = [
  { name: 'at', type: 'time', says: 'when the door saw the card' },
  { name: 'sub', type: 'number', says: 'the member' },
  { name: 'page', type: 'text', says: 'the page' },
];
const query = {
  table: 'gateway',
  names: 'jti',
  terms: [
    { id: 'abroad', label: 'comes from abroad', where: "gateway.region = 'abroad'", legal: true },
    { id: 'either', label: 'is one of two', where: 'gateway.sub = 1 OR gateway.sub = 2', legal: true },
    { id: 'closed', label: 'cannot be asked', where: 'gateway.sub = 3', legal: false, why: 'Not yet.' },
  ],
};
const whereOf = (own: Own) =>
  conditionsSql(query, { ...NO_CONDITIONS, own: [own] }, columns).split('\nWHERE ')[1];

test.each<[string, Own['operator'], string, string]>([
  ['page', 'is', 'orders', "gateway.page = 'orders'"],
  ['page', 'is', ' orders ', "gateway.page = 'orders'"],
  ['page', 'is not', 'orders', "gateway.page IS NOT 'orders'"],
  ['page', 'contains', '50%_', "instr(gateway.page, '50%_') > 0"],
  ['page', 'is empty', 'left over', 'gateway.page IS NULL'],
  ['page', 'is not empty', '', 'gateway.page IS NOT NULL'],
  ['page', 'is', "x' OR 1=1 --", "gateway.page = 'x'' OR 1=1 --'"],
  ['sub', 'over', '2,000', 'gateway.sub > 2000'],
  ['sub', 'under', '1.2 M', 'gateway.sub < 1200000'],
  ['sub', 'is', '-4', 'gateway.sub = -4'],
  ['at', 'over', '2025-06-20', "gateway.at > '2025-06-20'"],
  ['at', 'under', '2025-06-20 00:03:11', "gateway.at < '2025-06-20 00:03:11'"],
])('the condition %s %s “%s” is written %s', (column, operator, value, where) => {
  expect(whereOf({ column, operator, value })).toBe(where);
});

test.each<[string, Own['operator'], string, string]>([
  ['nowhere', 'is', 'x', 'Choose a column.'],
  ['page', 'is', ' ', 'Write a value.'],
  ['page', 'over', '3', 'That cannot be asked of page.'],
  ['sub', 'is', '1 OR 1=1', 'Write a number, such as 2,000.'],
  ['at', 'over', 'yesterday', 'Write a moment like 2025-06-20 or 2025-06-20 00:03.'],
])('the condition %s %s “%s” is left out and explained', (column, operator, value, sentence) => {
  const own = { column, operator, value };
  expect(
    problemOf(
      own,
      columns.find(({ name }) => name === column),
    ),
  ).toBe(sentence);
  expect(whereOf(own)).toBeUndefined();
});

test('ready conditions in the order of the scenario, without those that nobody can ask', () => {
  expect(conditionsSql(query, { ...NO_CONDITIONS, terms: ['closed', 'either', 'abroad'] }, columns)).toBe(
    "SELECT DISTINCT gateway.jti\nFROM gateway\nWHERE gateway.region = 'abroad'\n  AND (gateway.sub = 1 OR gateway.sub = 2)",
  );
});

test('one of several conditions', () => {
  const own: Own[] = [{ column: 'page', operator: 'is empty', value: '' }];
  expect(conditionsSql(query, { terms: ['abroad'], own, match: 'any' }, columns)).toContain(
    "WHERE gateway.region = 'abroad'\n   OR gateway.page IS NULL",
  );
});

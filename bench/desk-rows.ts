// Rows like those of the logs, from their number alone: a gateway that saw every token, an issuance list that does not
// know all of them.
import { MAKERS } from '../src/forensics/desk-makers.ts';
import type { DeskParts } from '../src/forensics/desk-parts.ts';
import type { Cell, DeskColumn } from '../src/forensics/desk-types.ts';
import type { MadeTable } from '../src/forensics/trace.ts';

const GATEWAY_ROWS = 50_633;
/** One token in so many was never issued: with the rows above that makes 100,000. */
const FORGED_ONE_IN = 40;
/** Rows between two words of progress. */
const STRIDE = 4000;

/** 100,000 rows in two tables, the same each time. */
const syntheticLogs: DeskParts['makeLogs'] = function* (_, { minute }) {
  const gateway: Cell[][] = [];
  const issuance: Cell[][] = [];
  for (let number = 0; number < GATEWAY_ROWS; number += 1) {
    const jti = nameOf(number);
    const subject = `m-${(number * 7919) % 33_700_000}`;
    gateway.push([
      timeOf(number * 61),
      jti,
      subject,
      `gw-${number % 9}`,
      `10.${number % 16}.${number % 250}.7`,
      number % 5000,
    ]);
    if (number % FORGED_ONE_IN !== 0)
      issuance.push([timeOf(number * 61 - 40), jti, subject, `client-${number % 4}`]);
    if (number % STRIDE === 0) yield { done: number / GATEWAY_ROWS, says: `${number} lines so far` };
  }
  const tables = [
    tableOf('gateway', 'at time,jti,subject,door,address,bytes number', gateway),
    tableOf('issuance', 'issued time,jti,subject,client', issuance),
  ];
  const about = tables.map(({ id, columns, rows }) => ({
    id,
    label: id,
    says: '',
    rows: rows.length,
    notes: [],
    columns,
  }));
  return { tables, traces: [], state: { minute, tables: about } };
};

function tableOf(id: string, columns: string, rows: Cell[][]): MadeTable {
  return {
    id,
    rows,
    columns: columns.split(',').map((column) => {
      const [name = '', type = 'text'] = column.split(' ');
      return { name, type: type as DeskColumn['type'], says: '' };
    }),
  };
}

/** Sixteen digits that come in no order and never twice. */
function nameOf(number: number): string {
  const mixed = Math.imul(number, 0x9e3779b1) >>> 0;
  return (
    mixed.toString(16).padStart(8, '0') + (Math.imul(mixed, 0x85ebca6b) >>> 0).toString(16).padStart(8, '0')
  );
}

function timeOf(seconds: number): string {
  return new Date(Date.UTC(2025, 5, 1) + seconds * 1000).toISOString().slice(0, 19).replace('T', ' ');
}

/** The game's own logs; for the empty game of the browser tests, rows from nothing. */
export const measuredLogs: DeskParts['makeLogs'] = (scenario, incident) =>
  (scenario.logs ? MAKERS.makeLogs : syntheticLogs)(scenario, incident);

import writeXlsxFile from 'write-excel-file/universal';
import { harmless } from '../sheets.ts';
import type { Cell, Sheet } from '../sheets.ts';

/** What fits into one cell of the format. */
const LONGEST_CELL = 32_000;
const WIDEST = 60;

/** One tab a table, the first row frozen. */
export function toSpreadsheet(sheets: Sheet[]): Promise<Blob> {
  return writeXlsxFile(
    sheets.map(({ name, columns, rows }) => ({
      sheet: name,
      stickyRowsCount: 1,
      columns: columns.map((label, at) => ({ width: widthOf(label, rows, at) })),
      data: [
        columns.map((value) => ({ value, fontWeight: 'bold' as const })),
        ...rows.map((row) => row.map(cellOf)),
      ],
    })),
  ).toBlob();
}

function cellOf(cell: Cell) {
  const value = harmless(cell);
  if (typeof value === 'number') return { value, type: Number };
  return {
    value: clean(value).slice(0, LONGEST_CELL),
    type: String,
    wrap: true,
    alignVertical: 'top' as const,
  };
}

/** Control characters are forbidden in XML. */
const clean = (text: string): string =>
  text.replaceAll(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, '');

function widthOf(label: string, rows: Cell[][], at: number): number {
  const longest = rows.reduce((most, row) => Math.max(most, String(row[at] ?? '').length), label.length);
  return Math.min(WIDEST, longest + 2);
}

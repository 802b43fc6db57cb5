import { strToU8, zipSync } from 'fflate';
import Papa from 'papaparse';
import { harmless } from '../sheets.ts';
import type { Sheet } from '../sheets.ts';

/** Without it spreadsheets take UTF-8 for something else, and Korean is lost. */
const BYTE_ORDER_MARK = '\ufeff';

export function toCsv({ columns, rows }: Sheet): string {
  return `${BYTE_ORDER_MARK}${Papa.unparse({ fields: columns, data: rows.map((row) => row.map(harmless)) })}\r\n`;
}

/** One CSV file cannot hold several tables: each is a file, all in one ZIP. */
export function toCsvZip(sheets: Sheet[]): Uint8Array<ArrayBuffer> {
  const files = sheets.map((sheet) => [`${sheet.name}.csv`, strToU8(toCsv(sheet))] as const);
  return zipSync(Object.fromEntries(files), { mtime: ZIP_DAY });
}

/** The oldest day that a ZIP can name: the same report gives the same file. */
const ZIP_DAY = '1980-01-01T00:00:00';

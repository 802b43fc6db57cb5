// What SQLite answers, as what can be shown: short, exact, plain JSON.
import type { Cell } from '../desk-types.ts';

/** Characters of one cell. */
const LONGEST_CELL = 300;
/** Bytes of a BLOB that are shown, as hexadecimal digits. */
const BYTES_SHOWN = 16;

export type Answered = string | number | bigint | Uint8Array | null;

/** Whole numbers beyond 2^53 and numbers without an end become text, which JSON can carry unchanged. */
export function cellOf(value: Answered): Cell {
  if (typeof value === 'bigint') return Number.isSafeInteger(Number(value)) ? Number(value) : String(value);
  if (typeof value === 'number') return Number.isFinite(value) ? value : String(value);
  if (typeof value === 'string') return cut(value);
  return value === null ? null : blob(value);
}

/** Half a letter at the end goes too. */
export function cut(text: string): string {
  if (text.length <= LONGEST_CELL) return text;
  const kept = text.slice(0, LONGEST_CELL).replace(/[\ud800-\udbff]$/, '');
  return `${kept}… (${text.length.toLocaleString('en-US')} characters)`;
}

function blob(bytes: Uint8Array): string {
  const digits = Array.from(bytes.slice(0, BYTES_SHOWN), (byte) => byte.toString(16).padStart(2, '0')).join(
    '',
  );
  return bytes.length > BYTES_SHOWN
    ? `x'${digits}…' (${bytes.length.toLocaleString('en-US')} bytes)`
    : `x'${digits}'`;
}

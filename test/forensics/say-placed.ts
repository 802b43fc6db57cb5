import type { Trouble } from '../../src/forensics/desk-types.ts';

/** `2:7 There is no column jt …`, or the sentence alone where it has no place. */
export function sayPlaced(trouble: Trouble | undefined): string {
  if (trouble === undefined) return 'no trouble';
  const { line, col, says } = trouble;
  return line === undefined ? says : `${line}:${col} ${says}`;
}

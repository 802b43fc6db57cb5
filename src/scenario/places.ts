import { isAlias, isMap, isScalar, isSeq } from 'yaml';
import type { Document, LineCounter, Node } from 'yaml';

/** Where something stands in a file's data: keys and list positions from the top. */
export type Path = readonly (string | number)[];

export interface Place {
  file: string;
  line: number;
  col: number;
}

export interface Places {
  /** The place of what the path names, or of the nearest thing around it that is really there. */
  of(path: Path, which?: 'key' | 'value'): Place;
}

export function placesOf(file: string, document: Document, lines: LineCounter): Places {
  const spot = (offset: number): Place => ({ file, ...lineCol(lines, offset) });
  return {
    of: (path, which = 'value') => spot(offsetOf(document, path, which)),
  };
}

export function startOf(file: string): Place {
  return { file, line: 1, col: 1 };
}

function lineCol(lines: LineCounter, offset: number): { line: number; col: number } {
  const { line, col } = lines.linePos(offset);
  return { line: Math.max(1, line), col: Math.max(1, col) };
}

function offsetOf(document: Document, path: Path, which: 'key' | 'value'): number {
  let node: unknown = document.contents;
  let offset = startOffset(node) ?? 0;
  for (const [index, step] of path.entries()) {
    const resolved = isAlias(node) ? node.resolve(document) : node;
    const isLast = index === path.length - 1;
    if (isMap(resolved)) {
      const pair = resolved.items.find(({ key }) => keyText(key) === String(step));
      if (!pair) return offset;
      const wanted = isLast && which === 'key' ? startOffset(pair.key) : startOffset(pair.value);
      offset = wanted ?? startOffset(pair.key) ?? offset;
      // What is missing inside a block mapping is reported at the mapping's own key.
      if (!isLast && isMap(pair.value)) offset = startOffset(pair.key) ?? offset;
      node = pair.value;
    } else if (isSeq(resolved)) {
      node = resolved.items[Number(step)];
      offset = startOffset(node) ?? offset;
    } else {
      return offset;
    }
  }
  return offset;
}

export function keyText(key: unknown): string {
  return isScalar(key) ? String(key.value) : '';
}

function startOffset(node: unknown): number | undefined {
  return (node as Node | null | undefined)?.range?.[0];
}

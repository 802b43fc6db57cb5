import type { Span } from '../scenario/grammar.ts';
import type { Incident } from './incident.ts';

/**
 * The incident's own dice. A throw depends on the seed and on what is thrown for, not on what was thrown before:
 * so the same game with one decision changed keeps every other throw, and *what if* compares like with like.
 */
export function throwDice(x: Incident, name: string, min: number, max: number): number {
  if (max <= min) return min;
  const count = (x.throws[name] ?? 0) + 1;
  x.throws[name] = count;
  return min + (hash(`${x.seed}/${name}/${count}`) % (max - min + 1));
}

export function throwSpan(x: Incident, name: string, span: Span): number {
  return throwDice(x, name, span.min, span.max);
}

/** FNV-1a over the UTF-16 units, then MurmurHash3's finaliser: 32 well-mixed bits, the same on every machine. */
export function hash(text: string): number {
  let h = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) h = Math.imul(h ^ text.charCodeAt(i), 0x01000193);
  h = Math.imul(h ^ (h >>> 16), 0x85ebca6b);
  h = Math.imul(h ^ (h >>> 13), 0xc2b2ae35);
  return (h ^ (h >>> 16)) >>> 0;
}

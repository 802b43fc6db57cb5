import type { Span } from '../scenario/grammar.ts';

/** Every span of a scenario, found by its shape wherever it stands. */
export function spansIn(node: unknown): Span[] {
  if (typeof node !== 'object' || node === null) return [];
  if ('min' in node && 'max' in node) return [node as Span];
  return Object.values(node).flatMap(spansIn);
}

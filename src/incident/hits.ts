// What a detector hit: shares of what it flagged, and of what there was to find.
import { WHOLE } from '../scenario/vocabulary.ts';
import { mulDiv } from './levels.ts';

/** In millionths. Of nothing flagged, nothing is right. */
export function precisionOf({ right, wrong }: { right: number; wrong: number }): number {
  return right + wrong === 0 ? 0 : mulDiv(right, WHOLE, right + wrong);
}

export function recallOf({ right, forged }: { right: number; forged: number }): number {
  return forged === 0 ? 0 : mulDiv(right, WHOLE, forged);
}

import type { Measure } from '../../scenario/grammar.ts';
import type { Minute } from '../../scenario/vocabulary.ts';
import { WHOLE } from '../../scenario/vocabulary.ts';
import { first } from '../conditions.ts';
import type { Incident } from '../incident.ts';
import { mulDiv } from '../levels.ts';
import type { Measured } from './measured.ts';

const TWO_WEEKS = 14 * 1440;
/** What telling people is worth, in millionths: up to two weeks late, later, and when the news was first. */
const LATE = WHOLE / 2;
const VERY_LATE = WHOLE / 4;
const AFTER_THE_NEWS = (WHOLE * 3) / 5;

/** The best of all notices to this audience: share reached × quality of the words × time. */
export function toldMeasured(x: Incident, m: Measure & { of: 'told' }): Measured {
  const from = first(x, m.from);
  const stale = m.stale && first(x, m.stale);
  const told = x.audiences[m.audience]?.told ?? [];
  if (told.length === 0 && from === undefined) {
    return { amount: undefined, scale: 'share', says: 'There was nobody to be told.' };
  }
  let best: Measured = { amount: 0, scale: 'share', says: 'They were not told.' };
  for (const { minute, share, quality } of told) {
    const worth = mulDiv(mulDiv(share, quality, WHOLE), timeFactor(minute, from, m.withinMinutes), WHOLE);
    const amount = stale !== undefined && stale < minute ? mulDiv(worth, AFTER_THE_NEWS, WHOLE) : worth;
    if (amount > (best.amount ?? 0)) best = { amount, scale: 'share', minute };
  }
  return best;
}

function timeFactor(minute: Minute, from: Minute | undefined, within: number): number {
  const late = from === undefined ? 0 : minute - from - within;
  if (late <= 0) return WHOLE;
  return late <= TWO_WEEKS ? LATE : VERY_LATE;
}

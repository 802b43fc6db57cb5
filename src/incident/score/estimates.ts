// How well a range was set: narrow and right is best, narrow and wrong is worst, everything that is possible is nothing.
import type { Condition } from '../../scenario/grammar.ts';
import type { Scenario } from '../../scenario/scenario.ts';
import type { Claim } from '../../scenario/table-nouns.ts';
import type { Minute } from '../../scenario/vocabulary.ts';
import { WHOLE } from '../../scenario/vocabulary.ts';
import { truthOf } from '../claims.ts';
import { first } from '../conditions.ts';
import type { Incident } from '../incident.ts';
import type { Measured } from './measured.ts';

/** Being surprised costs this much more than being wide: ranges are asked for at 80 %. */
const MISS = 10;

/** The mean over the checkpoints of 1 − S/S₀, in millionths, where S is the width plus ten times the miss. */
export function intervalMeasured(s: Scenario, x: Incident, id: string, at: Condition[]): Measured {
  const claim = s.claims[id];
  const truth = claim && truthFor(s, x, claim);
  const says = 'No range was set.';
  if (!claim || truth === undefined || !x.estimates.some((one) => one.claim === id)) {
    return { amount: undefined, scale: 'mark', says };
  }
  const marks = at.map((condition) => {
    const minute = first(x, condition);
    return minute === undefined ? 0 : markAt(x, id, claim, truth, minute);
  });
  const mean = marks.reduce((sum, one) => sum + one, 0) / Math.max(1, marks.length);
  return {
    amount: Math.round(mean * WHOLE),
    scale: 'mark',
    minute: x.estimates.findLast((one) => one.claim === id)?.minute,
  };
}

/** The estimate that was in force at that minute. None is worth nothing. */
function markAt(x: Incident, id: string, claim: Claim, truth: number, minute: Minute): number {
  const set = x.estimates.findLast(
    (one) => one.claim === id && one.minute <= minute && one.low !== undefined,
  );
  if (set?.low === undefined || set.high === undefined) return 0;
  const along =
    claim.estimate?.scale === 'linear' ? (n: number) => n : (n: number) => Math.log10(Math.max(1, n));
  const [widestLow, widestHigh] = claim.estimate?.widest ?? [1, 1e9];
  const [low, high, is] = [along(set.low), along(set.high), along(truth)];
  const miss = Math.max(0, low - is, is - high);
  return Math.max(-1, 1 - (high - low + MISS * miss) / (along(widestHigh) - along(widestLow)));
}

/** A number, or for an instant the days before the minute it is counted from. */
function truthFor(s: Scenario, x: Incident, claim: Claim): number | undefined {
  const truth = truthOf(s, x, claim);
  if (!truth) return undefined;
  if ('low' in truth) return truth.low;
  if (!('instant' in truth)) return undefined;
  return ((claim.estimate?.before ?? x.minute) - truth.instant) / 1440;
}

// Time is data: waiting to a minute in one move or in many gives the same incident. So the first minute at which
// something matters is found by halving, not by stopping at each of the hundreds of entries that nobody sees.
import type { Incident } from '../incident/incident.ts';
import type { Sight } from '../incident/sight-types.ts';

export interface Moment {
  incident: Incident;
  seen: Sight;
}

/**
 * The first moment up to `until` at which `matters`, or the moment at `until`. `matters` must stay true once it is.
 * `waitFrom` gives undefined when the wait is refused.
 */
export function firstBreak(
  start: Moment,
  until: number,
  waitFrom: (from: Moment, until: number) => Moment | undefined,
  matters: (at: Moment) => boolean,
): Moment | undefined {
  let late = waitFrom(start, until);
  if (late === undefined || !matters(late)) return late;
  let early = start;
  // Before its next due minute nothing changes, so that is where the search begins.
  for (let calm = calmUntil(early); late.seen.minute - calm > 1; calm = calmUntil(early)) {
    const middle = waitFrom(early, Math.floor((calm + late.seen.minute) / 2));
    if (middle === undefined) break;
    if (matters(middle)) late = middle;
    else early = middle;
  }
  return late;
}

function calmUntil({ seen }: Moment): number {
  return Math.max(seen.minute, seen.nextMinute - 1);
}

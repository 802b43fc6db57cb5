// How long exercise time takes at the table, at the least.
import type { Scenario } from '../scenario/scenario.ts';
import type { Minute } from '../scenario/vocabulary.ts';
import { NEVER } from './reach.ts';
import type { Reach } from './reach.ts';

interface Change {
  /** No play has it sooner, every play has it by then. */
  earliest: Minute;
  latest: Minute;
  /** Exercise minutes per minute of play. */
  pace: number;
}

/** Minutes of play that this stretch takes at the fastest pace it may have. */
export function leastMinutesOfPlay(s: Scenario, reach: Reach, from: Minute, to: Minute): number {
  const changes = changesOf(s, reach);
  const marks = changes.flatMap(({ earliest, latest }) => [earliest, latest]);
  const edges = [...new Set([from, ...marks.filter((one) => one > from && one < to), to])].sort(
    (a, b) => a - b,
  );
  return edges
    .slice(1)
    .map((edge, index) => (edge - (edges[index] ?? edge)) / fastest(changes, edges[index] ?? edge))
    .reduce((sum, minutes) => sum + minutes, 0);
}

function changesOf({ acts }: Scenario, reach: Reach): Change[] {
  return Object.values(acts).flatMap(({ opens, paces }) =>
    paces.map(({ from = opens, minutes }) => ({
      earliest: reach.earliest(from),
      latest: reach.latest(from),
      pace: minutes,
    })),
  );
}

/** Of all that may be in force then: a pace has ended once a later one has surely begun. */
function fastest(changes: Change[], minute: Minute): number {
  const sure = Math.max(...changes.map(({ latest }) => (latest <= minute ? latest : -NEVER)));
  const paces = changes
    .filter(({ earliest, latest }) => earliest <= minute && latest >= sure)
    .map(({ pace }) => pace);
  return Math.max(...paces, 1);
}

// How much a flow had moved by when, and when it had moved so much. Straight lines between the corners that the
// incident remembers, so both questions have exact answers.
import type { Level } from '../incident/incident.ts';

export interface Curve {
  /** Minutes and parts at the corners, both rising. */
  corners: [number, number][];
}

/**
 * From `begins` (a minute, perhaps before the opening) to `now`. A flow that always ran is taken to have run at
 * `before` parts a minute until the opening.
 */
export function curveOf(moved: Level, begins: number, now: number, before: number): Curve {
  const past = moved.past.filter(([minute]) => minute <= now);
  const lead = begins < 0 ? -begins * before : 0;
  const corners: [number, number][] = begins < 0 ? [[begins, 0]] : [];
  for (const [minute, parts] of past) put(corners, minute, parts + lead);
  const atNow = moved.at <= now ? moved.parts + moved.rate * (now - moved.at) : (past.at(-1)?.[1] ?? 0);
  put(corners, now, atNow + lead);
  return { corners };
}

function put(corners: [number, number][], minute: number, parts: number): void {
  const last = corners.at(-1);
  if (last && last[0] === minute) last[1] = Math.max(last[1], parts);
  else corners.push([minute, parts]);
}

export function total({ corners }: Curve): number {
  return corners.at(-1)?.[1] ?? 0;
}

/** Walks forward only: asked for more and more parts, it answers the minute (with its fraction) at which they were reached. */
export function minuteFinder({ corners }: Curve): (parts: number) => number {
  let index = 1;
  return (parts) => {
    while (index < corners.length - 1 && (corners[index]?.[1] ?? 0) < parts) index += 1;
    const [m0, p0] = corners[index - 1] ?? [0, 0];
    const [m1, p1] = corners[index] ?? [m0, p0];
    return p1 === p0 ? m1 : m0 + ((parts - p0) / (p1 - p0)) * (m1 - m0);
  };
}

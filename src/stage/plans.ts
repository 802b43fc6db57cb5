// Which tokens the stage should have: one lane for each stream, and short runs down the strands of the key.
import type { Change } from './changes.ts';
import { tokenCounts } from './flow.ts';
import type { LanePlan } from './lane.ts';
import type { Places } from './places.ts';
import { strand } from './roads.ts';
import type { Road } from './roads.ts';

const STRAND_TOKENS = 5;

export function lanes(ways: readonly Road[], budget: number): LanePlan[] {
  const counts = tokenCounts(
    ways.map((road) => road.perSecond),
    budget,
  );
  return ways.map((road, index) => ({
    id: road.lane,
    track: road,
    looks: [road.looks, 'refused', 'spent'],
    hit: road.hit,
    gateAt: road.gateAt,
    count: counts[index] ?? 0,
    once: false,
  }));
}

/** A key that turns or is new sends a few lights down its strand: the gateway is learning. One that is over does not. */
export function strands(found: readonly Change[], places: Places): LanePlan[] {
  return found.flatMap((change): LanePlan[] => {
    const key = change.what === 'key' ? places.issuer.keys.find((one) => one.id === change.id) : undefined;
    if (key === undefined || key.tone === 'plain') return [];
    const track = strand(places, key.strandX);
    return [
      {
        id: `strand ${key.id}`,
        track,
        looks: ['key', 'key', 'key'],
        hit: 1,
        gateAt: 1,
        count: STRAND_TOKENS,
        once: true,
      },
    ];
  });
}

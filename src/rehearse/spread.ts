/** Of how many games came to how many points, in points. */
export interface Spread {
  min: number;
  q1: number;
  median: number;
  q3: number;
  max: number;
}

/** `counts`: hundredths of a point → games. Of an even number of games the lower of the two in the middle. */
export function spreadOf(counts: Readonly<Record<number, number>>): Spread {
  const rising = Object.entries(counts)
    .map(([value, games]): [number, number] => [Number(value), games])
    .toSorted(([a], [b]) => a - b);
  const games = rising.reduce((sum, [, count]) => sum + count, 0);
  const at = (share: number): number => valueAt(rising, Math.max(1, Math.ceil(share * games))) / 100;
  return { min: at(0), q1: at(0.25), median: at(0.5), q3: at(0.75), max: at(1) };
}

/** The value of the nth game, from the lowest. */
function valueAt(rising: readonly [number, number][], place: number): number {
  let passed = 0;
  for (const [value, count] of rising) {
    passed += count;
    if (passed >= place) return value;
  }
  return 0;
}

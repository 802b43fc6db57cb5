/** A whole number from 0 to below `n`. */
export type Dice = (n: number) => number;

/** Mulberry32: small, seeded, the same everywhere. For who plays; the incident has dice of its own. */
export function seededDice(seed: number): Dice {
  let state = seed >>> 0;
  return (n) => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = Math.imul(state ^ (state >>> 15), state | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return Math.floor((((t ^ (t >>> 14)) >>> 0) / 4_294_967_296) * n);
  };
}

/** One of them, or undefined of none. */
export function pick<T>(dice: Dice, list: readonly T[]): T | undefined {
  return list[dice(list.length)];
}

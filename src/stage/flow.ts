// How many tokens a stream shows, and where each of them is at a given time: no dice, no clock of its own.
import type { Track } from './roads.ts';

/** As many as a road holds before it becomes a wall, in ordinary play. */
export const DEFAULT_TOKENS = 240;

/** Tokens for a flow of one per second. */
const PER_ROOT = 5;
/** Fewer are not seen as a flow. */
const LEAST = 3;

/** Square-root scaled, so that a small flow stays visible beside a large one; shrunk together into the budget. */
export function tokenCounts(perSecond: readonly number[], budget: number): number[] {
  const wanted = perSecond.map((rate) => (rate > 0 ? Math.max(LEAST, PER_ROOT * Math.sqrt(rate)) : 0));
  const sum = wanted.reduce((total, one) => total + one, 0);
  const scale = sum > budget ? budget / sum : 1;
  return wanted.map((one) => (one === 0 ? 0 : Math.max(1, Math.floor(one * scale))));
}

/** Everything that makes one token differ from its neighbours. */
export interface TokenSeed {
  /** 0…1, where on the road it is at time 0. */
  phase: number;
  /** Around 1. */
  speed: number;
  /** -1…1 across the road. */
  aside: number;
  /** A few are larger. */
  large: boolean;
}

export function tokenSeed(stream: string, index: number): TokenSeed {
  const base = hash(stream) + Math.imul(index + 1, 0x9e3779b9);
  return {
    phase: fraction(base),
    speed: 0.86 + 0.28 * fraction(base ^ 0x51ed270b),
    // Two throws added: most keep to the middle of the road.
    aside: fraction(base ^ 0x2545f491) + fraction(base ^ 0x1b873593) - 1,
    large: fraction(base ^ 0x7feb352d) > 0.62,
  };
}

/** CSS pixels a token goes in a second on a stage of the design's size. */
const TOKEN_SPEED = 64;

/** Rounds a second: how much of its road a token does. */
export function tokenPace(seed: TokenSeed, road: Pick<Track, 'length'>, unit: number): number {
  return (TOKEN_SPEED * unit * seed.speed) / Math.max(1, road.length);
}

function hash(text: string): number {
  let sum = 0x811c9dc5;
  for (let index = 0; index < text.length; index += 1) {
    sum = Math.imul(sum ^ text.charCodeAt(index), 0x01000193);
  }
  return sum;
}

function fraction(value: number): number {
  let mixed = value | 0;
  mixed = Math.imul(mixed ^ (mixed >>> 16), 0x45d9f3b);
  mixed = Math.imul(mixed ^ (mixed >>> 16), 0x45d9f3b);
  return ((mixed ^ (mixed >>> 16)) >>> 0) / 2 ** 32;
}

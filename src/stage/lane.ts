// The way of one stream's tokens: where each stands beside the road, how it looks there, how it fades. No Phaser here.
import type { TokenFrame } from './paint-tokens.ts';
import { STEPS } from './roads.ts';
import type { Track } from './roads.ts';

export interface LanePlan {
  id: string;
  track: Track;
  /** What tokens look like until `hit`, from there, and at last. */
  looks: readonly [TokenFrame, TokenFrame, TokenFrame];
  hit: number;
  gateAt: number;
  /** 0: the stream is gone, and its tokens leave. */
  count: number;
  /** They run the way once and are gone. */
  once: boolean;
}

export interface Way extends Pick<LanePlan, 'track' | 'looks' | 'hit' | 'gateAt'> {
  /** Normals of the track, for walking beside it; they shrink at both ends. */
  asideX: Float32Array;
  asideY: Float32Array;
  /** CSS pixels from the middle of the road to its edge. */
  spread: number;
}

/** Where a token is and how much of it is seen. One object is filled again and again: there may be 2,000 a frame. */
export interface Stand {
  x: number;
  y: number;
  /** 0…1 */
  alpha: number;
  look: TokenFrame;
}

/** Tokens fade in and out over this part of the road: one in so many. */
const EDGE = 28;
/** Never 0: a bob that stops being drawn makes the Blitter rebuild its list. */
const FAINTEST = 0.01;

export function wayOf(plan: LanePlan, unit: number): Way {
  const { xs, ys } = plan.track;
  const asideX = new Float32Array(STEPS + 1);
  const asideY = new Float32Array(STEPS + 1);
  for (let step = 0; step <= STEPS; step += 1) {
    const [from, to] = [Math.max(0, step - 1), Math.min(STEPS, step + 1)];
    const [dx, dy] = [(xs[to] ?? 0) - (xs[from] ?? 0), (ys[to] ?? 0) - (ys[from] ?? 0)];
    const taper = Math.sqrt(Math.sin((Math.PI * step) / STEPS)) / Math.max(1e-6, Math.hypot(dx, dy));
    asideX[step] = -dy * taper;
    asideY[step] = dx * taper;
  }
  // A crowd needs a wider road.
  const spread = plan.once ? 0 : Math.min(9, 3.5 + plan.count / 20) * unit;
  const { track, looks, hit, gateAt } = plan;
  return { track, asideX, asideY, spread, looks, hit, gateAt };
}

/** `part` of the way gone, 0…1; `aside` -1…1. */
export function standAt(way: Way, part: number, aside: number, into: Stand): void {
  const exact = part * STEPS;
  const step = exact | 0;
  const rest = exact - step;
  const { xs, ys } = way.track;
  const [x, y] = [xs[step] ?? 0, ys[step] ?? 0];
  const beside = aside * way.spread;
  into.x = x + ((xs[step + 1] ?? x) - x) * rest + (way.asideX[step] ?? 0) * beside;
  into.y = y + ((ys[step + 1] ?? y) - y) * rest + (way.asideY[step] ?? 0) * beside;
  const spent = (1 + way.hit) / 2;
  const look = part < way.hit ? 0 : part < spent ? 1 : 2;
  const fade = look === 2 ? 1 - (part - spent) / (1 - spent) : (1 - part) * EDGE;
  into.look = way.looks[look];
  into.alpha = Math.max(FAINTEST, Math.min(1, part * EDGE, fade));
}

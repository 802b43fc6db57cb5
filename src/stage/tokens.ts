// The tokens on the roads: a Blitter of copies from one small picture, moved along tables.
import type { GameObjects, Scene } from 'phaser';
import { tokenPace, tokenSeed } from './flow.ts';
import { paintTokens, TOKEN_FRAMES, TOKEN_SIZES, tokenFrameSide } from './paint-tokens.ts';
import type { TokenFrame } from './paint-tokens.ts';
import { STEPS } from './roads.ts';
import type { Track } from './roads.ts';

interface Token {
  /** Rounds gone, with the part of the present one behind the point. */
  at: number;
  pace: number;
  aside: number;
  size: 'small' | 'large';
  /** Shown from this round on, and no longer from that one. */
  born: number;
  gone: number;
  frame: TokenFrame;
  bob: GameObjects.Bob;
}

/** One stream's tokens and the way they go. */
interface Lane {
  track: Track;
  /** Unit normals of the track, for walking beside it; they shrink at both ends. */
  asideX: Float32Array;
  asideY: Float32Array;
  spread: number;
  /** What they look like until `hit`, from there, and at last. */
  looks: readonly [TokenFrame, TokenFrame, TokenFrame];
  hit: number;
  tokens: Token[];
}

export interface LanePlan {
  id: string;
  track: Track;
  looks: readonly [TokenFrame, TokenFrame, TokenFrame];
  hit: number;
  count: number;
  /** They run the way once and are gone. */
  once: boolean;
}

const TEXTURE = 'tokens';
const EDGE = 28;

export class Tokens {
  private readonly lanes = new Map<string, Lane>();
  /** Forged and refused tokens are drawn over the others: they are what one looks for. */
  private readonly quiet: GameObjects.Blitter;
  private readonly loud: GameObjects.Blitter;
  private half = 0;
  private unit = 1;
  private ratio = 1;

  constructor(private readonly scene: Scene) {
    scene.textures.createCanvas(TEXTURE, 1, 1);
    this.quiet = scene.add.blitter(0, 0, TEXTURE).setDepth(5);
    this.loud = scene.add.blitter(0, 0, TEXTURE).setDepth(6);
  }

  get count(): number {
    let sum = 0;
    for (const lane of this.lanes.values()) sum += lane.tokens.length;
    return sum;
  }

  /** Repaints the shapes for a new size; every lane has to be planned again after it. */
  scale(unit: number, ratio: number): void {
    if (unit === this.unit && ratio === this.ratio && this.half > 0) return;
    this.unit = unit;
    this.ratio = ratio;
    this.clear();
    this.scene.textures.remove(TEXTURE);
    const side = tokenFrameSide(unit);
    const pixels = Math.ceil(side * ratio);
    const texture = this.scene.textures.createCanvas(
      TEXTURE,
      pixels * TOKEN_FRAMES.length,
      pixels * TOKEN_SIZES.length,
    );
    if (texture === null) return;
    texture.context.scale(pixels / side, pixels / side);
    paintTokens(texture.context, unit);
    TOKEN_SIZES.forEach((size, row) =>
      TOKEN_FRAMES.forEach((frame, index) => {
        texture.add(`${frame} ${size}`, 0, index * pixels, row * pixels, pixels, pixels);
      }),
    );
    texture.refresh();
    this.quiet.setTexture(TEXTURE);
    this.loud.setTexture(TEXTURE);
    this.half = pixels / 2;
  }

  /** `smooth`: tokens come in at the start of the road and finish their round before they leave. */
  plan(plans: readonly LanePlan[], smooth: boolean): void {
    const wanted = new Set(plans.map((plan) => plan.id));
    for (const [id, lane] of this.lanes) {
      if (wanted.has(id)) continue;
      if (smooth) this.dismiss(lane, 0);
      else this.remove(id, lane);
    }
    for (const plan of plans) this.planLane(plan, smooth);
  }

  /** Along the roads by `seconds`. */
  step(seconds: number): void {
    for (const [id, lane] of this.lanes) {
      let done = false;
      for (const token of lane.tokens) {
        token.at += token.pace * seconds;
        if (token.at >= token.gone) done = true;
        else this.place(lane, token);
      }
      if (done) this.sweep(id, lane);
    }
  }

  /** Evenly spaced, in the middle of the road: density is the rate. */
  stand(): void {
    for (const [id, lane] of this.lanes) {
      // Streams that share a road do not stand on each other.
      const shift = tokenSeed(id, 0).phase;
      lane.tokens.forEach((token, index) => {
        token.at = (index + shift) / lane.tokens.length;
        token.born = 0;
        token.aside = 0;
        this.place(lane, token);
      });
    }
  }

  clear(): void {
    for (const [id, lane] of this.lanes) this.remove(id, lane);
  }

  private planLane(plan: LanePlan, smooth: boolean): void {
    const lane = this.lanes.get(plan.id) ?? { tokens: [], ...wayOf(plan, this.unit) };
    Object.assign(lane, wayOf(plan, this.unit));
    this.lanes.set(plan.id, lane);
    lane.tokens.forEach((token, index) => {
      const seed = tokenSeed(plan.id, index);
      token.pace = tokenPace(seed, plan.track, this.unit);
      token.aside = seed.aside;
      if (index < plan.count && !plan.once) token.gone = Infinity;
    });
    for (let index = lane.tokens.length; index < plan.count; index += 1) {
      lane.tokens.push(this.create(plan, index, smooth));
    }
    if (smooth) this.dismiss(lane, plan.count);
    else for (const token of lane.tokens.splice(plan.count)) token.bob.destroy();
    for (const token of lane.tokens) this.place(lane, token);
  }

  private create(plan: LanePlan, index: number, smooth: boolean): Token {
    const seed = tokenSeed(plan.id, index);
    const size = seed.large ? 'large' : 'small';
    const loud = plan.hit < 1 || plan.looks[0] === 'forged';
    const bob = (loud ? this.loud : this.quiet).create(0, 0, `${plan.looks[0]} ${size}`);
    return {
      at: seed.phase,
      pace: tokenPace(seed, plan.track, this.unit) * (plan.once ? 2 : 1),
      aside: seed.aside,
      size,
      born: smooth ? 1 : 0,
      gone: plan.once ? 2 : Infinity,
      frame: plan.looks[0],
      bob,
    };
  }

  private dismiss(lane: Lane, from: number): void {
    for (let index = from; index < lane.tokens.length; index += 1) {
      const token = lane.tokens[index];
      if (token !== undefined && token.gone === Infinity)
        token.gone = Math.max(token.born, Math.floor(token.at) + 1);
    }
  }

  private sweep(id: string, lane: Lane): void {
    for (const token of lane.tokens) if (token.at >= token.gone) token.bob.destroy();
    lane.tokens = lane.tokens.filter((token) => token.at < token.gone);
    if (lane.tokens.length === 0) this.lanes.delete(id);
  }

  private remove(id: string, lane: Lane): void {
    for (const token of lane.tokens) token.bob.destroy();
    this.lanes.delete(id);
  }

  private place(lane: Lane, token: Token): void {
    const { bob } = token;
    if (token.at < token.born) {
      bob.alpha = 0;
      return;
    }
    const part = token.at - Math.floor(token.at);
    const exact = part * STEPS;
    const step = exact | 0;
    const rest = exact - step;
    const { xs, ys } = lane.track;
    const [x, y] = [xs[step] ?? 0, ys[step] ?? 0];
    const aside = token.aside * lane.spread;
    bob.x =
      (x + ((xs[step + 1] ?? x) - x) * rest + (lane.asideX[step] ?? 0) * aside) * this.ratio - this.half;
    bob.y =
      (y + ((ys[step + 1] ?? y) - y) * rest + (lane.asideY[step] ?? 0) * aside) * this.ratio - this.half;
    const look = part < lane.hit ? 0 : part < (1 + lane.hit) / 2 ? 1 : 2;
    const fade = look === 2 ? 1 - (part - (1 + lane.hit) / 2) / ((1 - lane.hit) / 2) : (1 - part) * EDGE;
    // Never 0: a bob that stops being drawn makes the Blitter rebuild its list.
    const alpha = Math.max(0.01, Math.min(1, part * EDGE, fade));
    if (bob.alpha !== alpha) bob.alpha = alpha;
    this.dress(token, lane.looks[look]);
  }

  private dress(token: Token, frame: TokenFrame): void {
    if (token.frame === frame) return;
    token.frame = frame;
    token.bob.setFrame(`${frame} ${token.size}`);
  }
}

function wayOf(plan: LanePlan, unit: number): Omit<Lane, 'tokens'> {
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
  const spread = plan.once ? 0 : Math.min(9, 3.5 + plan.count / 20) * unit;
  return { track: plan.track, asideX, asideY, spread, looks: plan.looks, hit: plan.hit };
}

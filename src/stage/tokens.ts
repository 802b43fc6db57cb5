// The tokens on the roads: a Blitter of copies from one small picture, moved along tables.
import type { GameObjects, Scene } from 'phaser';
import { tokenPace, tokenSeed } from './flow.ts';
import { standAt, wayOf } from './lane.ts';
import type { LanePlan, Stand, Way } from './lane.ts';
import { paintTokens, TOKEN_FRAMES, TOKEN_SIZES, tokenCell, tokenReach } from './paint-tokens.ts';
import type { TokenFrame } from './paint-tokens.ts';

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
  /** Device pixels from the frame's corner to its middle. */
  half: number;
  bob: GameObjects.Bob;
}

interface Lane extends Way {
  tokens: Token[];
}

const TEXTURE = 'tokens';

export class Tokens {
  private readonly lanes = new Map<string, Lane>();
  /** Forged and refused tokens are drawn over the others: they are what one looks for. */
  private readonly quiet: GameObjects.Blitter;
  private readonly loud: GameObjects.Blitter;
  private readonly stand: Stand = { x: 0, y: 0, alpha: 1, look: 'unproven' };
  private readonly halves = new Map<string, number>();
  private painted = false;
  private unit = 1;
  private ratio = 1;

  constructor(private readonly scene: Scene) {
    scene.textures.createCanvas(TEXTURE, 1, 1);
    this.quiet = scene.add.blitter(0, 0, TEXTURE).setDepth(5);
    this.loud = scene.add.blitter(0, 0, TEXTURE).setDepth(6);
  }

  has(id: string): boolean {
    return this.lanes.has(id);
  }

  get count(): number {
    let sum = 0;
    for (const lane of this.lanes.values()) sum += lane.tokens.length;
    return sum;
  }

  /** Repaints the shapes for a new size; every lane has to be planned again after it. */
  scale(unit: number, ratio: number): void {
    if (unit === this.unit && ratio === this.ratio && this.painted) return;
    this.unit = unit;
    this.ratio = ratio;
    this.clear();
    this.scene.textures.remove(TEXTURE);
    const side = tokenCell(unit);
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
        const reach = tokenReach(frame, size, unit) * (pixels / side);
        // Cut to the shape, in whole pixels around the middle of its cell.
        const inset = Math.max(0, Math.floor(pixels / 2 - reach));
        const width = pixels - 2 * inset;
        this.halves.set(`${frame} ${size}`, width / 2);
        texture.add(`${frame} ${size}`, 0, index * pixels + inset, row * pixels + inset, width, width);
      }),
    );
    texture.refresh();
    this.quiet.setTexture(TEXTURE);
    this.loud.setTexture(TEXTURE);
    this.painted = true;
  }

  /** `smooth`: tokens come in at the start of the road and finish their round before they leave. */
  plan(plans: readonly LanePlan[], smooth: boolean): void {
    const wanted = new Set(plans.map((plan) => plan.id));
    for (const [id, lane] of this.lanes) {
      if (wanted.has(id)) continue;
      if (smooth) this.dismiss(lane, 0);
      else this.remove(id, lane);
    }
    for (const plan of plans) {
      if (plan.count > 0 || this.lanes.has(plan.id)) this.planLane(plan, smooth);
    }
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
  line(): void {
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
    if (lane.tokens.length === 0) this.lanes.delete(plan.id);
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
      half: this.halves.get(`${plan.looks[0]} ${size}`) ?? 0,
      bob,
    };
  }

  private dismiss(lane: Lane, from: number): void {
    for (let index = from; index < lane.tokens.length; index += 1) {
      const token = lane.tokens[index];
      if (token === undefined || token.gone < Infinity) continue;
      const round = Math.floor(token.at);
      // Those still outside go under the shield and do not come out; those inside arrive.
      token.gone =
        round < token.born ? token.at : token.at - round < lane.gateAt ? round + lane.gateAt : round + 1;
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
    const { stand } = this;
    standAt(lane, token.at - Math.floor(token.at), token.aside, stand);
    this.dress(token, stand.look);
    bob.x = stand.x * this.ratio - token.half;
    bob.y = stand.y * this.ratio - token.half;
    if (bob.alpha !== stand.alpha) bob.alpha = stand.alpha;
  }

  private dress(token: Token, frame: TokenFrame): void {
    if (token.frame === frame) return;
    token.frame = frame;
    const name = `${frame} ${token.size}`;
    token.half = this.halves.get(name) ?? 0;
    token.bob.setFrame(name);
  }
}

// The estate map on a Phaser scene: it is told a picture, works out the difference, and moves.
import type { GameObjects, Scene } from 'phaser';
import { changes } from './changes.ts';
import type { Change, Picture } from './changes.ts';
import { DEFAULT_TOKENS, tokenCounts } from './flow.ts';
import { GatePicture } from './gate-picture.ts';
import { Ground } from './ground.ts';
import { layout } from './layout.ts';
import { bedWidth, paintGround } from './paint-ground.ts';
import { clear, COLOUR } from './palette.ts';
import type { Places, Size } from './places.ts';
import { ring } from './ring.ts';
import { roads, strand } from './roads.ts';
import type { Road } from './roads.ts';
import { Tokens } from './tokens.ts';
import type { LanePlan } from './tokens.ts';

export type Motion = 'full' | 'reduced';

const STRAND_TOKENS = 5;
const PULSE_MS = 3200;

export class Estate {
  private readonly ground: Ground;
  private readonly gate: GatePicture;
  private readonly tokens: Tokens;
  private readonly glow: GameObjects.Image;
  private picture: Picture | undefined;
  private groundKey = '';
  private pulse = 0;
  /** Set by whoever holds the clock. */
  running = true;

  constructor(
    scene: Scene,
    private motion: Motion,
    private readonly budget: number = DEFAULT_TOKENS,
  ) {
    this.ground = new Ground(scene);
    this.tokens = new Tokens(scene);
    this.gate = new GatePicture(scene);
    this.glow = glowImage(scene);
  }

  get tokenCount(): number {
    return this.tokens.count;
  }

  /** True while the next frame would differ from this one. */
  get busy(): boolean {
    return this.ground.busy || this.gate.busy || this.flowing;
  }

  /** Returns where the words go. */
  show(picture: Picture, size: Size, ratio: number): Places {
    const resized = this.picture === undefined || this.groundKey === '';
    const found = this.motion === 'full' && !resized ? changes(this.picture, picture) : [];
    this.picture = picture;
    const places = layout(picture.map, size);
    const ways = roads(picture.map, places);
    this.showGround(places, ways, ratio, !resized && this.motion === 'full');
    this.gate.show(places.gate, ring(picture.parties), places.unit, ratio, found);
    this.glow.setPosition(places.gate.centreX * ratio, (places.issuer.y + places.issuer.height / 2) * ratio);
    this.glow.setDisplaySize(
      (places.issuer.width + 76 * places.unit) * ratio,
      (places.issuer.height + 80 * places.unit) * ratio,
    );
    this.tokens.scale(places.unit, ratio);
    const smooth = this.motion === 'full' && !resized;
    this.tokens.plan([...lanes(ways, this.budget), ...strands(found, places)], smooth);
    if (this.motion === 'reduced') this.tokens.stand();
    return places;
  }

  /** The next picture is shown as it is, without a transition: after a resize, or when motion is switched. */
  forget(): void {
    this.groundKey = '';
    this.gate.settle();
  }

  setMotion(motion: Motion): void {
    this.motion = motion;
    this.glow.setAlpha(0);
    this.tokens.clear();
    this.forget();
  }

  /** `ms` since the last frame. */
  step(ms: number): void {
    this.ground.step(ms);
    this.gate.step(ms);
    if (!this.flowing) return;
    this.tokens.step(ms / 1000);
    this.pulse = (this.pulse + ms) % PULSE_MS;
    this.glow.setAlpha(0.12 - 0.12 * Math.cos((this.pulse / PULSE_MS) * Math.PI * 2));
  }

  private get flowing(): boolean {
    return this.running && this.motion === 'full' && this.tokens.count > 0;
  }

  private showGround(places: Places, ways: readonly Road[], ratio: number, smooth: boolean): void {
    const key = groundKey(places, ways, ratio);
    if (key === this.groundKey) return;
    this.groundKey = key;
    const { width, height } = places.size;
    this.ground.show(Math.round(width * ratio), Math.round(height * ratio), ratio, smooth, (paint) => {
      paintGround(paint, places, ways);
    });
  }
}

/** All that the standing picture is painted from; the words in it are not, they are DOM. */
function groundKey(places: Places, ways: readonly Road[], ratio: number): string {
  const { size, gate, issuer, estimate, legend } = places;
  const nodes = [...places.sources, ...places.places].map((one) => [
    one.x,
    one.y,
    one.height,
    one.tone,
    one.touched,
  ]);
  const keys = issuer.keys.map((key) => [key.iconX, key.y, key.strandX, key.tone]);
  const beds = ways.map((road) => [road.looks, bedWidth(road.perSecond), road.length]);
  return JSON.stringify([
    size,
    ratio,
    [gate.centreX, gate.centreY, gate.radius],
    nodes,
    [issuer.x, issuer.height, keys],
    beds,
    estimate && [estimate.y, estimate.width],
    legend?.items,
  ]);
}

function lanes(ways: readonly Road[], budget: number): LanePlan[] {
  const counts = tokenCounts(
    ways.map((road) => road.perSecond),
    budget,
  );
  return ways.flatMap((road, index) => {
    const count = counts[index] ?? 0;
    if (count === 0) return [];
    const looks: LanePlan['looks'] = [road.looks, 'refused', 'spent'];
    return [{ id: road.stream, track: road, looks, hit: road.hit, count, once: false }];
  });
}

/** A key that turns or is new sends a few lights down its strand: the gateway is learning. */
function strands(found: readonly Change[], places: Places): LanePlan[] {
  return found.flatMap((change): LanePlan[] => {
    const key = change.what === 'key' ? places.issuer.keys.find((one) => one.id === change.id) : undefined;
    if (key === undefined) return [];
    const track = strand(places, key.strandX);
    return [
      {
        id: `strand ${key.id}`,
        track,
        looks: ['key', 'key', 'key'],
        hit: 1,
        count: STRAND_TOKENS,
        once: true,
      },
    ];
  });
}

/** A soft light over the issuer, brightened and dimmed while tokens move. */
function glowImage(scene: Scene): GameObjects.Image {
  const side = 128;
  const texture = scene.textures.createCanvas('glow', side, side);
  if (texture === null) throw new Error('texture glow exists already');
  const light = texture.context.createRadialGradient(
    side / 2,
    side / 2,
    side * 0.1,
    side / 2,
    side / 2,
    side / 2,
  );
  light.addColorStop(0, clear(COLOUR.periwinkle, 0.7));
  light.addColorStop(1, clear(COLOUR.periwinkle, 0));
  texture.context.fillStyle = light;
  texture.context.fillRect(0, 0, side, side);
  texture.refresh();
  return scene.add.image(0, 0, 'glow').setDepth(2).setAlpha(0);
}

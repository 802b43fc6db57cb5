// The estate map on a Phaser scene: it is told a picture, works out the difference, and moves.
import type { Scene } from 'phaser';
import { changes } from './changes.ts';
import type { Picture } from './changes.ts';
import { doorTags } from './door-tags.ts';
import type { DoorTag } from './door-tags.ts';
import { DEFAULT_TOKENS } from './flow.ts';
import { GatePicture } from './gate-picture.ts';
import { Glow } from './glow.ts';
import { Ground } from './ground.ts';
import { layout } from './layout.ts';
import { bedWidth, paintGround } from './paint-ground.ts';
import type { Places, Size } from './places.ts';
import { lanes, strands } from './plans.ts';
import { ring } from './ring.ts';
import { roads, runs } from './roads.ts';
import type { Road, Run } from './roads.ts';
import { Tokens } from './tokens.ts';

export type Motion = 'full' | 'reduced';

export class Estate {
  private readonly ground: Ground;
  private readonly gate: GatePicture;
  private readonly tokens: Tokens;
  private readonly glow: Glow;
  private picture: Picture | undefined;
  /** Those of the map, and those whose last tokens are on their way out. */
  private runs: Run[] = [];
  private groundKey = '';
  /** The doors that the last picture turned. */
  turned: DoorTag[] = [];
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
    this.glow = new Glow(scene);
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
    const all = changes(this.picture, picture);
    const found = this.motion === 'full' && !resized ? all : [];
    this.picture = picture;
    const places = layout(picture.map, size);
    this.turned = doorTags(all, picture, places);
    const ways = roads(picture.map, places);
    const leaving = roads(picture.map, places, this.leaving(runs(picture.map.streams)));
    this.showGround(places, ways, ratio, !resized && this.motion === 'full');
    this.gate.show(places.gate, ring(picture.parties), places.unit, ratio, found);
    this.glow.show(places, ratio);
    this.tokens.scale(places.unit, ratio);
    const smooth = this.motion === 'full' && !resized;
    this.tokens.plan([...lanes(ways, this.budget), ...lanes(leaving, 0), ...strands(found, places)], smooth);
    if (this.motion === 'reduced') this.tokens.line();
    return places;
  }

  /** The next picture is shown as it is, without a transition: after a resize, or when motion is switched. */
  forget(): void {
    this.groundKey = '';
    this.gate.settle();
  }

  setMotion(motion: Motion): void {
    this.motion = motion;
    this.glow.rest();
    this.tokens.clear();
    this.forget();
  }

  /** `ms` since the last frame. */
  step(ms: number): void {
    this.ground.step(ms);
    this.gate.step(ms);
    if (!this.flowing) return;
    this.tokens.step(ms / 1000);
    this.glow.step(ms);
  }

  private get flowing(): boolean {
    return this.running && this.motion === 'full' && this.tokens.count > 0;
  }

  /** Streams that are over while some of their tokens are still on the road. */
  private leaving(now: Run[]): Run[] {
    const going = new Set(now.map((run) => run.lane));
    const over = this.runs.filter((run) => !going.has(run.lane) && this.tokens.has(run.lane));
    this.runs = [...now, ...over];
    return over.map((run) => ({ ...run, perSecond: 0 }));
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

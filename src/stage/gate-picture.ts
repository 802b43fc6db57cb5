// The shield and its doors on the stage, with the doors that are turning right now.
import type { GameObjects, Scene, Textures } from 'phaser';
import type { Change } from './changes.ts';
import { doorSize } from './layout.ts';
import { gateReach, paintGate } from './paint-gate.ts';
import type { TurningDoor } from './paint-gate.ts';
import type { DoorState } from './palette.ts';
import type { Gate } from './places.ts';
import type { Door } from './ring.ts';

const KEY = 'gate';
const SWEEP_MS = 420;
/** One by one: the next door starts when the last is about a third through. */
const AFTER_MS = 150;

interface Turn {
  was: DoorState;
  /** Milliseconds gone; below zero while it waits for its neighbours. */
  ms: number;
}

export class GatePicture {
  private readonly image: GameObjects.Image;
  private readonly texture: Textures.CanvasTexture;
  private readonly turns = new Map<string, Turn>();
  private doors: readonly Door[] = [];
  private gate: Gate | undefined;
  private unit = 1;
  private ratio = 1;

  constructor(scene: Scene) {
    const texture = scene.textures.createCanvas(KEY, 1, 1);
    if (texture === null) throw new Error(`texture ${KEY} exists already`);
    this.texture = texture;
    this.image = scene.add.image(0, 0, KEY).setOrigin(0).setDepth(10);
  }

  get busy(): boolean {
    return this.turns.size > 0;
  }

  /** Doors named in `found` turn from what they were; all others simply stand. */
  show(gate: Gate, doors: readonly Door[], unit: number, ratio: number, found: readonly Change[]): void {
    const before = new Map(this.doors.map((door) => [door.id, door.state]));
    for (const change of found) {
      if (change.what !== 'door' || change.how !== 'turns') continue;
      const was = before.get(change.id);
      if (was !== undefined) this.turns.set(change.id, { was, ms: -change.order * AFTER_MS });
    }
    this.gate = gate;
    this.doors = doors;
    this.unit = unit;
    this.ratio = ratio;
    this.paint();
  }

  settle(): void {
    this.turns.clear();
    this.paint();
  }

  step(ms: number): void {
    if (this.turns.size === 0) return;
    for (const [id, turn] of this.turns) {
      turn.ms += ms;
      if (turn.ms >= SWEEP_MS) this.turns.delete(id);
    }
    this.paint();
  }

  private paint(): void {
    if (this.gate === undefined) return;
    const size = doorSize(this.unit);
    const reach = gateReach(this.gate, size);
    const pixels = Math.ceil(reach * 2 * this.ratio);
    this.texture.setSize(pixels, pixels);
    const { context } = this.texture;
    context.setTransform(1, 0, 0, 1, 0, 0);
    context.clearRect(0, 0, pixels, pixels);
    context.setTransform(this.ratio, 0, 0, this.ratio, pixels / 2, pixels / 2);
    paintGate(
      context,
      this.gate,
      this.doors.map((door) => this.turning(door)),
      size,
    );
    this.texture.refresh();
    this.image.setFrame('__BASE');
    this.image.setPosition(
      Math.round(this.gate.centreX * this.ratio - pixels / 2),
      Math.round(this.gate.centreY * this.ratio - pixels / 2),
    );
  }

  private turning(door: Door): TurningDoor {
    const turn = this.turns.get(door.id);
    if (turn === undefined) return { ...door, was: door.state, part: 1 };
    const part = Math.max(0, Math.min(1, turn.ms / SWEEP_MS));
    // Slow at both ends, as a door is.
    return { ...door, was: turn.was, part: part * part * (3 - 2 * part) };
  }
}

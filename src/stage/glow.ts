// A soft light over the issuer that breathes while tokens move.
import type { GameObjects, Scene, Textures } from 'phaser';
import { clear, COLOUR } from './palette.ts';
import type { Places } from './places.ts';

const KEY = 'glow';
const BREATH_MS = 3200;
const BRIGHTEST = 0.24;

export class Glow {
  private readonly texture: Textures.CanvasTexture;
  private readonly image: GameObjects.Image;
  private ms = 0;

  constructor(scene: Scene) {
    const texture = scene.textures.createCanvas(KEY, 1, 1);
    if (texture === null) throw new Error(`texture ${KEY} exists already`);
    this.texture = texture;
    this.image = scene.add.image(0, 0, KEY).setOrigin(0).setDepth(2).setAlpha(0);
  }

  /** Painted in its final size: stretching a picture in every frame costs more than all tokens of a quiet night. */
  show({ issuer, unit, gate }: Places, ratio: number): void {
    const width = Math.round((issuer.width + 76 * unit) * ratio);
    const height = Math.round((issuer.height + 80 * unit) * ratio);
    const [x, y] = [gate.centreX * ratio, (issuer.y + issuer.height / 2) * ratio];
    this.image.setPosition(Math.round(x - width / 2), Math.round(y - height / 2));
    if (this.texture.width === width && this.texture.height === height) return;
    this.texture.setSize(width, height);
    const { context } = this.texture;
    context.setTransform(width / 2, 0, 0, height / 2, width / 2, height / 2);
    const light = context.createRadialGradient(0, 0, 0.2, 0, 0, 1);
    light.addColorStop(0, clear(COLOUR.periwinkle, 0.7));
    light.addColorStop(1, clear(COLOUR.periwinkle, 0));
    context.fillStyle = light;
    context.fillRect(-1, -1, 2, 2);
    this.texture.refresh();
    this.image.setFrame('__BASE');
  }

  step(ms: number): void {
    this.ms = (this.ms + ms) % BREATH_MS;
    this.image.setAlpha((BRIGHTEST / 2) * (1 - Math.cos((this.ms / BREATH_MS) * Math.PI * 2)));
  }

  rest(): void {
    this.ms = 0;
    this.image.setAlpha(0);
  }
}

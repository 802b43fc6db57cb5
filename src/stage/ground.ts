// The standing picture on the stage: two canvases, so that a new one can be faded in over the old one.
import type { GameObjects, Scene, Textures } from 'phaser';

const FADE_MS = 420;

interface Layer {
  texture: Textures.CanvasTexture;
  image: GameObjects.Image;
}

export class Ground {
  private readonly layers: [Layer, Layer];
  /** What is left of the fade, 1…0. */
  private left = 0;

  constructor(scene: Scene) {
    this.layers = [layer(scene, 'ground-a'), layer(scene, 'ground-b')];
    this.layers[1].image.setVisible(false);
  }

  get busy(): boolean {
    return this.left > 0;
  }

  /** `paint` draws in CSS pixels. */
  show(
    width: number,
    height: number,
    ratio: number,
    smooth: boolean,
    paint: (on: CanvasRenderingContext2D) => void,
  ): void {
    // The lower layer always gets the new picture; the upper one shows the old and fades away.
    this.layers.reverse();
    const [below, above] = this.layers;
    below.texture.setSize(width, height);
    const { context } = below.texture;
    context.setTransform(ratio, 0, 0, ratio, 0, 0);
    paint(context);
    below.texture.refresh();
    below.image.setFrame('__BASE').setVisible(true).setAlpha(1).setDepth(0);
    this.left = smooth ? 1 : 0;
    above.image.setVisible(smooth).setDepth(1);
  }

  step(ms: number): void {
    if (this.left <= 0) return;
    this.left = Math.max(0, this.left - ms / FADE_MS);
    const above = this.layers[1].image;
    above.setAlpha(this.left).setVisible(this.left > 0);
  }
}

function layer(scene: Scene, key: string): Layer {
  const canvas = document.createElement('canvas');
  // Without an alpha channel the whole picture is copied, not blended: it is most of what a frame costs without a GPU.
  canvas.getContext('2d', { alpha: false });
  const texture = scene.textures.addCanvas(key, canvas);
  if (texture === null) throw new Error(`texture ${key} exists already`);
  return { texture, image: scene.add.image(0, 0, key).setOrigin(0) };
}

// The stage's only door. It holds no truth: destroy it in the middle of a game, mount it again, same picture.
import type * as Phaser from 'phaser';
import type { Game, Scene } from 'phaser';
import type { Sight } from '../incident/sight-types.ts';
import { Estate } from './estate.ts';
import type { Motion } from './estate.ts';
import { mountLabels } from './labels.ts';
import { COLOUR } from './palette.ts';
import type { Size } from './places.ts';
import { canDraw, hasFastWebGl } from './renderer.ts';
import './stage.css';

export interface StageOptions {
  motion: Motion;
  /** The most tokens on the roads together. */
  tokens?: number;
  /** Called after each drawn frame with the milliseconds since the one before. */
  onFrame?(ms: number): void;
}

/** The part of a sight that is drawn. */
export type StageSight = Pick<Sight, 'map' | 'parties' | 'deciding'>;

export interface StageHandle {
  show(sight: StageSight): void;
  /** False while the clock stands: tokens freeze, and after the last transition nothing is drawn. */
  setRunning(running: boolean): void;
  setMotion(motion: Motion): void;
  /** The stage sees its host change size by itself; this is for whoever cannot wait. */
  resize(): void;
  unmount(): void;
  stats(): { renderer: string; drawnFrames: number; tokens: number };
}

/** More pixels than this cost frames and show nothing. */
const MOST_PIXEL_RATIO = 2;
/** After a nap of the machine the world must not jump. */
const LONGEST_STEP_MS = 100;
/** The first step after our own sleep has the whole sleep in its time. */
const FIRST_STEP_MS = 16;

/** Rejects where nothing can be drawn; the caller then goes without pictures. */
export async function mountStage(host: HTMLElement, options: StageOptions): Promise<StageHandle> {
  if (!canDraw()) throw new Error('This browser draws on no canvas.');
  const phaser = await import('phaser');
  // Text is DOM and reflows by itself; the stage only must not be measured before its host has a size.
  host.classList.add('stage');
  const labels = mountLabels(host);
  const { game, scene } = await startGame(phaser, host);
  const estate = new Estate(scene, options.motion, options.tokens);
  let sight: StageSight | undefined;
  let size: Size = { width: 0, height: 0 };
  let ratio = 1;
  let running = true;
  let drawnFrames = 0;
  /** Something was shown that is not yet on the canvas. */
  let stale = false;
  let asleep = false;
  let unmounted = false;

  const sleep = (): void => {
    asleep = true;
    game.loop.sleep();
  };
  const draw = (): void => {
    if (unmounted || sight === undefined || size.width < 1 || size.height < 1) return;
    estate.running = running && !sight.deciding;
    labels.show(estate.show(sight, size, ratio));
    labels.name(estate.turned);
    stale = true;
    game.loop.wake();
  };
  const resize = (): void => {
    const next = { width: host.clientWidth, height: host.clientHeight };
    const nextRatio = Math.min(MOST_PIXEL_RATIO, window.devicePixelRatio || 1);
    if (next.width === size.width && next.height === size.height && nextRatio === ratio) return;
    [size, ratio] = [next, nextRatio];
    if (size.width < 1 || size.height < 1) return;
    game.scale.resize(Math.round(size.width * ratio), Math.round(size.height * ratio));
    game.scale.setZoom(1 / ratio);
    estate.forget();
    draw();
  };
  const step = (_time: number, ms: number): void => {
    estate.step(asleep ? FIRST_STEP_MS : Math.min(ms, LONGEST_STEP_MS));
    asleep = false;
  };
  const drawn = (): void => {
    drawnFrames += 1;
    stale = false;
    options.onFrame?.(game.loop.rawDelta);
    // An idle table draws nothing.
    if (!stale && !estate.busy) sleep();
  };

  scene.events.on('update', step);
  game.events.on('postrender', drawn);
  const observer = new ResizeObserver(resize);
  observer.observe(host);
  resize();
  if (!estate.busy) sleep();

  return {
    show(next) {
      sight = next;
      draw();
    },
    setRunning(next) {
      if (running === next) return;
      running = next;
      draw();
    },
    setMotion(motion) {
      estate.setMotion(motion);
      draw();
    },
    resize,
    unmount() {
      if (unmounted) return;
      unmounted = true;
      observer.disconnect();
      scene.events.off('update', step);
      game.events.off('postrender', drawn);
      labels.unmount();
      host.classList.remove('stage');
      game.canvas.remove();
      game.destroy(true);
      // The game dies in its next step, and a sleeping one takes none.
      game.loop.wake();
    },
    stats: () => ({
      renderer: game.config.renderType === phaser.CANVAS ? 'canvas' : 'webgl',
      drawnFrames,
      tokens: estate.tokenCount,
    }),
  };
}

function startGame(phaser: typeof Phaser, host: HTMLElement): Promise<{ game: Game; scene: Scene }> {
  return new Promise((resolve) => {
    const game = new phaser.Game({
      type: hasFastWebGl() ? phaser.WEBGL : phaser.CANVAS,
      parent: host,
      banner: false,
      backgroundColor: COLOUR.deep,
      // The ground covers every pixel of every frame.
      clearBeforeRender: false,
      autoFocus: false,
      disableContextMenu: false,
      audio: { noAudio: true },
      input: { keyboard: false, mouse: false, touch: false, gamepad: false },
      fps: { smoothStep: false },
      scale: { mode: phaser.Scale.NONE, width: 1, height: 1, expandParent: false },
      scene: {
        create(this: Scene) {
          this.game.canvas.setAttribute('aria-hidden', 'true');
          resolve({ game, scene: this });
        },
      },
    });
  });
}

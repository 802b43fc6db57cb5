// In the browser: our stage and a bare Phaser scene, side by side under the same clock. Also a page to look at the
// pictures: `bench/stage.html?show=HOSTILE`.
import type { GameObjects, Scene } from 'phaser';
import { layout } from '../src/stage/layout.ts';
import { mountStage } from '../src/stage/mount.ts';
import type { StageHandle } from '../src/stage/mount.ts';
import { roads, STEPS } from '../src/stage/roads.ts';
import type { Road } from '../src/stage/roads.ts';
import { PICTURES } from '../test/stage/pictures.ts';

const { CROWDED } = PICTURES;
const host = document.querySelector<HTMLElement>('#host');
if (host === null) throw new Error('no host');
const stageHost: HTMLElement = host;

interface Measure {
  framesPerSecond: number;
  tokens: number;
  renderer: string;
}

/** What this page puts on its window. */
export interface BenchPage {
  stage?: StageHandle;
  pictures: typeof PICTURES;
  mountStage: typeof mountStage;
  measureStage(tokens: number, ms: number): Promise<Measure>;
  measureBare(tokens: number, ms: number): Promise<Measure>;
}

declare global {
  interface Window extends BenchPage {}
}

window.pictures = PICTURES;
window.mountStage = mountStage;

window.measureStage = async (tokens, ms) => {
  const stage = await mountStage(stageHost, { motion: 'full', tokens });
  stage.show(CROWDED);
  await wait(400);
  const before = stage.stats().drawnFrames;
  const started = performance.now();
  await wait(ms);
  const { drawnFrames, tokens: shown, renderer } = stage.stats();
  const framesPerSecond = ((drawnFrames - before) / (performance.now() - started)) * 1000;
  stage.unmount();
  return { framesPerSecond, tokens: shown, renderer };
};

/** Nothing but sprites on the same roads. */
window.measureBare = async (tokens, ms) => {
  const phaser = await import('phaser');
  const size = { width: stageHost.clientWidth, height: stageHost.clientHeight };
  const ways = roads(CROWDED.map, layout(CROWDED.map, size));
  let frames = 0;
  let sprites: { sprite: GameObjects.Sprite; road: Road; at: number }[] = [];
  const game = new phaser.Game({
    type: phaser.CANVAS,
    parent: stageHost,
    ...size,
    banner: false,
    audio: { noAudio: true },
    backgroundColor: '#0d1322',
    scene: {
      create(this: Scene) {
        this.add.graphics().fillStyle(0xa8b6d6).fillCircle(4, 4, 4).generateTexture('dot', 8, 8).destroy();
        sprites = Array.from({ length: tokens }, (_, index) => {
          const road = ways[index % ways.length];
          if (road === undefined) throw new Error('no road');
          return { sprite: this.add.sprite(0, 0, 'dot'), road, at: (index * 0.618) % 1 };
        });
      },
      update(_time: number, delta: number) {
        frames += 1;
        for (const one of sprites) {
          one.at = (one.at + (64 * delta) / 1000 / one.road.length) % 1;
          const step = Math.floor(one.at * STEPS);
          one.sprite.setPosition(one.road.xs[step], one.road.ys[step]);
        }
      },
    },
  });
  await wait(900);
  const [before, started] = [frames, performance.now()];
  await wait(ms);
  const framesPerSecond = ((frames - before) / (performance.now() - started)) * 1000;
  game.destroy(true);
  await wait(100);
  return { framesPerSecond, tokens, renderer: 'canvas' };
};

function wait(ms: number): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(resolve, ms);
  });
}

const query = new URLSearchParams(location.search);
const wanted = Object.entries(PICTURES).find(([name]) => name === query.get('show'));
if (wanted !== undefined) {
  const motion = query.get('motion') === 'reduced' ? 'reduced' : 'full';
  window.stage = await mountStage(stageHost, { motion });
  window.stage.show(wanted[1]);
}

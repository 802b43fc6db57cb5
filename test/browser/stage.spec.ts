// The stage in a real browser: when it draws, when it rests, and whether its words fit.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import type { Page } from '@playwright/test';
import { createServer } from 'vite';
import type { ViteDevServer } from 'vite';
import type { BenchPage } from '../../bench/stage.ts';

declare global {
  interface Window extends BenchPage {}
}

let server: ViteDevServer;
let address = '';
/** Of its own, so that two workers do not write the same files. */
let cacheDir = '';

test.beforeAll(async () => {
  cacheDir = mkdtempSync(join(tmpdir(), 'keyfall-stage-'));
  server = await createServer({
    configFile: false,
    root: new URL('../..', import.meta.url).pathname,
    logLevel: 'error',
    cacheDir,
    server: { port: 0, hmr: false, watch: null },
    optimizeDeps: { include: ['phaser'], noDiscovery: true },
  });
  await server.listen();
  address = `${server.resolvedUrls?.local[0] ?? ''}bench/stage.html`;
});

test.afterAll(async () => {
  await server.close();
  rmSync(cacheDir, { recursive: true, force: true });
});

async function open(page: Page, query = ''): Promise<void> {
  await page.goto(`${address}?${query}`);
  await page.waitForFunction(() => (window.stage?.stats().drawnFrames ?? 0) > 0);
}

/** Frames drawn in the next 600 ms. */
function framesDrawn(page: Page): Promise<number> {
  return page.evaluate(async () => {
    const before = window.stage?.stats().drawnFrames ?? 0;
    await new Promise((resolve) => {
      setTimeout(resolve, 600);
    });
    return (window.stage?.stats().drawnFrames ?? 0) - before;
  });
}

/** A busy machine takes a while to finish a transition. */
async function rest(page: Page, why: string): Promise<void> {
  await expect.poll(() => framesDrawn(page), { message: why, timeout: 20_000 }).toBe(0);
}

test('an idle table draws nothing', async ({ page }) => {
  await open(page, 'show=EMPTY');
  expect(await framesDrawn(page), 'nothing flows').toBe(0);

  await page.evaluate(() => window.stage?.show(window.pictures.HOSTILE));
  expect(await framesDrawn(page), 'tokens flow').toBeGreaterThan(5);

  await page.evaluate(() => window.stage?.setRunning(false));
  await rest(page, 'the clock stands');

  await page.evaluate(() => window.stage?.setRunning(true));
  expect(await framesDrawn(page), 'the clock goes on').toBeGreaterThan(5);

  await page.evaluate(() => window.stage?.show({ ...window.pictures.HOSTILE, deciding: true }));
  await rest(page, 'somebody must decide');
});

test('doors turn while the clock stands, and then the table rests', async ({ page }) => {
  await open(page, 'show=QUIET');
  await page.evaluate(() => {
    window.stage?.show({ ...window.pictures.QUIET, deciding: true });
    window.stage?.show({ ...window.pictures.CONTAINED, deciding: true });
  });
  expect(await framesDrawn(page)).toBeGreaterThan(5);
  await rest(page, 'all doors have turned');
});

for (const motion of ['full', 'reduced'] as const) {
  test(`doors that turn are named for a moment, with ${motion} motion, and no frame is drawn for it`, async ({
    page,
  }) => {
    await open(page, `show=QUIET&motion=${motion}`);
    if (motion === 'reduced') await page.emulateMedia({ reducedMotion: 'reduce' });
    await page.evaluate(() => {
      window.stage?.setRunning(false);
      window.stage?.show(window.pictures.CONTAINED);
    });
    const tags = page.locator('.door-tag');
    await expect(tags.filter({ hasText: / refuses$/ })).not.toHaveCount(0);
    const cut = await tags.evaluateAll((all) =>
      all.filter((one) => one.scrollWidth > one.clientWidth).map((one) => one.textContent),
    );
    expect(cut).toEqual([]);
    await rest(page, 'the doors have turned');
    await expect(tags).toHaveCount(0);
    expect(await framesDrawn(page), 'names go without a frame').toBe(0);
  });
}

test('with reduced motion nothing moves and nothing is left out', async ({ page }) => {
  await open(page, 'show=HOSTILE&motion=reduced');
  expect(await framesDrawn(page)).toBe(0);
  expect(await page.evaluate(() => window.stage?.stats().tokens)).toBeGreaterThan(50);
  const before = await page.evaluate(() => window.stage?.stats().drawnFrames ?? 0);
  await page.evaluate(() => window.stage?.show(window.pictures.CONTAINED));
  await rest(page, 'the picture stands');
  const after = await page.evaluate(() => window.stage?.stats().drawnFrames ?? 0);
  expect(after - before, 'changes appear at once').toBeLessThanOrEqual(2);
});

test('destroyed and mounted again it is the same picture', async ({ page }) => {
  await open(page, 'show=EMPTY&motion=reduced');
  const canvas = (): Promise<string> =>
    page.evaluate(() => document.querySelector('canvas')?.toDataURL() ?? 'no canvas');
  // The first one gets there through the game, the second is put into the middle of it.
  await page.evaluate(() => {
    for (const name of ['QUIET', 'HOSTILE', 'QUARANTINED'] as const)
      window.stage?.show(window.pictures[name]);
  });
  await rest(page, 'the picture stands');
  const before = await canvas();
  const left = await page.evaluate(() => {
    window.stage?.unmount();
    return document.querySelector('#host')?.childElementCount;
  });
  expect(left, 'an empty host').toBe(0);
  await page.evaluate(async () => {
    const host = document.querySelector<HTMLElement>('#host');
    if (host === null) return;
    window.stage = await window.mountStage(host, { motion: 'reduced' });
    window.stage.show(window.pictures.QUARANTINED);
  });
  await rest(page, 'the picture stands');
  expect((await canvas()) === before).toBe(true);
});

for (const [width, height] of [
  [620, 420],
  [870, 600],
  [1280, 720],
  [1600, 1000],
] as const) {
  test(`no word is cut off at ${width} × ${height}`, async ({ page }) => {
    await page.setViewportSize({ width, height });
    await open(page, 'show=EMPTY&motion=reduced');
    const cut = await page.evaluate(async () => {
      await document.fonts.ready;
      const found: string[] = [];
      for (const picture of Object.values(window.pictures)) {
        window.stage?.show(picture);
        for (const word of document.querySelectorAll('.stage-label > span')) {
          if (word.scrollWidth > word.clientWidth + 1 || word.scrollHeight > word.clientHeight + 2) {
            found.push(word.textContent ?? '');
          }
        }
      }
      return found;
    });
    expect(cut).toEqual([]);
  });
}

test('the words are DOM, and hidden from screen readers because the panel says them', async ({ page }) => {
  await open(page, 'show=HOSTILE');
  const labels = page.locator('.stage-labels');
  await expect(labels).toHaveAttribute('aria-hidden', 'true');
  await expect(labels).toContainText('Unknown host');
  await expect(labels).toContainText('4,536 – 2.1 M');
});

test('both renderers draw the same picture', async ({ page }) => {
  await page.setViewportSize({ width: 620, height: 420 });
  await open(page, 'show=CONTAINED&motion=reduced');
  expect(await page.evaluate(() => window.stage?.stats().renderer)).toBe('canvas');
  const canvas = await page.screenshot();
  // The same software GL, under a name that sounds like a graphics card.
  await page.addInitScript(() => {
    const prototype = HTMLCanvasElement.prototype as { getContext(kind: string, options?: object): unknown };
    const getContext = prototype.getContext;
    prototype.getContext = function (kind, options) {
      return getContext.call(this, kind, { ...options, failIfMajorPerformanceCaveat: false });
    };
    const { getParameter } = WebGLRenderingContext.prototype;
    const names = [WebGLRenderingContext.RENDERER, 0x9246];
    WebGLRenderingContext.prototype.getParameter = function (name): unknown {
      return names.includes(name) ? 'A graphics card' : getParameter.call(this, name);
    };
  });
  await open(page, 'show=CONTAINED&motion=reduced');
  test.skip(
    (await page.evaluate(() => window.stage?.stats().renderer)) !== 'webgl',
    'this browser has no WebGL at all',
  );
  await rest(page, 'the picture stands');
  const webgl = await page.screenshot();
  expect(await difference(page, canvas, webgl)).toBeLessThan(1.5);
});

/** Mean difference of two pictures, a channel, of 255. */
function difference(page: Page, one: Buffer, other: Buffer): Promise<number> {
  return page.evaluate(
    async (pictures) => {
      const [a, b] = await Promise.all(
        pictures.map(async (picture) => {
          const image = new Image();
          image.src = `data:image/png;base64,${picture}`;
          await image.decode();
          const canvas = document.createElement('canvas');
          canvas.width = image.width;
          canvas.height = image.height;
          const paint = canvas.getContext('2d');
          paint?.drawImage(image, 0, 0);
          return paint?.getImageData(0, 0, image.width, image.height).data ?? new Uint8ClampedArray();
        }),
      );
      if (a === undefined || b === undefined || a.length !== b.length || a.length === 0) return Infinity;
      return a.reduce((sum, value, index) => sum + Math.abs(value - (b[index] ?? 0)), 0) / a.length;
    },
    [one.toString('base64'), other.toString('base64')],
  );
}

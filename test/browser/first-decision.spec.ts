// The first decision before the pictures: how much arrives, and that it can be answered without them.
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { expect, test } from '@playwright/test';
import { answer, sitDown } from './at-table.ts';
import { mouse } from './hands.ts';

const WEB = new URL('../../dist/web/', import.meta.url).pathname;
/** What the rules need by now; it was 90 kB before statements to the press, hints, workshops and other languages. */
const MOST_BYTES = 117_500;
const PICTURES = /phaser|\/mount-/;

/** A built file and everything that it imports before it runs. */
function withImports(file: string, seen = new Set<string>()): Set<string> {
  if (seen.has(file)) return seen;
  seen.add(file);
  const text = readFileSync(file, 'utf8');
  for (const [, name] of text.matchAll(/(?:\bfrom|\bimport)\s*["'](\.[^"']+\.js)["']/g)) {
    if (name !== undefined) withImports(join(dirname(file), name), seen);
  }
  return seen;
}

function gzipped(files: Iterable<string>): number {
  return [...files].reduce((sum, file) => sum + gzipSync(readFileSync(file)).length, 0);
}

test('the title page is light', () => {
  const html = readFileSync(join(WEB, 'index.html'), 'utf8');
  const entries = [...html.matchAll(/<script[^>]+src="([^"]+)"/g)].map(([, src]) => join(WEB, src ?? ''));
  expect(entries).toHaveLength(1);
  // The door fetches the game at once; a workshop would be the other way.
  const game = readdirSync(join(WEB, 'assets')).filter((name) => /^alone-.*\.js$/.test(name));
  expect(game).toHaveLength(1);
  const first = [...entries, join(WEB, 'assets', game[0] ?? '')];
  const files = new Set(first.flatMap((entry) => [...withImports(entry)]));
  expect(gzipped(files)).toBeLessThanOrEqual(MOST_BYTES);
});

test('all code up to the first answer is at most 117.5 kB, and the pictures may come later', async ({
  page,
}) => {
  const scripts = new Set<string>();
  page.on('request', (request) => {
    const { pathname } = new URL(request.url());
    if (pathname.endsWith('.js') && !PICTURES.test(pathname)) scripts.add(join(WEB, pathname));
  });
  let release = (): void => {};
  const held = new Promise<void>((resolve) => {
    release = resolve;
  });
  let asked = 0;
  await page.route(PICTURES, async (route) => {
    asked += 1;
    await held;
    await route.continue();
  });

  const hands = mouse(page);
  await sitDown(page, { hands, start: 'Play' });
  expect(await answer(page, hands)).toBe(true);
  await expect(page.locator('.message').first()).toContainText('You answered');
  expect(asked, 'the pictures are still on their way').toBeGreaterThan(0);
  await expect(page.locator('canvas')).toHaveCount(0);
  expect(gzipped(scripts), [...scripts].map((file) => file.slice(WEB.length)).join(' ')).toBeLessThanOrEqual(
    MOST_BYTES,
  );

  release();
  await expect(page.locator('.estate')).toHaveAttribute('data-drawn', 'yes', { timeout: 30_000 });
});

test('pictures that never arrive are not missed', async ({ page }) => {
  await page.route(PICTURES, (route) => route.abort());
  const hands = mouse(page);
  await sitDown(page, { hands, start: 'Play' });
  await expect(page.locator('.estate-figure').first()).toBeVisible();
  expect(await answer(page, hands)).toBe(true);
});

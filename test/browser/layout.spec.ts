// Every page at three sizes and with large text: nothing runs out, nothing is cut, nothing lies on another thing.
// The pictures go to test-results/looks, for somebody to look at.
import { expect, test } from '@playwright/test';
import type { Page } from '@playwright/test';
import { AT, bookGame } from './book-games.ts';
import { DEBRIEF_TABS, MONDAY_VIEWS, showDebrief, showTable, TITLE_VIEWS, WEDNESDAY_VIEWS } from './views.ts';

test.describe.configure({ timeout: 120_000 });
test.use({ trace: 'off', reducedMotion: 'reduce' });

const REGIONS = [
  '.top-bar',
  '.duties',
  '.stores',
  '.estate',
  '.bench',
  '.desk',
  '.claims',
  '.team',
  '.under-way',
  '.standing',
];

/** What is wrong with the layout of what is shown, in words. */
function faults(page: Page): Promise<string[]> {
  return page.evaluate((regions) => {
    const found: string[] = [];
    const SLACK = 2;
    const wide = document.documentElement;
    if (wide.scrollWidth > wide.clientWidth) {
      found.push(`the page scrolls sideways: ${wide.scrollWidth} of ${wide.clientWidth}`);
    }
    const name = (one: Element): string =>
      `${one.tagName.toLowerCase()}${[...one.classList].map((word) => `.${word}`).join('')}`;
    const sheet = document.querySelector('dialog[open]');
    const root = sheet ?? document.body;

    // Words that are cut by something that cannot be scrolled.
    const texts = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
    for (let node = texts.nextNode(); node !== null; node = texts.nextNode()) {
      const parent = node.parentElement;
      const words = node.textContent?.trim() ?? '';
      if (parent === null || words === '' || !parent.checkVisibility({ visibilityProperty: true })) continue;
      // Said to screen readers only; drawn by the stage, which has tests of its own; stacked by design.
      if (
        parent.closest(
          '.unseen, .stage-labels, [data-drawn] .estate-figure, [aria-hidden="true"], option, .hand .slot',
        ) !== null
      )
        continue;
      const range = document.createRange();
      range.selectNodeContents(node);
      const box = range.getBoundingClientRect();
      if (box.width === 0) continue;
      let scrolls = false;
      let isExcused = false;
      for (
        let around: Element | null = parent;
        around !== null && around !== wide;
        around = around.parentElement
      ) {
        const style = getComputedStyle(around);
        // Another way to speak to screen readers only.
        if (style.clipPath === 'inset(50%)') break;
        const frame = around.getBoundingClientRect();
        const isRow = !['visible', 'auto', 'scroll'].includes(style.overflowX);
        const isColumn = style.overflowY !== 'visible';
        // Cut on purpose, with three dots.
        if (style.textOverflow === 'ellipsis' || style.webkitLineClamp !== 'none') {
          isExcused = true;
          break;
        }
        if (['auto', 'scroll'].includes(style.overflowY)) scrolls = true;
        const right = isRow && box.right > frame.right + SLACK;
        const left = isRow && box.left < frame.left - SLACK;
        const low =
          isColumn && !scrolls && (box.bottom > frame.bottom + SLACK || box.top < frame.top - SLACK);
        if (right || left || low) {
          found.push(`“${words.slice(0, 40)}” is cut by ${name(around)}`);
          break;
        }
        if (['auto', 'scroll'].includes(style.overflowX) && around.scrollWidth > around.clientWidth + SLACK) {
          isExcused = true;
          break;
        }
      }
      if (!isExcused && box.right > wide.clientWidth + SLACK && box.left < wide.clientWidth) {
        found.push(`“${words.slice(0, 40)}” runs out of the window`);
      }
    }

    // Words that run out of their button, badge or card.
    for (const one of root.querySelectorAll<HTMLElement>('button, .badge, .paper, .slip, summary, th, td')) {
      if (!one.checkVisibility({ visibilityProperty: true }) || one.closest('.unseen') !== null) continue;
      const style = getComputedStyle(one);
      if (style.display === 'inline' || style.textOverflow === 'ellipsis') continue;
      if (one.scrollWidth > one.clientWidth + SLACK && one.clientWidth > 0) {
        found.push(
          `${name(one)} “${(one.textContent ?? '').trim().slice(0, 40)}” is too narrow for its words`,
        );
      }
    }

    // Buttons that stand like a tower.
    for (const one of root.querySelectorAll<HTMLElement>('.button')) {
      if (!one.checkVisibility() || (one.textContent ?? '').trim() === '') continue;
      const range = document.createRange();
      range.selectNodeContents(one);
      const lines = range.getBoundingClientRect().height / parseFloat(getComputedStyle(one).fontSize);
      if (lines > 4.2) found.push(`“${(one.textContent ?? '').trim()}” takes many lines`);
    }

    // Parts of the table that lie on each other.
    const parts = regions.flatMap((selector) => {
      const one = document.querySelector(selector);
      const box = one?.getBoundingClientRect();
      return one?.checkVisibility() === true && box !== undefined && box.width > 0 ? [{ selector, box }] : [];
    });
    parts.forEach(({ selector, box }, index) => {
      for (const other of parts.slice(index + 1)) {
        const across = Math.min(box.right, other.box.right) - Math.max(box.left, other.box.left);
        const down = Math.min(box.bottom, other.box.bottom) - Math.max(box.top, other.box.top);
        if (across > SLACK && down > SLACK) found.push(`${selector} and ${other.selector} lie on each other`);
      }
    });

    // Of a dialog, head and foot must be in the window.
    for (const one of sheet?.querySelectorAll('.head button, .foot button') ?? []) {
      const { top, bottom, left, right } = one.getBoundingClientRect();
      if (top < 0 || left < 0 || bottom > innerHeight + 1 || right > innerWidth + 1) {
        found.push(`${name(one)} of the dialog is out of the window`);
      }
    }
    return [...new Set(found)];
  }, REGIONS);
}

/** How many pixels of the last words stay under the bar of a phone when everything was scrolled to its end. */
function underTabBar(page: Page): Promise<number> {
  return page.evaluate(() => {
    const all = [...document.querySelectorAll('*')];
    for (const one of all) one.scrollTop = one.scrollHeight;
    const bar = document.querySelector('.tab-bar')?.getBoundingClientRect().top ?? 0;
    const ends = [...document.querySelectorAll('.table > main :is(p, button, li, h3)')]
      .filter((one) => one.checkVisibility() && one.closest('.unseen') === null)
      .map((one) => one.getBoundingClientRect().bottom);
    for (const one of all) one.scrollTop = 0;
    return Math.max(...ends) - bar;
  });
}

const SIZES = [
  { name: 'wide', width: 1440, height: 900, text: '100' },
  { name: 'middle', width: 1024, height: 768, text: '100' },
  { name: 'phone', width: 390, height: 844, text: '100' },
  { name: 'wide, large text', width: 1440, height: 900, text: '125' },
  { name: 'middle, large text', width: 1024, height: 768, text: '125' },
  { name: 'phone, large text', width: 390, height: 844, text: '125' },
] as const;

for (const { name: size, width, height, text } of SIZES) {
  test.describe(size, () => {
    test.use({ viewport: { width, height } });

    test.beforeEach(async ({ page }) => {
      await page.addInitScript(
        (wanted) => localStorage.setItem('keyfall:settings', JSON.stringify({ text: wanted })),
        text,
      );
    });

    const look = async (page: Page, name: string): Promise<void> => {
      await page.evaluate(() => document.fonts.ready);
      await page.screenshot({ path: `test-results/looks/${size} - ${name}.png` });
      expect.soft(await faults(page), `${size}: ${name}`).toEqual([]);
    };

    test('the title and its pages', async ({ page }) => {
      for (const { name, show } of TITLE_VIEWS) {
        await show(page);
        await look(page, name);
      }
    });

    test('the table', async ({ page }) => {
      await showTable(page, bookGame(AT.wednesday));
      if (width > 800) {
        await expect(page.locator('.estate')).toHaveAttribute('data-drawn', 'yes', { timeout: 30_000 });
        await look(page, 'table');
      } else {
        for (const tab of ['Desk', 'Cards', 'Claims', 'Clocks', 'Map']) {
          await page.getByRole('navigation').getByRole('button', { name: tab }).click();
          await look(page, `table, ${tab}`);
          expect.soft(await underTabBar(page), `the end of ${tab}`).toBeLessThanOrEqual(0);
        }
      }
      for (const { name, show } of WEDNESDAY_VIEWS) {
        await show(page);
        await look(page, name);
      }
    });

    test('the table without pictures', async ({ page }) => {
      test.skip(width < 800, 'a phone has none');
      await showTable(page, bookGame(AT.wednesday), 'stage=off');
      await look(page, 'table without pictures');
    });

    test('the forms of Monday', async ({ page }) => {
      await showTable(page, bookGame(AT.monday));
      for (const { name, show } of MONDAY_VIEWS) {
        await show(page);
        await look(page, name);
      }
    });

    test('the debrief', async ({ page }) => {
      await showDebrief(page, bookGame(AT.close));
      for (const name of DEBRIEF_TABS) {
        await page.getByRole('tab', { name }).click();
        await look(page, `debrief, ${name}`);
      }
    });
  });
}

// What can be seen to be wrong with a layout by a machine: words that are cut, parts that lie on each other.
import type { Page } from '@playwright/test';

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
export function faults(page: Page): Promise<string[]> {
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

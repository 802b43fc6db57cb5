// Two ways to use the same page. A test that is written for `Hands` is played by mouse and by keyboard.
import { expect } from '@playwright/test';
import type { Locator, Page } from '@playwright/test';

export interface Hands {
  /** A button, a link, the summary of a menu. */
  press(target: Locator): Promise<void>;
  /** A radio button or a check box. */
  choose(target: Locator): Promise<void>;
  write(field: Locator, text: string): Promise<void>;
  /** Does what this button does: with its key, where there is a keyboard. */
  shortcut(key: string, button: Locator): Promise<void>;
  /** Goes near with a key, where there is a keyboard. */
  near(key: string): Promise<void>;
  /** Waits until something happens. */
  skip(): Promise<void>;
}

export function mouse(page: Page): Hands {
  const next = page.getByRole('button', { name: 'To the next event' });
  return {
    press: (target) => target.click(),
    choose: (target) => target.check(),
    write: (field, text) => field.fill(text),
    shortcut: (_key, button) => button.click(),
    near: () => Promise.resolve(),
    skip: () => next.click(),
  };
}

/** More stops than any page has. */
const MOST_STOPS = 250;

/** Only keys, and at each stop the focus must be seen. */
export function keyboard(page: Page): Hands {
  const keys = page.keyboard;
  /** Goes on with Tab until one of these has the focus, as somebody without a mouse does. */
  const reach = async (isThere: () => Promise<boolean>, what: Locator): Promise<void> => {
    for (let stop = 0; stop < MOST_STOPS; stop += 1) {
      if (await isThere()) return;
      await keys.press('Tab');
      await seeFocus(page);
    }
    throw new Error(`The Tab key never came to ${what.toString()}`);
  };
  const hasFocus = (target: Locator) => () => target.evaluate((one) => one === document.activeElement);
  return {
    async press(target) {
      await target.waitFor();
      await reach(hasFocus(target), target);
      await keys.press('Enter');
    },
    async choose(target) {
      await target.waitFor();
      // Tab stops once at each group of radio buttons; the arrows go on inside it.
      const isInGroup = () =>
        target.evaluate((one: HTMLInputElement) => {
          const at = document.activeElement;
          if (one.type !== 'radio') return one === at;
          return at instanceof HTMLInputElement && at.type === 'radio' && at.name === one.name;
        });
      await reach(isInGroup, target);
      if (await hasFocus(target)()) {
        if (!(await target.isChecked())) await keys.press('Space');
      } else {
        for (let stop = 0; stop < MOST_STOPS && !(await hasFocus(target)()); stop += 1) {
          await keys.press('ArrowDown');
          await seeFocus(page);
        }
      }
      await expect(target).toBeChecked();
    },
    async write(field, text) {
      await field.waitFor();
      await reach(hasFocus(field), field);
      await keys.press('ControlOrMeta+A');
      await keys.insertText(text);
      await expect(field).toHaveValue(text);
    },
    shortcut: (key) => keys.press(key),
    near: (key) => keys.press(key),
    skip: () => keys.press('n'),
  };
}

/** Whatever has the focus shows it: by an outline of its own, of its label, or of the area that it fills. */
export async function seeFocus(page: Page): Promise<void> {
  const unseen = await page.evaluate(() => {
    const at = document.activeElement;
    // Between the last stop of a page and the first one lies the browser's own frame.
    if (at === null || at === document.body || at === document.documentElement) return undefined;
    const rings = (style: CSSStyleDeclaration): boolean =>
      style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) >= 1;
    const label = at.closest('label');
    // No script can ask for the style of a slider's thumb, so its rule is looked up.
    const isThumbRinged = [...document.styleSheets]
      .flatMap(({ cssRules }) => [...cssRules])
      .some((rule) => {
        if (!(rule instanceof CSSStyleRule) || !rule.selectorText.endsWith('::-webkit-slider-thumb'))
          return false;
        return rings(rule.style) && at.matches(rule.selectorText.replace('::-webkit-slider-thumb', ''));
      });
    const isRinged =
      rings(getComputedStyle(at)) ||
      rings(getComputedStyle(at, '::after')) ||
      isThumbRinged ||
      (label !== null && rings(getComputedStyle(label)));
    const { width, height } = at.getBoundingClientRect();
    if (isRinged && width > 0 && height > 0) return undefined;
    return `${at.outerHTML.slice(0, 200)} (${width} × ${height})`;
  });
  expect(unseen, 'has the focus, and nobody can see it').toBeUndefined();
}

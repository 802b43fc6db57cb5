// Every page and every dialog, with a full table: for the tests that look at all of them.
import { expect } from '@playwright/test';
import type { Locator, Page } from '@playwright/test';
import type { Recording } from '../../src/incident/recording.ts';
import { openGame } from './book-games.ts';

export interface View {
  name: string;
  show(page: Page): Promise<void>;
}

const dialog = (page: Page) => page.getByRole('dialog');

async function shut(page: Page): Promise<void> {
  while ((await dialog(page).count()) > 0) {
    await page.keyboard.press('Escape');
    await expect(dialog(page)).toHaveCount(0);
  }
}

/** A click where it lies under another part too: what is reached by mouse is for other tests. */
async function open(page: Page, selector: string): Promise<void> {
  await shut(page);
  await page.locator(selector).first().dispatchEvent('click');
  await expect(dialog(page)).toBeVisible();
}

const byKey = (name: string, key: string): View => ({
  name,
  show: async (page) => {
    await shut(page);
    await page.keyboard.press(key);
    await expect(dialog(page)).toBeVisible();
  },
});
const byClick = (name: string, selector: string): View => ({
  name,
  show: (page) => open(page, selector),
});

/** A part of the log desk, which lies open. */
const deskPart = (part: string, shown: (desk: Locator) => Locator): View => ({
  name: `log desk: ${part}`,
  show: async (page) => {
    await dialog(page)
      .getByRole('tab', { name: new RegExp(`^${part}`) })
      .click();
    await expect(shown(dialog(page))).toBeVisible();
  },
});

/** Of the title page. */
export const TITLE_VIEWS: View[] = [
  {
    name: 'title',
    show: async (page) => {
      await page.goto('/?seed=7');
      await expect(page.getByRole('button', { name: 'Play', exact: true })).toBeVisible();
    },
  },
  {
    name: 'settings',
    show: async (page) => {
      await page.getByRole('button', { name: 'Settings' }).click();
      await expect(dialog(page)).toBeVisible();
    },
  },
  {
    name: 'check',
    show: async (page) => {
      await page.goto('/#/check');
      const chooser = page.waitForEvent('filechooser');
      await page.getByRole('button', { name: /Choose a scenario file/ }).click();
      const buffer = Buffer.from('format: 1\nid: Over There\ntitle: A\ncards:\n  one:\n    kind: prepair\n');
      await (await chooser).setFiles({ name: 'scenario.yaml', mimeType: 'text/yaml', buffer });
      await expect(page.locator('.issues li').first()).toBeVisible();
    },
  },
  {
    name: 'duty clock',
    show: async (page) => {
      await page.goto('/#/duties');
      await page.getByLabel('Day', { exact: true }).fill('2025-11-17');
      await page.getByRole('button', { name: 'Choose all' }).click();
      await expect(page.locator('.duty-card').first()).toBeVisible();
    },
  },
];

/** Of the table on Monday, when reports can be filed; they follow each other on one page. */
export const MONDAY_VIEWS: View[] = [byKey('message', 'd'), byKey('report', 'r')];

/** Of the table on Wednesday, when everything else is on it. */
export const WEDNESDAY_VIEWS: View[] = [
  byClick('card', '.hand .paper button'),
  byClick('drawer', '.hand .drawer'),
  byClick('duty', '.duty button'),
  byKey('keys', 'k'),
  byKey('estimate', 'e'),
  byKey('log', 'l'),
  byKey('help', '?'),
  byClick('claim', '.claim button'),
  byClick('notice', '.tools button:text-is("Write to people")'),
  byClick('statement to the press', '.tools button:text-is("The press")'),
  {
    name: 'log desk',
    show: async (page) => {
      await open(page, '.tools button:has-text("Log desk")');
      await expect(page.getByRole('button', { name: 'Show its first rows' })).toBeVisible({
        timeout: 30_000,
      });
    },
  },
  deskPart('Query', (desk) => desk.getByRole('button', { name: /^Run/ })),
  deskPart('Conditions', (desk) => desk.getByRole('button', { name: 'Add a condition' })),
  deskPart('Rule', (desk) => desk.getByRole('button', { name: 'Count it' })),
  deskPart('Token', (desk) => desk.getByRole('button', { name: 'Inspect' })),
  deskPart('Hints', (desk) => desk.getByText(/^From a question/)),
  byClick('evidence', '.tools button:text-is("Evidence")'),
  byClick('determine', '.tools button:text-is("Determine")'),
  byClick('team', '.team button'),
  byClick('settings at the table', '.menu-list button:text-is("Settings")'),
];

export const DEBRIEF_TABS = [
  'Timeline',
  'Ledger',
  'Compare',
  'What if',
  'Envelopes',
  'Documents',
  'The real case',
  'Hot wash',
  'Report',
];

export async function showTable(page: Page, game: Recording, words?: string): Promise<void> {
  await openGame(page, game, words);
  await expect(page.getByRole('main', { name: 'The table' })).toBeVisible();
}

export async function showDebrief(page: Page, game: Recording): Promise<void> {
  await openGame(page, game);
  await expect(page.getByRole('heading', { name: 'Debrief', level: 1 })).toBeVisible();
  await expect(page.getByText('Comparison is being worked out.')).toHaveCount(0, { timeout: 60_000 });
}

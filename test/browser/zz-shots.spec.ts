import { test } from '@playwright/test';
import { playTimed } from '../../src/incident/timed.ts';
import type { History } from '../../src/scenario/history.ts';
import type { Scenario } from '../../src/scenario/scenario.ts';
import { built } from './book-games.ts';
test.setTimeout(240000);
const s = built('hot-wallet.json') as Scenario;
const { book, history } = built('hot-wallet.lines.json') as { book: History; history: History };
function until(line: History, minute: number) {
  const { recording } = playTimed(s, line);
  const cut = recording.moves.findIndex((m) => m.do === 'wait' && m.until >= minute);
  return cut < 0 ? recording : { ...recording, moves: [...recording.moves.slice(0, cut), { do: 'wait', until: minute }] };
}
const SIZES = (process.env.SIZES ?? '1440x900').split(',').map((x) => x.split('x').map(Number));
const STOPS: [string, History, number][] = [['a0442', { ...book, moves: [] } as History, 12], ['b0455', book, 25], ['c0620', book, 112], ['d0941hist', history, 311], ['e1055', book, 386], ['f-end', book, 1e9]];
for (const [w, h] of SIZES)
test(`shots ${w}`, async ({ browser }) => {
  const only = process.env.ONLY?.split(',');
  const page = await browser.newPage({ viewport: { width: w!, height: h! } });
  await page.goto('/?seed=7'); await page.waitForTimeout(800);
  await page.screenshot({ path: `/tmp/hw/${w}-title.png` });
  for (const [name, line, minute] of STOPS) {
    if (only && !only.includes(name)) continue;
    await page.goto('/?seed=7'); await page.waitForTimeout(300);
    const chooser = page.waitForEvent('filechooser');
    await page.getByRole('button', { name: 'Open a recording' }).click();
    await (await chooser).setFiles({ name: 'b.keyfall.json', mimeType: 'application/json', buffer: Buffer.from(JSON.stringify(until(line, minute))) });
    await page.waitForTimeout(2600);
    await page.screenshot({ path: `/tmp/hw/${w}-${name}.png` });
    if (name === 'c0620' || name === 'e1055') { await page.keyboard.press('k'); await page.waitForTimeout(600); await page.screenshot({ path: `/tmp/hw/${w}-${name}-keys.png` }); await page.keyboard.press('Escape'); }
    if (name === 'f-end') {
      for (const tab of ['Ledger', 'Compare', 'Envelopes', 'Documents', 'The real case']) {
        await page.getByRole('tab', { name: tab }).click().catch(() => undefined); await page.waitForTimeout(1200);
        await page.screenshot({ path: `/tmp/hw/${w}-f-${tab}.png` });
      }
    }
  }
});

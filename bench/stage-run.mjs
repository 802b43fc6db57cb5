// Frames a second of the stage beside a bare Phaser scene with as many sprites, alternating, in one browser.
//   node bench/stage-run.mjs [--rounds 3] [--seconds 4] [--json]
import { median, option, print } from './figures.mjs';
import { inBrowser } from './in-browser.mjs';

const SIZE = { width: 1280, height: 720 };
const COUNTS = [60, 2000];

const rounds = option('--rounds', 3);
const seconds = option('--seconds', 4);

await inBrowser(['phaser'], async (bench) => report(await measureAll(bench)));

async function measureAll({ browser, address }) {
  const rows = COUNTS.map((tokens) => ({ tokens, stage: [], bare: [], renderer: '' }));
  for (let round = 0; round < rounds; round += 1) {
    for (const row of rows) {
      for (const what of round % 2 === 0 ? ['stage', 'bare'] : ['bare', 'stage']) {
        const page = await browser.newPage({ viewport: SIZE, deviceScaleFactor: 1 });
        await page.goto(`${address}bench/stage.html`);
        await page.waitForFunction(() => 'measureStage' in window);
        const measured = await page.evaluate(
          ([name, tokens, ms]) => window[name === 'stage' ? 'measureStage' : 'measureBare'](tokens, ms),
          [what, row.tokens, seconds * 1000],
        );
        row[what].push(measured.framesPerSecond);
        if (what === 'stage') row.renderer = `${measured.renderer}, ${measured.tokens} shown`;
        await page.close();
      }
    }
  }
  return rows;
}

function report(rows) {
  const table = rows.map((row) => ({
    tokens: row.tokens,
    stage: round1(median(row.stage)),
    bare: round1(median(row.bare)),
    ratio: Math.round((median(row.stage) / median(row.bare)) * 100) / 100,
    renderer: row.renderer,
  }));
  if (process.argv.includes('--json')) {
    print(JSON.stringify({ name: 'stage', size: SIZE, rounds, rows: table }));
    return;
  }
  print(`frames a second at ${SIZE.width}×${SIZE.height}, medians of ${rounds} rounds of ${seconds} s`);
  print('tokens   stage   bare Phaser   ratio   (renderer)');
  for (const row of table) {
    print(
      [
        String(row.tokens).padStart(6),
        row.stage.toFixed(1).padStart(7),
        row.bare.toFixed(1).padStart(13),
        row.ratio.toFixed(2).padStart(7),
        `  (${row.renderer})`,
      ].join(' '),
    );
  }
}

function round1(value) {
  return Math.round(value * 10) / 10;
}

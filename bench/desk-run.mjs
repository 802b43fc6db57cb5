// The detection desk beside bare references in one browser, taking turns: making and loading 100,000 rows beside the
// same rows from memory into a bare sql.js; an anti-join beside a Set; the page's longest frame meanwhile.
//   node bench/desk-run.mjs [--rounds 7] [--json]
import { median, option, print, round3 } from './figures.mjs';
import { inBrowser } from './in-browser.mjs';

const IDLE_MS = 1000;
const PACKAGES = ['sql.js', 'zod/mini', 'jose', '@noble/curves/nist.js'];
const rounds = option('--rounds', 7);

await inBrowser(PACKAGES, async (bench) => report(await measureAll(bench)));

async function measureAll({ browser, address, load }) {
  const { atTheBrief, flagship } = await load('/test/incident/scenarios.ts');
  const page = await browser.newPage();
  await page.goto(`${address}bench/desk.html`);
  await page.waitForFunction(() => 'deskPage' in window);
  const scenario = thinned(flagship());
  await page.evaluate((game) => window.deskPage.play(game), { scenario, incident: atTheBrief(scenario, 1) });
  const first = await page.evaluate(() => window.deskPage.open());
  const bareFirst = await page.evaluate(() => window.deskPage.bare());
  const turns = [];
  for (let round = 0; round < rounds; round += 1) {
    const turn = {};
    for (const what of round % 2 === 0 ? ['open', 'bare'] : ['bare', 'open']) {
      turn[what] = await page.evaluate((name) => window.deskPage[name](), what);
    }
    turn.antiJoin = await page.evaluate(() => window.deskPage.antiJoin());
    turn.idleMs = await page.evaluate((ms) => window.deskPage.idle(ms), IDLE_MS);
    if (turn.antiJoin.found !== turn.bare.found) throw new Error('SQL and the Set disagree.');
    turns.push(turn);
  }
  return { first, bareFirst, turns };
}

/** The flagship's copy, thinned to about 100,000 rows at the brief. */
function thinned(scenario) {
  const populations = Object.fromEntries(
    Object.entries(scenario.logs.populations).map(([id, one]) => [
      id,
      one.oneIn > 1000 ? { ...one, oneIn: one.oneIn * 2 } : one,
    ]),
  );
  return { ...scenario, logs: { ...scenario.logs, populations } };
}

function report({ first, bareFirst, turns }) {
  const of = (pick) => median(turns.map(pick));
  const rows = [
    row(
      'make and load / bare load',
      of(({ open }) => open.ms),
      of(({ bare }) => bare.loadMs),
    ),
    row('the same, first time', first.ms, bareFirst.loadMs),
    row(
      'load alone / bare load',
      of(({ open }) => open.loadedMs),
      of(({ bare }) => bare.loadMs),
    ),
    row(
      'anti-join / Set',
      of(({ antiJoin }) => antiJoin.ms),
      of(({ bare }) => bare.setJoinMs),
    ),
    row(
      'longest frame / idle',
      of(({ open }) => open.longestFrameMs),
      of(({ idleMs }) => idleMs),
    ),
  ];
  const found = { rows: first.rows, bareRows: bareFirst.rows };
  if (process.argv.includes('--json'))
    return print(JSON.stringify({ name: 'desk', rounds, ...found, measures: rows }));
  print(
    `the detection desk, ${first.rows.toLocaleString('en')} rows, medians of ${rounds} rounds in Chromium`,
  );
  print(`${'ms'.padEnd(28)}${'ours'.padStart(9)}${'reference'.padStart(12)}${'ratio'.padStart(8)}`);
  for (const { what, ours, reference, ratio } of rows) {
    print(
      `${what.padEnd(28)}${String(ours).padStart(9)}${String(reference).padStart(12)}${String(ratio).padStart(8)}`,
    );
  }
}

function row(what, ours, reference) {
  return { what, ours: round3(ours), reference: round3(reference), ratio: round3(ours / reference) };
}

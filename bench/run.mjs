// Moves a second of the rules beside two references, all in one run: rounds take turns, medians are shown.
//   npm run bench -- [--rounds 15] [--json] [--stage] [--desk] [--report]
import { spawnSync } from 'node:child_process';
import { cpus } from 'node:os';
import { runnerImport } from 'vite';
import { median, option, print, round3 } from './figures.mjs';

/** Long enough to be measured: a round repeats its work for about so long. */
const ROUND_MS = 60;
/** Whole games take longest until they run as compiled code. */
const WARM_UP_MS = 1500;
const GAMES = ['random-3', 'random-1', 'good-start', 'nothing'];

const root = new URL('..', import.meta.url).pathname;
const rounds = option('--rounds', 15);
const { module } = await runnerImport(`${root}bench/moves.ts`, {
  root,
  configFile: false,
  logLevel: 'error',
});
const { moves, steps, eventsPerGame, measures } = module.measures(GAMES);

for (const one of measures) warmUp(one);
const rows = measures.map(({ name, unit }) => ({ name, unit, rates: [] }));
for (let round = 0; round < rounds; round += 1) {
  const order = round % 2 === 0 ? measures.keys() : [...measures.keys()].reverse();
  for (const index of order) rows[index].rates.push(rateOf(measures[index]));
}
report();
for (const what of ['stage', 'desk', 'report']) {
  if (process.argv.includes(`--${what}`)) runApart(`${root}bench/${what}-run.mjs`);
}

function runApart(path) {
  const more = process.argv.includes('--json') ? ['--json'] : [];
  const { status } = spawnSync(process.execPath, [path, ...more], { stdio: 'inherit' });
  if (status !== 0) process.exitCode = status ?? 1;
}

function warmUp(one) {
  for (const end = processorMs() + WARM_UP_MS; processorMs() < end;) one.run();
}

/** Units a second of the processor's time, so that other work on the machine counts for little. */
function rateOf({ run }) {
  let units = 0;
  const begun = processorMs();
  let took = 0;
  while (took < ROUND_MS) {
    units += run();
    took = processorMs() - begun;
  }
  return (units / took) * 1000;
}

function processorMs() {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
}

function report() {
  // Each is set beside the first row of its kind.
  const games = median(rows.find(({ unit }) => unit === 'games').rates);
  const fold = median(rows[0].rates);
  const machine = `${cpus()[0]?.model.trim()}, ${cpus().length} cores, Node ${process.version}`;
  const table = rows.map(({ name, unit, rates }) => ({
    what: name,
    'a second': round3(median(rates)),
    unit,
    'ms each': round3(1000 / median(rates)),
    'beside ours': round3(median(rates) / (unit === 'games' ? games : fold)),
  }));
  if (process.argv.includes('--json')) {
    print(JSON.stringify({ machine, rounds, moves, steps, eventsPerGame, rows: table }));
    return;
  }
  print(
    `${machine}; ${rounds} rounds; ${moves} moves of ${GAMES.length} games, ${steps} chart events; ${eventsPerGame} events a random game`,
  );
  print(
    `${pad('', 28)}${lead('a second', 14)}  ${pad('', 9)}${lead('ms each', 12)}${lead('beside ours', 18)}`,
  );
  for (const row of table) {
    const each = `${lead(row['ms each'], 12)}${lead(row['beside ours'], 18)}`;
    print(
      `${pad(row.what, 28)}${lead(row['a second'].toLocaleString('en'), 14)}  ${pad(row.unit, 9)}${each}`,
    );
  }
}

function pad(text, width) {
  return String(text).padEnd(width);
}

function lead(text, width) {
  return String(text).padStart(width);
}

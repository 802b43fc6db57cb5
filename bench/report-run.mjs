// How long a report takes, in Node: npm run bench -- --report
import { runnerImport } from 'vite';
import { median, print, round3 } from './figures.mjs';

const root = new URL('..', import.meta.url).pathname;
const { module } = await runnerImport(`${root}bench/report.ts`, {
  root,
  configFile: false,
  logLevel: 'error',
});
const rows = module.rows.map(({ what, ms }) => ({ what, ms: round3(median(ms)) }));
if (process.argv.includes('--json')) print(JSON.stringify({ rows }));
else for (const { what, ms } of rows) print(`${what.padEnd(40)}${String(ms).padStart(10)} ms`);

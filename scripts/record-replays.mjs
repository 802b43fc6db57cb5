// Plays the games of test/replays anew and writes what they come to now. On purpose only: read the difference.
//   node scripts/record-replays.mjs
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { format, resolveConfig } from 'prettier';
import { runnerImport } from 'vite';

const root = new URL('..', import.meta.url).pathname;
process.chdir(root);
const { module } = await runnerImport(`${root}test/incident/replay-data.ts`, {
  root,
  configFile: false,
  logLevel: 'error',
});

mkdirSync('test/replays', { recursive: true });
for (const [name, data] of Object.entries(module.renewedReplays())) {
  const path = `test/replays/${name}.json`;
  const text = await format(JSON.stringify(data), { ...(await resolveConfig(path)), parser: 'json' });
  const same = text === previous(path);
  if (!same) writeFileSync(path, text);
  const { total, ending, hash } = data.expected;
  console.log(`${same ? 'same   ' : 'renewed'} ${name}: ${total} points, ${ending}, ${hash}`);
}

/** @param {string} path */
function previous(path) {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return undefined;
  }
}

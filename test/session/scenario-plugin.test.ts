import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build } from 'vite';
import { afterEach, expect, test } from 'vitest';
import { scenarioPlugin } from '../../build/scenario-plugin.ts';

const SMALL = readFileSync('test/data/generality/first-watch.yaml', 'utf8');
const BOOK = 'format: 1\nscenario: first-watch\nseed: 1\nmoves: []\n';
let folder = '';

afterEach(() => rmSync(folder, { recursive: true, force: true }));

/** Builds a page that lists its scenarios, with this `scenario.yaml` in each folder. */
async function buildWith(scenarios: Record<string, string>): Promise<void> {
  folder = mkdtempSync(join(tmpdir(), 'keyfall-plugin-'));
  writeFileSync(join(folder, 'main.js'), `import * as all from 'virtual:scenarios'; console.log(all);`);
  mkdirSync(join(folder, 'scenarios'));
  cpSync('scenarios/duties', join(folder, 'scenarios/duties'), { recursive: true });
  for (const [id, text] of Object.entries(scenarios)) {
    mkdirSync(join(folder, 'scenarios', id));
    writeFileSync(join(folder, 'scenarios', id, 'scenario.yaml'), text);
    writeFileSync(join(folder, 'scenarios', id, 'by-the-book.yaml'), BOOK);
  }
  await build({
    root: folder,
    configFile: false,
    logLevel: 'silent',
    plugins: [scenarioPlugin()],
    build: { rolldownOptions: { input: join(folder, 'main.js') } },
  });
}

function readBuilt(path: string): unknown {
  return JSON.parse(readFileSync(join(folder, 'dist', path), 'utf8'));
}

test('each scenario becomes a file of its own, with the games of others beside it', async () => {
  await buildWith({ 'first-watch': SMALL });
  expect(readBuilt('scenarios/first-watch.json')).toMatchObject({ id: 'first-watch', format: 1 });
  expect(readBuilt('scenarios/first-watch.lines.json')).toEqual({
    book: { seed: 1, pinned: false, moves: [] },
  });
}, 30_000);

test('a mistake fails the build with its place and its sentence', async () => {
  const text = SMALL.replace(/^title:/m, 'titel:');
  await expect(buildWith({ 'first-watch': text })).rejects.toThrow(
    /scenarios\/first-watch\/scenario\.yaml:\d+:\d+: Unknown key "titel"/,
  );
}, 30_000);

test('a scenario in a folder of another name fails the build', async () => {
  await expect(buildWith({ elsewhere: SMALL })).rejects.toThrow(
    'scenarios/elsewhere/scenario.yaml:1:1: Found the id “first-watch” in the folder “elsewhere”; accepted: “elsewhere”.',
  );
}, 30_000);

test('a folder without scenarios builds', async () => {
  await buildWith({});
  expect(() => readBuilt('scenarios/first-watch.json')).toThrow('ENOENT');
}, 30_000);

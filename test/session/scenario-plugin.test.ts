import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build } from 'vite';
import { afterEach, expect, test } from 'vitest';
import { scenarioPlugin } from '../../build/scenario-plugin.ts';

const FLAGSHIP = 'scenarios/overseas-server';
let folder = '';

afterEach(() => rmSync(folder, { recursive: true, force: true }));

/** A page that lists its scenarios, with these scenario folders: a text, or a copy of a folder. */
async function buildWith(scenarios: Record<string, { text: string } | { copy: string }>): Promise<void> {
  folder = mkdtempSync(join(tmpdir(), 'keyfall-plugin-'));
  writeFileSync(join(folder, 'main.js'), `import * as all from 'virtual:scenarios'; console.log(all);`);
  mkdirSync(join(folder, 'scenarios'));
  cpSync('scenarios/duties', join(folder, 'scenarios/duties'), { recursive: true });
  for (const [id, from] of Object.entries(scenarios)) {
    const to = join(folder, 'scenarios', id);
    if ('copy' in from) cpSync(from.copy, to, { recursive: true });
    else {
      mkdirSync(to);
      writeFileSync(join(to, 'scenario.yaml'), from.text);
    }
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
  await buildWith({ 'overseas-server': { copy: FLAGSHIP } });
  expect(readBuilt('scenarios/overseas-server.json')).toMatchObject({ id: 'overseas-server', format: 1 });
  expect(readBuilt('scenarios/overseas-server.lines.json')).toHaveProperty('history.moves');
}, 30_000);

test('a mistake fails the build with its place and its sentence', async () => {
  const text = readFileSync(`${FLAGSHIP}/scenario.yaml`, 'utf8').replace(/^title:/m, 'titel:');
  await expect(buildWith({ 'overseas-server': { text } })).rejects.toThrow(
    /scenarios\/overseas-server\/scenario\.yaml:\d+:\d+: Unknown key "titel"/,
  );
}, 30_000);

test('a scenario in a folder of another name fails the build', async () => {
  await expect(buildWith({ elsewhere: { copy: FLAGSHIP } })).rejects.toThrow(
    'scenarios/elsewhere/scenario.yaml:1:1: Found the id “overseas-server” in the folder “elsewhere”; accepted: “elsewhere”.',
  );
}, 30_000);

test('a folder without scenarios builds', async () => {
  await buildWith({});
  expect(() => readBuilt('scenarios/overseas-server.json')).toThrow('ENOENT');
}, 30_000);

import { readFileSync, readdirSync } from 'node:fs';
import { readScenario } from '../src/scenario/read.ts';
import type { Scenario } from '../src/scenario/scenario.ts';

const root = new URL('..', import.meta.url).pathname;
const text = (path: string) => readFileSync(root + path, 'utf8');

export function flagship(): Scenario {
  const library = readdirSync(`${root}scenarios/duties`).map((name) => `scenarios/duties/${name}`);
  const path = 'scenarios/overseas-server/scenario.yaml';
  const read = readScenario(
    [{ path, text: text(path) }],
    library.map((law) => ({ path: law, text: text(law) })),
  );
  if (!read.scenario) throw new Error('The flagship cannot be read; see `npx keyfall lint`.');
  return read.scenario;
}

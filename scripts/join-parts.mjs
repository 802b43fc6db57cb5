// Joins a scenario's parts/*.yaml into scenario.yaml: node scripts/join-parts.mjs [folder]. Plain concatenation of
// top-level keys, world.yaml first; `knew.yaml` belongs to the end of `claims:`, with or without that key above it.
import { readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const folder = process.argv[2] ?? 'scenarios/overseas-server';
const parts = join(folder, 'parts');
const ORDER = ['world.yaml', 'claims.yaml', 'duties.yaml', 'cards.yaml', 'injects.yaml'];

/** @param {string} name */
function read(name) {
  return readFileSync(join(parts, name), 'utf8').trimEnd();
}

const names = readdirSync(parts).filter((name) => name.endsWith('.yaml') && name !== 'knew.yaml');
const hasKnew = readdirSync(parts).includes('knew.yaml');
const ordered = [
  ...ORDER.filter((name) => names.includes(name)),
  ...names.filter((name) => !ORDER.includes(name)).sort(),
];
const texts = ordered.map((name) =>
  name === 'claims.yaml' && hasKnew
    ? `${read(name)}\n\n${read('knew.yaml').replace(/^claims:\n/m, '')}`
    : read(name),
);
writeFileSync(join(folder, 'scenario.yaml'), `${texts.join('\n\n')}\n`);

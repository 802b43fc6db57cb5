// scenarios/README.md, run: the first part builds a scenario piece by piece, with nothing for lint to find after any of
// them; of the reference below it every example reads without a mistake.
import { mkdtempSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { parse, stringify } from 'yaml';
import { main } from '../../src/cli/main.ts';
import { starterText } from '../../src/cli/new.ts';
import { score } from '../../src/incident/score/score.ts';
import { lintScenario } from '../../src/lint/lint.ts';
import { formatIssue } from '../../src/scenario/issues.ts';
import { readPlaced } from '../../src/scenario/read.ts';
import { capturedIo } from '../cli/captured-io.ts';
import { randomGame } from '../incident/random-player.ts';

const ROOT = join(import.meta.dirname, '../..');
const MANUAL = readFileSync(join(ROOT, 'scenarios/README.md'), 'utf8');
const LAWS = readdirSync(join(ROOT, 'scenarios/duties')).map((name) => ({
  path: `scenarios/duties/${name}`,
  text: readFileSync(join(ROOT, 'scenarios/duties', name), 'utf8'),
}));
const [GUIDE = ''] = MANUAL.split('\n# The language\n');

type Tree = { [key: string]: Tree | unknown[] | string };

const fencesIn = (text: string): string[] =>
  [...text.matchAll(/^```yaml\n([\s\S]*?)^```$/gm)].map(([, fence]) => fence ?? '');
const isHistory = (fence: string): boolean => /^moves:/m.test(fence);

/** As an author puts a piece into the file: what has a name already is replaced, what has none is added. */
function put(whole: Tree, piece: Tree): Tree {
  const entries = Object.entries(piece).map(([noun, things]) => {
    const before = whole[noun];
    const isTable = isTree(before) && isTree(things);
    return [noun, isTable ? { ...before, ...things } : things];
  });
  return { ...whole, ...(Object.fromEntries(entries) as Tree) };
}

const isTree = (value: unknown): value is Tree =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const pieces = fencesIn(GUIDE).filter((fence) => !isHistory(fence));
const steps = pieces.reduce<Tree[]>(
  (all, fence) => [...all, put(all.at(-1) ?? {}, parse(fence) as Tree)],
  [parse(starterText('my-scenario', 'x')) as Tree],
);
const readStep = (tree: Tree) => readPlaced([{ path: 'scenario.yaml', text: stringify(tree) }], LAWS);

test('the guide has a piece for each of its steps', () => {
  expect(pieces.length).toBeGreaterThan(7);
  expect([...GUIDE.matchAll(/^## (\d+)\. /gm)].map(([, number]) => Number(number))).toEqual([
    1, 2, 3, 4, 5, 6, 7, 8, 9, 10,
  ]);
});

test.each(steps.map((tree, index) => [index, tree] as const))(
  'after piece %i nothing is found',
  (_, tree) => {
    const read = readStep(tree);
    expect([...read.issues, ...lintScenario(read)].map(formatIssue)).toEqual([]);
  },
);

test('what the guide comes to can be played to its end, and differs with how it is played', () => {
  const { scenario } = readStep(steps.at(-1) ?? {});
  if (!scenario) throw new Error('It was not read.');
  const games = Array.from({ length: 40 }, (_, seed) => randomGame(scenario, seed, { moves: 60 }).incident);
  expect(games.every(({ over }) => over)).toBe(true);
  expect(new Set(games.map((game) => score(scenario, game).total)).size).toBeGreaterThan(10);
});

test('the book of the guide is played as written, and comes to what it expects', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'keyfall-manual-'));
  const [book = ''] = fencesIn(GUIDE).filter(isHistory);
  writeFileSync(join(folder, 'scenario.yaml'), stringify(steps.at(-1)));
  writeFileSync(join(folder, 'by-the-book.yaml'), book);
  const io = capturedIo();
  expect(await main(['replay', join(folder, 'by-the-book.yaml'), '--json'], io)).toBe(0);
  const told = JSON.parse(io.outLines.join('\n')) as { refused?: unknown[] };
  expect(told.refused ?? []).toEqual([]);
  const lint = capturedIo();
  expect(await main(['lint', folder], lint)).toBe(0);
});

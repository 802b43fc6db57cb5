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
import { readHistory } from '../../src/scenario/history.ts';
import { jsonSchema } from '../../src/scenario/json-schema.ts';
import { readLibrary } from '../../src/scenario/library.ts';
import { EFFECT_VERBS } from '../../src/scenario/schema/effect.ts';
import { workshopInput } from '../../src/scenario/schema/workshop.ts';
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
const isTexts = (fence: string): boolean => /^texts:/m.test(fence);
const isWorkshop = (fence: string): boolean => /^presets:/m.test(fence);

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

const REFERENCE = MANUAL.slice(GUIDE.length);
const SHIPPED = parse(readFileSync(join(ROOT, 'scenarios/overseas-server/scenario.yaml'), 'utf8')) as Tree;
const isLaw = (fence: string): boolean => /^xx-/m.test(fence);

/** Logs are one whole: their shares must add up. */
const WHOLE = ['logs', 'queries'];

/** What the example says goes over what stands there; what it leaves out stays. */
function blend(whole: Tree, piece: Tree): Tree {
  const entries = Object.entries(piece).map(([key, value]) => {
    const before = whole[key];
    const isMixed = isTree(before) && isTree(value) && !WHOLE.includes(key);
    return [key, isMixed ? blend(before, value) : value];
  });
  return { ...whole, ...(Object.fromEntries(entries) as Tree) };
}

const named = (fences: string[]): [string, string][] =>
  fences.map((fence, index) => [`${index + 1}, ${fence.split(/[:\n]/, 1)[0]}`, fence]);

/** The examples speak of the overseas server, so each is read as if it stood there. */
test.each(
  named(
    fencesIn(REFERENCE).filter((fence) => ![isLaw, isHistory, isTexts, isWorkshop].some((is) => is(fence))),
  ),
)('example %s: reads without a mistake', (_, fence) => {
  const { issues } = readStep(blend(SHIPPED, parse(fence) as Tree));
  expect(issues.map(formatIssue)).toEqual([]);
});

test('the example of a law reads without a mistake', () => {
  const [text = ''] = fencesIn(REFERENCE).filter(isLaw);
  expect(readLibrary([...LAWS, { path: 'scenarios/duties/xx.yaml', text }]).issues.map(formatIssue)).toEqual(
    [],
  );
});

test('the example of a history reads without a mistake', () => {
  const { scenario } = readStep(SHIPPED);
  const [text = ''] = fencesIn(REFERENCE).filter(isHistory);
  if (!scenario) throw new Error('The overseas server was not read.');
  expect(readHistory({ path: 'history.yaml', text }, scenario).issues.map(formatIssue)).toEqual([]);
});

/** Its acts are those of two scenarios, so only its shape is read here. */
test('the example of a workshop has the shape of one', () => {
  const [text = ''] = fencesIn(REFERENCE).filter(isWorkshop);
  expect(workshopInput.safeParse(parse(text)).error).toBeUndefined();
});

test('the example of texts in another language reads without a mistake, and is up to date', () => {
  const [text = ''] = fencesIn(REFERENCE).filter(isTexts);
  const files = [
    { path: 'scenario.yaml', text: stringify(SHIPPED) },
    { path: 'texts.ko.yaml', text },
  ];
  const read = readPlaced(files, LAWS);
  const rules = [...read.issues, ...lintScenario(read)].filter(({ file }) => file === 'texts.ko.yaml');
  expect(rules.map(({ rule }) => rule)).toEqual(['missing-translation']);
  expect(read.words?.[0]?.texts.map(([, translated]) => translated)).toContain('고객 메일 추적하기');
});

/** The rows of a table, each as the mappings that its first cell writes in words of the language. */
function rowsOf(heading: string): [string, string][] {
  const [, section = ''] = REFERENCE.split(`\n## ${heading}\n`);
  const rows = section.split('\n## ')[0]?.match(/^\| `.*$/gm) ?? [];
  return rows.flatMap((row) => {
    const [, cell = ''] = row.split(' | ')[0]?.split('| ') ?? [];
    return cell.split(' / ').flatMap((part): [string, string][] => {
      const words = [...part.matchAll(/`([a-z-]+: [^`]+)`/g)].map(([, word]) => word ?? '');
      const text = words.join(', ').replaceAll(/<c(?:ondition)?>/g, '{ sent: customer-mail }');
      return words.length === 0
        ? []
        : [[part.trim(), `{ ${text.replaceAll('[..]', '[{ sent: customer-mail }]')} }`]];
    });
  });
}

test('every condition of the table reads without a mistake', () => {
  const rows = rowsOf('Conditions');
  const hints = rows.map(([, text]) => ({ when: parse(text) as unknown, says: 'Hello.' }));
  expect(readStep({ ...SHIPPED, hints }).issues.map(formatIssue)).toEqual([]);
  const words = rows.flatMap(([, text]) => Object.keys(parse(text) as object));
  const all = Object.keys(conditionWords());
  // `unless` has a paragraph of its own; the last belongs to `told`.
  expect(all.filter((word) => !words.includes(word))).toEqual(['unless', 'of']);
});

test('every effect of the table reads without a mistake', () => {
  const rows = rowsOf('Effects');
  const card = { takes: '1 hours', then: rows.map(([, text]) => parse(text) as unknown) };
  expect(readStep(blend(SHIPPED, { cards: { 'an-example': card } })).issues.map(formatIssue)).toEqual([]);
  const words = rows.flatMap(([, text]) => Object.keys(parse(text) as object));
  expect(Object.keys(EFFECT_VERBS).filter((verb) => !words.includes(verb))).toEqual([]);
});

/** Every word that a condition may have, from its JSON Schema. */
function conditionWords(): object {
  const { definitions } = jsonSchema('scenario') as {
    definitions: { condition: { anyOf: { properties?: object }[] } };
  };
  return definitions.condition.anyOf.find(({ properties }) => properties)?.properties ?? {};
}

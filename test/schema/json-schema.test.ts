// The JSON Schemas that editors help with: current, explained word by word, and the same opinion as an independent
// validator has of every shipped file and of the bad ones.
import { Ajv } from 'ajv';
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { basename, join } from 'node:path';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { scenarioFolders } from '../../src/cli/folder.ts';
import { schemaFile, schemaText } from '../../src/cli/schema.ts';
import { starterText } from '../../src/cli/new.ts';
import { SCHEMA_KINDS, jsonSchema } from '../../src/scenario/json-schema.ts';
import type { SchemaKind } from '../../src/scenario/json-schema.ts';
import { isTexts } from '../../src/scenario/translate.ts';

const ROOT = join(import.meta.dirname, '../..');

type Node = Record<string, unknown>;
interface Placed {
  /** The way of words, for messages. */
  path: string;
  node: Node;
}

/** Every schema of a property, at any depth. */
function propertiesIn(node: unknown, path: string): Placed[] {
  if (typeof node !== 'object' || node === null) return [];
  if (Array.isArray(node)) return node.flatMap((one: unknown) => propertiesIn(one, path));
  return Object.entries(node).flatMap(([key, value]: [string, unknown]) => {
    if (key === 'examples') return [];
    if (key !== 'properties') return propertiesIn(value, path);
    return Object.entries(value as Record<string, Node>).flatMap(([name, one]) => [
      { path: `${path}.${name}`, node: one },
      ...propertiesIn(one, `${path}.${name}`),
    ]);
  });
}

test.each(SCHEMA_KINDS)('%s: the file is current', (kind) => {
  expect(readFileSync(join(ROOT, schemaFile(kind)), 'utf8')).toBe(schemaText(kind));
});

test.each(SCHEMA_KINDS)('%s: every word is explained, itself or by what it refers to', (kind) => {
  const schema = jsonSchema(kind);
  const definitions = (schema['definitions'] ?? {}) as Record<string, Node>;
  const isExplained = ({ description, $ref }: Node): boolean =>
    typeof description === 'string' ||
    (typeof $ref === 'string' && definitions[$ref.split('/').at(-1) ?? '']?.['description'] !== undefined);
  const dumb = propertiesIn(schema, kind).filter(({ node }) => !isExplained(node));
  expect(dumb.map(({ path }) => path)).toEqual([]);
});

test.each(SCHEMA_KINDS)('%s: every example is accepted where it stands', (kind) => {
  const schema = jsonSchema(kind);
  const examples = propertiesIn(schema, kind).flatMap(({ path, node }) =>
    ((node['examples'] ?? []) as unknown[]).map((example) => ({ path, node, example })),
  );
  // Compiled once: each example is checked by a reference into the whole.
  const ajv = new Ajv({ strict: false });
  ajv.addSchema(schema, 'whole');
  const wrong = examples.flatMap(({ path, node, example }) => {
    const check = ajv.compile(JSON.parse(JSON.stringify(node).replaceAll('"#/', '"whole#/')) as object);
    return check(example) ? [] : [`${path}: ${JSON.stringify(example)} ${JSON.stringify(check.errors?.[0])}`];
  });
  expect(wrong).toEqual([]);
  expect(examples.length).toBeGreaterThan(kind === 'scenario' ? 30 : -1);
});

const checks = Object.fromEntries(
  SCHEMA_KINDS.map((kind) => [kind, new Ajv({ strict: false, allErrors: true }).compile(jsonSchema(kind))]),
);

function complaints(kind: SchemaKind, text: string): string[] {
  const check = checks[kind];
  if (!check) throw new Error(kind);
  check(parse(text));
  return (check.errors ?? []).map(({ instancePath, message }) => `${instancePath} ${message}`);
}

const KIND_OF: Record<string, SchemaKind> = {
  'scenario.yaml': 'scenario',
  'history.yaml': 'history',
  'by-the-book.yaml': 'history',
  'sources.yaml': 'sources',
  'workshop.yaml': 'workshop',
};

const SHIPPED: [file: string, kind: SchemaKind][] = [
  ...readdirSync(join(ROOT, 'scenarios'), { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && entry.name !== 'duties')
    .flatMap(({ name }) =>
      Object.entries(KIND_OF).map(([file, kind]): [string, SchemaKind] => [
        `scenarios/${name}/${file}`,
        kind,
      ]),
    )
    .filter(([file]) => existsSync(join(ROOT, file))),
  ...scenarioFolders(join(ROOT, 'scenarios')).flatMap((folder) =>
    readdirSync(folder)
      .filter((name) => isTexts({ path: name }))
      .map((name): [string, SchemaKind] => [join('scenarios', basename(folder), name), 'texts']),
  ),
  ...readdirSync(join(ROOT, 'scenarios/duties')).map((name): [string, SchemaKind] => [
    `scenarios/duties/${name}`,
    name === 'calendars.yaml' ? 'calendars' : 'duties',
  ]),
];

test.each(SHIPPED)('%s is accepted by an independent validator', (file, kind) => {
  expect(complaints(kind, readFileSync(join(ROOT, file), 'utf8'))).toEqual([]);
});

test('the starter is accepted, too', () => {
  expect(complaints('scenario', starterText('mine', 'x'))).toEqual([]);
});

/** Mistakes of shape; what refers to what no schema can say. */
const BAD = ['missing', 'over-long-text', 'unknown-key', 'wrong-kinds', 'axis'];

test.each(BAD)('err/%s.yaml is refused', (name) => {
  expect(complaints('scenario', readFileSync(join(ROOT, `test/lint/err/${name}.yaml`), 'utf8'))).not.toEqual(
    [],
  );
});

const TEXTS = 'format: 1\nscenario: a\nlanguage: ko\nname: 한국어\ntexts:\n';

test('a file of texts may name what people read, and nothing else', () => {
  for (const way of [
    'title',
    'cards.read-log.title',
    'hints.0.says',
    'score.rules.D1.reason',
    'standing.detection.2.says',
  ])
    expect(complaints('texts', `${TEXTS}  ${way}: { from: a, to: b }\n  summary: c\n`)).toEqual([]);
  for (const way of [
    'id',
    'cards.read-log.takes',
    'hints.first.says',
    'injects.a.when',
    'queries.q.terms.t.where',
    'x',
  ])
    expect(complaints('texts', `${TEXTS}  ${way}: b\n`)).not.toEqual([]);
  expect(complaints('texts', `${TEXTS}  title: { form: a, to: b }\n`)).not.toEqual([]);
});

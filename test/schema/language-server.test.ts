// What an author sees in an editor: the YAML language server with our schema, asked as an editor asks it.
import { createRequire } from 'node:module';
import { expect, test } from 'vitest';
import { TextDocument } from 'vscode-languageserver-textdocument';
import type { CompletionItem, LanguageService } from 'yaml-language-server';
import { jsonSchema } from '../../src/scenario/json-schema.ts';
import { schemaText } from '../../src/cli/schema.ts';
import { starterText } from '../../src/cli/new.ts';

const require = createRequire(import.meta.url);
// Its index is CommonJS and asks for itself by path; a bundler's view of it is not what an editor runs.
const { getLanguageService } = require('yaml-language-server') as {
  getLanguageService: (params: object) => LanguageService;
};

const service = getLanguageService({
  // The first line of a scenario names its schema; nothing else is ever fetched.
  schemaRequestService: (uri: string) =>
    uri.endsWith('/scenario.schema.json')
      ? Promise.resolve(schemaText('scenario'))
      : Promise.reject(new Error(`Asked for ${uri}.`)),
  workspaceContext: { resolveRelativePath: (path: string) => path },
});
service.configure({
  validate: true,
  hover: true,
  completion: true,
  schemas: [
    { uri: 'keyfall:scenario', fileMatch: ['scenario.yaml'], schema: jsonSchema('scenario') },
    { uri: 'keyfall:texts', fileMatch: ['texts.ko.yaml'], schema: jsonSchema('texts') },
  ],
});

const FRAME =
  'format: 1\nid: a\ntitle: A\nzone: UTC\nopens: 2025-01-01\ncloses: 2025-01-02\npeople:\n  lead: {}\n';

let version = 0;
/** It remembers a document by its version, so each has one of its own. */
const documentOf = (text: string, name = 'scenario.yaml'): TextDocument =>
  TextDocument.create(`file:///x/${name}`, 'yaml', (version += 1), text);

/** `¦` marks where the cursor is. */
function opened(marked: string, name?: string) {
  const offset = marked.indexOf('¦');
  const document = documentOf(marked.replace('¦', ''), name);
  return { document, position: document.positionAt(offset) };
}

async function completed(marked: string, name?: string): Promise<CompletionItem[]> {
  const { document, position } = opened(marked, name);
  return (await service.doComplete(document, position, false)).items;
}

async function hovered(marked: string, name?: string): Promise<string> {
  const { document, position } = opened(marked, name);
  const hover = await service.doHover(document, position);
  return JSON.stringify(hover?.contents ?? '');
}

const COMPLETIONS: [where: string, marked: string, offered: string[]][] = [
  ['at the left edge', `${FRAME}¦`, ['cards', 'injects', 'stocks', 'duties', 'endings']],
  [
    'in a card',
    `${FRAME}cards:\n  look:\n    takes: 1 hour\n    ¦`,
    ['who', 'needs', 'then', 'lesson', 'price'],
  ],
  [
    'in a card’s kind',
    `${FRAME}cards:\n  look:\n    takes: 1 hour\n    kind: ¦`,
    ['detect', 'contain', 'recover'],
  ],
  [
    'in a condition',
    `${FRAME}cards:\n  look:\n    takes: 1 hour\n    needs:\n      ¦`,
    ['done', 'sent', 'after', 'any'],
  ],
  [
    'in an effect',
    `${FRAME}cards:\n  look:\n    takes: 1 hour\n    then:\n      - ¦`,
    ['learn', 'switch', 'send', 'note'],
  ],
  [
    'in an inject',
    `${FRAME}injects:\n  call:\n    says: Hello.\n    ¦`,
    ['when', 'within', 'options', 'silence'],
  ],
];

test.each(COMPLETIONS)('completion %s', async (_, marked, offered) => {
  const labels = (await completed(marked)).map(({ label }) => label);
  expect(labels).toEqual(expect.arrayContaining(offered));
});

test('each word offered in a card says what it is for', async () => {
  const items = await completed(`${FRAME}cards:\n  look:\n    takes: 1 hour\n    ¦`);
  const silent = items.filter(({ documentation }) => documentation === undefined || documentation === '');
  expect(items.length).toBeGreaterThan(10);
  expect(silent.map(({ label }) => label)).toEqual([]);
});

const HOVERS: [word: string, marked: string, says: string[]][] = [
  ['cards', `${FRAME}ca¦rds:\n  look: { takes: 1 hour }\n`, ['What the team can play', 'read-log']],
  ['takes', `${FRAME}cards:\n  look: { ta¦kes: 1 hour }\n`, ['A duration, or a range', '60 to 100 minutes']],
  ['needs', `${FRAME}cards:\n  look: { takes: 1 hour, ne¦eds: { sent: x } }\n`, ['What makes it legal']],
  ['zone', FRAME.replace('zone', 'zo¦ne'), ['The time zone of all instants']],
];

test.each(HOVERS)('hover over %s', async (_, marked, says) => {
  const shown = await hovered(marked);
  for (const words of says) expect(shown).toContain(words);
});

test('no complaint about the starter, and one about a wrong word at its place', async () => {
  const good = documentOf(starterText('mine', '../scenario.schema.json'));
  expect(await service.doValidation(good, false)).toEqual([]);
  const bad = documentOf(`${FRAME}crads: {}\n`);
  const [found, ...more] = await service.doValidation(bad, false);
  expect(more).toEqual([]);
  expect(found?.message).toContain('crads');
  expect(found?.range.start.line).toBe(8);
});

const TEXTS = 'format: 1\nscenario: a\nlanguage: ko\nname: 한국어\ntexts:\n';

test('in a file of texts: words at the left edge, what a way is about, and a way that there is not', async () => {
  const left = await completed('format: 1\n¦', 'texts.ko.yaml');
  expect(left.map(({ label }) => label)).toEqual(
    expect.arrayContaining(['language', 'name', 'note', 'texts']),
  );
  const inside = await completed(`${TEXTS}  title:\n    ¦`, 'texts.ko.yaml');
  expect(inside.map(({ label }) => label)).toEqual(expect.arrayContaining(['from', 'to']));
  expect(await hovered(`${TEXTS}  cards.look.ti¦tle: Look\n`, 'texts.ko.yaml')).toContain(
    'What the card is called',
  );
  const wrong = documentOf(`${TEXTS}  cards.look.takes: Look\n`, 'texts.ko.yaml');
  const [found, ...more] = await service.doValidation(wrong, false);
  expect(more).toEqual([]);
  expect(found?.message).toContain('cards.look.takes');
  expect(found?.range.start.line).toBe(5);
});

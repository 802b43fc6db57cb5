// A file of texts, written or brought up to date: every text of the scenario with what it says there, and room for what it
// says in the other language. What somebody has written stays as it is.
import { isMap, isScalar, parseDocument } from 'yaml';
import type { Document, YAMLMap } from 'yaml';
import { passagesIn, wayOf } from './passages.ts';
import type { Passage } from './passages.ts';
import type { ScenarioInput } from './schema.ts';
import { SCENARIO_FORMAT } from './vocabulary.ts';

const WIDTH = 118;

export interface Head {
  scenario: string;
  language: string;
  name: string;
  /** The way from the file to its JSON Schema, for editors. */
  schema: string;
}

/** `before`: the file as it is now; it reads without errors. */
export function writeTexts(input: ScenarioInput, head: Head, before?: string): string {
  const document = parseDocument(before ?? headText(head));
  const found = document.get('texts');
  const texts = isMap(found) ? found : document.createNode({});
  if (!isMap(found)) document.set('texts', texts);
  texts.flow = false;
  let after = -1;
  for (const passage of passagesIn(input)) {
    const place = placeOf(texts, wayOf(passage.path));
    if (place < 0) texts.items.splice(after + 1, 0, pairOf(document, passage));
    else if (isOpen(texts, place)) texts.items[place] = pairOf(document, passage);
    after = place < 0 ? after + 1 : place;
  }
  return document.toString({ lineWidth: WIDTH, flowCollectionPadding: true });
}

const headText = ({ scenario, language, name, schema }: Head): string =>
  [
    `# yaml-language-server: $schema=${schema}`,
    '# `from` is the text as scenario.yaml has it, `to` what you make of it; an empty one is told as it is written. What stands',
    '# in braces is put in by the game: keep it, in the order that your language likes. `keyfall lint` says what is missing.',
    `format: ${SCENARIO_FORMAT}`,
    `scenario: ${scenario}`,
    `language: ${language}`,
    `name: ${JSON.stringify(name)}`,
    'texts: {}',
    '',
  ].join('\n');

const placeOf = (texts: YAMLMap, way: string): number =>
  texts.items.findIndex(({ key }) => isScalar(key) && key.value === way);

/** Nobody has translated it yet. */
function isOpen(texts: YAMLMap, place: number): boolean {
  const value = texts.items[place]?.value;
  const to = isMap(value) ? value.get('to') : isScalar(value) ? value.value : undefined;
  return to === '';
}

const pairOf = (document: Document, { path, text }: Passage) =>
  document.createPair(wayOf(path), { from: text, to: '' });

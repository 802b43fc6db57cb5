// A file of texts becomes words that a scenario can be told in. The scenario stays the truth: it is compiled once more
// with the texts put in, and only what is text and differs is taken over, so that no translation can change a rule.
import { checked } from './checked.ts';
import { readDocument, valueAt } from './document.ts';
import type { ReadDocument, TextFile } from './document.ts';
import { tidy } from './draft.ts';
import { hasErrors } from './issues.ts';
import type { Issue } from './issues.ts';
import { passagesIn, wayOf } from './passages.ts';
import type { Passage } from './passages.ts';
import type { Path, Places } from './places.ts';
import type { ScenarioInput } from './schema.ts';
import { textsInput } from './schema/texts.ts';
import type { PassageInput, TextsInput } from './schema/texts.ts';
import type { Scenario } from './scenario.ts';
import { didYouMean, onlyNear } from './suggest.ts';
import { SCENARIO_FORMAT } from './vocabulary.ts';
import type { Words } from './words.ts';

/** One file of texts as it was read; without words where it has an error. */
export interface Translation {
  file: string;
  places: Places;
  issues: Issue[];
  input?: TextsInput;
  words?: Words;
}

/** A scenario that was read, and how its data becomes a scenario. */
export interface Written {
  input: ScenarioInput;
  scenario: Scenario;
  compile: (input: ScenarioInput) => Scenario;
}

const FILE = /(?:^|\/)texts\.([A-Za-z0-9-]+)\.ya?ml$/;

export const isTexts = ({ path }: Pick<TextFile, 'path'>): boolean => FILE.test(path);

export function readTranslations(files: readonly TextFile[], written: Written): Translation[] {
  const texts = files.filter(isTexts);
  if (texts.length === 0) return [];
  const passages = new Map(passagesIn(written.input).map((one) => [wayOf(one.path), one]));
  return texts.map((file) => readTranslation(file, written, passages));
}

function readTranslation(
  file: TextFile,
  written: Written,
  passages: ReadonlyMap<string, Passage>,
): Translation {
  const document = readDocument(file);
  const issues = [...document.issues];
  const input = document.value === undefined ? undefined : checked(textsInput, document, issues);
  if (input)
    issues.push(...headIssues(file, input, document, written), ...textIssues(input, document, passages));
  const words = input && !hasErrors(issues) ? wordsOf(input, written, passages) : undefined;
  return tidy<Translation>({ file: file.path, places: document.places, issues, input, words });
}

function headIssues(
  file: TextFile,
  input: TextsInput,
  { places }: ReadDocument,
  { scenario }: Written,
): Issue[] {
  const [, named = ''] = FILE.exec(file.path) ?? [];
  const expected: [key: keyof TextsInput, found: unknown, accepted: string | number][] = [
    ['format', input.format, SCENARIO_FORMAT],
    ['scenario', input.scenario, scenario.id],
    ['language', input.language, named],
  ];
  return expected
    .filter(([, found, accepted]) => found !== accepted)
    .map(([key, found, accepted]) => ({
      ...places.of([key]),
      rule: key === 'format' ? 'format' : 'texts',
      says: `Found "${String(found)}"; accepted: ${accepted}${key === 'language' ? ', as in the file’s name' : ''}.`,
      severity: 'error',
    }));
}

function textIssues(
  { texts }: TextsInput,
  { places }: ReadDocument,
  passages: ReadonlyMap<string, Passage>,
): Issue[] {
  return Object.entries(texts).flatMap(([way, one]): Issue[] => {
    const passage = passages.get(way);
    if (!passage) return [unknownText(way, places, [...passages.keys()])];
    const { length } = textOf(one);
    const { longest = Infinity } = passage;
    if (length <= longest) return [];
    const says = `\`${way}\` has ${length} characters; at most ${longest} have room.`;
    return [{ ...places.of(pathTo(way, one)), rule: 'too-long', says, severity: 'warning' }];
  });
}

function unknownText(way: string, places: Places, ways: string[]): Issue {
  const becomes = onlyNear(way, ways);
  return {
    ...places.of(['texts', way], 'key'),
    rule: 'unknown-text',
    says: `There is no text "${way}" in the scenario.${didYouMean(way, ways)} Accepted: the way to one of its ${ways.length} texts.`,
    severity: 'error',
    ...(becomes === undefined ? {} : { fix: { found: way, becomes } }),
  };
}

/** Empty where it is not translated yet. */
export const textOf = (one: PassageInput | undefined): string =>
  typeof one === 'object' ? one.to : (one ?? '');

/** What it was translated from, where that is written. */
export const originOf = (one: PassageInput): string | undefined =>
  typeof one === 'object' ? one.from : undefined;

/** The place of a translated text in its file. */
export const pathTo = (way: string, one: PassageInput | undefined): Path =>
  typeof one === 'object' ? ['texts', way, 'to'] : ['texts', way];

function wordsOf(
  { language, name, note, texts }: TextsInput,
  { input, scenario, compile }: Written,
  passages: ReadonlyMap<string, Passage>,
): Words {
  const translated = Object.entries(texts).flatMap(([way, one]) => {
    const passage = passages.get(way);
    return passage && textOf(one) !== '' ? [{ ...passage, becomes: textOf(one) }] : [];
  });
  const other = structuredClone(input);
  for (const { path, as, becomes } of translated) if (as === 'text') put(other, path, becomes);
  const found = differences(scenario, compile(other), []);
  const values = translated.filter(({ as }) => as === 'value').map(({ text, becomes }) => [text, becomes]);
  const compared = found.filter(({ path }) => isCompared(path)).map(({ from, to }) => [from, to]);
  return tidy<Words>({
    language,
    name,
    note,
    scenario: scenario.id,
    hash: scenario.hash,
    texts: found.filter(({ path }) => !isCompared(path)).map(({ path, to }) => [[...path], to]),
    shown: Object.fromEntries([...compared, ...values]) as Record<string, string>,
  });
}

function put(input: ScenarioInput, path: Path, text: string): void {
  const around = valueAt(input, path.slice(0, -1)) as Record<string | number, string>;
  around[path.at(-1) ?? ''] = text;
}

interface Difference {
  path: Path;
  from: string;
  to: string;
}

/** Texts that differ; everything else is the same in every language and not looked at. */
function differences(a: unknown, b: unknown, path: Path): Difference[] {
  if (typeof a === 'string' && typeof b === 'string')
    return a === b || wayOf(path) === 'hash' ? [] : [{ path, from: a, to: b }];
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return [];
  const isList = Array.isArray(a);
  return Object.entries(a).flatMap(([key, one]) =>
    Object.hasOwn(b, key)
      ? differences(one, (b as Record<string, unknown>)[key], [...path, isList ? Number(key) : key])
      : [],
  );
}

/**
 * A statement without a value says its sentence, and an item without a word its label. Answers are compared with these, so
 * they stay what they are.
 */
const isCompared = ([home, second, third, fourth, fifth]: Path): boolean =>
  (home === 'claims' && third === 'statements' && fifth === 'value') ||
  (home === 'notice' && second === 'items' && fourth === 'word');

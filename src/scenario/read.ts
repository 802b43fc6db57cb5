// The one way from files to a scenario. Whatever is wrong becomes issues; with an error among them, nothing comes out.
import { checked } from './checked.ts';
import { compile } from './compile.ts';
import { presetsIn } from './compile/presets.ts';
import { readDocument } from './document.ts';
import type { ReadDocument, TextFile } from './document.ts';
import { instantAt, report } from './draft.ts';
import type { Draft } from './draft.ts';
import { hasErrors, inOrder } from './issues.ts';
import type { Issue } from './issues.ts';
import { knownIn } from './known.ts';
import { readLibrary } from './library.ts';
import type { Library } from './library.ts';
import { startOf } from './places.ts';
import type { Places } from './places.ts';
import { scenarioInput } from './schema.ts';
import type { ScenarioInput } from './schema.ts';
import { sourcesFile } from './schema/end.ts';
import type { Scenario } from './scenario.ts';
import { isTexts, readTranslations } from './translate.ts';
import type { Translation } from './translate.ts';
import { SCENARIO_FORMAT } from './vocabulary.ts';
import type { Words } from './words.ts';
import { readInstant, readZoneName, writeInstant } from './zone.ts';

export interface ReadScenario {
  scenario?: Scenario;
  /** Its words in other languages, where there are any. */
  words?: Words[];
  issues: Issue[];
}

/** With what was written and where, for whoever has more to say about it. Not for sending: places are a function. */
export type PlacedScenario = ReadScenario & {
  input?: ScenarioInput;
  places?: Places;
  translations?: Translation[];
};

/**
 * Reads a scenario's folder: `scenario.yaml` (or the only file there is), with `sources.yaml`, `workshop.yaml` and files of
 * texts in other languages (`texts.ko.yaml`) beside it. `history.yaml` is read by history.ts. `library` are the files of
 * scenarios/duties/.
 */
export function readScenario(files: readonly TextFile[], library: readonly TextFile[]): ReadScenario {
  const { input: _input, places: _places, translations: _translations, ...read } = readPlaced(files, library);
  return read;
}

/** The same, with the places. */
export function readPlaced(files: readonly TextFile[], library: readonly TextFile[]): PlacedScenario {
  const own = files.filter((file) => !isTexts(file));
  const main =
    own.find(({ path }) => /(^|\/)scenario\.ya?ml$/.test(path)) ?? (own.length === 1 ? own[0] : undefined);
  if (!main) return { issues: [noMain(files)] };
  const laws = readLibrary(library);
  const document = readDocument(main);
  const issues = [...laws.issues, ...document.issues];
  const input = document.value === undefined ? undefined : inputOf(document, issues);
  const draft = input && draftOf(input, document.places, issues, laws.library);
  if (!draft) return { issues: inOrder(issues) };
  const figures = readSources(files, issues);
  const compileWith = (written: ScenarioInput, found: Issue[]): Scenario =>
    compile(
      { ...draft, issues: found, input: figures === undefined ? written : { ...written, sources: figures } },
      laws,
    );
  const compiled = compileWith(draft.input, issues);
  const presets = presetsIn(files, draft, compiled.acts);
  const scenario = presets === undefined ? compiled : { ...compiled, presets };
  if (hasErrors(issues)) return { issues: inOrder(issues) };
  const translations = readTranslations(files, {
    input: draft.input,
    scenario,
    // What is to be said of it was said the first time.
    compile: (written) => compileWith(written, []),
  });
  const all = inOrder([...issues, ...translations.flatMap((one) => one.issues)]);
  const words = translations.flatMap((one) => one.words ?? []);
  return { scenario, words, issues: all, input: draft.input, places: document.places, translations };
}

function noMain(files: readonly TextFile[]): Issue {
  const place = startOf(files[0]?.path ?? 'scenario.yaml');
  return { ...place, rule: 'no-scenario', says: 'There is no file `scenario.yaml` here.', severity: 'error' };
}

function inputOf(document: ReadDocument, issues: Issue[]): ScenarioInput | undefined {
  const { value, places } = document;
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    const says = 'Found no mapping; accepted: keys and values, beginning with `format: 1`.';
    issues.push({ ...places.of([]), rule: 'shape', says, severity: 'error' });
    return undefined;
  }
  const format = formatIssue(value, places);
  if (format) issues.push(format);
  return format ? undefined : checked(scenarioInput, document, issues);
}

function formatIssue(value: object, places: Places): Issue | undefined {
  const format = 'format' in value ? value.format : undefined;
  if (format === SCENARIO_FORMAT || typeof format !== 'number') return undefined;
  const says =
    format > SCENARIO_FORMAT
      ? `This file has format ${format}; this Keyfall reads format ${SCENARIO_FORMAT}. A newer Keyfall is needed.`
      : `This file has format ${format}; the oldest that can be read is ${SCENARIO_FORMAT}. Write \`format: ${SCENARIO_FORMAT}\` and check the file.`;
  return { ...places.of(['format']), rule: 'format', says, severity: 'error' };
}

/** Undefined when there is no time to count in: a wrong zone, opening or close. */
function draftOf(input: ScenarioInput, places: Places, issues: Issue[], library: Library): Draft | undefined {
  const name = readZoneName(input.zone);
  if ('says' in name) {
    issues.push({ ...places.of(['zone']), rule: 'zone', says: name.says, severity: 'error' });
    return undefined;
  }
  const epoch = readInstant(input.opens, { name: name.value, opensEpoch: 0 });
  const zone = { name: name.value, opensEpoch: 'value' in epoch ? epoch.value.minute : 0 };
  const draft: Draft = { input, zone, closes: 0, places, issues, known: knownIn(input, library) };
  instantAt(draft, ['opens'], input.opens);
  draft.closes = instantAt(draft, ['closes'], input.closes).minute;
  if (draft.closes <= 0)
    report(
      draft,
      ['closes'],
      'unreachable',
      `The scenario closes before it opens (${writeInstant(0, zone)}).`,
    );
  if (hasErrors(issues.filter(({ rule }) => rule === 'instant' || rule === 'unreachable'))) return undefined;
  return draft;
}

function readSources(files: readonly TextFile[], issues: Issue[]): ScenarioInput['sources'] {
  const file = files.find(({ path }) => /(^|\/)sources\.ya?ml$/.test(path));
  if (!file) return undefined;
  const document = readDocument(file);
  issues.push(...document.issues);
  const read = document.value === undefined ? undefined : checked(sourcesFile, document, issues);
  return Array.isArray(read) ? read : read?.figures;
}

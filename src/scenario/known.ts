// Which ids there are, so that a reference to anything else is found at once.
import { asList, report } from './draft.ts';
import type { Draft } from './draft.ts';
import type { Library } from './library.ts';
import type { Path } from './places.ts';
import type { DutyInput } from './schema/play.ts';
import type { ScenarioInput } from './schema.ts';
import { didYouMean, onlyNear } from './suggest.ts';

/** Each noun with the top-level key under which it is defined. */
const HOMES = {
  act: 'acts',
  audience: 'audiences',
  calendar: 'calendars',
  card: 'cards',
  claim: 'claims',
  control: 'controls',
  credential: 'credentials',
  determination: 'determinations',
  duty: 'duties',
  evidence: 'evidence',
  flow: 'flows',
  inject: 'injects',
  party: 'relying-parties',
  person: 'people',
  query: 'queries',
  release: 'releases',
  stock: 'stocks',
} as const;
export type Noun = keyof typeof HOMES;
const NAMES: Partial<Record<Noun, string>> = { party: 'relying party', evidence: 'evidence store' };

/** Id → what may follow it after a dot: options, statements, verdicts. */
export type Known = Record<Noun, Map<string, readonly string[]>>;

const NO_ACT = 'play';
/** What can be said of reports; later ones are called by their stage. */
export const REPORT_WORDS: readonly string[] = ['late', 'on-time', 'flawed', 'corrected', 'withdrawn'];

/** What can be said of those who were told. */
export const TOLD_WORDS: readonly string[] = ['thin', 'unverified', 'denied', 'corrected'];

export function knownIn(input: ScenarioInput, library: Library): Known {
  const plain = (table: object | undefined): Map<string, readonly string[]> =>
    new Map(Object.keys(table ?? {}).map((id) => [id, []]));
  const withParts = <T>(table: Record<string, T> | undefined, parts: (value: T) => readonly string[]) =>
    new Map(Object.entries(table ?? {}).map(([id, value]) => [id, parts(value)]));
  return {
    act: plain(input.acts ?? { [NO_ACT]: {} }),
    audience: withParts(input.audiences, () => TOLD_WORDS),
    calendar: plain({ office: {}, ...input.calendars }),
    card: withParts(input.cards, (card) => [...Object.keys(card.options ?? {}), ...choicesOf(card.asks)]),
    claim: withParts(input.claims, (claim) => Object.keys(claim.statements ?? {})),
    control: withParts(input.controls, (control) => [...new Set(['on', 'off', ...(control.modes ?? [])])]),
    credential: plain(input.credentials),
    determination: withParts(input.determinations, ({ verdicts }) => Object.keys(verdicts)),
    duty: new Map(
      dutiesIn(input).map(({ id, duty }) => [id, [...REPORT_WORDS, ...stagesIn(library, duty.use)]]),
    ),
    evidence: plain(input.evidence),
    flow: plain(input.flows),
    inject: withParts(input.injects, (inject) => Object.keys(inject.options ?? {})),
    party: plain(input['relying-parties']),
    person: plain(input.people),
    query: plain(input.queries),
    release: withParts(input.releases, phrasesOf),
    stock: plain(input.stocks),
  };
}

/** `topic.phrase`. */
const phrasesOf = ({ topics }: NonNullable<ScenarioInput['releases']>[string]): string[] =>
  Object.entries(topics).flatMap(([topic, { phrases }]) =>
    Object.keys(phrases).map((phrase) => `${topic}.${phrase}`),
  );

/** Later reports that any version of the law asks for. */
function stagesIn(library: Library, law = ''): string[] {
  const versions = Object.hasOwn(library, law) ? (library[law] ?? []) : [];
  return [...new Set(versions.flatMap(({ stages = [] }) => stages.map(({ id }) => id)))];
}

export function choicesOf(asks: unknown): string[] {
  return typeof asks === 'object' && asks !== null && 'choice' in asks ? asList(asks.choice as string[]) : [];
}

/** Duties may be a mapping by id or a list; in a list each is called after its law. */
export function dutiesIn(input: ScenarioInput): { id: string; duty: DutyInput; path: Path }[] {
  const { duties = {} } = input;
  if (!Array.isArray(duties)) {
    return Object.entries(duties).map(([id, duty]) => ({ id, duty, path: ['duties', id] }));
  }
  return duties.map((duty, index) => ({
    id: duty.own ?? duty.use ?? `duty-${index + 1}`,
    duty,
    path: ['duties', index],
  }));
}

/** Checks that the id exists; answers it as it stands. */
export function refer(draft: Draft, noun: Noun, id: string, path: Path): string {
  const ids = draft.known[noun];
  if (!ids.has(id)) {
    const says = `There is no ${nameOf(noun)} "${id}".${didYouMean(id, ids.keys())} ${homeOf(draft, noun)}`;
    reportUnknown(draft, path, says, id, onlyNear(id, ids.keys()));
  }
  return id;
}

function reportUnknown(
  draft: Draft,
  path: Path,
  says: string,
  found: string,
  becomes: string | undefined,
): void {
  const fix = becomes === undefined ? {} : { fix: { found, becomes } };
  draft.issues.push({ ...draft.places.of(path), rule: 'unknown-id', says, severity: 'error', ...fix });
}

export function referAll(
  draft: Draft,
  noun: Noun,
  ids: string | readonly string[] | undefined,
  path: Path,
): string[] {
  return asList(ids).map((id, index) => refer(draft, noun, id, Array.isArray(ids) ? [...path, index] : path));
}

/** As `referAll`; the word `all` stands for every id there is. */
export function referAllOr(draft: Draft, noun: Noun, ids: string | readonly string[], path: Path): string[] {
  return ids === 'all' ? [...draft.known[noun].keys()] : referAll(draft, noun, ids, path);
}

/** Checks `id` or `id.part`. */
export function referPart(draft: Draft, noun: Noun, text: string, path: Path, needsPart: boolean): string {
  const [id = '', ...rest] = text.split('.');
  const parts = draft.known[noun].get(id) ?? [];
  // A part has no dot in it but that of a phrase, `topic.phrase`.
  const strange = rest.length > 1 && noun !== 'release';
  if (!draft.known[noun].has(id) || strange) return refer(draft, noun, strange ? text : id, path);
  const part = rest.length === 0 ? undefined : rest.join('.');
  if (part === undefined) {
    if (needsPart)
      report(
        draft,
        path,
        'unknown-id',
        `"${text}" needs one of its parts after a dot: ${parts.join(', ') || 'it has none'}.`,
      );
  } else if (!parts.includes(part)) {
    const near = onlyNear(part, parts);
    const says = partSentence(draft, noun, id, part, parts);
    reportUnknown(draft, path, says, text, near === undefined ? undefined : `${id}.${near}`);
  }
  return text;
}

function partSentence(draft: Draft, noun: Noun, id: string, part: string, parts: readonly string[]): string {
  const accepted = parts.length > 0 ? `It has: ${parts.join(', ')}.` : 'It has none.';
  return `The ${nameOf(noun)} "${id}" (${lineOf(draft, [HOMES[noun], id])}) has no "${part}".${didYouMean(part, parts)} ${accepted}`;
}

function nameOf(noun: Noun): string {
  return NAMES[noun] ?? noun;
}

function homeOf(draft: Draft, noun: Noun): string {
  const home = HOMES[noun];
  if (!Object.hasOwn(draft.input, home))
    return `They are defined under \`${home}:\`, which this file does not have.`;
  return `They are defined under \`${home}:\` (${lineOf(draft, [home])}).`;
}

function lineOf(draft: Draft, path: Path): string {
  return `line ${draft.places.of(path, 'key').line}`;
}

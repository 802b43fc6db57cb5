// Texts in other languages: what may be translated, how a mistake is told, and that a translation changes no rule.
import { expect, test } from 'vitest';
import { readFolder, readLibrary, scenarioFolders } from '../../src/cli/folder.ts';
import { replay } from '../../src/incident/replay.ts';
import { newRecording } from '../../src/incident/recording.ts';
import { score } from '../../src/incident/score/score.ts';
import { sight } from '../../src/incident/sight.ts';
import { formatIssue } from '../../src/scenario/issues.ts';
import { passageKinds, passagesIn, wayOf } from '../../src/scenario/passages.ts';
import { readPlaced, readScenario } from '../../src/scenario/read.ts';
import type { Scenario } from '../../src/scenario/scenario.ts';
import { inWords } from '../../src/scenario/words.ts';
import { randomGame } from '../incident/random-player.ts';
import { MARKS, marked } from './texts.ts';

const LIBRARY = readLibrary();
const FOLDERS = scenarioFolders('scenarios');

const filesOf = (folder: string) => readFolder(folder).files.filter(({ path }) => !path.includes('/texts.'));
const firstWatch = () => {
  const { scenario, words = [] } = readScenario(readFolder('scenarios/first-watch').files, LIBRARY);
  const [ko] = words;
  if (!scenario || !ko) throw new Error('First watch is not told in Korean.');
  return { plain: scenario, told: inWords(scenario, ko), ko };
};

test('what may be translated is a closed list of what people read: no id, no number, no condition, no SQL', () => {
  const ways = passageKinds().map(({ way }) => way);
  for (const way of [
    'title',
    'cards.*.title',
    'injects.*.options.*.label',
    'debrief.chapters.#.says',
    'endings.*.text',
  ])
    expect(ways).toContain(way);
  const last = new Set(
    ways.map((way) =>
      way
        .split('.')
        .filter((step) => step !== '*' && step !== '#')
        .at(-1),
    ),
  );
  const forbidden = [
    'id',
    'when',
    'needs',
    'where',
    'sql',
    'takes',
    'at',
    'rate',
    'share',
    'who',
    'to',
    'tags',
    'seed',
  ];
  // The table of the real case tells its dates in words.
  expect([...last].filter((word) => forbidden.includes(word ?? ''))).toEqual(['when']);
  expect(ways.filter((way) => way.endsWith('.when'))).toEqual(['debrief.case.#.when']);
});

test.each(FOLDERS)('%s: a translation of everything changes texts and nothing else', (folder) => {
  const { plain, told } = marked(filesOf(folder), LIBRARY);
  const { told: about, ...rest } = told;
  expect(told.hash).toBe(plain.hash);
  expect(about).toMatchObject({ language: 'mk-marks', title: plain.title });
  expect(Object.keys(about?.shown ?? {}).length).toBeGreaterThan(0);
  expect(JSON.parse(JSON.stringify(rest).replace(MARKS, ''))).toEqual(plain);
  expect(JSON.stringify(rest)).not.toBe(JSON.stringify(plain));
});

/** Texts that a game keeps as they were told, such as a message with its figures; a reader sees them, no rule does. */
const unmarked = (value: unknown): unknown => JSON.parse(JSON.stringify(value).replace(MARKS, ''));

test.each(FOLDERS)(
  '%s: one recording, any language: the same fold, the same score, the same moves',
  (folder) => {
    const { plain, told } = marked(filesOf(folder), LIBRARY);
    for (const seed of [1, 2, 3]) {
      const { recording } = randomGame(plain, seed, { moves: 60 });
      const [here, there] = [replay(plain, recording), replay(told, recording)];
      expect(there.refused).toEqual(here.refused);
      expect(unmarked(there.incident)).toEqual(here.incident);
      expect(unmarked(score(told, there.incident))).toEqual(score(plain, here.incident));
      expect(newRecording(told, seed)).toEqual(newRecording(plain, seed));
      // What can be decided next is the same, too.
      expect(unmarked(idsIn(sight(told, there.incident, 'solo')))).toEqual(
        idsIn(sight(plain, here.incident, 'solo')),
      );
    }
  },
);

/** Ids, minutes and states of a sight: all but its sentences. */
const idsIn = (node: unknown): unknown => {
  if (Array.isArray(node)) return node.map(idsIn);
  if (typeof node !== 'object' || node === null) return typeof node === 'string' ? 'text' : node;
  return Object.fromEntries(
    Object.entries(node)
      .filter(([key]) => key !== 'shown' && key !== 'written')
      .map(([key, value]) => [key, key === 'id' || key === 'choices' ? value : idsIn(value)]),
  );
};

test('a game that is played in Korean is the game that is played in English', () => {
  const { plain, told } = firstWatch();
  for (const seed of [1, 2, 3, 4]) {
    const korean = randomGame(told, seed, { moves: 60 });
    const english = randomGame(plain, seed, { moves: 60 });
    expect(korean.recording).toEqual(english.recording);
    expect(score(told, korean.incident).total).toBe(score(plain, korean.incident).total);
  }
});

test('First watch in Korean: every text, and in the sight no sentence of the scenario in English', () => {
  const { told } = firstWatch();
  const { input } = readPlaced(readFolder('scenarios/first-watch').files, LIBRARY);
  const english = new Set(
    passagesIn(input ?? ({} as never))
      .map(({ text }) => text)
      .filter((text) => text.includes(' ')),
  );
  const { incident } = randomGame(told, 5, { moves: 40 });
  const seen = textsIn(sight(told, incident, 'solo'));
  expect(seen.some((text) => /[가-힣]/.test(text))).toBe(true);
  expect(seen.filter((text) => english.has(text))).toEqual([]);
});

const textsIn = (node: unknown): string[] =>
  typeof node === 'string'
    ? [node]
    : typeof node === 'object' && node !== null
      ? Object.entries(node).flatMap(([key, value]) =>
          ['written', 'choices', 'said', 'stands'].includes(key) ? [] : textsIn(value),
        )
      : [];

const WORLD = `format: 1
id: a
title: Lost badge
zone: UTC
opens: 2025-01-01
closes: 2025-01-02
people: { lead: {} }
injects: { visitor: { when: 2025-01-01 10:00, from: A visitor, says: A man held the door for me. } }
cards: { look: { title: Read the log, who: [lead], takes: 1 hour } }
`;
const HEAD = 'format: 1\nscenario: a\nlanguage: fr\nname: Français\ntexts:\n';

const told = (texts: string, path = 'a/texts.fr.yaml') =>
  readScenario(
    [
      { path: 'a/scenario.yaml', text: WORLD },
      { path, text: texts },
    ],
    [],
  );

const tell = (texts: string): Scenario => {
  const { scenario, words = [], issues } = told(`${HEAD}${texts}`);
  if (!scenario || !words[0]) throw new Error(issues.map(formatIssue).join('\n'));
  return inWords(scenario, words[0]);
};

test('a text is written as it is, or beside what it was translated from; what is not translated stays', () => {
  const s = tell(
    '  title: Badge perdu\n  cards.look.title: { from: Read the log, to: Lire le journal }\n  injects.visitor.from: ""\n',
  );
  expect(s.title).toBe('Badge perdu');
  expect(s.cards['look']?.title).toBe('Lire le journal');
  expect(s.injects['visitor']).toMatchObject({ from: 'A visitor', says: 'A man held the door for me.' });
});

test('markup, braces and names of objects are text like any other', () => {
  const s = tell(`  title: '<img src=x onerror=alert(1)>'\n  injects.visitor.says: "{toString} \\u202e"\n`);
  expect(s.title).toBe('<img src=x onerror=alert(1)>');
  expect(s.injects['visitor']?.says).toBe('{toString} \u202e');
});

const WRONG: [what: string, file: string, issue: string][] = [
  [
    'a way that leads nowhere',
    `${HEAD}  cards.lok.title: Lire\n`,
    'a/texts.fr.yaml:6:3: There is no text "cards.lok.title" in the scenario. Did you mean "cards.look.title"? Accepted: the way to one of its 4 texts. [unknown-text]',
  ],
  [
    'a way to what is no text',
    `${HEAD}  cards.look.takes: 2 heures\n`,
    'a/texts.fr.yaml:6:3: There is no text "cards.look.takes" in the scenario. Did you mean "cards.look.title"? Accepted: the way to one of its 4 texts. [unknown-text]',
  ],
  [
    'another scenario',
    HEAD.replace('scenario: a', 'scenario: b').replace('texts:\n', 'texts: {}\n'),
    'a/texts.fr.yaml:2:11: Found "b"; accepted: a. [texts]',
  ],
  [
    'another language than the file’s name says',
    HEAD.replace('language: fr', 'language: de').replace('texts:\n', 'texts: {}\n'),
    'a/texts.fr.yaml:3:11: Found "de"; accepted: fr, as in the file’s name. [texts]',
  ],
  [
    'a newer format',
    HEAD.replace('format: 1', 'format: 2').replace('texts:\n', 'texts: {}\n'),
    'a/texts.fr.yaml:1:9: Found "2"; accepted: 1. [format]',
  ],
  [
    'an unknown word',
    `${HEAD}  title: { form: Lost badge, to: Badge perdu }\n`,
    'a/texts.fr.yaml:6:12: Unknown key "form" in `texts.title`. Did you mean "from"? Accepted: from, to. [unknown-key]',
  ],
  [
    'a list in the place of a text',
    `${HEAD}  title: [Badge, perdu]\n`,
    'a/texts.fr.yaml:6:10: Found a list; accepted: text or a mapping. [shape]',
  ],
  [
    'a key that reaches into objects',
    `${HEAD}  __proto__: Badge\n`,
    'a/texts.fr.yaml:6:3: "__proto__" is not accepted as a key. [key]',
  ],
  [
    'a text longer than its place',
    `${HEAD}  cards.look.title: ${'lire '.repeat(8).trim()}\n`,
    'a/texts.fr.yaml:6:21: `cards.look.title` has 39 characters; at most 28 have room. [too-long]',
  ],
];

test.each(WRONG)('%s is said with its place, and the scenario stays playable', (_, file, issue) => {
  const { scenario, words, issues } = told(file);
  expect(issues.map(formatIssue)).toEqual([issue]);
  expect(scenario?.title).toBe('Lost badge');
  // What is too long is told all the same; a mistake is not.
  expect(words?.length).toBe(issue.includes('too-long') ? 1 : 0);
});

test('words of another version of a scenario are not put in', () => {
  const { plain, ko } = firstWatch();
  expect(inWords(plain, { ...ko, hash: 'other' })).toBe(plain);
});

test('every text of every shipped scenario has a way of its own', () => {
  for (const folder of FOLDERS) {
    const { input } = readPlaced(filesOf(folder), LIBRARY);
    const ways = passagesIn(input ?? ({} as never)).map(({ path }) => wayOf(path));
    expect(new Set(ways).size).toBe(ways.length);
  }
});

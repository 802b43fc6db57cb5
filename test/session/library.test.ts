import { expect, test } from 'vitest';
import { forNewcomers, openLibrary } from '../../src/session/library.ts';
import { inWords } from '../../src/scenario/words.ts';
import { readWords } from '../../src/session/read-words.ts';
import type { Listed } from '../../src/session/library.ts';
import { minutesOfPlay } from '../../src/session/minutes-of-play.ts';
import { scenarioFrom } from '../scenario/frame.ts';

const listed = (id: string, ...minutes: [number, number]): Listed => ({
  id,
  title: id,
  summary: '',
  hash: '',
  minutes,
});
const ALL = [listed('long', 25, 40), listed('middle', 15, 20), listed('short', 8, 12)];

test('the shortest scenario lies on top for whoever has never played, the others as they were', () => {
  expect(forNewcomers(ALL).map(({ id }) => id)).toEqual(['short', 'long', 'middle']);
  expect(forNewcomers([])).toEqual([]);
});

test('a scenario takes as long as its author says, else as long as its file suggests', () => {
  expect(minutesOfPlay(scenarioFrom('length: 8 to 12 minutes'))).toEqual([8, 12]);
  expect(minutesOfPlay(scenarioFrom('length: 10 minutes'))).toEqual([10, 10]);
  expect(minutesOfPlay(scenarioFrom('acts: { all: { pace: 30 days per minute } }'))).toEqual([6, 10]);
});

const SCENARIO = { ...scenarioFrom(''), id: 'short' };
const WORDS = {
  language: 'ko',
  name: '한국어',
  scenario: 'short',
  hash: SCENARIO.hash,
  texts: [[['title'], '짧은 밤']],
  shown: {},
};

function libraryIn(language: string, words: unknown = WORDS) {
  const asked: string[] = [];
  const shelf: Record<string, unknown> = { 'short.json': SCENARIO, 'short.ko.json': words };
  const told = { ...listed('short', 8, 12), url: 'short.json' };
  const languages = [{ language: 'ko', name: '한국어', url: 'short.ko.json' }];
  const get = (url: string) => {
    asked.push(url);
    return Promise.resolve(shelf[url]);
  };
  return {
    asked,
    library: openLibrary([{ ...told, languages }], get, {
      language: () => language,
      load: () => Promise.resolve({ readWords, inWords }),
    }),
  };
}

test('only the words of the language that was chosen are fetched, once', async () => {
  const plain = libraryIn('');
  expect((await plain.library.load('short'))?.title).toBe(SCENARIO.title);
  expect(plain.asked).toEqual(['short.json']);
  const other = libraryIn('fr');
  expect((await other.library.load('short'))?.told).toBeUndefined();
  expect(other.asked).toEqual(['short.json']);
  const { asked, library } = libraryIn('ko');
  expect((await library.loadWords('short'))?.texts).toEqual(WORDS.texts);
  const told = await library.load('short');
  expect(told).toMatchObject({
    title: '짧은 밤',
    hash: SCENARIO.hash,
    told: { language: 'ko', title: SCENARIO.title },
  });
  expect(asked.toSorted()).toEqual(['short.json', 'short.ko.json']);
});

test.each([
  ['nothing', null],
  ['a page of another kind', '<html>'],
  ['words of another version', { ...WORDS, hash: 'another' }],
  [
    'ways that lead into objects',
    {
      ...WORDS,
      texts: [
        [['__proto__', 'title'], 'x'],
        [['constructor', 'name'], 'x'],
      ],
    },
  ],
])('where %s comes in the place of words, it is told as it is written', async (_, words) => {
  const { library } = libraryIn('ko', words);
  expect((await library.load('short'))?.title).toBe(SCENARIO.title);
  expect(({} as { title?: string }).title).toBeUndefined();
  expect(Object.name).toBe('Object');
});

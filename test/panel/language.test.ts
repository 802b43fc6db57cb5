// What is marked as told in another language, in elements as they are made.
import { h } from 'preact';
import type { VNode } from 'preact';
import { afterEach, expect, test } from 'vitest';
import { sayLanguage, splitter } from '../../src/panel/parts/language.ts';

const TOLD = {
  language: 'ko',
  title: 'First watch',
  shown: {},
  texts: ['첫 당직', '당직', '칸', '서명키 door-1', '전화를 받은 뒤 {value} 만에 알았습니다.', '{value}개'],
};

afterEach(() => sayLanguage(undefined));

type Shown = string | { tag: string; lang?: string; has: Shown[] };
function shownIn({ type, props }: VNode): Shown {
  const { lang, children } = props as { lang?: string; children?: unknown };
  const has = (Array.isArray(children) ? children : [children])
    .filter((one) => one !== undefined)
    .map((one): Shown => (typeof one === 'object' ? shownIn(one as VNode) : String(one)));
  return { tag: type as string, ...(lang === undefined ? {} : { lang }), has };
}
const inKorean = (make: () => VNode): Shown => {
  sayLanguage(TOLD);
  return shownIn(make());
};

test('an element whose words are of the scenario says so; a sentence of the program does not', () => {
  expect(inKorean(() => h('h2', null, '첫 당직'))).toEqual({ tag: 'h2', lang: 'ko', has: ['첫 당직'] });
  expect(inKorean(() => h('p', null, 'The clock runs.'))).toEqual({ tag: 'p', has: ['The clock runs.'] });
  sayLanguage(undefined);
  expect(shownIn(h('h2', null, '첫 당직'))).toEqual({ tag: 'h2', has: ['첫 당직'] });
});

test('a text that quotes the game is known by what stands around the quote', () => {
  expect(inKorean(() => h('p', null, '전화를 받은 뒤 11 minutes 만에 알았습니다.'))).toMatchObject({
    lang: 'ko',
  });
});

test('words of the scenario inside of a sentence of the program are marked there, in one run of text', () => {
  const ko = (text: string): Shown => ({ tag: 'bdi', lang: 'ko', has: [text] });
  expect(inKorean(() => h('p', null, '당직', ' is here since ', 22))).toEqual({
    tag: 'p',
    has: [{ tag: 'bdi', has: ['', ko('당직'), '', ' is here since ', '22'] }],
  });
  expect(inKorean(() => h('text', null, 'Your range: 5 to 20 칸'))).toEqual({
    tag: 'text',
    has: [{ tag: 'tspan', has: ['Your range: 5 to 20 ', { tag: 'tspan', lang: 'ko', has: ['칸'] }, ''] }],
  });
  // In these there can be text and nothing else.
  expect(inKorean(() => h('option', null, 'Report by 당직, due today'))).toEqual({
    tag: 'option',
    has: ['Report by 당직, due today'],
  });
});

test('a language that is stated stays', () => {
  expect(inKorean(() => h('span', { lang: 'en' } as object, '당직'))).toMatchObject({ lang: 'en' });
});

test('the longest text counts, and a part of a word is none', () => {
  const split = splitter(['La', 'La clé', 'a+b (c)']);
  const told = (text: string): string[] =>
    split(text)
      .filter((piece) => piece.told)
      .map((piece) => piece.text);
  expect(told('La clé is here')).toEqual(['La clé']);
  expect(told('Lamp, Las, clé')).toEqual([]);
  expect(told('It says: a+b (c)!')).toEqual(['a+b (c)']);
  expect(splitter([])('anything')).toEqual([{ text: 'anything', told: false }]);
});

// The file that somebody translates in: written whole, brought up to date, and never without what was translated.
import { mkdirSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeEach, expect, test } from 'vitest';
import { parse } from 'yaml';
import { main } from '../../src/cli/main.ts';
import { starterText } from '../../src/cli/new.ts';
import { capturedIo } from './captured-io.ts';

let folder: string;
const textsFile = () => join(folder, 'texts.ko.yaml');
const written = () => readFileSync(textsFile(), 'utf8');
const texts = () =>
  (parse(written()) as { texts: Record<string, { from: string; to: string } | string> }).texts;

async function keyfall(...args: string[]) {
  const io = capturedIo();
  const code = await main(args, io);
  return { code, out: io.outLines.join('\n'), err: io.errLines.join('\n') };
}

beforeEach(() => {
  folder = join(mkdtempSync(join(tmpdir(), 'keyfall-translate-')), 'badge');
  mkdirSync(folder);
  writeFileSync(join(folder, 'scenario.yaml'), starterText('badge', 'x'));
});

test('a new file has every text with room for its translation, and lint says how many are open', async () => {
  const { code, out, err } = await keyfall('translate', folder, 'ko');
  expect({ code, out }).toEqual({ code: 0, out: textsFile() });
  expect(err).toMatch(/^0 of 20 texts are translated/);
  expect(parse(written())).toMatchObject({ format: 1, scenario: 'badge', language: 'ko', name: '한국어' });
  expect(texts()['people.guard.title']).toEqual({ from: 'Guard', to: '' });
  expect(Object.keys(texts()).some((way) => /takes|when|deadline/.test(way))).toBe(false);
  const lint = await keyfall('lint', folder);
  expect(lint.out).toMatch(/texts\.ko\.yaml:\d+:1: 20 of 20 texts are not translated/);
});

test('brought up to date: what is new is added in its place, what is translated and what is remarked stays', async () => {
  await keyfall('translate', folder, 'ko');
  const remark = written()
    .replace('  title:\n', '  # the name on the box\n  title:\n')
    .replace('from: Guard\n    to: ""', 'from: Guard\n    to: 경비원');
  writeFileSync(textsFile(), remark.replace(/ {2}people\.office\.title:\n.*\n.*\n/, ''));
  const changed = starterText('badge', 'x')
    .replace('title: Guard', 'title: Door guard')
    .replace('label: The stranger', 'label: A stranger');
  writeFileSync(join(folder, 'scenario.yaml'), changed);
  const { code, err } = await keyfall('translate', folder, 'ko');
  expect(code).toBe(0);
  expect(err).toMatch(/^1 of 20 texts/);
  expect(written()).toContain('  # the name on the box\n');
  // Somebody must look at it: lint says so.
  expect(texts()['people.guard.title']).toEqual({ from: 'Guard', to: '경비원' });
  expect((await keyfall('lint', folder)).out).toContain('[stale-translation]');
  // Nobody has translated these.
  expect(texts()['people.office.title']).toEqual({ from: 'Front office', to: '' });
  expect(texts()['flows.stranger.label']).toEqual({ from: 'A stranger', to: '' });
  const ways = Object.keys(texts());
  expect(ways.indexOf('people.office.title')).toBe(ways.indexOf('people.guard.title') + 1);
  const once = written();
  await keyfall('translate', folder, 'ko');
  expect(written()).toBe(once);
});

test('a file with a mistake is left alone', async () => {
  const bad = 'format: 1\nscenario: badge\nlanguage: ko\nname: x\ntexts: { tile: 배지 }\n';
  writeFileSync(textsFile(), bad);
  const { code, err } = await keyfall('translate', folder, 'ko');
  expect(code).toBe(1);
  expect(err).toContain('There is no text "tile" in the scenario. Did you mean "title"?');
  expect(written()).toBe(bad);
  expect((await keyfall('lint', '--fix', folder)).err).toContain('1 mended.');
  expect(written()).toContain('title: 배지');
});

test.each([
  ['no language', ['FOLDER'], 2, 'Which scenario, into which language?'],
  ['no name of a language', ['FOLDER', '../x'], 2, '"../x" is not the name of a language'],
  ['a folder without a scenario', ['test/nowhere', 'ko'], 3, 'test/nowhere has no scenario.yaml'],
])('%s is said to be wrong', async (_, args, code, says) => {
  const answer = await keyfall('translate', ...args.map((one) => one.replace('FOLDER', folder)));
  expect(answer.code).toBe(code);
  expect(answer.err).toContain(says);
});

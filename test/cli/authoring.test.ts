// Scenarios of somebody's own folder, served while they are written.
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { get } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { openAuthoring } from '../../src/cli/authoring.ts';
import type { Authoring } from '../../src/cli/authoring.ts';
import { main } from '../../src/cli/main.ts';
import { starterText } from '../../src/cli/new.ts';
import { serve } from '../../src/cli/serve.ts';
import type { Served } from '../../src/cli/serve.ts';
import type { Words } from '../../src/scenario/words.ts';
import type { Authored } from '../../src/session/authored.ts';
import { capturedIo } from './captured-io.ts';

let home: string;
let authoring: Authoring;
let served: Served;

const fileOf = (name: string): string => join(home, 'own', name, 'scenario.yaml');

function write(name: string, text: string): void {
  mkdirSync(join(home, 'own', name), { recursive: true });
  writeFileSync(fileOf(name), text);
}

beforeEach(async () => {
  home = mkdtempSync(join(tmpdir(), 'keyfall-author-'));
  mkdirSync(join(home, 'web'));
  writeFileSync(join(home, 'web/index.html'), '<!doctype html><html><head></head></html>');
  writeFileSync(join(home, 'secret.json'), '"secret"');
  write('first', starterText('first', 'x'));
  authoring = openAuthoring(join(home, 'own'));
  served = await serve({
    port: 0,
    host: '127.0.0.1',
    dir: join(home, 'web'),
    say: () => {},
    own: authoring,
  });
});

afterEach(async () => {
  authoring.close();
  await served.close();
  rmSync(home, { recursive: true });
});

/** By node:http and not by fetch, which tidies `..` away before it asks. */
function ask(path: string): Promise<{ status: number; body: string }> {
  return new Promise((resolve, reject) => {
    get({ host: '127.0.0.1', port: new URL(served.url).port, path }, (answer) => {
      let body = '';
      answer.on('data', (part) => (body += String(part)));
      answer.on('end', () => resolve({ status: answer.statusCode ?? 0, body }));
    }).on('error', reject);
  });
}

const state = async (): Promise<Authored> =>
  JSON.parse((await ask('/author/scenarios.json')).body) as Authored;

/** The versions that the stream tells, as they come. */
function followed(): { versions: string[]; end: () => void } {
  const versions: string[] = [];
  const asked = get(
    { host: '127.0.0.1', port: new URL(served.url).port, path: '/author/events' },
    (answer) => {
      answer.on('data', (part) => versions.push(...(String(part).match(/data: \d+/g) ?? [])));
      answer.on('error', () => {});
    },
  );
  asked.on('error', () => {});
  return { versions, end: () => asked.destroy() };
}

test('a scenario of the folder, with its address and without a finding', async () => {
  const { scenarios, folders } = await state();
  expect(folders).toMatchObject([{ name: 'first', id: 'first', title: 'First', issues: [] }]);
  const { status, body } = await ask(`/${scenarios[0]?.url ?? ''}`);
  expect(status).toBe(200);
  expect(JSON.parse(body)).toMatchObject({ id: 'first', title: 'First' });
  expect((await ask('/author/first.lines.json')).body).toBe('{}');
  expect((await ask('/')).body).toContain('<meta name="keyfall-author"');
});

test('its words in other languages have addresses of their own, and are there after each save', async () => {
  writeFileSync(
    join(home, 'own/first/texts.fr.yaml'),
    'format: 1\nscenario: first\nlanguage: fr\nname: Français\ntexts: { title: Le premier }\n',
  );
  await vi.waitFor(async () => expect((await state()).scenarios[0]?.languages).toHaveLength(1), {
    timeout: 20_000,
  });
  const { scenarios, folders } = await state();
  expect(scenarios[0]?.languages).toMatchObject([{ language: 'fr', name: 'Français' }]);
  expect(folders[0]?.issues.map(({ rule }) => rule)).toEqual(['missing-translation']);
  const { body } = await ask(`/${scenarios[0]?.languages?.[0]?.url ?? ''}`);
  const words = JSON.parse(body) as Words;
  expect(words).toMatchObject({ language: 'fr', scenario: 'first' });
  expect(words.texts).toContainEqual([['title'], 'Le premier']);
  expect((await ask('/author/first.texts.de.json')).status).toBe(404);
});

test('after a save the stream tells, and the mistake is there with its line', async () => {
  const stream = followed();
  await vi.waitFor(() => expect(stream.versions).toEqual(['data: 1']));
  write('first', starterText('first', 'x').replace('people:', 'poeple:'));
  await vi.waitFor(() => expect(stream.versions).toEqual(['data: 1', 'data: 2']), { timeout: 20_000 });
  const broken = await state();
  expect(broken.scenarios).toEqual([]);
  const wrong = broken.folders[0]?.issues.find(({ rule }) => rule === 'unknown-key');
  expect(wrong).toMatchObject({ file: 'first/scenario.yaml', line: 9, severity: 'error' });
  write('first', starterText('first', 'x'));
  write('second', starterText('second', 'x'));
  await vi.waitFor(
    async () => expect((await state()).scenarios.map(({ id }) => id)).toEqual(['first', 'second']),
    {
      timeout: 20_000,
    },
  );
  stream.end();
});

test('two folders with one id: the first plays, the second is told of', async () => {
  write('second', starterText('first', 'x'));
  await vi.waitFor(async () => expect((await state()).folders).toHaveLength(2), { timeout: 20_000 });
  const { scenarios, folders } = await state();
  expect(scenarios.map(({ id }) => id)).toEqual(['first']);
  expect(folders[1]).toMatchObject({ name: 'second', issues: [{ rule: 'folder', severity: 'error' }] });
});

test.each([
  '/author/none.json',
  '/author/../secret.json',
  '/author/..%2f..%2fsecret.json',
  '/author/%2e%2e/secret.json',
  '/author/first/scenario.yaml',
  '/author/',
])('%s is not there', async (path) => {
  const { status, body } = await ask(path);
  expect(status).toBe(404);
  expect(body).not.toContain('secret"');
});

test('a folder that is not there ends with 2', async () => {
  const io = capturedIo();
  expect(await main(['play', '--scenarios', join(home, 'none')], io)).toBe(2);
  expect(io.errLines[0]).toContain('there is no folder');
});

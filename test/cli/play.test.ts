import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { main } from '../../src/cli/main.ts';
import { starterText } from '../../src/cli/new.ts';
import { createRoom, listRoomScenarios, turnNetwork } from '../../src/session/room-requests.ts';
import { netOf } from '../server/workshop.ts';
import { capturedIo } from './captured-io.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'keyfall-play-'));
  mkdirSync(join(folder, 'web/scenarios'), { recursive: true });
  writeFileSync(join(folder, 'web/index.html'), '<html><head></head></html>');
  writeFileSync(join(folder, 'web/scenarios/one.json'), '{}');
});
afterEach(() => rmSync(folder, { recursive: true }));

const data = (): string => join(folder, 'rooms');

/** Plays, and looks at it while it runs. */
async function play(args: string[], look: (url: string) => Promise<void>): Promise<string[]> {
  const io = capturedIo();
  io.untilStopped = () => look(/http:\S+/.exec(io.outLines.join('\n'))?.[0] ?? '');
  const common = ['play', '--port', '0', '--page', join(folder, 'web'), '--data', data()];
  const code = await main([...common, '--network', '127.0.0.2', ...args], io);
  expect([code, ...io.errLines.filter((line) => line.startsWith('keyfall'))]).toEqual([0]);
  return io.errLines;
}

const textAt = async (url: string, path: string): Promise<string> => (await fetch(new URL(path, url))).text();

test('playing alone makes no folder and opens nothing', async () => {
  await play([], async (url) => {
    expect(await textAt(url, '/')).toContain('<meta name="keyfall-door" content="host" />');
    expect(await textAt(url, '/scenarios/one.json')).toBe('{}');
    await expect(fetch(url.replace('localhost', '127.0.0.2'))).rejects.toThrow('fetch failed');
  });
  expect(existsSync(data())).toBe(false);
});

test('a workshop makes the folder; while it is open there is a mark, and none after an orderly end', async () => {
  const mark = join(data(), 'open-to-network');
  await play([], async (url) => {
    await turnNetwork(netOf(url), true);
    expect(existsSync(mark)).toBe(true);
    const made = await createRoom(netOf(url), { scenario: 'first-watch', preset: 35, teams: ['Red'] });
    expect(made).toHaveProperty('code');
  });
  expect([existsSync(data()), existsSync(mark)]).toEqual([true, false]);
  // As after a power cut.
  writeFileSync(mark, '');
  const said = await play([], async (url) => {
    expect(await textAt(url.replace('localhost', '127.0.0.2'), '/')).toContain('content="join"');
  });
  expect(said.join('\n')).toMatch(/Workshops are open to the network at http:\/\/127\.0\.0\.2:\d+\//);
});

test('served to others as it is, there are no workshops', async () => {
  await play(['--host', '127.0.0.3'], async (url) => {
    expect(await textAt(url, '/')).not.toContain('keyfall-door');
    expect((await fetch(new URL('/api/scenarios', url))).status).toBe(404);
    expect(await textAt(url, '/scenarios/one.json')).toBe('{}');
  });
});

test('one’s own scenarios can be hosted, before shipped ones of the same id', async () => {
  for (const id of ['mine', 'first-watch']) {
    mkdirSync(join(folder, 'own', id), { recursive: true });
    writeFileSync(join(folder, 'own', id, 'scenario.yaml'), starterText(id, 'x'));
  }
  await play(['--scenarios', join(folder, 'own')], async (url) => {
    const list = await listRoomScenarios(netOf(url));
    if ('says' in list) throw new Error(list.says);
    expect(list.map(({ id }) => id)).toEqual(['first-watch', 'mine', 'hot-wallet', 'overseas-server']);
    const made = await createRoom(netOf(url), { scenario: 'mine', preset: 35, teams: ['Red'] });
    expect(made).toHaveProperty('code');
  });
});

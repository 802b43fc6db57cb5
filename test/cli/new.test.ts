// The scenario that authors begin from: it reads well, finds nothing with lint, and plays to its end.
import { existsSync, mkdirSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { main } from '../../src/cli/main.ts';
import { starterText } from '../../src/cli/new.ts';
import type { RehearsalReport } from '../../src/rehearse/report.ts';
import { score } from '../../src/incident/score/score.ts';
import { scenarioOf } from '../incident/scenarios.ts';
import { randomGame } from '../incident/random-player.ts';
import { capturedIo } from './captured-io.ts';

const fresh = (): string => mkdtempSync(join(tmpdir(), 'keyfall-new-'));

test('a new scenario is one file of about forty lines without a finding', async () => {
  const home = fresh();
  const io = capturedIo();
  expect(await main(['new', 'lost-badge', '--in', home], io)).toBe(0);
  const file = join(home, 'lost-badge/scenario.yaml');
  expect(io.outLines).toEqual([file]);
  const text = readFileSync(file, 'utf8');
  expect(text.split('\n').length).toBeLessThan(45);
  expect(text).toContain('\nid: lost-badge ');
  expect(text).toContain('\ntitle: Lost badge\n');
  const [, schema = ''] = /\$schema=(\S+)/.exec(text) ?? [];
  expect(existsSync(join(home, 'lost-badge', schema))).toBe(true);
  const lint = capturedIo();
  expect(await main(['lint', join(home, 'lost-badge')], lint)).toBe(0);
  expect(lint.outLines).toEqual([]);
});

test('random games of it come to an end, reach all that it has, and differ in their points', () => {
  const s = scenarioOf(starterText('my-scenario', 'x.json'));
  const games = Array.from({ length: 60 }, (_, seed) => randomGame(s, seed, { moves: 40 }).incident);
  expect(games.every(({ over }) => over)).toBe(true);
  const happened = new Set(games.flatMap((game) => Object.keys(game.happened)));
  for (const key of [
    'done:read-log',
    'done:lock-badge',
    'filed:landlord.on-time',
    'chose:visitor.look',
    'noted:shrugged',
  ])
    expect(happened).toContain(key);
  expect(new Set(games.map((game) => score(s, game).total)).size).toBeGreaterThan(5);
});

test('a new scenario is proven as it is written: lint finds nothing, bots and the proof reach everything', async () => {
  const home = fresh();
  const folder = join(home, 'lost-badge');
  const run = async (...args: string[]) => {
    const io = capturedIo();
    return { code: await main(args, io), out: io.outLines.join('\n') };
  };
  expect((await run('new', 'lost-badge', '--in', home)).code).toBe(0);
  expect(await run('lint', folder)).toEqual({ code: 0, out: '' });
  const bots = await run('rehearse', folder, '--games', '150', '--bot', 'random', '--json');
  const { unreached } = JSON.parse(bots.out) as RehearsalReport;
  expect(bots.code).toBe(0);
  expect(Object.values(unreached).flat()).toEqual([]);
  const proof = await run('prove', folder, '--games', '3');
  expect(proof.out).toMatch(/^Unreachable: 0\. Not decided: 0\.$/m);
  expect(proof.code).toBe(0);
}, 120_000);

test('what is there already is left alone', async () => {
  const home = fresh();
  mkdirSync(join(home, 'mine'));
  writeFileSync(join(home, 'mine/scenario.yaml'), 'my work');
  const io = capturedIo();
  expect(await main(['new', 'mine', '--in', home], io)).toBe(1);
  expect(readFileSync(join(home, 'mine/scenario.yaml'), 'utf8')).toBe('my work');
  expect(io.errLines[0]).toMatch(/mine exists already; nothing was written/);
});

test.each([
  ['no name', []],
  ['two names', ['one', 'two']],
  ['capitals', ['MyScenario']],
  ['a way out of the folder', ['../out']],
  ['a name too long', ['a'.repeat(41)]],
  ['an unknown option', ['mine', '--into', 'x']],
])('%s is refused', async (_, args) => {
  const home = fresh();
  expect(await main(['new', ...args, '--in', home], capturedIo())).toBe(2);
  expect(existsSync(join(home, 'mine'))).toBe(false);
});

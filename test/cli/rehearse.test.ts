import { spawnSync } from 'node:child_process';
import { copyFileSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test, vi } from 'vitest';
import { readFolder } from '../../src/cli/folder.ts';
import { scriptsIn } from '../../src/cli/folder-scripts.ts';
import { scenarioAt } from '../../src/cli/game-at.ts';
import { main } from '../../src/cli/main.ts';
import type { RehearsalReport } from '../../src/rehearse/report.ts';
import { capturedIo } from './captured-io.ts';

vi.setConfig({ testTimeout: 120_000 });

const SMALL = 'test/data/generality/first-watch.yaml';
const FLAGSHIP = 'scenarios/overseas-server';

/** The built command, in a process of its own: only there are there threads. */
function built(...args: string[]) {
  const asked = ['bin/keyfall.mjs', 'rehearse', ...args];
  return spawnSync(process.execPath, asked, { encoding: 'utf8' });
}

async function rehearsed(...args: string[]) {
  const io = capturedIo();
  const code = await main(['rehearse', ...args], io);
  return { code, out: io.outLines.join('\n'), err: io.errLines.join('\n') };
}

test('the same seed gives the same bytes, with one thread or two', () => {
  const asked = [SMALL, '--games', '80', '--seed', '1', '--tries', '30', '--json'];
  const one = built(...asked, '--workers', '1');
  expect(one).toMatchObject({ status: 0, stderr: '' });
  for (const workers of ['1', '2']) expect(built(...asked, '--workers', workers).stdout).toBe(one.stdout);
  const hits = ({ stdout }: { stdout: string }) => (JSON.parse(stdout) as RehearsalReport).hits;
  expect(hits(built(...asked.with(4, '900')))).not.toEqual(hits(one));
});

test('per bot and axis the least, the quartiles and the most; what came up, and what never did', async () => {
  const { code, out } = await rehearsed(FLAGSHIP, '--bot', 'nothing,guess-wide', '--games', '3', '--json');
  const report = JSON.parse(out) as RehearsalReport;
  expect(code).toBe(0);
  expect(report.bots.map(({ bot, games }) => [bot, games])).toEqual([
    ['nothing', 3],
    ['guess-wide', 3],
  ]);
  const { min, q1, median, q3, max } = report.bots[0]?.points.total ?? {};
  expect([min, q1, median, q3, max]).toEqual([1, 1, 1, 1, 1]);
  expect(report.hits.injects['customer-mail']).toBe(6);
  expect(report.hits.duties['kr-24h']).toMatchObject({ missed: 3, 'on-time': 3 });
  expect(report.unreached.cards).toContain('trace-mail');
  expect(report.unreached.injects).not.toContain('customer-mail');
});

test('a table for people', async () => {
  const { code, out } = await rehearsed(SMALL, '--bot', 'nothing,random,book', '--games', '40');
  expect(code).toBe(0);
  expect(out).toMatch(/^\s+games\s+min\s+q1\s+median\s+q3\s+max\s+detection/m);
  expect(out).toMatch(/^Random\s+40\s/m);
  expect(out).toContain('Left out: book. The scenario has no such script.');
  expect(out).toMatch(/^Cards: \d+ of \d+ came up\./m);
});

test('par is written as a recording that keyfall replay accepts', async () => {
  const out = join(mkdtempSync(join(tmpdir(), 'keyfall-par-')), 'par.json');
  const asked = [SMALL, '--bot', 'par', '--tries', '60', '--json', '--out', out];
  const report = JSON.parse((await rehearsed(...asked)).out) as RehearsalReport;
  expect(JSON.parse(readFileSync(out, 'utf8'))).toEqual(report.par?.recording);
  expect(report.par?.total).toBeGreaterThanOrEqual(report.par?.fromTotal ?? Infinity);
});

test('par’s moves are written beside the scenario, for the debrief and for the next rehearsal to read', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'keyfall-par-'));
  copyFileSync(SMALL, join(folder, 'scenario.yaml'));
  await rehearsed(folder, '--bot', 'par', '--tries', '10', '--write');
  const { scripts, says } = scriptsIn(scenarioAt(folder), readFolder(folder));
  expect(says).toEqual([]);
  expect(scripts.par).toMatchObject({ seed: 1, pinned: false, found: { games: 10 } });
  writeFileSync(join(folder, 'par.json'), 'not a par');
  const broken = await rehearsed(folder, '--bot', 'nothing');
  expect([broken.code, broken.err]).toEqual([3, expect.stringContaining('par.json: This is no stored par')]);
});

const REFUSED: [what: string, args: string[], code: number, says: string][] = [
  ['no folder', [], 2, 'Which one folder?'],
  ['an unknown bot', [SMALL, '--bot', 'chess'], 2, '--bot: found "chess"; accepted: nothing, random,'],
  ['no games', [SMALL, '--games', '0'], 2, '--games: found "0"; accepted: a whole number from 1'],
  ['a file for par without par', [SMALL, '--bot', 'nothing', '--out', 'x'], 2, 'add par to --bot'],
  ['moves of par without par', [SMALL, '--bot', 'nothing', '--write'], 2, 'add par to --bot'],
  ['a folder that is not there', ['scenarios/nowhere'], 3, 'scenarios/nowhere cannot be read'],
];

test.each(REFUSED)('%s is said to be wrong', async (_, args, code, says) => {
  const answer = await rehearsed(...args);
  expect(answer.code).toBe(code);
  expect(answer.err).toContain(says);
});

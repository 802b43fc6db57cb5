import { mkdtempSync, mkdirSync, renameSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { spawnSync } from 'node:child_process';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { fingerprint } from '../../bin/fingerprint.mjs';

let root: string;

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'keyfall-bin-'));
  mkdirSync(join(root, 'src/cli'), { recursive: true });
  writeFileSync(join(root, 'src/a.ts'), 'a');
  writeFileSync(join(root, 'src/cli/b.ts'), 'b');
});

afterEach(() => rmSync(root, { recursive: true }));

const CHANGES: [name: string, change: () => void][] = [
  ['an edit', () => writeFileSync(join(root, 'src/cli/b.ts'), 'longer')],
  ['a newer time', () => utimesSync(join(root, 'src/a.ts'), 1, 1)],
  ['a new file', () => writeFileSync(join(root, 'src/c.ts'), '')],
  ['a removed file', () => rmSync(join(root, 'src/a.ts'))],
  ['a new name', () => renameSync(join(root, 'src/a.ts'), join(root, 'src/z.ts'))],
];

test.each(CHANGES)('%s makes a build stale', (_, change) => {
  const before = fingerprint(root, ['src', 'none']);
  expect(fingerprint(root, ['src', 'none'])).toBe(before);
  change();
  expect(fingerprint(root, ['src', 'none'])).not.toBe(before);
});

test(
  'the command runs from any folder, and only its answer is on standard output',
  { timeout: 30_000 },
  () => {
    const bin = join(process.cwd(), 'bin/keyfall.mjs');
    const version = spawnSync(process.execPath, [bin, '--version'], { cwd: root, encoding: 'utf8' });
    expect(version).toMatchObject({ status: 0, stderr: '' });
    expect(version.stdout).toMatch(/^\d+\.\d+\.\d+\n$/);
    const unknown = spawnSync(process.execPath, [bin, 'dance'], { cwd: root, encoding: 'utf8' });
    expect(unknown).toMatchObject({ status: 2, stdout: '' });
  },
);

test('a reader who has seen enough ends the command quietly', { timeout: 30_000 }, () => {
  const command = `"${process.execPath}" bin/keyfall.mjs duties --aware 2025-11-17T16:00+09:00 | head -1`;
  const { stdout, stderr } = spawnSync('sh', ['-c', command], { encoding: 'utf8' });
  expect({ stdout, stderr }).toEqual({ stdout: 'Aware: 2025-11-17 16:00 +09:00\n', stderr: '' });
});

test('a query without an end is ended, and said to be', { timeout: 120_000 }, () => {
  const bin = join(process.cwd(), 'bin/keyfall.mjs');
  const sql = join(root, 'endless.sql');
  writeFileSync(
    sql,
    'WITH RECURSIVE n(x) AS (SELECT 1 UNION ALL SELECT x + 1 FROM n) SELECT max(x) AS jti FROM n',
  );
  const scenario = join(process.cwd(), 'scenarios/overseas-server');
  const asked = [bin, 'detect', scenario, '--sql', sql, '--seconds', '1'];
  const { status, stdout, stderr } = spawnSync(process.execPath, asked, { cwd: root, encoding: 'utf8' });
  expect({ status, stdout }).toEqual({ status: 1, stdout: '' });
  expect(stderr).toContain('This did not come to an end within 1 s and was ended.');
});

import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test, vi } from 'vitest';
import { sayChanges, sayLook } from '../../src/cli/checking/compare.ts';
import { examine } from '../../src/cli/checking/examine.ts';
import { main } from '../../src/cli/main.ts';
import { starterText } from '../../src/cli/new.ts';
import { capturedIo } from './captured-io.ts';

const STARTER = starterText('mine', 'x');
const SLOW = { timeout: 30_000 };

function folderWith(text: string): { folder: string; save: (text: string) => void } {
  const folder = join(mkdtempSync(join(tmpdir(), 'keyfall-check-')), 'mine');
  mkdirSync(folder);
  const save = (now: string): void => writeFileSync(join(folder, 'scenario.yaml'), now);
  save(text);
  return { folder, save };
}

test('once: findings, points and what no game reached', async () => {
  const io = capturedIo();
  expect(await main(['check', folderWith(STARTER).folder], io)).toBe(0);
  expect(io.outLines[0]).toBe('Nothing found.');
  expect(io.outLines[1]).toMatch(
    /^40\d games by bots\. Points: Nothing [\d.]+, Random [\d.]+ \([\d.]+ to [\d.]+\), /,
  );
  expect(io.outLines).toHaveLength(3);
  const broken = capturedIo();
  expect(await main(['check', '--once', folderWith(STARTER.replace('zone:', 'zoen:')).folder], broken)).toBe(
    1,
  );
  expect(broken.outLines.join('\n')).toMatch(/scenario\.yaml:6:1: Unknown key "zoen"/);
  expect(broken.outLines.at(-1)).toBe('It cannot be played yet.');
});

test('the same files, the same look', () => {
  const { folder } = folderWith(STARTER);
  expect(examine(folder, [], 50)).toEqual(examine(folder, [], 50));
});

const CHANGES: [what: string, from: string, to: string, says: RegExp[]][] = [
  [
    'a mistake',
    'who: [guard],',
    'who: [gaurd],',
    [
      /^new: .*scenario\.yaml:29:\d+: There is no person "gaurd"/,
      /^1 error, 0 warnings\.$/,
      /^It cannot be played any more\.$/,
    ],
  ],
  [
    'a card that nobody can ever play',
    'takes: 10 minutes, needs: { sent: visitor }',
    'takes: 10 minutes, needs: { noted: never }',
    [/^new: .*\[unreachable-card\]$/, /^In no game any more: .*card lock-badge/, /^Points: .*→/],
  ],
  ['a comment', 'title: Mine', 'title: Mine # my own', [/^Nothing found\.$/, /^Points as before\.$/]],
];

test.each(CHANGES)('%s: what a save has changed', (_, from, to, says) => {
  const { folder, save } = folderWith(STARTER);
  const before = examine(folder, [], 100);
  expect(STARTER).toContain(from);
  save(STARTER.replace(from, to));
  const now = examine(folder, [], 100);
  const lines = sayChanges(before, now);
  for (const one of says) expect(lines).toContainEqual(expect.stringMatching(one));
  // And back again: what was new is gone.
  const back = sayChanges(now, before);
  expect(back.filter((line) => line.startsWith('new: '))).toEqual([]);
  expect(back.filter((line) => line.startsWith('gone: '))).toHaveLength(
    lines.filter((line) => line.startsWith('new: ')).length,
  );
});

test('a finding that only moves to another line is neither new nor gone', () => {
  const { folder, save } = folderWith(`${STARTER}hints: [{ when: { noted: x }, says: Hello. }]\n`);
  const before = examine(folder, [], 1);
  save(`# A line more.\n${STARTER}hints: [{ when: { noted: x }, says: Hello. }]\n`);
  const lines = sayChanges(before, examine(folder, [], 1));
  expect(before.issues.length).toBeGreaterThan(0);
  expect(lines.filter((line) => /^(new|gone): /.test(line))).toEqual([]);
});

test('watching: a save is looked at, and so is the next, until it is stopped', async () => {
  const { folder, save } = folderWith(STARTER);
  let stop = (): void => {};
  const io = { ...capturedIo(), untilStopped: () => new Promise<void>((resolve) => (stop = resolve)) };
  const running = main(['check', folder, '--watch', '--games', '20'], io);
  await vi.waitFor(() => expect(io.errLines).toHaveLength(1), SLOW);
  save(STARTER.replace('zone:', 'zoen:'));
  await vi.waitFor(() => expect(io.outLines).toContain('It cannot be played any more.'), SLOW);
  save(STARTER);
  await vi.waitFor(
    () => expect(io.outLines.filter((line) => line === 'Nothing found.')).toHaveLength(2),
    SLOW,
  );
  stop();
  expect(await running).toBe(0);
});

test.each([
  ['no scenario', ['check'], 2],
  ['once and for ever', ['check', '.', '--once', '--watch'], 2],
  ['no number', ['check', '.', '--games', 'many'], 2],
  ['nothing there', ['check', '/nowhere/at/all'], 3],
])('%s', async (_, argv, code) => {
  expect(await main(argv, capturedIo())).toBe(code);
});

test('a look at what cannot be played', () => {
  expect(sayLook({ issues: [] })).toEqual(['Nothing found.', 'It cannot be played yet.']);
});

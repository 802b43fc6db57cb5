import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { main } from '../../src/cli/main.ts';
import { capturedIo } from './captured-io.ts';

const LINES =
  'format: 1\nid: a\ntitle: A\nzone: UTC\nopens: 2025-01-01\ncloses: 2025-12-31\npeople: { lead: {} }\n';
const FLAWED = `${LINES}stock: {}\n`;

function folderWith(text: string): string {
  const folder = mkdtempSync(join(tmpdir(), 'keyfall-lint-'));
  mkdirSync(join(folder, 'a'));
  writeFileSync(join(folder, 'a/scenario.yaml'), text);
  return folder;
}

test('a clean scenario ends with 0', async () => {
  const io = capturedIo();
  expect(await main(['lint', folderWith(LINES)], io)).toBe(0);
  expect(io.outLines).toEqual([]);
  expect(io.errLines).toEqual(['Nothing found.']);
});

test('findings end with 1, a line each', async () => {
  const io = capturedIo();
  const folder = folderWith(FLAWED);
  expect(await main(['lint', join(folder, 'a')], io)).toBe(1);
  expect(io.outLines).toHaveLength(1);
  expect(io.outLines[0]).toMatch(
    /a\/scenario\.yaml:8:1: Unknown key "stock"\. Did you mean "stocks"\? .* \[unknown-key\]$/,
  );
  expect(io.errLines).toEqual(['1 error, 0 warnings.']);
});

test('findings as JSON', async () => {
  const io = capturedIo();
  expect(await main(['lint', '--json', join(folderWith(FLAWED), 'a/scenario.yaml')], io)).toBe(1);
  expect(JSON.parse(io.outLines.join('\n'))).toMatchObject([
    { rule: 'unknown-key', line: 8, col: 1, severity: 'error' },
  ]);
});

test.each([
  ['a wrong option', ['lint', '--jsn', '.'], 2],
  ['no file', ['lint'], 2],
  ['a file that is not there', ['lint', '/nowhere/at/all'], 3],
  ['a folder without a scenario', ['lint', tmpdir()], 1],
])('%s', async (_, argv, code) => {
  expect(await main(argv, capturedIo())).toBe(code);
});

test('a current schema', async () => {
  expect(await main(['schema', '--check'], capturedIo())).toBe(0);
});

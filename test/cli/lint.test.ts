import { mkdirSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
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

test('a file of the library of laws, and the library', async () => {
  const folder = join(mkdtempSync(join(tmpdir(), 'keyfall-lint-')), 'duties');
  mkdirSync(folder);
  writeFileSync(join(folder, 'xx.yaml'), 'xx-law:\n  - { deadline: 24 hours, calendar: moon }\n');
  writeFileSync(join(folder, 'yy.yaml'), 'yy-law:\n  - { deadline: soon }\n');
  const all = capturedIo();
  expect(await main(['lint', folder], all)).toBe(1);
  expect(all.outLines.map((line) => line.slice(folder.length + 1))).toEqual([
    'xx.yaml:2:37: There is no calendar "moon". There are: none. [unknown-id]',
    expect.stringMatching(/^yy\.yaml:2:17: Found "soon"; accepted: .* \[amount\]$/),
  ]);
  const one = capturedIo();
  expect(await main(['lint', join(folder, 'yy.yaml')], one)).toBe(1);
  expect(one.outLines).toHaveLength(1);
  expect(await main(['lint', 'scenarios/duties'], capturedIo())).toBe(0);
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

const UNHEARD = `${LINES}injects: { call: { says: "Jane Roe calls." } }\n`;

test('what reads well and never happens is a warning, also as JSON', async () => {
  const io = capturedIo();
  expect(await main(['lint', '--json', folderWith(UNHEARD)], io)).toBe(1);
  expect(JSON.parse(io.outLines.join('\n'))).toMatchObject([
    { rule: 'unreachable-inject', line: 8, col: 12, severity: 'warning' },
  ]);
  expect(io.errLines).toEqual(['0 errors, 1 warning.']);
});

test('names to avoid, from a file of the author', async () => {
  const folder = folderWith(UNHEARD);
  const names = join(folder, 'names.txt');
  writeFileSync(names, 'John Doe\n\n  Jane Roe  \n');
  const io = capturedIo();
  expect(await main(['lint', folder, '--names', names], io)).toBe(1);
  expect(io.outLines.at(-1)).toMatch(/:8:26: "Jane Roe" is on the list of names to avoid; .* \[real-name\]$/);
  const missing = capturedIo();
  expect(await main(['lint', folder, '--names', join(folder, 'none.txt')], missing)).toBe(3);
  expect(missing.errLines[0]).toMatch(/none\.txt cannot be read/);
});

test('an id that can only be one other is mended, what may be two is not', async () => {
  const cards = `cards:
  call: { who: [leed], takes: 5 minutes }
  cell: { who: [lead], takes: 5 minutes }
  look: { who: ["lead or leat"], takes: 5 minutes, needs: { all: [{ done: cxll }, { sent: "mial" }] } }
injects: { mail: { says: Mail., when: 2025-02-01 } }
`;
  const folder = folderWith(`${LINES}${cards}`);
  const io = capturedIo();
  expect(await main(['lint', '--fix', folder], io)).toBe(1);
  expect(io.errLines[0]).toBe('2 mended.');
  expect(readFileSync(join(folder, 'a/scenario.yaml'), 'utf8')).toBe(
    `${LINES}${cards.replace('[leed]', '[lead]').replace('"mial"', '"mail"')}`,
  );
  expect(io.outLines.map((line) => /"(\w+)"/.exec(line)?.[1])).toEqual(['leat', 'cxll']);
});

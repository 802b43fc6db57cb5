import {
  chmodSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  renameSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { mend } from '../../src/cli/mend.ts';
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

const WRITTEN = `${LINES}stocks: { cards: { unit: cards } }
flows: { thief: { into: cards, rate: 40/hour, to: { done: look } } }
cards:
  look: { knd: detect, who: [lead], takes: 5 mins }
  read: { kind: detct, who: [lead], takes: 5 to 10 h, then: [{ note: read, says: Read. }] }
injects:
  mail:
    when: 2025-02-01
    says: >-
      A mail of two lines
      about {stok card} cards.
`;

test('what can only have been one thing is mended: words, units, kinds, quotes', async () => {
  const folder = folderWith(WRITTEN);
  const io = capturedIo();
  await main(['lint', '--fix', folder], io);
  const text = readFileSync(join(folder, 'a/scenario.yaml'), 'utf8');
  // Shapes first; what refers to what can be looked at once these are right.
  expect(io.errLines[0]).toBe('6 mended.');
  expect(text).toBe(
    WRITTEN.replace('knd', 'kind')
      .replace('detct', 'detect')
      .replace('40/hour', '40 per hour')
      .replace('5 mins', '5 minutes')
      .replace('5 to 10 h', '5 to 10 hours')
      .replace('{stok card}', '{stock cards}'),
  );
});

test.each([
  ['minutes or months', 'takes: 5 m'],
  ['a word that is there already', 'takes: 5 minutes, takse: 6 minutes'],
  ['an id that may be two', 'takes: 5 minutes, needs: { sent: maul }'],
])('%s: not mended', async (_, words) => {
  const injects = 'injects: { mail: { says: A. }, mall: { says: B. } }\n';
  const folder = folderWith(`${LINES}cards: { look: { who: [lead], ${words} } }\n${injects}`);
  const before = readFileSync(join(folder, 'a/scenario.yaml'), 'utf8');
  await main(['lint', '--fix', folder], capturedIo());
  expect(readFileSync(join(folder, 'a/scenario.yaml'), 'utf8')).toBe(before);
});

test('a file is written whole: its mode stays, a link stays a link, and nothing is left beside it', async () => {
  const folder = folderWith(`${LINES}stcoks: {}\n`);
  const real = join(folder, 'real.yaml');
  renameSync(join(folder, 'a/scenario.yaml'), real);
  chmodSync(real, 0o640);
  symlinkSync(real, join(folder, 'a/scenario.yaml'));
  await main(['lint', '--fix', folder], capturedIo());
  expect(readFileSync(real, 'utf8')).toBe(`${LINES}stocks: {}\n`);
  expect(statSync(real).mode & 0o777).toBe(0o640);
  expect(lstatSync(join(folder, 'a/scenario.yaml')).isSymbolicLink()).toBe(true);
  expect(readdirSync(folder).sort()).toEqual(['a', 'real.yaml']);
});

test('mending that would break what was right is undone', () => {
  const folder = folderWith(LINES);
  const file = join(folder, 'a/scenario.yaml');
  const place = { file, line: 2, col: 1, rule: 'x', says: 'x', severity: 'warning' as const };
  const broken = { ...place, rule: 'yaml', severity: 'error' as const };
  const wrong = [{ ...place, fix: { found: 'id', becomes: '[' } }];
  expect(mend(wrong, () => [broken])).toMatchObject({ count: 0, undone: true, issues: wrong });
  expect(readFileSync(file, 'utf8')).toBe(LINES);
});

// What people wrote stays text in every format.
import { strFromU8, unzipSync } from 'fflate';
import Papa from 'papaparse';
import { expect, test } from 'vitest';
import type { Page } from '../../../src/debrief/report/blocks.ts';
import { harmless, sheetsOf, SHEETS } from '../../../src/debrief/report/sheets.ts';
import { reportOf } from '../../../src/debrief/report/report.ts';
import { toCsv, toCsvZip } from '../../../src/debrief/report/write/csv.ts';
import { toHtml } from '../../../src/debrief/report/write/html.ts';
import { toMarkdown } from '../../../src/debrief/report/write/markdown.ts';
import { flagship } from '../../incident/scenarios.ts';
import { historyGame, longGame } from './games.ts';
import { KOREAN_NOTES } from './notes-of-workshop.ts';

const NASTY = '<script>alert(1)</script> & "a" \'b\' | *bold* # [x](y) `c` 한국어\nnext';

const page: Page = {
  title: NASTY,
  blocks: [
    { is: 'title', text: NASTY, under: NASTY },
    { is: 'head', level: 2, text: NASTY },
    { is: 'text', text: NASTY, quiet: true },
    { is: 'list', items: [NASTY] },
    { is: 'facts', rows: [{ label: NASTY, says: [NASTY, NASTY] }] },
    { is: 'table', caption: NASTY, columns: [{ label: NASTY, width: 100 }], rows: [[NASTY]] },
  ],
};

test('HTML has no tag and no attribute that a text brought along', () => {
  const html = toHtml(page);
  expect(html).not.toContain('<script');
  expect(html).toContain('&lt;script&gt;alert(1)&lt;/script&gt; &amp; &quot;a&quot; &#39;b&#39;');
  expect(html).toContain('한국어');
  expect(html).toContain("default-src 'none'");
});

test('Markdown has no mark that a text brought along, and every row of a table keeps its cells', () => {
  const lines = toMarkdown(page).split('\n');
  expect(lines.join('\n')).not.toMatch(/<script|[^\\]\*bold|[^\\]\[x|\n# and|next\n#/);
  expect(
    lines.filter((line) => line.startsWith('| ')).map((line) => line.match(/(?<!\\)\|/g)?.length),
  ).toEqual([2, 2, 2]);
});

test.each([
  ['=1+1', "'=1+1"],
  ['+1', "'+1"],
  ['-1 day', "'-1 day"],
  ['@SUM(A1)', "'@SUM(A1)"],
  ['\t=1', "'\t=1"],
  [' =1', "' =1"],
  ['＝1', "'＝1"],
  ['−30', "'−30"],
  ['1=1', '1=1'],
  ['', ''],
  [-30, -30],
])('the cell %j becomes %j', (cell, expected) => {
  expect(harmless(cell)).toBe(expected);
});

test('CSV reads back as it was, all rows as wide as the first, nothing that begins like a formula', () => {
  const games = ['red', 'blue'].map((name) => ({ name, recording: historyGame(s) }));
  const sheets = sheetsOf(reportOf(s, games, { notes: KOREAN_NOTES }));
  expect(sheets.map(({ name }) => name)).toEqual([...SHEETS]);
  for (const sheet of sheets) {
    const text = toCsv(sheet);
    expect(text.startsWith('\ufeff')).toBe(true);
    const { data, errors } = Papa.parse<string[]>(text.slice(1).trimEnd());
    expect(errors).toEqual([]);
    expect(data).toEqual([
      sheet.columns,
      ...sheet.rows.map((row) => row.map((cell) => String(harmless(cell)))),
    ]);
    expect(new Set(data.map((row) => row.length))).toEqual(new Set([sheet.columns.length]));
    expect(data.flat().filter((cell) => /^[=+@]/.test(cell))).toEqual([]);
  }
});

const s = flagship();

test('a long game has all of its moves in the spreadsheet, though a page shows fewer', () => {
  const report = reportOf(s, [{ name: 'Team', recording: longGame(s, 2000) }]);
  const files = unzipSync(toCsvZip(sheetsOf(report)));
  const moves = Papa.parse(strFromU8(files['moves.csv'] ?? new Uint8Array()).trimEnd()).data;
  const made = longGame(s, 2000).moves.filter((move) => move.do !== 'wait').length;
  expect(moves).toHaveLength(made + 1);
});

test('the same report gives the same ZIP', () => {
  const sheets = sheetsOf(reportOf(s, [{ name: 'Team', recording: historyGame(s) }]));
  expect(toCsvZip(sheets)).toEqual(toCsvZip(sheets));
});

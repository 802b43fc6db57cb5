// Word and spreadsheet files are opened by LibreOffice, and what it reads is what was written.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import Papa from 'papaparse';
import { fullPage } from '../../src/debrief/report/full-page.ts';
import type { Notes } from '../../src/debrief/report/notes.ts';
import { reportOf } from '../../src/debrief/report/report.ts';
import { harmless, sheetsOf } from '../../src/debrief/report/sheets.ts';
import type { Sheet } from '../../src/debrief/report/sheets.ts';
import { writeReport } from '../../src/debrief/report/write/write.ts';
import type { Format } from '../../src/debrief/report/write/write.ts';
import type { Scenario } from '../../src/scenario/scenario.ts';
import { KOREAN_NOTES } from '../debrief/report/notes-of-workshop.ts';
import { AT, bookGame, built } from './book-games.ts';
import { converted, findOffice } from './find-office.ts';

// Starting LibreOffice on a busy machine.
test.describe.configure({ timeout: 240_000 });

const office = findOffice() ?? '';
test.beforeEach(() => {
  const says =
    'There is no LibreOffice here, so nobody has opened the files. Set KEYFALL_SOFFICE to its path.';
  if (office === '' && process.env['CI']) throw new Error(says);
  test.skip(office === '', says);
});

let folder = '';
test.beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'keyfall-files-'));
});
test.afterAll(() => rmSync(folder, { recursive: true }));

const gamesOf = () => [{ name: 'red', recording: bookGame(AT.close) }];

async function written(format: Format, notes: Notes, statement = false): Promise<string> {
  const scenario = built('overseas-server.json') as Scenario;
  const file = await writeReport(format, { scenario, games: gamesOf(), options: { notes }, statement });
  const path = join(folder, `${format}${statement ? '-statement' : ''}.${file.ending}`);
  if (!(file.content instanceof Blob)) throw new Error('This is no file for an office.');
  writeFileSync(path, new Uint8Array(await file.content.arrayBuffer()));
  return path;
}

const words = (text: string): string => text.replaceAll(/\s+/g, ' ').trim();

test('Word: every text of the report is in what LibreOffice reads, Korean and signs of markup too', async () => {
  const read = words(
    converted(office, await written('docx', KOREAN_NOTES), 'txt:Text (encoded):UTF8').toString('utf8'),
  );
  const scenario = built('overseas-server.json') as Scenario;
  const { blocks } = fullPage(reportOf(scenario, gamesOf(), { notes: KOREAN_NOTES }));
  const texts = blocks.flatMap((block) => {
    if (block.is === 'table') return block.rows.flat();
    if (block.is === 'facts') return block.rows.flatMap(({ label, says }) => [label, ...says]);
    return block.is === 'list' ? block.items : [block.text];
  });
  expect(texts.length).toBeGreaterThan(500);
  expect(texts.map(words).filter((text) => !read.includes(text))).toEqual([]);
  expect(read).toContain('Anna <b>Berg</b>');
});

test('Word: the statement has two pages', async () => {
  const pdf = converted(office, await written('docx', { ...KOREAN_NOTES, participants: [] }, true), 'pdf');
  expect(pdf.toString('latin1').match(/\/Type\s*\/Page\b(?!s)/g)).toHaveLength(2);
});

/** Sheet `at`, counted from 1: comma, quotes, UTF-8, values as they are shown, all quoted no. */
const csv = (at: number): string =>
  `csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,true,false,false,false,${at}`;

test('spreadsheet: each tab reads back cell by cell, and no text became a formula', async () => {
  const scenario = built('overseas-server.json') as Scenario;
  const sheets = sheetsOf(reportOf(scenario, gamesOf(), { notes: KOREAN_NOTES }));
  const path = await written('xlsx', KOREAN_NOTES);
  for (const name of ['notes', 'ledger'] as const) {
    const at = sheets.findIndex((sheet) => sheet.name === name);
    const { data } = Papa.parse<string[]>(
      readSheet(path, at + 1)
        .replace(/^\ufeff/, '')
        .trimEnd(),
    );
    expect(data.map((row) => row.map(words))).toEqual(expectedRows(sheets[at]));
    expect(data.flat().filter((cell) => /^(#|Err:)/.test(cell))).toEqual([]);
  }
});

function readSheet(path: string, at: number): string {
  return converted(office, path, csv(at)).toString('utf8');
}

function expectedRows(sheet: Sheet | undefined): string[][] {
  if (!sheet) throw new Error('There is no such tab.');
  return [sheet.columns, ...sheet.rows].map((row) => row.map((cell) => words(String(harmless(cell)))));
}

// What a spreadsheet and a calendar get.
import { expect, test } from 'vitest';
import { dutyClocks } from '../../src/law/clock.ts';
import { cell, writeCsv } from '../../src/law/csv.ts';
import { writeIcs } from '../../src/law/ics.ts';
import { BOOK, clockOf, factsOf } from './book.ts';

const ALL = dutyClocks(BOOK, Object.keys(BOOK.laws), factsOf('', { aware: '2026-11-17T16:00+09:00' }));
const STAMP = '2026-11-25T12:00:00.000Z';

test.each([
  ['=1+1', "'=1+1"],
  ['+49 30', "'+49 30"],
  ['-5', "'-5"],
  ['@SUM(A1)', "'@SUM(A1)"],
  ['\t=1', "'\t=1"],
  ['a = b', 'a = b'],
  ['say "no", now', '"say ""no"", now"'],
  ['=HYPERLINK("x","y")', '"\'=HYPERLINK(""x"",""y"")"'],
])('the cell %s', (text, written) => {
  expect(cell(text)).toBe(written);
});

test('a table has a row a report, and as many cells in each as in its head', () => {
  const lines = writeCsv(ALL).split('\r\n');
  const [head = '', ...rows] = lines.slice(0, -1);
  const reports = ALL.reduce((sum, { stages }) => sum + Math.max(1, stages.length), 0);
  const cells = (line: string): number => line.replaceAll(/"(?:[^"]|"")*"/g, 'x').split(',').length;
  const duties = rows.slice(0, reports);
  expect(duties.map(cells)).toEqual(duties.map(() => cells(head)));
  expect(rows.slice(reports).join(' ')).toContain('This is no legal advice');
  expect(head.startsWith('\uFEFFJurisdiction,')).toBe(true);
});

test('a text of the library that looks like a formula stays text', () => {
  const [clock] = ALL;
  if (!clock) throw new Error('The library is empty.');
  const evil = { ...clock, law: { ...clock.law, title: '=cmd|"/c calc"!A1' } };
  expect(writeCsv([evil])).toContain(`"'=cmd|""/c calc""!A1"`);
});

/** Properties of a calendar file, with folded lines joined. */
function properties(ics: string): string[] {
  return ics.replaceAll('\r\n ', '').split('\r\n');
}

test('a calendar has an event for each report of a clock that runs', () => {
  const ics = writeIcs([clockOf('eu-dora-19', { aware: '2026-03-02T08:00+01:00' })], STAMP);
  expect(properties(ics).filter((line) => /^(BEGIN:VEVENT|DTSTART|DTSTAMP|SUMMARY)/.test(line))).toEqual([
    'BEGIN:VEVENT',
    'DTSTAMP:20261125T120000Z',
    'DTSTART:20260303T070000Z',
    String.raw`SUMMARY:Due: Report of a major ICT incident\, initial notification (European Union)`,
    'BEGIN:VEVENT',
    'DTSTAMP:20261125T120000Z',
    'DTSTART:20260306T070000Z',
    String.raw`SUMMARY:Due: Report of a major ICT incident\, intermediate report (European Union)`,
    'BEGIN:VEVENT',
    'DTSTAMP:20261125T120000Z',
    'DTSTART:20260406T060000Z',
    String.raw`SUMMARY:Due: Report of a major ICT incident\, final report (European Union)`,
  ]);
});

test.each([
  ['us-sec-8k-105', 'its determination was not entered'],
  ['us-circia', 'it is a proposal'],
  ['hk-pdpo', 'it is voluntary'],
  ['kr-pipa-39-4', 'it is no longer in force'],
])('%s is in no calendar: %s', (id) => {
  const ics = writeIcs([clockOf(id, { aware: '2026-11-17T16:00+09:00' })], STAMP);
  expect(ics).not.toContain('BEGIN:VEVENT');
});

test('a calendar file is well formed: short lines, CRLF, one UID an event', () => {
  const ics = writeIcs(ALL, STAMP);
  const lines = ics.split('\r\n');
  expect(lines.filter((line) => Buffer.byteLength(line) > 75)).toEqual([]);
  expect(ics.replaceAll('\r\n', '')).not.toMatch(/[\r\n\uFFFD]/);
  const uids = lines.filter((line) => line.startsWith('UID:'));
  expect(new Set(uids).size).toBe(lines.filter((line) => line === 'BEGIN:VEVENT').length);
  expect(lines[0]).toBe('BEGIN:VCALENDAR');
  expect(lines.slice(-2)).toEqual(['END:VCALENDAR', '']);
});

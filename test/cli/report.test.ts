import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { main } from '../../src/cli/main.ts';
import { writeRecording } from '../../src/session/recording-file.ts';
import { writeNotes } from '../../src/session/notes-file.ts';
import { flagship } from '../incident/scenarios.ts';
import { bookGame, emptyGame, historyGame } from '../debrief/report/games.ts';
import { KOREAN_NOTES } from '../debrief/report/notes-of-workshop.ts';
import { capturedIo } from './captured-io.ts';

let folder = '';
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'keyfall-report-'));
  const s = flagship();
  const put = (name: string, text: string) => writeFileSync(join(folder, name), text);
  put('red.keyfall.json', writeRecording(historyGame(s)));
  put('blue.keyfall.json', writeRecording(bookGame(s)));
  put('green.keyfall.json', writeRecording(emptyGame(s)));
  put(
    'other.keyfall.json',
    writeRecording({ ...emptyGame(s), scenario: { ...emptyGame(s).scenario, id: 'no-such' } }),
  );
  put('notes.json', writeNotes(KOREAN_NOTES));
  put('bad-notes.json', '{"format":1,"participants":[{"name":1}]}');
});
afterAll(() => rmSync(folder, { recursive: true }));

async function run(line: string): Promise<{ code: number; out: string; err: string }> {
  const io = capturedIo();
  const words = line.split(' ').map((word) => (word.includes('.') ? join(folder, word) : word));
  const code = await main(['report', ...words], io);
  return { code, out: io.outLines.join('\n'), err: io.errLines.join('\n') };
}

/** The first bytes by which programs know a format. */
const FORMATS: [format: string, begins: string][] = [
  ['md', '# 침해사고 대응 훈련'],
  ['html', '<!doctype html>'],
  ['docx', 'PK'],
  ['csv', 'PK'],
  ['xlsx', 'PK'],
  ['json', '{'],
  ['xapi', '['],
];

test.each(FORMATS)('keyfall report --format %s writes a file', async (format, begins) => {
  const { code, err } = await run(
    `red.keyfall.json --format ${format} --out out.${format} --notes notes.json --no-compare`,
  );
  expect(err).toBe(`Written: ${join(folder, `out.${format}`)}`);
  expect(code).toBe(0);
  expect(readFileSync(join(folder, `out.${format}`), 'utf8').startsWith(begins)).toBe(true);
});

test('three teams are one report; those who are named can be left out', async () => {
  const { out, code } = await run(
    'red.keyfall.json blue.keyfall.json green.keyfall.json --format md --out - --notes notes.json --no-names --no-compare',
  );
  expect(code).toBe(0);
  for (const team of ['red', 'blue', 'green']) expect(out).toContain(`## Scores, ${team}`);
  expect(out).toContain('Names:** Left out on request.');
  expect(out).not.toContain('김민수');
});

test('the statement is much shorter than the report', async () => {
  const [whole, statement] = await Promise.all([
    run('red.keyfall.json --format md --out - --no-compare'),
    run('red.keyfall.json --format md --out - --no-compare --statement'),
  ]);
  expect(statement.out.length).toBeLessThan(whole.out.length / 5);
  expect(statement.out).toContain('Statement on an incident-response exercise');
});

test('scores stand beside doing nothing, unless that is not wanted', async () => {
  const { out } = await run('green.keyfall.json --format md --out -');
  expect(out).toMatch(/\| Axis \| Points \| Doing nothing \| History \| By the book \|/);
});

const WRONG: [line: string, code: number, err: RegExp][] = [
  ['red.keyfall.json --format pdf --out a.pdf', 2, /Formats: md, docx, html, csv, xlsx, json, xapi/],
  ['red.keyfall.json --format md', 2, /Which recording, format and file/],
  ['--format md --out a.md', 2, /Which recording, format and file/],
  ['red.keyfall.json --format csv --out -', 2, /csv is no text/],
  ['red.keyfall.json --format csv --out a.zip --statement', 2, /--statement goes with md, docx, html/],
  ['missing.keyfall.json --format md --out a.md', 3, /missing\.keyfall\.json cannot be read/],
  ['other.keyfall.json --format md --out a.md', 3, /none called "no-such"/],
  ['red.keyfall.json --format md --out a.md --notes bad-notes.json', 3, /bad-notes\.json: \S/],
  ['red.keyfall.json --format md --out no/such/folder.md --no-compare', 3, /folder\.md cannot be written/],
];

test.each(WRONG)('keyfall report %s ends with %i', async (line, expected, err) => {
  const ran = await run(line);
  expect(ran.err).toMatch(err);
  expect(ran.code).toBe(expected);
});

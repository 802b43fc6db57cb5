import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { main } from '../../src/cli/main.ts';
import { newRecording } from '../../src/incident/recording.ts';
import { replay } from '../../src/incident/replay.ts';
import type { Recording } from '../../src/incident/recording.ts';
import { writeRecording } from '../../src/session/recording-file.ts';
import { historyRecording } from '../debrief/recordings.ts';
import { flagship } from '../incident/scenarios.ts';
import { capturedIo } from './captured-io.ts';

const s = flagship();
const folder = mkdtempSync(join(tmpdir(), 'keyfall-whatif-'));
const file = (name: string, recording: Recording): string => {
  const path = join(folder, name);
  writeFileSync(path, writeRecording(recording));
  return path;
};
let history = '';
let empty = '';
beforeAll(() => {
  history = file('history.json', historyRecording(s));
  empty = file('empty.json', newRecording(s, 7));
});
afterAll(() => rmSync(folder, { recursive: true }));

async function run(...args: string[]): Promise<{ code: number; out: string; err: string }> {
  const io = capturedIo();
  const code = await main(['whatif', ...args], io);
  return { code, out: io.outLines.join('\n'), err: io.errLines.join('\n') };
}

/** Filing the 24-hour report. */
const REPORT = '48';

test('without --at the decisions are listed by what they were worth', async () => {
  const { code, out } = await run(history);
  expect(code).toBe(0);
  expect(out.split('\n')[0]).toMatch(
    /^ \+\d+\.\d {2}move 16 {3}Mon 17 Nov 2025, 14:20 {2}Trace the customer's mail/,
  );
  expect((await run(empty)).out).toBe('Nothing was decided in this game.');
});

test('the game without a report, as JSON: its scores, what differs, and a recording that replays', async () => {
  const { code, out } = await run(history, '--at', REPORT, '--not', '--json');
  expect(code).toBe(0);
  const told = JSON.parse(out) as {
    asPlayed: { total: number };
    changed: { total: number };
    differences: { says: string }[];
    recording: Recording;
  };
  expect(told.changed.total).toBeLessThan(told.asPlayed.total);
  expect(told.differences.map(({ says }) => says).join('\n')).toContain('24-hour report: never filed.');
  expect(replay(s, told.recording).refused).toEqual([]);
});

test('the report a day and a half earlier is on time', async () => {
  const { code, out } = await run(history, '--at', REPORT, '--when', '2025-11-18 09:35');
  expect(code).toBe(0);
  expect(out).toContain('24-hour report: Tue 18 Nov 2025, 09:35, on time');
});

test('another answer to the first mail', async () => {
  const other = '{"do":"answer","inject":"customer-mail","option":"now"}';
  const { code, out } = await run(history, '--at', '12', '--instead', other);
  expect(code).toBe(0);
  expect(out).toMatch(/Detection +\d/);
});

test('a move that is not open then is exit code 1, and named', async () => {
  const { code, out } = await run(history, '--at', '37', '--when', '2025-01-02 09:00');
  expect(code).toBe(1);
  expect(out).toContain('No longer open: Remove the old key:');
});

test.each([
  ['no file', [], 'Which one recording?'],
  ['no way', ['HISTORY', '--at', REPORT], 'one of --instead, --when and --not'],
  ['two ways', ['HISTORY', '--at', REPORT, '--not', '--when', '2025-11-18'], 'one of --instead'],
  ['a wait', ['HISTORY', '--at', '1', '--not'], 'Move 1 is no decision of this recording.'],
  ['no number', ['HISTORY', '--at', 'x', '--not'], 'Move x is no decision'],
  ['no JSON', ['HISTORY', '--at', REPORT, '--instead', '{'], '--instead:'],
  ['no move', ['HISTORY', '--at', REPORT, '--instead', '{"do":"dance"}'], '--instead:'],
  [
    'waiting',
    ['HISTORY', '--at', REPORT, '--instead', '{"do":"wait","until":5}'],
    'waiting is what --not does',
  ],
  ['no time', ['HISTORY', '--at', REPORT, '--when', 'soon'], '--when:'],
  ['a time outside', ['HISTORY', '--at', REPORT, '--when', '2031-01-01 00:00'], 'outside of the scenario'],
])('%s is a wrong option', async (_, args, says) => {
  const { code, err } = await run(...args.map((one) => (one === 'HISTORY' ? history : one)));
  expect(code).toBe(2);
  expect(err).toContain(says);
});

test('timed moves and a missing file cannot be read', async () => {
  expect((await run('scenarios/overseas-server/history.yaml')).code).toBe(3);
  expect((await run(join(folder, 'none.json'))).code).toBe(3);
});

test('somebody else plays on: the book, its rules counted, or a bot; the same bytes each time', async () => {
  const asked = [history, '--at', REPORT, '--not', '--then', 'nothing', '--json'];
  const { code, out } = await run(...asked);
  expect(code).toBe(0);
  expect((await run(...asked)).out).toBe(out);
  const { recording, changed } = JSON.parse(out) as { recording: Recording; changed: { total: number } };
  expect(recording.moves.at(-1)).toEqual({ do: 'wait', until: s.closes });
  const book = await run(...asked.with(5, 'book'));
  const taken = JSON.parse(book.out) as { recording: Recording; changed: { total: number } };
  expect(taken.changed.total).toBeGreaterThan(changed.total);
  expect(replay(s, taken.recording).refused).toEqual([]);
});

test.each([
  [
    ['--at', REPORT, '--not', '--then', 'chess'],
    /--then: found "chess"; accepted here: book, nothing, history/,
  ],
  [['--then', 'book'], /--then goes with --at/],
])('%s is said to be wrong', async (args, says) => {
  const { code, err } = await run(history, ...args);
  expect([code, err]).toEqual([2, expect.stringMatching(says)]);
});

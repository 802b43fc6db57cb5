import { expect, test } from 'vitest';
import { debriefOf } from '../../src/debrief/debrief.ts';
import { nothingLine, scriptLine } from '../../src/debrief/lines.ts';
import type { Script } from '../../src/incident/timed.ts';
import { newRecording } from '../../src/incident/recording.ts';
import { flagship } from '../incident/scenarios.ts';
import { historyRecording, historyScript } from './recordings.ts';

const s = flagship();

test('doing nothing is the line of a game in which nothing was done', () => {
  const recording = newRecording(s, 12);
  const { you } = debriefOf(s, recording);
  expect(nothingLine(s, recording)).toMatchObject({ axes: you.axes, total: you.total, ending: you.ending });
});

test('history as a line is history as a game, and every step of it can be taken', () => {
  const { you } = debriefOf(s, historyRecording(s));
  const line = scriptLine(s, newRecording(s, 99), 'history', historyScript(s));
  expect(line).toMatchObject({ axes: you.axes, total: you.total, ending: you.ending, refused: 0 });
});

test('a step that is not legal yet is tried again when it is marked soon, and counted when it never becomes so', () => {
  const early = { at: 10, move: { do: 'play', card: 'trace-mail' } } as const;
  const start = s.start?.minute ?? 0;
  const script = (soon: boolean, at: number) => ({ seed: 1, pinned: false, moves: [{ ...early, at, soon }] });
  const line = (one: Script) => scriptLine(s, newRecording(s, 1), 'book', one);
  expect(line(script(false, 10)).refused).toBe(1);
  expect(line(script(true, 10)).refused).toBe(1);
  expect(line(script(true, start))).toMatchObject({ refused: 0 });
});

import { expect, test } from 'vitest';
import { newRecording, record } from '../../src/incident/recording.ts';
import { begin, replay } from '../../src/incident/replay.ts';
import type { Recording } from '../../src/incident/recording.ts';
import { BOTS } from '../../src/rehearse/bots.ts';
import { playGame, playOn } from '../../src/rehearse/game.ts';
import { flagship } from '../incident/scenarios.ts';
import { scriptsOf } from './scripted.ts';

const s = flagship();
const means = { scripts: scriptsOf('overseas-server'), rules: [] };

/** Somebody waits until Monday morning, and then no more. */
function untilMonday(): Recording {
  const wait = newRecording(s, 9);
  const x = begin(s, wait);
  return record(wait, { do: 'wait', until: x.minute + 320 * 1440 });
}

test.each(BOTS)('%s goes on from where somebody stopped', (bot) => {
  const before = playGame(s, 'play-every-card', 9).recording;
  const cut = { ...before, moves: before.moves.slice(0, 30) };
  const { recording, incident } = playOn(s, cut, bot, 4, means);
  expect(recording.moves.slice(0, 29)).toEqual(cut.moves.slice(0, 29));
  expect(recording.seed).toBe(9);
  expect(incident.over).toBe(true);
  const again = replay(s, recording);
  expect(again.refused).toEqual([]);
  expect(again.incident).toEqual(incident);
});

test('a book that is taken up late is played from there, not from the beginning', () => {
  const { incident } = playOn(s, untilMonday(), 'book', 1, means);
  expect(incident.happened['done:trace-mail']).toBeGreaterThan(320 * 1440);
  expect(incident.happened['filed:kr-24h']).toBeGreaterThan(0);
});

test('other dice of who plays on, the same dice of the game', () => {
  const [one, two] = [playOn(s, untilMonday(), 'random', 1), playOn(s, untilMonday(), 'random', 2)];
  expect(one.recording.moves).not.toEqual(two.recording.moves);
  expect(one.incident.seed).toBe(two.incident.seed);
  expect(playOn(s, untilMonday(), 'random', 1)).toEqual(one);
});

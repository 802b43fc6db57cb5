import { expect, test } from 'vitest';
import { playTimed } from '../../src/incident/timed.ts';
import { gameOf, playWhatMay } from '../../src/rehearse/prove/game.ts';
import { pursue } from '../../src/rehearse/prove/pursue.ts';
import { shiftedGames } from '../../src/rehearse/prove/shifted.ts';
import { targetsOf } from '../../src/rehearse/prove/targets.ts';
import { flagship } from '../incident/scenarios.ts';
import { scriptsOf } from './scripted.ts';

const s = flagship();
const { book } = scriptsOf('overseas-server');
if (!book) throw new Error('The flagship has a book.');
const known = gameOf(s, playTimed(s, { ...book, seed: 1 }).recording);

const early = () => {
  const target = targetsOf(s).find(({ id }) => id === 'option alarm-rings.open');
  if (!target) throw new Error('The flagship has an alarm.');
  return { game: pursue({ scenario: s, seed: 1, rules: [] }, target, { tries: 0 }).game, seed: 1 };
};

test('whoever finds the thief early, and then goes by the book, ends as nobody does who waits to be told', () => {
  // One from the first days on, one from the aftermath on.
  const [found, ...more] = [...shiftedGames(s, 1, [known], [early()])];
  expect(more).toHaveLength(1);
  expect(playWhatMay(s, 1, known).incident.ending).toBe('on-the-record');
  expect(playWhatMay(s, 1, found?.game ?? []).incident.ending).toBe('found-by-ourselves');
});

test('a game that opens every act when the known one does is no other game', () => {
  expect([...shiftedGames(s, 1, [known], [{ game: known, seed: 1 }])]).toEqual([]);
});

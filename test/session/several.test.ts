import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { newRecording } from '../../src/incident/recording.ts';
import type { Recording } from '../../src/incident/recording.ts';
import { playGame } from '../../src/rehearse/game.ts';
import { writeRecording } from '../../src/session/recording-file.ts';
import { openSeveral } from '../../src/session/several.ts';
import { teamNames } from '../../src/session/team-names.ts';
import { openLibrary } from '../../src/session/library.ts';
import { flagship, scenarioOf } from '../incident/scenarios.ts';
import { meansOf, shipped } from '../rehearse/scripted.ts';

const s = scenarioOf(readFileSync('test/data/generality/first-watch.yaml', 'utf8'));
const library = openLibrary([], () => Promise.resolve(undefined));
library.add({ id: s.id, title: s.title, summary: '', hash: s.hash, minutes: [1, 2] }, s);
const file = (name: string, recording: Recording) => ({ name, text: writeRecording(recording) });
const game = playGame(s, 'play-every-card', 7).recording;
const red = file('red.keyfall.json', game);
const open = (...files: { name: string; text: string }[]) => openSeveral({ library }, files);

test('several recordings of one scenario and seed are teams by the names of their files', async () => {
  const opened = await open(red, file('blue.json', newRecording(s, 7)), red);
  if (!('games' in opened)) throw new Error(opened.says.join());
  expect(opened.scenario).toBe(s);
  expect(opened.games.map(({ name }) => name)).toEqual(['red 1', 'blue', 'red 3']);
  expect(opened.games[0]?.recording).toEqual(game);
});

test.each([
  [
    'another seed',
    file('b.json', newRecording(s, 8)),
    /“b.json” has the seed 8, and “red.keyfall.json” the seed 7/,
  ],
  ['another scenario', file('b.json', newRecording(flagship(), 7)), /is of “The overseas server”, and “red/],
  ['another beginning', file('b.json', newRecording(s, 7, 'brief')), /begins at another point/],
  ['no recording', { name: 'b.json', text: '{}' }, /“b.json”: This is not a recording/],
  [
    'a move that is not legal',
    file('b.json', { ...newRecording(s, 7), moves: [{ do: 'play', card: 'nowhere' }] }),
    /“b.json”: move 1 is not accepted/,
  ],
])('%s is said, and nothing is opened', async (_, other, says) => {
  const opened = await open(red, other);
  expect(opened).toEqual({ says: [expect.stringMatching(says)] });
});

test('a scenario that is not here, and too many files', async () => {
  expect(await open(file('a.json', newRecording(flagship(), 7)))).toEqual({
    says: ['The scenario “The overseas server” did not come with this copy of Keyfall.'],
  });
  expect(await open(...Array.from({ length: 13 }, () => red))).toEqual({
    says: ['Found 13 files; accepted: up to 12 recordings at once.'],
  });
});

test('what rules found is counted again; what they really find counts, and that is said', async () => {
  const watch = shipped('first-watch');
  const here = openLibrary([], () => Promise.resolve(undefined));
  here.add({ id: watch.id, title: watch.title, summary: '', hash: watch.hash, minutes: [1, 2] }, watch);
  const ruled = playGame(watch, 'book', 7, await meansOf('first-watch')).recording;
  expect(ruled.moves.some((move) => 'rule' in move && move.rule)).toBe(true);
  const right = { ...ruled, moves: ruled.moves.slice(0, 3) };
  const files = [file('a.json', ruled), file('b.json', newRecording(watch, 7))];
  const recount = () => Promise.resolve({ recording: right, wrong: [4] });
  const opened = await openSeveral({ library: here, recount }, files);
  expect(opened).toMatchObject({
    games: [{ recording: right }, { recording: newRecording(watch, 7) }],
    says: ['a: what its rules really find counts, and not what the file says.'],
  });
  const uncounted = await openSeveral(
    { library: here, recount: () => Promise.reject(new Error('no')) },
    files,
  );
  expect(uncounted).toMatchObject({
    games: [{ recording: ruled }, {}],
    says: ['a: what its rules found could not be counted again here.'],
  });
});

test('names of teams', () => {
  expect(teamNames(['red.keyfall.json', 'Blue.JSON', 'red.json', 'history.yaml'])).toEqual([
    'red 1',
    'Blue',
    'red 3',
    'history',
  ]);
});

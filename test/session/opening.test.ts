import { expect, test } from 'vitest';
import type { Move } from '../../src/scenario/moves.ts';
import type { Recording } from '../../src/incident/recording.ts';
import { openLibrary } from '../../src/session/library.ts';
import { openWish } from '../../src/session/opening.ts';
import type { Opened, Surroundings, Wish } from '../../src/session/opening.ts';
import { readFinished, readSaves } from '../../src/session/saves.ts';
import type { Session } from '../../src/session/session.ts';
import { CLOSES, fakeGame, fakeRecording, fakeScenario } from './fake-game.ts';
import type { Happening } from './fake-game.ts';
import { fakeShelf } from './fake-shelf.ts';
import { fakeTicker } from './fake-ticker.ts';

const TIMETABLE: Happening[] = [
  { at: 40, what: 'nothing' },
  { at: 60, what: 'message' },
  { at: 310, what: 'decision' },
];

function surroundings(hash = 'h1') {
  const ticker = fakeTicker();
  const shelf = fakeShelf();
  const library = openLibrary(
    [{ id: 'tiny', title: 'A tiny case', summary: '', hash, url: 'tiny.json', minutes: [5, 10] }],
    () => Promise.resolve({ ...fakeScenario, hash, format: 1 }),
  );
  const around: Surroundings = {
    library,
    shelf,
    ticker,
    loadRules: () => Promise.resolve(fakeGame(TIMETABLE).rules),
    nowMs: () => 1,
  };
  return { ticker, shelf, around };
}

const NEW: Wish = { do: 'new', scenario: 'tiny', seed: 7, from: 'start' };

async function playing(around: Surroundings, wish: Wish): Promise<{ game: string; session: Session }> {
  const opened = await openWish(around, wish);
  if (opened.view !== 'play') throw new Error(`Expected a game, found ${JSON.stringify(opened)}.`);
  return opened;
}

function problemOf(opened: Opened): string[] {
  return opened.view === 'problem' ? [opened.problem.title, ...opened.problem.says] : [];
}

test('a new game runs to its first message at once', async () => {
  const { around } = surroundings();
  const { session } = await playing(around, NEW);
  expect(session.sight.value.minute).toBe(60);
  expect(session.speed.value).toBe('paused');
  expect(session.recording()).toEqual({ ...fakeRecording([{ do: 'wait', until: 60 }]) });
});

test('a game from the brief starts with the first message there and says so in the recording', async () => {
  const { around } = surroundings();
  const { session } = await playing(around, { ...NEW, from: 'brief' });
  expect(session.sight.value.minute).toBe(310);
  expect(session.recording()).toMatchObject({ start: 'brief', moves: [{ do: 'wait', until: 310 }] });
});

test('a game that was left is there again, as it was', async () => {
  const { around } = surroundings();
  const first = await playing(around, NEW);
  first.session.skip();
  first.session.send({ do: 'answer', inject: 'at-310', option: 'yes' });
  first.session.close();
  const again = await playing(around, { do: 'resume', view: 'play', game: first.game });
  expect(again.game).toBe(first.game);
  expect(again.session.sight.value).toEqual(first.session.sight.value);
  expect(again.session.recording()).toEqual(first.session.recording());
});

test('without an id the newest game is opened, without any the title', async () => {
  const { around } = surroundings();
  expect(await openWish(around, { do: 'resume', view: 'play' })).toEqual({ view: 'title' });
  const first = await playing(around, NEW);
  first.session.close();
  expect((await playing(around, { do: 'resume', view: 'play' })).game).toBe(first.game);
  expect(await openWish(around, { do: 'resume', view: 'play', game: 'other' })).toEqual({ view: 'title' });
});

test('a game that ends is kept among the finished ones and opens in the debrief', async () => {
  const { around, shelf } = surroundings();
  const { game, session } = await playing(around, NEW);
  session.send({ do: 'wait', until: CLOSES });
  session.close();
  expect(readSaves(shelf).saves).toEqual([]);
  expect(readFinished(shelf).saves[0]?.ending).toBe('Contained');
  for (const view of ['debrief', 'play'] as const) {
    const opened = await openWish(around, { do: 'resume', view, game });
    expect(opened).toMatchObject({ view: 'debrief', game, recording: session.recording() });
  }
});

test('an opened recording goes on, and is kept under a name of its own', async () => {
  const { around, shelf } = surroundings();
  const { session, game } = await playing(around, {
    do: 'open',
    recording: fakeRecording([{ do: 'wait', until: 90 }]),
  });
  expect(session.sight.value.minute).toBe(90);
  expect(readSaves(shelf).saves.map(({ id }) => id)).toEqual([game]);
});

const BACK: Move[] = [
  { do: 'wait', until: 90 },
  { do: 'wait', until: 60 },
];

test('a game of another version goes on when every move is accepted', async () => {
  const { around } = surroundings('h2');
  const recording = fakeRecording([{ do: 'wait', until: 90 }, { do: 'hint' }]);
  const { session } = await playing(around, { do: 'open', recording });
  expect(session.notice.value).toBe(
    'This game was made with another version of “A tiny case”. All 2 moves are accepted, so it goes on from here.',
  );
  expect(session.recording().scenario.hash).toBe('h2');
});

test('a game of another version with a move that is not accepted says which', async () => {
  const { around } = surroundings('h2');
  const recording = fakeRecording(BACK);
  const opened = await openWish(around, { do: 'open', recording });
  expect(problemOf(opened)).toEqual([
    'This recording cannot be continued',
    'It was made with another version of “A tiny case”.',
    'Move 2, wait, is not accepted: The clock cannot go back.',
    'Nothing of it was loaded.',
  ]);
  expect(opened).toMatchObject({ problem: { recording } });
});

test('an edited game of this version is refused as edited', async () => {
  const { around } = surroundings();
  const opened = await openWish(around, { do: 'open', recording: fakeRecording(BACK) });
  expect(problemOf(opened)[1]).toBe(
    'It was made with this version of the scenario, so it was probably edited or damaged.',
  );
});

test('a game of a scenario that is not here is offered as a file', async () => {
  const { around } = surroundings();
  const recording: Recording = {
    ...fakeRecording(),
    scenario: { id: 'own', hash: 'x', title: 'Our own case' },
  };
  const opened = await openWish(around, { do: 'open', recording });
  expect(problemOf(opened)).toEqual([
    'The scenario is not here',
    'This game needs the scenario “Our own case”, which did not come with this copy of Keyfall.',
    'If you have its scenario file, open that first with “Check a scenario file”, then open the game again.',
  ]);
  expect(opened).toMatchObject({ problem: { recording } });
});

test('a damaged game asked for by its address says so', async () => {
  const { around, shelf } = surroundings();
  shelf.write('keyfall:save:a', 'x');
  const opened = await openWish(around, { do: 'resume', view: 'play', game: 'a' });
  expect(problemOf(opened)).toEqual([
    'The saved game could not be opened',
    'A saved game could not be read. The file cannot be read at line 1, column 1: found “x”, accepted: a value. It was set aside as “keyfall:damaged:save:a”.',
  ]);
});

test('storage trouble is said once, and the game goes on', async () => {
  const { around, shelf, ticker } = surroundings();
  const { session } = await playing(around, NEW);
  shelf.state = 'full';
  session.send({ do: 'hint' });
  await Promise.resolve();
  expect(session.notice.value).toBe(
    'The browser has no room left to keep this game. It goes on; save the recording as a file before you leave.',
  );
  session.notice.value = undefined;
  session.send({ do: 'hint' });
  await Promise.resolve();
  expect(session.notice.value).toBeUndefined();
  session.setSpeed('1x');
  ticker.pass(10_000);
  expect(session.sight.value.minute).toBe(70);
});

test('a scenario opened from a file takes the place of the one with its id', async () => {
  const { around } = surroundings();
  const own = { ...fakeScenario, title: 'Our tiny case' };
  around.library.add({ id: 'tiny', title: own.title, summary: '', hash: 'own', minutes: [1, 2] }, own);
  expect(around.library.list().map(({ title }) => title)).toEqual(['Our tiny case']);
  const { session } = await playing(around, NEW);
  expect(session.scenario.title).toBe('Our tiny case');
});

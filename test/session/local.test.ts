import { expect, test } from 'vitest';
import { localSession } from '../../src/session/local.ts';
import { CLOSES, fakeGame, fakeRecording, fakeScenario } from './fake-game.ts';
import type { Happening } from './fake-game.ts';
import { fakeTicker } from './fake-ticker.ts';

function start(timetable: Happening[] = [], minutesPerMinute = 60) {
  const ticker = fakeTicker();
  const game = fakeGame(timetable, minutesPerMinute);
  const session = localSession({
    scenario: fakeScenario,
    recording: fakeRecording(),
    incident: game.incident,
    rules: game.rules,
    ticker,
  });
  return { ticker, session, minute: () => session.sight.value.minute };
}

test('a paused clock stands', () => {
  const { ticker, minute } = start();
  ticker.pass(60_000);
  expect(minute()).toBe(0);
});

test.each([
  ['1x', 60, 60],
  ['8x', 60, 480],
  ['1x', 1, 1],
  ['1x', 90, 90],
] as const)('a minute at %s and pace %d is %d exercise minutes', (speed, pace, expected) => {
  const { ticker, session, minute } = start([], pace);
  session.setSpeed(speed);
  ticker.pass(60_000);
  expect(minute()).toBe(expected);
});

test('at a slow pace parts of a minute add up', () => {
  const { ticker, session, minute } = start([], 1);
  session.setSpeed('1x');
  ticker.pass(59_900);
  expect(minute()).toBe(0);
  ticker.pass(100);
  expect(minute()).toBe(1);
});

test('a decision whose time runs out inside one tick is not missed', () => {
  const { ticker, session, minute } = start(
    [
      { at: 3, what: 'line' },
      { at: 7, what: 'lapsing' },
    ],
    60_000,
  );
  session.setSpeed('8x');
  ticker.pass(100);
  expect(minute()).toBe(7);
  expect(session.speed.value).toBe('paused');
});

test('a new decision pauses the clock at its minute', () => {
  const { ticker, session, minute } = start([{ at: 23, what: 'decision' }], 6000);
  session.setSpeed('8x');
  ticker.pass(60_000);
  expect(minute()).toBe(23);
  expect(session.speed.value).toBe('paused');
});

test('the clock may go on with a decision open, until the next one', () => {
  const { ticker, session, minute } = start(
    [
      { at: 23, what: 'decision' },
      { at: 500, what: 'decision' },
    ],
    6000,
  );
  session.setSpeed('1x');
  ticker.pass(1000);
  session.setSpeed('1x');
  ticker.pass(60_000);
  expect(minute()).toBe(500);
});

test('a slower act does not pay for time measured at the old pace', () => {
  const { ticker, session, minute } = start([{ at: 1003, what: 'act' }], 60_000);
  session.setSpeed('8x');
  ticker.pass(200);
  expect(minute()).toBe(1003);
  ticker.pass(100);
  expect(minute()).toBe(1083);
});

test('time does not run while the page is hidden', () => {
  const { ticker, session, minute } = start();
  session.setSpeed('1x');
  ticker.pass(10_000);
  ticker.hide(true);
  ticker.pass(3_600_000);
  ticker.hide(false);
  expect(minute()).toBe(10);
  ticker.pass(5000);
  expect(minute()).toBe(15);
});

test('a machine that slept does not jump through the game', () => {
  let nowMs = 0;
  const ticker = fakeTicker();
  let wake = () => {};
  const { rules, incident } = fakeGame([], 60);
  const session = localSession({
    scenario: fakeScenario,
    recording: fakeRecording(),
    incident,
    rules,
    ticker: {
      ...ticker,
      now: () => nowMs,
      every: (_, fn) => {
        wake = fn;
        return () => {};
      },
    },
  });
  session.setSpeed('1x');
  nowMs = 8 * 3_600_000;
  wake();
  expect(session.sight.value.minute).toBe(1);
});

test('the game ends at the close, and the clock with it', () => {
  const { ticker, session, minute } = start([], 6_000_000);
  session.setSpeed('8x');
  ticker.pass(60_000);
  expect(minute()).toBe(CLOSES);
  expect(session.speed.value).toBe('paused');
  session.setSpeed('1x');
  expect(session.speed.value).toBe('paused');
  session.skip();
  expect(minute()).toBe(CLOSES);
});

test.each([
  ['a line in the log', 'line'],
  ['a message', 'message'],
  ['a decision', 'decision'],
  ['a new act', 'act'],
] as const)('skip goes to %s and no further', (_, what) => {
  const { session, minute } = start([
    { at: 5, what: 'nothing' },
    { at: 40, what: 'nothing' },
    { at: 90, what },
    { at: 95, what: 'line' },
  ]);
  session.skip();
  expect(minute()).toBe(90);
});

test('skip passes an open decision and stops at the next thing', () => {
  const { session, minute } = start([
    { at: 5, what: 'decision' },
    { at: 90, what: 'line' },
  ]);
  session.skip();
  expect(minute()).toBe(5);
  session.skip();
  expect(minute()).toBe(90);
});

test('skip shows one change, not every minute on the way', () => {
  const { session } = start([1, 2, 3, 4].map((at) => ({ at, what: 'nothing' })));
  let shown = 0;
  session.sight.subscribe(() => {
    shown += 1;
  });
  session.skip();
  expect(shown).toBe(2);
});

test('skip ends although nothing ever happens', () => {
  const { session, minute } = start();
  session.skip();
  expect(minute()).toBe(CLOSES);
  expect(session.sight.value.over).toBe(true);
});

test('a refused move gives its reason and changes nothing', () => {
  const { session } = start();
  const before = session.sight.value;
  expect(session.send({ do: 'wait', until: 0 })).toBe('The clock cannot go back.');
  expect(session.sight.value).toBe(before);
  expect(session.recording().moves).toEqual([]);
});

test('the recording has whole minutes and no real time', () => {
  const { ticker, session } = start([{ at: 23, what: 'decision' }]);
  session.setSpeed('1x');
  ticker.pass(60_000);
  session.send({ do: 'answer', inject: 'at-23', option: 'yes' });
  expect(session.recording().moves).toEqual([
    { do: 'wait', until: 23 },
    { do: 'answer', inject: 'at-23', option: 'yes' },
  ]);
});

test('a closed session holds no timer and takes no move', () => {
  const { ticker, session, minute } = start();
  session.setSpeed('1x');
  session.close();
  session.close();
  expect(ticker.pending()).toBe(0);
  expect(session.send({ do: 'hint' })).toBe('This game is closed.');
  session.skip();
  session.setSpeed('8x');
  ticker.pass(60_000);
  expect(minute()).toBe(0);
});

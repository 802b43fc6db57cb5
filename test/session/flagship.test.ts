// The real rules on the real scenario, through the session, as the browser would play it.
import { readFileSync, readdirSync } from 'node:fs';
import { beforeAll, expect, test } from 'vitest';
import { replay } from '../../src/incident/replay.ts';
import { readScenario } from '../../src/scenario/read.ts';
import type { Scenario } from '../../src/scenario/scenario.ts';
import { rules } from '../../src/session/game-rules.ts';
import { listedOf } from '../../src/session/listed-of.ts';
import { openWish } from '../../src/session/opening.ts';
import type { Surroundings, Wish } from '../../src/session/opening.ts';
import { readRecording, writeRecording } from '../../src/session/recording-file.ts';
import { fakeShelf } from './fake-shelf.ts';
import { fakeTicker } from './fake-ticker.ts';

let scenario: Scenario;

beforeAll(() => {
  const found = readScenario(textsOf('scenarios/overseas-server'), textsOf('scenarios/duties')).scenario;
  if (found === undefined) throw new Error('The flagship has mistakes.');
  scenario = found;
});

function textsOf(folder: string) {
  return readdirSync(folder)
    .filter((name) => name.endsWith('.yaml'))
    .map((name) => ({ path: `${folder}/${name}`, text: readFileSync(`${folder}/${name}`, 'utf8') }));
}

async function start(from: 'start' | 'brief') {
  const ticker = fakeTicker();
  const around: Surroundings = {
    library: {
      list: () => [listedOf(scenario)],
      load: () => Promise.resolve(scenario),
      loadWords: () => Promise.resolve(undefined),
      loadScripts: () => Promise.resolve({}),
      add: () => {},
      follow: () => {},
    },
    shelf: fakeShelf(),
    ticker,
    loadRules: () => Promise.resolve(rules),
    nowMs: () => 1,
  };
  const wish: Wish = { do: 'new', scenario: scenario.id, seed: 7, from };
  const opened = await openWish(around, wish);
  if (opened.view !== 'play') throw new Error('The flagship did not open.');
  return { ticker, session: opened.session };
}

test('it takes as long as its design says', () => {
  expect(listedOf(scenario).minutes).toEqual([25, 40]);
});

test('Play leads to a first decision at once', async () => {
  const { session } = await start('start');
  expect(session.sight.value.act.number).toBe(1);
  expect(session.sight.value.deciding).toBe(true);
});

test('Start at the brief leads to the second act', async () => {
  const { session } = await start('brief');
  expect(session.sight.value.act.number).toBe(2);
  expect(session.sight.value.minute).toBeGreaterThanOrEqual(scenario.start?.minute ?? Infinity);
  expect(session.recording().start).toBe('brief');
  expect(session.sight.value.deciding).toBe(true);
});

test('watched to its end at eight times, it ends once and replays the same', async () => {
  const { ticker, session } = await start('brief');
  const minutes: number[] = [];
  for (let stops = 0; stops < 500 && !session.sight.value.over; stops += 1) {
    session.setSpeed('8x');
    ticker.pass(5000);
    minutes.push(session.sight.value.minute);
  }
  expect(session.sight.value.over).toBe(true);
  expect(minutes).toEqual(minutes.toSorted((a, b) => a - b));
  const again = readRecording(writeRecording(session.recording()));
  if ('says' in again) throw new Error(again.says);
  const { incident, refused } = replay(scenario, again.recording);
  expect(refused).toEqual([]);
  expect(rules.sight(scenario, incident, 'solo')).toEqual(session.sight.value);
}, 60_000);

test('a forecast begins nothing and leaves no move', async () => {
  const { session } = await start('brief');
  const { sight } = session;
  const [before, moves] = [sight.value, session.recording().moves];
  const told = await session.forecast([{ card: 'open-room' }]);
  expect(told).toMatchObject({ from: before.minute, steps: [{ card: 'open-room' }] });
  expect(await session.forecast([{ card: 'open-rom' }])).toBe('There is no such procedure.');
  expect(sight.value).toBe(before);
  expect(session.recording().moves).toBe(moves);
});

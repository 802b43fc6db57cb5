import { expect, test } from 'vitest';
import { forNewcomers } from '../../src/session/library.ts';
import type { Listed } from '../../src/session/library.ts';
import { minutesOfPlay } from '../../src/session/minutes-of-play.ts';
import { scenarioFrom } from '../scenario/frame.ts';

const listed = (id: string, ...minutes: [number, number]): Listed => ({
  id,
  title: id,
  summary: '',
  hash: '',
  minutes,
});
const ALL = [listed('long', 25, 40), listed('middle', 15, 20), listed('short', 8, 12)];

test('the shortest scenario lies on top for whoever has never played, the others as they were', () => {
  expect(forNewcomers(ALL).map(({ id }) => id)).toEqual(['short', 'long', 'middle']);
  expect(forNewcomers([])).toEqual([]);
});

test('a scenario takes as long as its author says, else as long as its file suggests', () => {
  expect(minutesOfPlay(scenarioFrom('length: 8 to 12 minutes'))).toEqual([8, 12]);
  expect(minutesOfPlay(scenarioFrom('length: 10 minutes'))).toEqual([10, 10]);
  expect(minutesOfPlay(scenarioFrom('acts: { all: { pace: 30 days per minute } }'))).toEqual([6, 10]);
});

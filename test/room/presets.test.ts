import { expect, test } from 'vitest';
import { lintFolder } from '../../src/cli/lint-folder.ts';
import { readLibrary } from '../../src/cli/folder.ts';
import { planNow, planOf } from '../../src/room/plan.ts';
import { chaptersOf, minutesAt, startOf } from '../../src/room/presets.ts';
import type { Chapter } from '../../src/room/presets.ts';
import { runsOf } from '../../src/room/running.ts';
import { youView } from '../../src/room/view.ts';
import { readScenario } from '../../src/scenario/read.ts';
import type { Scenario } from '../../src/scenario/scenario.ts';
import { PRESETS } from '../../src/scenario/vocabulary.ts';
import type { Preset } from '../../src/scenario/vocabulary.ts';
import { everyScenario, flagship } from '../incident/scenarios.ts';
import { readFileSync } from 'node:fs';
import { facilitate, playRoom, started } from './play-room.ts';

/** With what lies beside it. */
function whole(id: string): Scenario {
  const { scenario } = lintFolder(`scenarios/${id}`, readLibrary());
  if (!scenario) throw new Error(`${id} cannot be read.`);
  return scenario;
}
const overseas = whole('overseas-server');
const wallet = whole('hot-wallet');

const HOUR = 60;
const DAY = 24 * HOUR;
const WEEK = 7 * DAY;

/** Section 1.1 of the design: acts, paces in exercise minutes a minute, minutes that the clock runs. */
const DESIGN: [preset: Preset, paces: Record<string, number[]>, runs: number][] = [
  [35, { 'four-days': [8 * HOUR], aftermath: [8 * DAY, 12 * WEEK] }, 17.3],
  [75, { 'four-days': [3 * HOUR], aftermath: [4 * DAY, 8 * WEEK] }, 41.7],
  [120, { quiet: [6 * WEEK], 'four-days': [2 * HOUR], aftermath: [3 * DAY, 6 * WEEK] }, 68.4],
  [150, { quiet: [6 * WEEK], 'four-days': [90], aftermath: [2 * DAY, 5 * WEEK] }, 89.6],
];

test.each(DESIGN)('the flagship in %d minutes is played as its design has it', (preset, paces, runs) => {
  const chapters = chaptersOf(overseas, preset);
  expect(Object.fromEntries(chapters.map(({ act, paces: own }) => [act, own]))).toEqual(paces);
  const minutes = minutesAt(
    runsOf(overseas).filter(({ act }) => act in paces),
    chapters,
  );
  expect(Math.abs(minutes - runs)).toBeLessThan(0.15);
});

test('a workshop file moves no hash: recordings, proofs and saves stay what they were', () => {
  expect(overseas.hash).toBe(flagshipAlone().hash);
  expect(flagshipAlone().presets).toBeUndefined();
  expect(overseas.presets).toBeDefined();
});

const SOURCES = {
  path: 'sources.yaml',
  text: readFileSync('scenarios/overseas-server/sources.yaml', 'utf8'),
};
function flagshipAlone(): Scenario {
  const main = {
    path: 'scenario.yaml',
    text: readFileSync('scenarios/overseas-server/scenario.yaml', 'utf8'),
  };
  const { scenario } = readScenario([main, SOURCES], readLibrary());
  if (!scenario) throw new Error('It cannot be read.');
  return scenario;
}

const EVERY: [string, Scenario][] = [
  ...everyScenario(),
  ['overseas-server, whole', overseas],
  ['hot-wallet, whole', wallet],
];

test.each(EVERY)('%s: begun with any act, every preset fits its time', (_, s) => {
  for (const preset of PRESETS) {
    for (const start of [startOf(s, preset), ...Object.keys(s.acts)]) {
      const chapters = chaptersOf(s, preset, start);
      expect(chapters.length).toBeGreaterThan(0);
      for (const { act, paces } of chapters) {
        expect(paces).toHaveLength(s.acts[act]?.paces.length ?? 0);
        for (const pace of paces) expect(Number.isFinite(pace) && pace > 0).toBe(true);
      }
      const planned = planOf(s, preset, chapters).reduce((sum, { minutes }) => sum + minutes, 0);
      // Each is rounded.
      expect(Math.abs(planned - preset)).toBeLessThanOrEqual(chapters.length);
      const share = minutesAt(
        runsOf(s).filter(({ act }) => chapters.some((one) => one.act === act)),
        chapters,
      );
      expect(share).toBeGreaterThan(0.3 * preset);
      expect(share).toBeLessThan(0.7 * preset);
    }
  }
});

const chaptersIn = (s: Scenario, preset: Preset, start?: string): string[] =>
  chaptersOf(s, preset, start).map(({ act }) => act);

test('a preset begins and ends with its own acts, unless it is begun elsewhere', () => {
  expect(chaptersIn(wallet, 35)).toEqual(['night', 'drain', 'morning']);
  expect(chaptersIn(wallet, 75)).toEqual(['night', 'drain', 'morning', 'after']);
  expect(chaptersIn(wallet, 35, 'drain')).toEqual(['drain', 'morning']);
  expect(chaptersIn(wallet, 35, 'after')).toEqual(['after']);
  expect(chaptersIn(overseas, 75)).toEqual(['four-days', 'aftermath']);
  expect(chaptersIn(overseas, 75, 'quiet')).toEqual(['quiet', 'four-days', 'aftermath']);
  expect(startOf(overseas, 120)).toBeUndefined();
});

/** As a server writes them; what is left of one when somebody is asked something is let go. */
const TICK_MS = 1000;

/** Real minutes until it has ended; nobody does anything and nobody pauses. */
function minutesToEnd(s: Scenario, chapters: Chapter[]): number {
  const play = started({ s, chapters, teams: 1 });
  const team = play.room.teams['team-1'];
  for (let ticks = 1; ticks < 10_000; ticks += 1) {
    play.as('room', { do: 'tick', ms: TICK_MS });
    if (play.room.state === 'ended') return (ticks * TICK_MS) / 60_000;
  }
  throw new Error(`It has come to minute ${team?.incident.minute}.`);
}

test('the clock runs at the paces of the preset, changes with the act, and comes to the end when the design says', () => {
  // Play-room begins with the second act and never lets the clock stand.
  expect(Math.abs(minutesToEnd(overseas, chaptersOf(overseas, 35)) - 17.3)).toBeLessThan(0.5);
});

test('it ends with the last act that it plays', () => {
  const play = started({ s: overseas, teams: 2, chapters: [{ act: 'four-days', paces: [480] }] });
  while (play.room.state !== 'ended') play.as('room', { do: 'tick', ms: TICK_MS });
  for (const { incident, trouble } of Object.values(play.room.teams)) {
    expect([incident.over, trouble]).toEqual([true, undefined]);
  }
  // 96 hours at eight a minute.
  expect(Math.abs(play.room.clock.playedMs / 60_000 - 12)).toBeLessThan(0.2);
});

test('the facilitator alone is told which act comes next, and when', () => {
  const play = playRoom({ s: overseas, chapters: chaptersOf(overseas, 75) });
  play.room.preset = 75;
  const plan = () => youView(play.room, overseas, { role: 'facilitator' }).plan;
  expect(plan()).toEqual({
    chapters: [
      { act: 'four-days', title: 'The first four days', minutes: 58, paces: ['3 hours'] },
      { act: 'aftermath', title: 'Aftermath', minutes: 17, paces: ['4 days', '8 weeks'] },
    ],
    now: 0,
    next: 58,
    left: 75,
  });
  facilitate(play, { do: 'start' });
  facilitate(play, { do: 'speed', speed: 2 });
  // Sixteen minutes of clock instead of 32, and as much talk as before.
  expect(plan()?.next).toBe(42);
  facilitate(play, { do: 'speed', speed: 1 });
  while (plan()?.now === 0) facilitate(play, { do: 'skip', minutes: 480 });
  expect(plan()).toMatchObject({ now: 1, left: 17 });
  expect(plan()).not.toHaveProperty('next');
  facilitate(play, { do: 'end' });
  expect(plan()).toBeUndefined();
  for (const role of ['player', 'observer', 'projector'] as const)
    expect(youView(play.room, overseas, { role, player: 'ann' })).not.toHaveProperty('plan');
  expect(planNow(overseas, { ...play.room, chapters: [] })).toBeUndefined();
});

const MISTAKES: [text: string, line: number, says: RegExp][] = [
  ['presets:\n  35: { acts: [four-day] }', 2, /^There is no act "four-day"\. Did you mean "four-days"\?/],
  ['presets:\n  35: { acts: [aftermath, four-days] }', 2, /accepted: acts that follow each other, of quiet/],
  ['presets:\n  35: { acts: [quiet, aftermath] }', 2, /accepted: acts that follow each other/],
  ['presets:\n  35: { acts: [] }', 2, /^Found no act; accepted/],
  ['presets:\n  35:\n    acts:\n      aftermath: 8 days per minute', 4, /has 2 paces; accepted: one here/],
  ['presets:\n  35:\n    acts:\n      four-days: quickly', 4, /a pace such as `12 hours per minute`/],
  ['presets:\n  40: { acts: [quiet] }', 2, /35.*75.*120.*150/s],
  ['presets: 35', 1, /./],
  ['presets:\n  35: { acts: [quiet]', 2, /./],
];

test.each(MISTAKES)('a mistake in workshop.yaml has its place and its sentence: %s', (text, line, says) => {
  const main = {
    path: 'scenario.yaml',
    text: readFileSync('scenarios/overseas-server/scenario.yaml', 'utf8'),
  };
  const read = readScenario([main, { path: 'workshop.yaml', text }], readLibrary());
  expect(read.scenario).toBeUndefined();
  const [issue] = read.issues.filter(({ severity }) => severity === 'error');
  expect(issue).toMatchObject({ file: 'workshop.yaml', line });
  expect(issue?.says).toMatch(says);
});

test('without such a file a workshop is fitted to its time', () => {
  expect(chaptersIn(flagship(), 35)).toEqual(['four-days', 'aftermath']);
  expect(chaptersIn(flagship(), 150)).toEqual(['quiet', 'four-days', 'aftermath']);
});

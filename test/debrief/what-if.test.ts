import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { isDecision } from '../../src/debrief/is-decision.ts';
import { debriefOf } from '../../src/debrief/debrief.ts';
import { alternatives, before, decisionsOf } from '../../src/debrief/what-if/decisions.ts';
import { differencesOf } from '../../src/debrief/what-if/differences.ts';
import type { Change } from '../../src/debrief/what-if/what-if.ts';
import { stepsOf, whatIf } from '../../src/debrief/what-if/what-if.ts';
import { botsFor, mustCount, whatIfBot } from '../../src/debrief/what-if/then-bot.ts';
import { worthOf } from '../../src/debrief/what-if/worth.ts';
import type { Worth } from '../../src/debrief/what-if/worth.ts';
import { fingerprint } from '../../src/incident/fingerprint.ts';
import { legal } from '../../src/incident/legal.ts';
import { newRecording } from '../../src/incident/recording.ts';
import { replay } from '../../src/incident/replay.ts';
import type { Recording } from '../../src/incident/recording.ts';
import { score } from '../../src/incident/score/score.ts';
import type { Scenario } from '../../src/scenario/scenario.ts';
import { randomGame } from '../incident/random-player.ts';
import { everyScenario, flagship } from '../incident/scenarios.ts';
import { historyRecording } from './recordings.ts';

const s = flagship();
const history = historyRecording(s);
const SEEDS = fc.integer({ min: 1, max: 1_000_000 });

const print = (scenario: Scenario, recording: Recording): string => {
  const { incident } = replay(scenario, recording);
  return fingerprint(incident, score(scenario, incident).ledger);
};
const named = (says: string) => decisionsOf(s, history).find((one) => one.says === says)?.index ?? -1;

function worthIn(scenario: Scenario, recording: Recording): Worth[] {
  const parts = worthOf(scenario, recording);
  for (;;) {
    const { done, value } = parts.next();
    if (done === true) return value;
    expect(value.done).toBeLessThan(value.of);
  }
}

test.each(everyScenario())('with nothing changed it is exactly the same game, in %s', (_, scenario) => {
  fc.assert(
    fc.property(SEEDS, fc.boolean(), (seed, toTheEnd) => {
      const { recording } = randomGame(scenario, seed, { moves: 40, toTheEnd });
      const again = whatIf(scenario, recording);
      expect(again.refused).toEqual([]);
      expect(print(scenario, again.recording)).toBe(print(scenario, recording));
    }),
    { numRuns: 8 },
  );
});

test('a decision taken in the way in which it was taken changes nothing', () => {
  for (const { index, minute } of decisionsOf(s, history)) {
    const move = history.moves[index];
    if (!move) throw new Error('a decision without a move');
    for (const change of [
      { at: index, do: 'instead', move },
      { at: index, do: 'when', minute },
    ] as const) {
      const steps = stepsOf(s, whatIf(s, history, change).recording);
      expect(steps.map(({ at }) => at)).toEqual(stepsOf(s, history).map(({ at }) => at));
    }
  }
});

test('whatever is changed, the other game is one that the rules accept, as long as the first', () => {
  fc.assert(
    fc.property(SEEDS, fc.nat(), fc.nat(), fc.integer({ min: 0, max: s.closes }), (seed, a, b, minute) => {
      const { recording } = randomGame(s, seed, { moves: 40 });
      const decisions = decisionsOf(s, recording);
      const at = decisions[a % Math.max(1, decisions.length)]?.index;
      if (at === undefined) return;
      const move = recording.moves[at];
      const others = move ? alternatives(s, before(s, recording, at), move) : [];
      const other = others[b % Math.max(1, others.length)];
      const ways: Change[] = [
        { at, do: 'drop' },
        { at, do: 'when', minute },
        ...(other ? [{ at, do: 'instead' as const, move: other.move }] : []),
      ];
      for (const change of ways) {
        const made = whatIf(s, recording, change);
        const again = replay(s, made.recording);
        expect(again.refused).toEqual([]);
        expect(again.incident.minute).toBe(replay(s, recording).incident.minute);
      }
    }),
    { numRuns: 20 },
  );
});

test('every alternative was open at that minute, and none is what was done', () => {
  for (const { index } of decisionsOf(s, history)) {
    const x = before(s, history, index);
    const move = history.moves[index];
    for (const other of move ? alternatives(s, x, move) : []) {
      expect(legal(s, x, other.move)).toBeUndefined();
      expect(other.says).not.toMatch(/undefined|\[object/);
      expect(other.move).not.toEqual(move);
    }
  }
});

test('without the first report it was never filed, and the differences say so', () => {
  const changed = whatIf(s, history, { at: named('Report: 24-hour report'), do: 'drop' });
  const found = differencesOf(s, debriefOf(s, history), debriefOf(s, changed.recording));
  const says = found.map((one) => one.says);
  expect(says).toContain('24-hour report: never filed. Before: Wed 19 Nov 2025, 21:35, late by 29 h 35 min.');
  expect(found.find(({ says: one }) => one.includes('First 24-hour report'))?.points).toBeLessThan(0);
});

test('the same report a day and a half earlier is on time', () => {
  const at = named('Report: 24-hour report');
  const minute = (stepsOf(s, history).find(({ index }) => index === at)?.at ?? 0) - 36 * 60;
  const changed = whatIf(s, history, { at, do: 'when', minute });
  const says = differencesOf(s, debriefOf(s, history), debriefOf(s, changed.recording)).map(
    (one) => one.says,
  );
  expect(says.find((one) => one.startsWith('24-hour report:'))).toMatch(
    /^24-hour report: Tue 18 Nov 2025, 09:35, on time/,
  );
});

test('a move that is no longer open is named, the changed one first', () => {
  const late = whatIf(s, history, { at: named('Make a fresh key'), do: 'drop' });
  expect(late.refused.map(({ move }) => move)).toContainEqual(
    expect.objectContaining({ do: 'play', card: 'switch-signer' }),
  );
  const early = whatIf(s, history, { at: named('Remove the old key'), do: 'when', minute: 0 });
  expect(early.refused[0]?.move).toMatchObject({ do: 'play', card: 'remove-key' });
  expect(early.refused[0]?.why).not.toBe('');
});

test('the worth of a decision is what the total loses when it is left out', () => {
  const total = (recording: Recording) => score(s, replay(s, recording).incident).total;
  const worth = worthIn(s, history);
  expect(worth.length).toBe(decisionsOf(s, history).length);
  for (const one of worth.slice(0, 6)) {
    const without = whatIf(s, history, { at: one.index, do: 'drop' });
    expect(one.gained).toBeCloseTo(total(history) - total(without.recording), 1);
    if (!one.better) continue;
    const so = whatIf(s, history, { at: one.index, do: 'instead', move: one.better.move });
    expect(one.better.points).toBeCloseTo(total(so.recording) - total(history), 1);
  }
  expect(worth[0]?.says).toBe("Trace the customer's mail");
});

test.each([
  ['an empty game', newRecording(s, 7)],
  ['a game left in the first minute', { ...newRecording(s, 7), moves: [{ do: 'wait', until: 1 } as const] }],
])('%s has no decisions, and none are worth anything', (_, recording) => {
  expect(decisionsOf(s, recording)).toEqual([]);
  expect(worthIn(s, recording)).toEqual([]);
});

test('notes to oneself and waiting decide nothing', () => {
  expect(isDecision({ do: 'wait', until: 5 })).toBe(false);
  expect(isDecision({ do: 'save-query', name: 'a', sql: 'SELECT 1' })).toBe(false);
  expect(isDecision({ do: 'leave', card: 'trace-mail' })).toBe(true);
});

const bots = botsFor({});

test('who takes over plays on from the change, the same bytes each time', () => {
  fc.assert(
    fc.property(SEEDS, fc.nat(), fc.constantFrom(...bots), (seed, which, bot) => {
      const { recording } = randomGame(s, seed, { moves: 30 });
      const decisions = decisionsOf(s, recording);
      const decision = decisions[which % Math.max(1, decisions.length)];
      if (!decision) return;
      const change: Change = { at: decision.index, do: 'drop' };
      const made = whatIfBot(s, recording, change, { bot, scripts: {} });
      expect(whatIfBot(s, recording, change, { bot, scripts: {} })).toEqual(made);
      const before = stepsOf(s, recording).filter(({ index }) => index < decision.index);
      const kept = stepsOf(s, made.recording).slice(0, before.length);
      expect(kept.map(({ at, move }) => ({ at, move }))).toEqual(
        before.map(({ at, move }) => ({ at, move })),
      );
      const again = replay(s, made.recording);
      expect(again.refused).toEqual([]);
      expect(again.incident.over).toBe(true);
      expect(made.recording.seed).toBe(recording.seed);
    }),
    { numRuns: 25 },
  );
});

test('nobody does anything more: after the change there is nothing but waiting', () => {
  const report = named('Report: 24-hour report');
  const { minute } = decisionsOf(s, history).find(({ index }) => index === report) ?? { minute: 0 };
  const instead = (change: Change) =>
    stepsOf(s, whatIfBot(s, history, change, { bot: 'nothing', scripts: {} }).recording);
  const dropped = instead({ at: report, do: 'drop' });
  expect(dropped.some(({ move }) => move.do === 'file')).toBe(false);
  expect(dropped.every(({ at }) => at <= minute)).toBe(true);
  const later = instead({ at: report, do: 'when', minute: minute + 600 });
  expect(later.at(-1)).toMatchObject({ at: minute + 600, move: { do: 'file' } });
  expect(later.length).toBeGreaterThan(dropped.length + 1);
});

test('a bot that needs a script can take over only where there is one', () => {
  expect(bots).not.toContain('book');
  const script = { seed: 1, pinned: false, moves: [] };
  expect(botsFor({ book: script })[0]).toBe('book');
  expect(mustCount(s, { bot: 'nothing', scripts: { book: script } })).toBe(false);
});

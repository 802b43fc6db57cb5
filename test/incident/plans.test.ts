// Cards that begin by themselves: in their order, each as soon as it can.
import { expect, test } from 'vitest';
import type { Incident } from '../../src/incident/incident.ts';
import { open } from '../../src/incident/open.ts';
import { play } from '../../src/incident/play.ts';
import { moveSchema } from '../../src/incident/recording.ts';
import { sight } from '../../src/incident/sight.ts';
import type { PlanStep } from '../../src/scenario/moves.ts';
import { scenarioOf } from './scenarios.ts';

const s = scenarioOf(`
format: 1
id: small
title: Small
zone: UTC
opens: 2026-01-01 00:00
closes: 2026-02-01 00:00
people: { one: { title: The engineer, short: E }, two: { title: The director, short: D } }
credentials:
  old: { label: old key, state: current }
  fresh: { label: fresh key, state: unpublished }
cards:
  mint: { title: Mint, who: [one], takes: 1 hour }
  sign: { title: Sign, who: [one], takes: 1 hour, needs: { done: mint }, then: [{ issue: fresh }] }
  remove: { title: Remove, who: [one], takes: 1 hour, needs: { issued: fresh }, gone: { retired: old }, again: true, then: [{ retire: old }] }
  restart: { title: Restart, who: [two], takes: 1 hour, again: true }
plans:
  change:
    label: Change the key
    subjects: [old, fresh]
    choices:
      keep: { label: Keep, says: Nothing., steps: [] }
      remove: { label: Remove, says: Off., steps: [mint, sign, remove] }
    extras:
      restart: { label: Restart, says: Again., after: remove, steps: [restart] }
      later: { label: Later, says: Once off., needs: { retired: old }, steps: [restart] }`);

const STEPS: PlanStep[] = [
  { card: 'mint' },
  { card: 'sign', after: ['mint'] },
  { card: 'remove', after: ['sign'] },
  { card: 'restart', after: ['remove'] },
];

const planned = (steps: PlanStep[], from: Incident = open(s, 1)) => play(s, from, { do: 'plan', steps });
const at = (x: Incident, minute: number) => play(s, x, { do: 'wait', until: minute });
const running = (x: Incident) => x.work.map(({ of }) => of);
const waits = (x: Incident) => sight(s, x, 'solo').planned.map(({ card, waitsFor }) => [card, waitsFor]);

test('each step begins when the one it comes after has ended, though its people were free before', () => {
  const x = planned(STEPS);
  expect([0, 60, 120, 180, 240].map((minute) => running(at(x, minute)))).toEqual([
    ['mint'],
    ['sign'],
    ['remove'],
    ['restart'],
    [],
  ]);
});

test('what each step waits for is said', () => {
  expect(waits(planned(STEPS))).toEqual([
    ['sign', '“Mint” must end first.'],
    ['remove', '“Sign” must end first.'],
    ['restart', '“Remove” must end first.'],
  ]);
  expect(waits(planned([{ card: 'mint' }, { card: 'remove' }]))).toEqual([
    ['remove', 'It needs: fresh key published.'],
  ]);
  expect(
    waits(
      play(s, planned([{ card: 'mint' }]), { do: 'plan', steps: [{ card: 'restart' }, { card: 'sign' }] }),
    ),
  ).toEqual([['sign', 'It needs: “Mint” done.']]);
});

test('a new plan takes the place of what has not begun, and an empty one calls it off', () => {
  const x = planned(STEPS);
  const off = planned([], x);
  expect(waits(off)).toEqual([]);
  expect(running(off)).toEqual(['mint']);
  expect(off.log.slice(-2).map(({ text }) => text)).toEqual([
    'Planned: Mint, Sign, Remove, Restart.',
    'The plan is called off.',
  ]);
  expect(play(s, off, { do: 'plan', steps: [] })).toBe(off);
});

test('what is begun by hand leaves the plan', () => {
  const x = planned([{ card: 'sign' }, { card: 'restart', after: ['sign'] }]);
  const byHand = play(s, x, { do: 'play', card: 'restart' });
  expect(waits(byHand).map(([card]) => card)).toEqual(['sign']);
});

test('a step that would change nothing any more is dropped', () => {
  const x = at(planned(STEPS), 200);
  expect(x.credentials['old']?.retiredAt).toBe(180);
  expect(waits(planned([{ card: 'mint' }, { card: 'remove', after: ['mint'] }], x))).toEqual([]);
});

test('a card that may be played again is played again', () => {
  const x = at(planned([{ card: 'restart' }]), 100);
  expect(running(planned([{ card: 'restart' }], x))).toEqual(['restart']);
});

test('what may be planned names its steps, and which keys they take off', () => {
  const [plan] = sight(s, open(s, 1), 'solo').plans;
  expect(plan?.subjects.map(({ id }) => id)).toEqual(['old']);
  expect(plan?.choices.map(({ id, takesOff }) => [id, takesOff])).toEqual([
    ['keep', []],
    ['remove', ['old']],
  ]);
  expect(plan?.choices[1]?.steps).toEqual(STEPS.slice(0, 3));
  expect(plan?.extras.map(({ id }) => id)).toEqual(['restart']);
  expect(plan?.extras[0]?.steps).toEqual([{ card: 'restart', after: ['remove'] }]);
  const [later] = sight(s, at(planned(STEPS), 200), 'solo').plans;
  expect(later?.extras.map(({ id }) => id)).toEqual(['restart', 'later']);
});

test('a plan travels in a recording', () => {
  expect(moveSchema.safeParse({ do: 'plan', steps: STEPS }).success).toBe(true);
  expect(moveSchema.safeParse({ do: 'plan', steps: [{ card: 'mint', when: 'now' }] }).success).toBe(false);
});

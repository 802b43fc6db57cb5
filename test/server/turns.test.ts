import { expect, test } from 'vitest';
import { takeTurns } from '../../src/server/turns.ts';

/** A process whose turns come when the test says so. */
function process() {
  let next: (() => void) | undefined;
  const turns = takeTurns((run) => (next = run));
  const turn = () => {
    const run = next;
    next = undefined;
    run?.();
  };
  return { turns, turn };
}

test('one piece a turn, in the order in which they came; what somebody waits for comes first', () => {
  const { turns, turn } = process();
  const done: string[] = [];
  turns.add(() => done.push('calm 1'), false);
  turns.add(() => done.push('calm 2'), false);
  turn();
  expect(done).toEqual(['calm 1']);
  turns.add(() => done.push('urgent'), true);
  turn();
  turn();
  expect(done).toEqual(['calm 1', 'urgent', 'calm 2']);
});

test('a room that fails takes nobody’s turn, and after all is done work begins again', () => {
  const { turns, turn } = process();
  const done: string[] = [];
  turns.add(() => {
    throw new Error('No.');
  }, true);
  turns.add(() => done.push('another'), false);
  expect(turn).toThrow('No.');
  turn();
  turn();
  turns.add(() => done.push('later'), false);
  turn();
  expect(done).toEqual(['another', 'later']);
});

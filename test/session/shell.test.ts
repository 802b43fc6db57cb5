import { expect, test } from 'vitest';
import { createActor, waitFor } from 'xstate';
import type { Opened, Wish } from '../../src/session/opening.ts';
import type { Session } from '../../src/session/session.ts';
import { placeOf, shellMachine } from '../../src/session/shell.ts';
import { fakeRecording, fakeScenario } from './fake-game.ts';

const WISH: Wish = { do: 'new', scenario: 'tiny', seed: 7, from: 'start' };

function start(open: (wish: Wish) => Promise<Opened>) {
  const shell = createActor(shellMachine(open)).start();
  const reach = (state: string) => waitFor(shell, (now) => now.value === state);
  return { shell, reach };
}

function fakeSession() {
  let closed = 0;
  const session = {
    scenario: fakeScenario,
    recording: () => fakeRecording(),
    close: () => {
      closed += 1;
    },
  } as unknown as Session;
  return { session, closed: () => closed };
}

test('a game is opened, left, and closed on the way out', async () => {
  const { session, closed } = fakeSession();
  const { shell, reach } = start(() => Promise.resolve({ view: 'play', game: 'g', session }));
  shell.send({ type: 'wish', wish: WISH });
  expect(shell.getSnapshot().value).toBe('opening');
  const { context } = await reach('playing');
  expect(context).toMatchObject({ game: 'g', session });
  shell.send({ type: 'home' });
  expect(closed()).toBe(1);
  expect(shell.getSnapshot()).toMatchObject({
    value: 'title',
    context: { session: undefined, game: undefined },
  });
});

test('a game leads to its debrief', async () => {
  const { session, closed } = fakeSession();
  const { shell, reach } = start(() => Promise.resolve({ view: 'play', game: 'g', session }));
  shell.send({ type: 'wish', wish: WISH });
  await reach('playing');
  shell.send({ type: 'debrief' });
  expect(closed()).toBe(1);
  expect(shell.getSnapshot()).toMatchObject({
    value: 'debrief',
    context: { game: 'g', over: { scenario: fakeScenario, recording: fakeRecording() } },
  });
});

test('a new wish in the middle of a game closes it first', async () => {
  const { session, closed } = fakeSession();
  const { shell, reach } = start(() => Promise.resolve({ view: 'play', game: 'g', session }));
  shell.send({ type: 'wish', wish: WISH });
  await reach('playing');
  shell.send({ type: 'wish', wish: WISH });
  expect(closed()).toBe(1);
  await reach('playing');
});

test('a finished game opens in its debrief', async () => {
  const over = { view: 'debrief', game: 'g', scenario: fakeScenario, recording: fakeRecording() } as const;
  const { shell, reach } = start(() => Promise.resolve(over));
  shell.send({ type: 'wish', wish: WISH });
  expect((await reach('debrief')).context.over?.recording).toEqual(fakeRecording());
});

test('a problem is shown, and left for the title', async () => {
  const problem = { title: 'No', says: ['Because.'] };
  const { shell, reach } = start(() => Promise.resolve({ view: 'problem', problem }));
  shell.send({ type: 'wish', wish: WISH });
  expect((await reach('problem')).context.problem).toEqual(problem);
  shell.send({ type: 'home' });
  expect(shell.getSnapshot()).toMatchObject({ value: 'title', context: { problem: undefined } });
});

test('a lost connection is a problem, not a blank page', async () => {
  const { shell, reach } = start(() => Promise.reject(new Error('offline')));
  shell.send({ type: 'wish', wish: WISH });
  expect((await reach('problem')).context.problem?.says).toEqual([
    'A part of it did not arrive. Check the connection, then try again. Kept games are safe.',
  ]);
});

test('nothing kept leads to the title', async () => {
  const { shell, reach } = start(() => Promise.resolve({ view: 'title' }));
  shell.send({ type: 'wish', wish: { do: 'resume', view: 'play' } });
  expect((await reach('title')).context.game).toBeUndefined();
});

test('a game that arrives after somebody left is closed', async () => {
  const { session, closed } = fakeSession();
  let arrive: (opened: Opened) => void = () => {};
  const { shell } = start(
    () =>
      new Promise((resolve) => {
        arrive = resolve;
      }),
  );
  shell.send({ type: 'wish', wish: WISH });
  shell.send({ type: 'home' });
  arrive({ view: 'play', game: 'g', session });
  await new Promise(setImmediate);
  expect(closed()).toBe(1);
  expect(shell.getSnapshot().value).toBe('title');
});

test.each([
  ['title', undefined, { view: 'title' }],
  ['check', undefined, { view: 'check' }],
  ['duties', undefined, { view: 'duties' }],
  ['playing', 'g', { view: 'play', game: 'g' }],
  ['debrief', 'g', { view: 'debrief', game: 'g' }],
  ['opening', undefined, undefined],
  ['problem', undefined, undefined],
])('the address in the state %s', (state, game, place) => {
  expect(placeOf(state, { game, wish: undefined })).toEqual(place);
});

import { signal } from '@preact/signals';
import { expect, test } from 'vitest';
import { sight } from '../../src/incident/sight.ts';
import { open } from '../../src/incident/open.ts';
import type { Sight } from '../../src/incident/sight-types.ts';
import type { AskedAct } from '../../src/room/acts.ts';
import { PROPOSE_IT } from '../../src/room/words.ts';
import type { RoomView } from '../../src/room/view-types.ts';
import type { RoomSession } from '../../src/session/remote.ts';
import { seatSession } from '../../src/session/seat.ts';
import { flagship } from '../incident/scenarios.ts';

const s = flagship();
const first = sight(s, open(s, 7), 'solo');
const HINT = { do: 'hint' } as const;

/** A room that answers what it is told to, and remembers what it was asked. */
function fakeRoom(answer: (asked: AskedAct) => string | undefined) {
  const asked: AskedAct[] = [];
  const seen = signal<Sight | undefined>(first);
  const state = signal({ state: 'running' } as RoomView | undefined);
  const room = {
    sight: seen,
    room: state,
    notice: signal<string | undefined>(undefined),
    act: (act: AskedAct) => {
      asked.push(act);
      return Promise.resolve(answer(act));
    },
  } as unknown as RoomSession;
  return { room, asked, seen, state };
}

test('a move of one’s own is made, and nothing is said', async () => {
  const { room, asked } = fakeRoom(() => undefined);
  seatSession(room, first).send(HINT);
  await Promise.resolve();
  expect(asked).toEqual([{ do: 'move', move: HINT }]);
  expect(room.notice.value).toBeUndefined();
});

test('what is somebody else’s is proposed, and says so', async () => {
  const { room, asked } = fakeRoom(({ do: kind }) =>
    kind === 'move' ? `Others do that work. ${PROPOSE_IT}` : undefined,
  );
  seatSession(room, first).send(HINT);
  await expect.poll(() => room.notice.value).toMatch(/^Proposed to your team\./);
  expect(asked.map(({ do: kind }) => kind)).toEqual(['move', 'propose']);
});

test.each([
  ['the move', 'Nobody has asked that.', 'Nobody has asked that.', ['move']],
  ['the proposal too', PROPOSE_IT, 'At most 20 proposals stand at a time.', ['move', 'propose']],
])('%s is refused with the room’s own sentence', async (_, toMove, says, kinds) => {
  const { room, asked } = fakeRoom(({ do: kind }) => (kind === 'move' ? toMove : says));
  seatSession(room, first).send(HINT);
  await expect.poll(() => room.notice.value).toBe(says);
  expect(asked.map(({ do: kind }) => kind)).toEqual(kinds);
});

test('the clock is the room’s: it runs and stands as the room does, and nothing here moves it', () => {
  const { room, state, asked } = fakeRoom(() => undefined);
  const session = seatSession(room, first);
  expect(session.speed.value).toBe('1x');
  state.value = { ...(state.value as RoomView), state: 'paused' };
  session.setSpeed('8x');
  session.skip();
  expect(session.speed.value).toBe('paused');
  expect(asked).toEqual([]);
});

test('the desk of the seat asks the room', async () => {
  const { room } = fakeRoom(() => undefined);
  const logs: string[] = [];
  room.askLogs = (ask) => {
    logs.push(ask.do);
    return Promise.resolve({ to: 'trouble', says: 'There is no connection.' });
  };
  const desk = await seatSession(room, first).desk?.();
  expect(await desk?.open(() => {})).toEqual({ trouble: { says: 'There is no connection.' } });
  expect(logs).toEqual(['open']);
});

test('while the line is lost the table keeps what it saw last', () => {
  const { room, seen } = fakeRoom(() => undefined);
  const session = seatSession(room, first);
  const next = { ...first, minute: first.minute + 5 };
  seen.value = next;
  expect(session.sight.value).toBe(next);
  seen.value = undefined;
  expect(session.sight.value).toBe(next);
});

import { expect, test } from 'vitest';
import type { ClientMessage, ServerMessage } from '../../src/room/messages.ts';
import { remoteSession } from '../../src/session/remote.ts';
import type { RoomSession } from '../../src/session/remote.ts';
import type { Net } from '../../src/session/wire.ts';
import { fakeShelf } from './fake-shelf.ts';
import { fakeTicker } from './fake-ticker.ts';
import type { FakeTicker } from './fake-ticker.ts';

const SECRET = 's'.repeat(43);

/** Sockets that a test opens, feeds and closes by hand. */
class FakeSocket extends EventTarget {
  static all: FakeSocket[] = [];
  readonly OPEN = 1;
  readyState = 0;
  said: ClientMessage[] = [];

  constructor(readonly url: string) {
    super();
    FakeSocket.all.push(this);
  }
  send(text: string): void {
    this.said.push(JSON.parse(text) as ClientMessage);
  }
  close(): void {
    this.readyState = 3;
  }
  opens(): void {
    this.readyState = 1;
    this.dispatchEvent(new Event('open'));
  }
  hears(...messages: ServerMessage[]): void {
    this.dispatchEvent(new MessageEvent('message', { data: JSON.stringify(messages) }));
  }
  breaks(): void {
    this.readyState = 3;
    this.dispatchEvent(new Event('close'));
  }
}

interface World {
  session: RoomSession;
  ticker: FakeTicker;
  shelf: ReturnType<typeof fakeShelf>;
  sockets: FakeSocket[];
  last(): FakeSocket;
  asked: string[];
}

function world(shelf = fakeShelf()): World {
  FakeSocket.all = [];
  const ticker = fakeTicker();
  const asked: string[] = [];
  const net: Net = {
    origin: 'http://workshop.example',
    socket: FakeSocket as unknown as Net['socket'],
    fetch: (input) => {
      asked.push(input instanceof Request ? input.url : input.toString());
      return Promise.reject(new Error('no network'));
    },
  };
  let made = 0;
  const session = remoteSession({
    room: 'r',
    secret: SECRET,
    net,
    shelf,
    ticker,
    makeId: () => `id${shelf.writes}-${(made += 1)}`,
  });
  const sockets = FakeSocket.all;
  return { session, ticker, shelf, sockets, last: () => sockets.at(-1) as FakeSocket, asked };
}

function opened(shelf = fakeShelf()): World {
  const all = world(shelf);
  all.last().opens();
  all.last().hears({ t: 'welcome', seq: 4, kept: false });
  return all;
}

const see = (seq: number, docs: Extract<ServerMessage, { t: 'see' }>['docs']): ServerMessage => ({
  t: 'see',
  seq,
  docs,
});
const acts = (socket: FakeSocket) => socket.said.flatMap((one) => (one.t === 'act' ? [one.id] : []));
const room = (minute: number) => ({ set: { minute } as never });

test('it says who it is, then sees what it is told, change by change', () => {
  const { session, last } = world();
  expect(last().url).toBe('ws://workshop.example/api/rooms/r/socket');
  expect(session.line.value).toBe('connecting');
  last().opens();
  expect(last().said).toEqual([{ t: 'hello', secret: SECRET, since: 0 }]);
  last().hears({ t: 'welcome', seq: 4, kept: false }, see(4, { room: room(7), notes: { set: [] } }));
  expect([session.line.value, session.room.value]).toEqual(['open', { minute: 7 }]);
  last().hears(see(5, { room: { in: { minute: { set: 9 } } }, notes: null }));
  expect([session.room.value, session.notes.value]).toEqual([{ minute: 9 }, []]);
});

test('an act is done when the room says so, and is kept until then', async () => {
  const { session, last, shelf } = opened();
  const outcome = session.act({ do: 'start' });
  const [id = ''] = acts(last());
  expect([session.unsent.value, shelf.entries.size]).toEqual([1, 1]);
  last().hears({ t: 'done', id, seq: 5 });
  expect(await outcome).toBeUndefined();
  expect([session.unsent.value, shelf.entries.size]).toEqual([0, 0]);
});

test('a refusal that nobody waits for is a notice', async () => {
  const { session, last } = opened();
  session.send({ do: 'hint' });
  const [id = ''] = acts(last());
  last().hears({ t: 'refused', id, says: 'There are no hints in this scenario.' });
  await Promise.resolve();
  await Promise.resolve();
  expect(session.notice.value).toBe('There are no hints in this scenario.');
});

test('a lost line comes back by itself, and what was not confirmed is sent again under the same id', () => {
  const { session, last, ticker, sockets } = opened();
  session.send({ do: 'hint' });
  const before = acts(last());
  last().hears(see(6, { room: room(7) }));
  last().breaks();
  expect(session.line.value).toBe('lost');
  session.send({ do: 'leave', card: 'a' });
  ticker.pass(1000);
  expect(sockets).toHaveLength(2);
  last().opens();
  expect(last().said[0]).toEqual({ t: 'hello', secret: SECRET, since: 6 });
  last().hears({ t: 'welcome', seq: 9, kept: false });
  expect(acts(last())).toEqual([...before, expect.any(String)]);
  expect(session.line.value).toBe('open');
});

test('after a reload what was not confirmed is sent', () => {
  const first = opened();
  first.session.send({ do: 'hint' });
  const before = acts(first.last());
  first.session.close();
  const again = opened(first.shelf);
  expect(acts(again.last())).toEqual(before);
  again.last().hears({ t: 'done', id: before[0] ?? '', seq: 5 });
  expect(first.shelf.entries.size).toBe(0);
});

test('where sockets never open, requests are tried; where those fail too, sockets again', async () => {
  const { last, ticker, sockets, asked } = world();
  last().breaks();
  ticker.pass(1000);
  last().breaks();
  ticker.pass(2000);
  expect(sockets).toHaveLength(2);
  expect(asked).toEqual(['http://workshop.example/api/rooms/r/poll']);
  for (let turns = 0; turns < 10; turns += 1) await Promise.resolve();
  ticker.pass(5000);
  expect(sockets).toHaveLength(3);
});

test('tries come further and further apart, ten seconds at most', () => {
  const { last, ticker, sockets } = opened();
  for (let n = 0; n < 12; n += 1) {
    last().breaks();
    ticker.pass(10_000);
    last().opens();
  }
  expect(sockets).toHaveLength(13);
});

test('a line that says nothing for long is given up', () => {
  const { session, ticker, last } = opened();
  ticker.pass(40_000);
  last().hears({ t: 'beat' });
  ticker.pass(40_000);
  expect(session.line.value).toBe('open');
  ticker.pass(30_000);
  expect(session.line.value).not.toBe('open');
});

test('somebody who looks at a phone again does not wait for the next try', () => {
  const { ticker, last, sockets } = opened();
  ticker.hide(true);
  last().breaks();
  ticker.hide(false);
  expect(sockets).toHaveLength(2);
});

test('sent away for good it stays away, with the reason', () => {
  const { session, last, ticker, sockets } = opened();
  last().hears({ t: 'bye', says: 'A facilitator has taken you out of this room.', again: false });
  ticker.pass(60_000);
  expect([session.line.value, session.notice.value, sockets.length]).toEqual([
    'closed',
    'A facilitator has taken you out of this room.',
    1,
  ]);
  expect(ticker.pending()).toBe(0);
});

test('a change that does not fit what is here brings everything anew', () => {
  const { session, last, ticker } = opened();
  last().hears(see(6, { room: { in: { minute: { in: { x: { set: 1 } } } } } }));
  expect(session.line.value).toBe('lost');
  ticker.pass(1000);
  last().opens();
  expect(last().said).toEqual([{ t: 'hello', secret: SECRET, since: 0 }]);
});

test('what is no message ends the line', () => {
  const { last } = opened();
  last().dispatchEvent(new MessageEvent('message', { data: '[{"t":"run","code":"alert(1)"}]' }));
  expect(last().readyState).toBe(3);
});

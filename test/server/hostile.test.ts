import { request } from 'node:http';
import { connect } from 'node:net';
import { once } from 'node:events';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { WebSocket } from 'ws';
import type { Created, Joined, ServerMessage } from '../../src/room/messages.ts';
import { LONGEST_MESSAGE } from '../../src/room/messages.ts';
import { createRoom, joinRoom, openWorkshop, until } from './workshop.ts';
import type { Workshop } from './workshop.ts';

vi.setConfig({ testTimeout: 120_000 });

let workshop: Workshop;
let made: Created;
let ann: Joined;
const sockets: WebSocket[] = [];

beforeEach(async () => {
  workshop = await openWorkshop();
  made = await createRoom(workshop.server.url);
  ann = await joinRoom(workshop.server.url, { as: 'player', code: made.code, name: 'Ann' });
});
afterEach(async () => {
  sockets.splice(0).forEach((one) => one.terminate());
  await workshop.close();
});

interface Raw {
  socket: WebSocket;
  heard: ServerMessage[];
  say(message: unknown): void;
  closed: Promise<unknown>;
}

/** A line without the manners of our own client. */
async function raw(options: { room?: string; origin?: string } = {}): Promise<Raw> {
  const url = new URL(`/api/rooms/${options.room ?? made.room}/socket`, workshop.server.url);
  url.protocol = 'ws:';
  const socket = new WebSocket(url, options.origin === undefined ? {} : { origin: options.origin });
  sockets.push(socket);
  const heard: ServerMessage[] = [];
  socket.on('message', (data) =>
    heard.push(...(JSON.parse((data as Buffer).toString('utf8')) as ServerMessage[])),
  );
  const closed = once(socket, 'close');
  closed.catch(() => undefined);
  await once(socket, 'open');
  return {
    socket,
    heard,
    say: (message) => socket.send(typeof message === 'string' ? message : JSON.stringify(message)),
    closed,
  };
}

const hello = (who: { secret: string } = ann) => ({ t: 'hello', secret: who.secret, since: 0 });
const facilitator = () => ({ secret: made.facilitator });

async function greeted(who?: { secret: string }): Promise<Raw> {
  const line = await raw();
  line.say(hello(who));
  await until(() => line.heard.some(({ t }) => t === 'see'), 'it is told everything');
  return line;
}

const answerTo = (line: Raw, id: string) =>
  until(
    () => line.heard.find((one) => (one.t === 'done' || one.t === 'refused') && one.id === id),
    `an answer to ${id}`,
  );

/** Somebody else in the room notices nothing. */
async function isWell(): Promise<boolean> {
  const line = await greeted(facilitator());
  line.say({ t: 'act', id: 'note-1', act: { do: 'note', text: 'All is well.' } });
  return (await answerTo(line, 'note-1')).t === 'done';
}

const NONSENSE: [what: string, message: unknown][] = [
  ['no JSON', '{"t":"act"'],
  ['nothing', ''],
  ['null', 'null'],
  ['a number', '7'],
  ['another kind', { t: 'become-facilitator' }],
  ['a member too many', { t: 'act', id: 'a', act: { do: 'start' }, as: 'facilitator' }],
  ['an act of the room’s own', { t: 'act', id: 'a', act: { do: 'tick', ms: 5000 } }],
  ['an act under another name', { t: 'act', id: 'a', by: 'facilitator', act: { do: 'start' } }],
  ['an id that is none', { t: 'act', id: '../../etc', act: { do: 'start' } }],
  ['a move that is none', { t: 'act', id: 'a', act: { do: 'move', move: { do: 'win' } } }],
  [
    'a number beyond all bounds',
    {
      t: 'act',
      id: 'a',
      act: { do: 'move', move: { do: 'estimate', claim: 'accounts', low: 1e300, high: 1e301 } },
    },
  ],
  ['a text beyond all bounds', { t: 'act', id: 'a', act: { do: 'note', text: 'x'.repeat(3000) } }],
  ['a name that turns round', { t: 'act', id: 'a', act: { do: 'rename', name: 'Ann\u202e' } }],
  ['__proto__', '{"t":"act","id":"a","act":{"do":"rename","name":"Ann","__proto__":{"x":1}}}'],
];

test.each(NONSENSE)('%s is refused, and the line goes on', async (_, message) => {
  const line = await greeted();
  line.say(message);
  line.say({ t: 'act', id: 'after', act: { do: 'rename', name: 'Anna' } });
  expect(await answerTo(line, 'after')).toMatchObject({ t: 'done' });
  expect(line.heard.some((one) => one.t === 'done' && one.id === 'a')).toBe(false);
  expect(await isWell()).toBe(true);
});

test('nonsense again and again ends the line with a reason, and is logged', async () => {
  const line = await greeted();
  for (let n = 0; n < 20; n += 1) line.say('{');
  await line.closed;
  expect(line.heard.at(-1)).toMatchObject({ t: 'bye', says: 'Too many messages were not understood.' });
  expect(workshop.said.filter((text) => text.includes('was not understood')).length).toBeGreaterThanOrEqual(
    10,
  );
  expect(await isWell()).toBe(true);
});

test('a message beyond all bounds ends the line; binary ones are nonsense', async () => {
  const line = await greeted();
  line.say('x'.repeat(LONGEST_MESSAGE + 1));
  await line.closed;
  const other = await greeted();
  other.socket.send(Buffer.from([1, 2, 3]));
  other.say({ t: 'act', id: 'after', act: { do: 'rename', name: 'Anna' } });
  expect(await answerTo(other, 'after')).toMatchObject({ t: 'done' });
  expect(await isWell()).toBe(true);
});

test('nobody is anybody before saying who, and nobody by a secret that is not theirs', async () => {
  const mute = await raw();
  mute.say({ t: 'act', id: 'a', act: { do: 'start' } });
  await mute.closed;
  expect(mute.heard).toEqual([{ t: 'bye', says: 'Say who you are first.', again: true }]);
  const forger = await raw();
  forger.say(hello({ secret: 'A'.repeat(43) }));
  await forger.closed;
  expect(forger.heard).toMatchObject([{ t: 'bye', again: false }]);
  const other = await createRoom(workshop.server.url);
  const stranger = await raw({ room: other.room });
  // A facilitator there is nobody here.
  stranger.say(hello(facilitator()));
  await stranger.closed;
  expect(stranger.heard).toMatchObject([{ t: 'bye', again: false }]);
  expect(await isWell()).toBe(true);
});

test('a player has none of a facilitator’s verbs', async () => {
  const line = await greeted();
  const acts = [
    { do: 'start' },
    { do: 'end' },
    { do: 'reveal', scores: true },
    { do: 'skip' },
    { do: 'put-out', player: 'x' },
  ];
  for (const [n, act] of acts.entries()) {
    line.say({ t: 'act', id: `a${n}`, act });
    expect(await answerTo(line, `a${n}`)).toMatchObject({
      t: 'refused',
      says: 'Only a facilitator may do that.',
    });
  }
});

test('sent again, out of order, and late: done once', async () => {
  const line = await greeted();
  for (const id of ['b', 'a', 'b', 'a', 'b'])
    line.say({ t: 'act', id, act: { do: 'rename', name: `Ann ${id}` } });
  await until(() => line.heard.filter(({ t }) => t === 'done').length === 5, 'five answers');
  const done = line.heard.flatMap((one) => (one.t === 'done' ? [`${one.id} ${one.seq}`] : []));
  expect(new Set(done).size).toBe(2);
  // Days later, on another line.
  const later = await greeted();
  later.say({ t: 'act', id: 'a', act: { do: 'rename', name: 'Eve' } });
  expect(await answerTo(later, 'a')).toMatchObject({ t: 'done' });
  const fresh = await greeted(facilitator());
  const room = fresh.heard.find((one) => one.t === 'see');
  expect(JSON.stringify(room)).toContain('"name":"Ann a"');
});

test('two tabs on one seat: both see it, either may act', async () => {
  const [one, other] = [await greeted(), await greeted()];
  one.say({ t: 'act', id: 'a', act: { do: 'rename', name: 'From one' } });
  expect(await answerTo(one, 'a')).toMatchObject({ t: 'done' });
  await until(() => JSON.stringify(other.heard).includes('From one'), 'the other tab sees it');
  other.say({ t: 'act', id: 'b', act: { do: 'rename', name: 'From the other' } });
  expect(await answerTo(other, 'b')).toMatchObject({ t: 'done' });
  await until(() => JSON.stringify(one.heard).includes('From the other'), 'the first tab sees it');
});

test('a flood from one line is slowed; others are answered', async () => {
  const line = await greeted();
  for (let n = 0; n < 500; n += 1) line.say({ t: 'act', id: `f${n}`, act: { do: 'rename', name: `A${n}` } });
  await until(
    () => line.heard.some((one) => one.t === 'refused' && one.says.startsWith('That was too fast')),
    'it is told so',
  );
  expect(await isWell()).toBe(true);
});

test('a name with markup is a name', async () => {
  const name = '<img src=x onerror=alert(1)>';
  await joinRoom(workshop.server.url, { as: 'player', code: made.code, name });
  const line = await greeted();
  expect(JSON.stringify(line.heard)).toContain(JSON.stringify(name));
});

test('a reader that takes nothing holds nobody up, and little memory', async () => {
  const slow = await greeted(facilitator());
  slow.socket.pause();
  const quick = await greeted(facilitator());
  quick.say({ t: 'act', id: 'start', act: { do: 'start' } });
  await answerTo(quick, 'start');
  const before = process.memoryUsage().heapUsed;
  for (let n = 0; n < 40; n += 1) {
    quick.say({ t: 'act', id: `s${n}`, act: { do: 'skip', minutes: 500 } });
    await answerTo(quick, `s${n}`);
  }
  expect(process.memoryUsage().heapUsed - before).toBeLessThan(100_000_000);
  slow.socket.resume();
  const last = quick.heard.findLast((one) => one.t === 'see');
  await until(
    () => slow.heard.findLast((one) => one.t === 'see')?.seq === (last?.t === 'see' ? last.seq : 0),
    'once it reads, it sees what the others see',
  );
  // Not everything that was between: what changed meanwhile came in a few.
  expect(slow.heard.filter(({ t }) => t === 'see').length).toBeLessThanOrEqual(
    quick.heard.filter(({ t }) => t === 'see').length,
  );
});

// ---- Requests ----

interface Answer {
  status: number;
  headers: Record<string, unknown>;
  body: string;
}

function ask(
  path: string,
  {
    method = 'POST',
    body = '',
    headers = {},
  }: { method?: string; body?: string; headers?: Record<string, string> } = {},
): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const asked = request(
      {
        host: '127.0.0.1',
        port: workshop.server.port,
        path,
        method,
        headers: { 'Content-Type': 'application/json', ...headers },
      },
      (answer) => {
        let text = '';
        answer.on('data', (part) => (text += String(part)));
        answer.on('end', () =>
          resolve({ status: answer.statusCode ?? 0, headers: answer.headers, body: text }),
        );
      },
    );
    asked.on('error', reject);
    asked.end(body);
  });
}

const REFUSED: [what: string, status: number, path: string, options: Parameters<typeof ask>[1]][] = [
  ['no JSON', 400, '/api/join', { body: '{' }],
  ['another type', 415, '/api/join', { body: '{}', headers: { 'Content-Type': 'text/plain' } }],
  ['too long', 413, '/api/join', { body: `"${'x'.repeat(LONGEST_MESSAGE)}"` }],
  [
    'a member too many',
    400,
    '/api/join',
    { body: '{"as":"player","code":"AAAAAAAAAA","name":"A","admin":true}' },
  ],
  [
    'a scenario that is not here',
    409,
    '/api/rooms',
    { body: '{"scenario":"none","preset":35,"teams":["A"]}' },
  ],
  [
    'a preset that is none',
    400,
    '/api/rooms',
    { body: '{"scenario":"overseas-server","preset":34,"teams":["A"]}' },
  ],
  [
    'a hundred teams',
    400,
    '/api/rooms',
    {
      body: JSON.stringify({
        scenario: 'overseas-server',
        preset: 35,
        teams: Array.from({ length: 100 }, () => 'A'),
      }),
    },
  ],
  ['a room that is not there', 404, '/api/rooms/none/poll', { body: '{"got":0,"send":[]}' }],
  ['a page of another site', 403, '/api/join', { body: '{}', headers: { Origin: 'http://evil.example' } }],
  ['a name that points here', 403, '/api/join', { body: '{}', headers: { Host: 'evil.example' } }],
  ['GET where there is only POST', 405, '/api/rooms', { method: 'GET' }],
  ['a way out of the folder', 404, '/api/rooms/..%2f..%2fetc/poll', { body: '{}' }],
  ['nothing of ours', 404, '/api/none', { body: '{}' }],
];

test.each(REFUSED)(
  'a request with %s is refused with %i and a sentence',
  async (_, status, path, options) => {
    const answer = await ask(path, options);
    expect(answer.status).toBe(status);
    expect(JSON.parse(answer.body)).toEqual({ says: expect.stringMatching(/\.$/) });
    expect(answer.headers['content-security-policy']).toContain("default-src 'self'");
    expect(answer.headers['x-content-type-options']).toBe('nosniff');
  },
);

test('a socket from a page of another site is refused', async () => {
  await expect(raw({ origin: 'http://evil.example' })).rejects.toThrow('403');
  const { origin } = new URL(workshop.server.url.replace('localhost', '127.0.0.1'));
  const url = new URL(`/api/rooms/${made.room}/socket`, origin);
  url.protocol = 'ws:';
  const own = new WebSocket(url, { origin });
  sockets.push(own);
  await once(own, 'open');
});

test('codes that are none are slowed down, for that address; a right one is not counted', async () => {
  const join = (code: string) =>
    ask('/api/join', { body: JSON.stringify({ as: 'player', code, name: 'G' }) });
  for (let n = 0; n < 5; n += 1) expect((await join(made.code)).status).toBe(201);
  const statuses = [];
  for (let n = 0; n < 30; n += 1) statuses.push((await join(`AAAAAAAA${String(n).padStart(2, '0')}`)).status);
  expect(statuses.slice(0, 20)).toEqual(Array.from({ length: 20 }, () => 404));
  expect(statuses.slice(20)).toEqual(Array.from({ length: 10 }, () => 429));
  expect((await join(made.code)).status).toBe(429);
  workshop.clock.pass(60_000);
  expect((await join(made.code)).status).toBe(201);
});

test('a thousand joins from one address: as many as a room has places, then a sentence', async () => {
  const statuses: number[] = [];
  for (let n = 0; n < 20; n += 1) {
    const body = JSON.stringify({ as: 'player', code: made.code, name: 'Crowd' });
    const batch = await Promise.all(Array.from({ length: 50 }, () => ask('/api/join', { body })));
    statuses.push(...batch.map(({ status }) => status));
  }
  expect(statuses.filter((status) => status === 201).length).toBe(199);
  expect(new Set(statuses)).toEqual(new Set([201, 409]));
  expect(await isWell()).toBe(true);
});

test('rooms from one address are few', async () => {
  const body = JSON.stringify({ scenario: 'overseas-server', preset: 35, teams: ['A'] });
  const statuses = [];
  for (let n = 0; n < 25; n += 1) statuses.push((await ask('/api/rooms', { body })).status);
  expect(statuses.filter((status) => status === 201).length).toBe(19);
  expect(statuses.at(-1)).toBe(429);
});

test('half a request holds nothing', async () => {
  const socket = connect(workshop.server.port, '127.0.0.1');
  socket.write(
    'POST /api/join HTTP/1.1\r\nHost: 127.0.0.1\r\nContent-Type: application/json\r\nContent-Length: 100\r\n\r\n{',
  );
  expect(await isWell()).toBe(true);
  socket.destroy();
});

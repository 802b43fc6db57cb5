// Questions to the logs that are meant to hold others up. Tables of a few rows, and queries that a test never answers.
import { once } from 'node:events';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { WebSocket } from 'ws';
import type { Incident } from '../../src/incident/incident.ts';
import type { Created, Joined, ServerMessage } from '../../src/room/messages.ts';
import type { RoomSession } from '../../src/session/remote.ts';
import { handOf, PARTS } from '../forensics/desk-hand.ts';
import { atBrief, done, sitDown, toTheSuspicion } from './at-logs.ts';
import { joinRoom, openWorkshop, until } from './workshop.ts';
import type { Workshop } from './workshop.ts';

let workshop: Workshop;
let made: Created;
let facilitator: RoomSession;
let red: RoomSession;
let eve: Joined;
/** Rules that were counted for the room itself. */
let counted: string[];
const sockets: WebSocket[] = [];
const sessions: RoomSession[] = [];

beforeEach(async () => {
  counted = [];
  workshop = await openWorkshop({
    desk: { start: () => handOf(PARTS, (message) => message.includes('forever')), longestQueryMs: 300 },
    count: async (_: unknown, x: Incident, { sql }) => {
      counted.push(sql);
      const seen = { tokens: 4, flagged: 2, forged: 2, right: 2, signs: {} };
      const unseen = { forged: 2, honest: 2, right: 2, wrong: 0 };
      return { measured: { seen, unseen, log: String(x.seed) } };
    },
  });
  const { url } = workshop.server;
  ({ made, facilitator } = await atBrief(url, { teams: ['Red', 'Blue'] }));
  red = await sitDown(url, made, ['lead']);
  eve = await joinRoom(url, { as: 'player', code: made.code, name: 'Eve' });
  sessions.push(facilitator, red);
});
afterEach(async () => {
  sockets.splice(0).forEach((one) => one.terminate());
  sessions.splice(0).forEach((one) => one.close());
  await workshop.close();
});

interface Raw {
  heard: ServerMessage[];
  say(message: unknown): void;
  answerTo(id: string): Promise<ServerMessage>;
}

/** Eve's line, without the manners of our own client; she sits in the other team. */
async function greeted(): Promise<Raw> {
  const url = new URL(`/api/rooms/${made.room}/socket`, workshop.server.url);
  url.protocol = 'ws:';
  const socket = new WebSocket(url);
  sockets.push(socket);
  const heard: ServerMessage[] = [];
  socket.on('message', (data) =>
    heard.push(...(JSON.parse((data as Buffer).toString('utf8')) as ServerMessage[])),
  );
  await once(socket, 'open');
  const say = (message: unknown) => socket.send(JSON.stringify(message));
  const answerTo = (id: string) =>
    until(
      () => heard.find((one) => 'id' in one && one.id === id && one.t !== 'desk-progress'),
      `an answer to ${id}`,
    );
  say({ t: 'hello', secret: eve.secret, since: 0 });
  const act = { do: 'sit', team: 'team-2', seats: ['forensics'] };
  say({ t: 'act', id: 'sit', act });
  await answerTo('sit');
  return { heard, say, answerTo };
}

async function openedBy(line: Raw, id = 'open'): Promise<string> {
  line.say({ t: 'desk', id, ask: { do: 'open' } });
  const answer = await line.answerTo(id);
  return answer.t === 'desk' && answer.answer.to === 'open' ? answer.answer.logs : '';
}

/** The other team plays and asks its logs meanwhile. */
async function isWell(): Promise<boolean> {
  const opened = await red.askLogs({ do: 'open' });
  const logs = opened.to === 'open' ? opened.logs : '';
  const answer = await red.askLogs({ do: 'query', logs, sql: 'SELECT 1' });
  const says = await red.act({ do: 'move', move: { do: 'save-query', name: 'one', sql: 'SELECT 1' } });
  return answer.to === 'query' && says === undefined;
}

const STRANGE: [what: string, ask: unknown][] = [
  ['no question', undefined],
  ['another kind', { do: 'drop' }],
  ['an incident of its own', { do: 'open', incident: {} }],
  ['a minute of its own', { do: 'open', minute: 0 }],
  ['more rows', { do: 'query', logs: 'x', sql: 'SELECT 1', mostRows: 1e9 }],
  ['a query that is none', { do: 'query', logs: 'x', sql: 7 }],
  ['a query beyond all bounds', { do: 'query', logs: 'x', sql: 'x'.repeat(30_001) }],
  ['a name beyond all bounds', { do: 'token', logs: 'x', name: 'x'.repeat(201) }],
  ['logs that are a path', { do: 'query', logs: '../../etc', sql: 'SELECT 1' }],
];

test.each(STRANGE)('%s is not understood, and the line goes on', async (_, ask) => {
  const line = await greeted();
  line.say({ t: 'desk', id: 'strange', ask });
  expect(await line.answerTo('strange')).toMatchObject({ t: 'refused', says: 'That was not understood.' });
  expect(await openedBy(line)).not.toBe('');
  expect(await isWell()).toBe(true);
});

test('a flood of questions: one at a time, and the others notice nothing', async () => {
  const line = await greeted();
  const logs = await openedBy(line);
  line.say({ t: 'desk', id: 'slow', ask: { do: 'query', logs, sql: "SELECT 'forever'" } });
  for (let n = 0; n < 200; n += 1)
    line.say({ t: 'desk', id: `flood-${n}`, ask: { do: 'query', logs, sql: 'SELECT 1' } });
  expect(await isWell()).toBe(true);
  const last = await line.answerTo('flood-199');
  expect(last).toMatchObject({ t: 'refused' });
  const says = line.heard.flatMap((one) => (one.t === 'refused' ? [one.says] : []));
  expect(new Set(says)).toEqual(new Set(['One question at a time.', 'That was too fast. Try again.']));
  expect(await line.answerTo('slow')).toMatchObject({
    answer: { to: 'trouble', says: expect.stringContaining('did not come to an end') },
  });
  workshop.clock.pass(10_000);
  line.say({ t: 'desk', id: 'after', ask: { do: 'query', logs, sql: 'SELECT 1' } });
  expect(await line.answerTo('after')).toMatchObject({ answer: { to: 'query', rows: [[1]] } });
});

test('many tabs that ask without an end: their team waits, nobody else does', async () => {
  const lines: Raw[] = [];
  for (let n = 0; n < 12; n += 1) lines.push(await greeted());
  const logs = await openedBy(lines[0] as Raw);
  lines.forEach((line, n) =>
    line.say({ t: 'desk', id: `q${n}`, ask: { do: 'query', logs, sql: `SELECT 'forever ${n}'` } }),
  );
  expect(await isWell()).toBe(true);
  const answers = await Promise.all(lines.map((line, n) => line.answerTo(`q${n}`)));
  const refused = answers.filter(
    (one) => one.t === 'desk' && one.answer.to === 'trouble' && one.answer.says.startsWith('Too many ask'),
  );
  // One is served and eight wait.
  expect(refused.length).toBe(3);
});

test('a device that goes away while it waits leaves nothing behind', async () => {
  const line = await greeted();
  const logs = await openedBy(line);
  line.say({ t: 'desk', id: 'slow', ask: { do: 'query', logs, sql: "SELECT 'forever'" } });
  sockets.at(-1)?.terminate();
  expect(await isWell()).toBe(true);
  const next = await greeted();
  next.say({ t: 'desk', id: 'after', ask: { do: 'query', logs, sql: 'SELECT 1' } });
  expect(await next.answerTo('after')).toMatchObject({ answer: { to: 'query', rows: [[1]] } });
});

test('a rule without an end is tried out beside the room, and never reaches it', async () => {
  await toTheSuspicion(facilitator, 'team-2');
  const line = await greeted();
  const play = (id: string, sql: string) =>
    line.say({
      t: 'act',
      id,
      act: { do: 'move', move: { do: 'play', card: 'shadow-rule', rule: { sql } } },
    });
  play('endless', "SELECT jti FROM gateway WHERE at <> 'forever'");
  // The room goes on at once.
  expect(await isWell()).toBe(true);
  await done(facilitator, { do: 'note', text: 'It goes on.' });
  expect(line.heard.some((one) => 'id' in one && one.id === 'endless')).toBe(false);
  expect(await line.answerTo('endless')).toMatchObject({
    t: 'refused',
    says: expect.stringContaining('did not come to an end'),
  });
  expect(counted).toEqual([]);
  play('fine', 'SELECT jti FROM gateway');
  expect(await line.answerTo('fine')).toMatchObject({ t: 'done' });
  expect(counted).toEqual(['SELECT jti FROM gateway']);
});

test('what a device says that its rule finds is not listened to', async () => {
  await toTheSuspicion(facilitator, 'team-2');
  const line = await greeted();
  const seen = { tokens: 9, flagged: 9, forged: 9, right: 9, signs: {} };
  const unseen = { forged: 9, honest: 0, right: 9, wrong: 0 };
  const rule = { sql: 'SELECT jti FROM gateway', measured: { seen, unseen, log: 'mine' } };
  line.say({
    t: 'act',
    id: 'forged',
    act: { do: 'move', move: { do: 'play', card: 'shadow-rule', rule } },
  });
  expect(await line.answerTo('forged')).toMatchObject({ t: 'done' });
  expect(counted).toEqual(['SELECT jti FROM gateway']);
});

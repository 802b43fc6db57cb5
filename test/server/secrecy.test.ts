import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { WebSocket } from 'ws';
import { workerDesk } from '../../src/forensics/desk.ts';
import type { RoomEvent } from '../../src/room/acts.ts';
import { apply, openRoom } from '../../src/room/fold.ts';
import type { Room } from '../../src/room/room-types.ts';
import type { Measured } from '../../src/scenario/moves.ts';
import type { Scenario } from '../../src/scenario/scenario.ts';
import { openRoomDesk } from '../../src/session/room-desk.ts';
import { remoteSession } from '../../src/session/remote.ts';
import type { RoomSession } from '../../src/session/remote.ts';
import type { Net } from '../../src/session/wire.ts';
import { randomMove, seeded } from '../incident/random-player.ts';
import { flagship } from '../incident/scenarios.ts';
import { contains, hiddenFigures, hiddenTexts, othersMail, told } from '../incident/secrets.ts';
import type { Secret } from '../incident/secrets.ts';
import { fakeShelf } from '../session/fake-shelf.ts';
import { ANTI_JOIN, done, logThread, skipUntil, toTheSuspicion, withLogs } from './at-logs.ts';
import { createRoom, enter, joinRoom, netOf, nodeTicker, openWorkshop, until } from './workshop.ts';
import type { Workshop } from './workshop.ts';
import { fileLog } from '../../src/server/file-log.ts';
import type { RoomLog } from '../../src/room/room-log.ts';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

vi.setConfig({ testTimeout: 180_000 });

let workshop: Workshop;
let log: RoomLog;
let folder: string;
const sessions: RoomSession[] = [];

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'keyfall-secrets-'));
  log = await fileLog(folder, () => {});
  workshop = await openWorkshop({ ...(await withLogs()), roomLog: log });
});
afterEach(async () => {
  sessions.splice(0).forEach((one) => one.close());
  await workshop.close();
  rmSync(folder, { recursive: true });
});

interface Tapped {
  seat: string;
  session: RoomSession;
  /** Everything that came over its line since it was last looked at. */
  heard: string[];
}

function tap(url: string, seat: string, joined: { room: string; secret: string }): Tapped {
  const heard: string[] = [];
  class Listening extends WebSocket {
    constructor(address: string) {
      super(address);
      this.on('message', (data) => heard.push((data as Buffer).toString('utf8')));
    }
  }
  const net = { ...netOf(url), socket: Listening as unknown as Net['socket'] };
  let made = 0;
  const session = remoteSession({
    ...joined,
    net,
    shelf: fakeShelf(),
    ticker: nodeTicker(),
    makeId: () => `${seat}-${(made += 1)}`,
  });
  sessions.push(session);
  return { seat, session, heard };
}

/** The same room, folded here. */
function shadow(): { room: Room | undefined; fold(events: RoomEvent[]): Room } {
  let room: Room | undefined;
  return {
    room,
    fold(events) {
      for (const event of events) {
        if (room === undefined) room = openRoom(flagship(), event);
        else apply(room, flagship(), event);
      }
      return room as Room;
    },
  };
}

function secretsOf(room: Room, seat: string): Secret[] {
  const s = flagship();
  const x = room.teams['team-1']?.incident;
  if (!x || x.over) return [];
  const known = told(s, x);
  return [
    ...hiddenTexts(s, x),
    ...hiddenFigures(s, x).filter(({ text }) => !contains(known, text)),
    ...othersMail(s, x, seat),
  ];
}

test('over a whole game no device hears what its seat may not know', async () => {
  const s = flagship();
  const { url } = workshop.server;
  const made = await createRoom(url, { seed: 3 });
  const facilitator = enter(url, { room: made.room, secret: made.facilitator });
  sessions.push(facilitator);
  const devices: Tapped[] = [];
  for (const seat of Object.keys(s.people)) {
    const one = tap(url, seat, await joinRoom(url, { as: 'player', code: made.code, name: seat }));
    expect(await one.session.act({ do: 'sit', team: 'team-1', seats: [seat] })).toBeUndefined();
    devices.push(one);
  }
  devices.push(tap(url, 'table', await joinRoom(url, { as: 'projector', code: made.code })));
  expect(await facilitator.act({ do: 'start' })).toBeUndefined();
  expect(await facilitator.act({ do: 'pause' })).toBeUndefined();
  const random = seeded(5);
  const here = shadow();
  let looked = 0;
  let mail = 0;
  for (let left = 90; left > 0; left -= 1) {
    const room = here.fold(await log.read(made.room, looked));
    looked = room.seq;
    const x = room.teams['team-1']?.incident;
    if (!x || room.state === 'ended') break;
    const move = randomMove(s, x, random);
    const isRule = 'rule' in move;
    if (move.do === 'wait' || isRule)
      await facilitator.act({ do: 'skip', minutes: Math.max(1, random(2000)) });
    else await facilitator.act({ do: 'move', team: 'team-1', move });
    const after = here.fold(await log.read(made.room, looked));
    looked = after.seq;
    if (after.state === 'ended') break;
    await Promise.all(
      devices.map(({ session }) =>
        until(() => session.room.value?.minute === after.minute, 'all have seen it'),
      ),
    );
    for (const { seat, heard } of devices) {
      const text = heard.splice(0).join('\n');
      const secrets = secretsOf(after, seat);
      mail += othersMail(s, after.teams['team-1']?.incident ?? x, seat).length;
      const leaks = secrets.filter((secret) => contains(text, secret.text));
      expect({ seat, minute: after.minute, leaks }).toEqual({ seat, minute: after.minute, leaks: [] });
    }
  }
  // There was something to keep from them.
  expect(mail).toBeGreaterThan(100);
});

const QUERIES = [
  'SELECT * FROM gateway ORDER BY at LIMIT 200',
  'SELECT * FROM gateway ORDER BY at DESC LIMIT 200',
  'SELECT * FROM issuance ORDER BY issued DESC LIMIT 100',
  'SELECT name, sql FROM log.sqlite_master',
  'SELECT count(*) FROM gateway',
  'SELECT forged FROM gateway',
  ANTI_JOIN,
];

test('what the logs answer is what the desk of a game alone shows, and nothing of what is true', async () => {
  const s = flagship();
  const { url } = workshop.server;
  const made = await createRoom(url, { seed: 3, start: 'four-days' });
  const facilitator = enter(url, { room: made.room, secret: made.facilitator });
  sessions.push(facilitator);
  await done(facilitator, { do: 'start' });
  await done(facilitator, { do: 'pause' });
  const devices: Tapped[] = [];
  for (const seat of ['lead', 'forensics', 'legal']) {
    const one = tap(url, seat, await joinRoom(url, { as: 'player', code: made.code, name: seat }));
    await done(one.session, { do: 'sit', team: 'team-1', seats: [seat] });
    devices.push(one);
  }
  const alone = workerDesk(s, { start: await logThread() });
  const here = shadow();
  let [looked, rows, keptBack] = [0, 0, 0];

  const look = async ({ seat, session, heard }: Tapped) => {
    const room = here.fold(await log.read(made.room, looked));
    looked = room.seq;
    const incident = room.teams['team-1']?.incident;
    if (!incident) throw new Error('There is no game.');
    heard.splice(0);
    const { desk, open } = openRoomDesk(session);
    expect(withoutMs(await open(() => {}))).toEqual(withoutMs(await alone.open(incident, () => {})));
    for (const sql of QUERIES) {
      const answer = withoutMs(await desk.query(sql));
      expect(answer).toEqual(withoutMs(await alone.query(sql)));
      rows += 'rows' in answer ? (answer.rows as unknown[]).length : 0;
    }
    const found = await desk.query(ANTI_JOIN);
    const name = 'rows' in found ? String(found.rows[0]?.[0]) : '';
    const token = await desk.token(name);
    expect(token).toBe(await alone.token(name));
    expect(await desk.inspect(token ?? '')).toEqual(await alone.inspect(token ?? ''));

    const ours = await alone.measure(ANTI_JOIN, 'forged-cards');
    const theirs = await desk.measure(ANTI_JOIN, 'forged-cards');
    if ('trouble' in ours || 'trouble' in theirs) throw new Error('It cannot be counted.');
    expect(theirs).toEqual({ counts: ours.counts, ms: theirs.ms, to: 'measure' });
    const frames = heard.splice(0).filter((frame) => frame.includes('"t":"desk"'));
    expect(frames.length).toBeGreaterThanOrEqual(QUERIES.length);
    const truth = truthOf(s, ours.measured as Measured);
    const text = frames.join('\n');
    // Rows that the team may read can have any number in them; what it is told of a rule must not.
    const counts = frames.filter((frame) => frame.includes('"to":"measure"')).join('\n');
    const secrets = secretsOf(room, seat).filter((one) => !/^\d/.test(one.text));
    keptBack += secrets.length;
    const leaks = [
      ...secrets.filter((one) => contains(text, one.text)).map(({ what }) => what),
      ...truth.words.filter((one) => text.includes(one)),
      ...truth.figures.filter((one) => contains(counts, one)),
    ];
    expect({ seat, leaks }).toEqual({ seat, leaks: [] });
    // They would be found: the answer of the thread itself has them.
    const whole = JSON.stringify(ours);
    expect(truth.words.filter((one) => whole.includes(one)).length).toBeGreaterThan(4);
    expect(truth.figures.filter((one) => contains(whole, one))).toEqual(truth.figures);
  };

  const [lead, analyst, legal] = devices as [Tapped, Tapped, Tapped];
  await look(lead);
  await toTheSuspicion(facilitator);
  await look(analyst);
  const rule = { sql: ANTI_JOIN };
  await done(analyst.session, { do: 'move', move: { do: 'play', card: 'shadow-rule', rule } });
  const isInShadow = () => legal.session.sight.value?.queries.some(({ mode }) => mode === 'shadow');
  await skipUntil(facilitator, isInShadow, 'the rule runs in shadow');
  await look(legal);
  alone.close();
  expect(rows).toBeGreaterThan(1000);
  expect(keptBack).toBeGreaterThan(300);
});

/** What nobody at the table can know of a rule and of the rows. */
function truthOf(s: Scenario, { seen, unseen, log: measuredOn }: Measured) {
  // Whose rows are forged: no column says that.
  const populations = Object.entries(s.logs?.populations ?? {}).flatMap(([id, { issued }]) =>
    issued ? [] : [id],
  );
  const words = ['forged', 'right', 'honest', 'wrong', 'unseen', 'measured', ...populations];
  const figures = [seen.forged, seen.right, ...Object.values(unseen)].map(String);
  const told = [seen.tokens, seen.flagged, ...Object.values(seen.signs)].map(String);
  return {
    words: [...words.map((one) => `"${one}"`), measuredOn],
    figures: figures.filter((one) => one.length > 2 && !told.includes(one)),
  };
}

function withoutMs(answer: object): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(answer).filter(([key]) => !['ms', 'madeMs', 'loadedMs', 'to'].includes(key)),
  );
}

test('a device that listens for secrets would find one', async () => {
  const { url } = workshop.server;
  const made = await createRoom(url);
  const observer = tap(
    url,
    'observer',
    await joinRoom(url, { as: 'observer', code: made.code, name: 'Eve', observer: made.observer }),
  );
  const facilitator = enter(url, { room: made.room, secret: made.facilitator });
  sessions.push(facilitator);
  await facilitator.act({ do: 'start' });
  await facilitator.act({ do: 'skip' });
  await facilitator.act({ do: 'direct', as: 'send', inject: 'hold-the-report' });
  await until(
    () => observer.session.sight.value?.desk.some(({ id }) => id === 'hold-the-report'),
    'the observer sees all mail',
  );
  const room = shadow().fold(await log.read(made.room, 0));
  const x = room.teams['team-1']?.incident;
  const mail = x ? othersMail(flagship(), x, 'table') : [];
  expect(mail.some(({ text }) => contains(observer.heard.join('\n'), text))).toBe(true);
});

test('a scenario and its texts are not to be had from the server while it is played', async () => {
  const { url } = workshop.server;
  for (const path of [
    '/scenarios/overseas-server.json',
    '//scenarios/overseas-server.json',
    '/%73cenarios/overseas-server.json',
    '/SCENARIOS/overseas-server.json',
  ]) {
    const answer = await fetch(url + path.slice(1));
    expect([path, answer.status]).toEqual([
      path,
      expect.toSatisfy((status: number) => status === 403 || status === 404),
    ]);
  }
});

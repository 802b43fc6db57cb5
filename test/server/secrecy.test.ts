import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { WebSocket } from 'ws';
import type { RoomEvent } from '../../src/room/acts.ts';
import { apply, openRoom } from '../../src/room/fold.ts';
import type { Room } from '../../src/room/room-types.ts';
import { remoteSession } from '../../src/session/remote.ts';
import type { RoomSession } from '../../src/session/remote.ts';
import type { Net } from '../../src/session/wire.ts';
import { randomMove, seeded } from '../incident/random-player.ts';
import { flagship } from '../incident/scenarios.ts';
import { contains, hiddenFigures, hiddenTexts, othersMail, told } from '../incident/secrets.ts';
import type { Secret } from '../incident/secrets.ts';
import { fakeShelf } from '../session/fake-shelf.ts';
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
  workshop = await openWorkshop({ roomLog: log });
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

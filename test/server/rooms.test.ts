import { afterEach, beforeEach, expect, test } from 'vitest';
import { CARRIERS, createRoom, enter, joinRoom, netOf, openWorkshop, until } from './workshop.ts';
import type { Workshop } from './workshop.ts';
import { readCode, sayCode } from '../../src/room/messages.ts';
import { fetchRecordings, listRoomScenarios } from '../../src/session/room-requests.ts';
import type { RoomSession } from '../../src/session/remote.ts';
import { PRESETS } from '../../src/scenario/vocabulary.ts';

let workshop: Workshop;
let sessions: RoomSession[] = [];

beforeEach(async () => {
  workshop = await openWorkshop();
});
afterEach(async () => {
  sessions.forEach((one) => one.close());
  sessions = [];
  await workshop.close();
});

const keep = (session: RoomSession) => {
  sessions.push(session);
  return session;
};

test.each(CARRIERS)('a short game by %s: join, sit, start, decide, pause, end', async (carried) => {
  const { url } = workshop.server;
  const made = await createRoom(url);
  const facilitator = keep(enter(url, { room: made.room, secret: made.facilitator }, { carried }));
  const lead = keep(
    enter(url, await joinRoom(url, { as: 'player', code: made.code, name: 'Ann' }), { carried }),
  );
  const legal = keep(
    enter(url, await joinRoom(url, { as: 'player', code: made.code, name: 'Ben' }), { carried }),
  );
  await until(() => facilitator.room.value?.waiting.length === 2, 'two people wait');
  expect(await lead.act({ do: 'sit', team: 'team-1', seats: ['lead'] })).toBeUndefined();
  expect(await legal.act({ do: 'sit', team: 'team-1', seats: ['legal'] })).toBeUndefined();
  expect(await lead.act({ do: 'start' })).toBe('Only a facilitator may do that.');
  expect(await facilitator.act({ do: 'start' })).toBeUndefined();
  await until(() => lead.sight.value?.seat === 'lead', 'the lead sees');
  const from = facilitator.room.value?.minute ?? 0;
  // Facilitators are told of every second, seats of every third.
  workshop.clock.pass(1000);
  await until(() => (facilitator.room.value?.minute ?? 0) > from, 'time passes');
  workshop.clock.pass(2500);
  await until(() => (lead.room.value?.minute ?? 0) > from, 'the lead sees that it does');
  expect(await facilitator.act({ do: 'skip' })).toBeUndefined();
  await until(() => lead.sight.value?.desk.some(({ id }) => id === 'customer-mail'), 'the customer writes');
  expect(legal.sight.value?.desk.map(({ id }) => id)).not.toContain('customer-mail');
  expect(
    await legal.act({ do: 'move', move: { do: 'answer', inject: 'customer-mail', option: 'now' } }),
  ).toBe('The lead decides that. Propose it.');
  expect(
    await legal.act({
      do: 'propose',
      move: { do: 'answer', inject: 'customer-mail', option: 'now' },
      says: 'Do it.',
    }),
  ).toBeUndefined();
  const proposal = await until(() => lead.room.value?.teams[0]?.proposals[0], 'the lead sees the proposal');
  expect(await lead.act({ do: 'commit', proposal: proposal.id })).toBeUndefined();
  await until(
    () => lead.sight.value?.desk.find(({ id }) => id === 'customer-mail')?.state === 'answered',
    'answered',
  );
  expect(await facilitator.act({ do: 'pause' })).toBeUndefined();
  const paused = facilitator.room.value?.minute;
  workshop.clock.pass(60_000);
  expect(await facilitator.act({ do: 'end' })).toBeUndefined();
  await until(() => lead.room.value?.state === 'ended', 'the end');
  expect(paused).toBeDefined();
});

test('what a page asks before it has a line', async () => {
  const { url } = workshop.server;
  const list = await listRoomScenarios(netOf(url));
  const listed = 'says' in list ? undefined : list[0];
  expect(listed).toMatchObject({
    id: 'overseas-server',
    acts: [{ id: 'quiet' }, { id: 'four-days' }, { id: 'aftermath' }],
  });
  const own = PRESETS.map((preset) => listed?.plans.find((plan) => plan.preset === preset)?.start);
  expect(own).toEqual(['four-days', 'four-days', 'quiet', 'quiet']);
  expect(await listRoomScenarios({ ...netOf(url), origin: 'http://127.0.0.1:1' })).toHaveProperty('says');
  const made = await createRoom(url);
  expect(readCode(sayCode(made.code).toLowerCase())).toBe(made.code);
  const joined = await joinRoom(url, { as: 'projector', code: made.code });
  const asked = { room: made.room, secret: made.facilitator };
  expect(await fetchRecordings(netOf(url), joined)).toEqual({
    says: 'The games are shown when the workshop has ended.',
  });
  expect(await fetchRecordings(netOf(url), asked)).toMatchObject({ teams: [{ name: 'Red' }] });
  expect(await fetchRecordings(netOf(url), { ...asked, secret: 'x' })).toEqual({
    says: 'There is no such room, or you are not in it.',
  });
});

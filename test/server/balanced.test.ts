import { afterEach, expect, test } from 'vitest';
import { redisLog } from '../../src/server/redis-log.ts';
import type { RoomSession } from '../../src/session/remote.ts';
import { openBalancer, startRedis } from './processes.ts';
import { CARRIERS, createRoom, enter, joinRoom, openWorkshop, until } from './workshop.ts';
import type { Workshop } from './workshop.ts';

const ending: (() => unknown)[] = [];
afterEach(async () => {
  for (const end of ending.splice(0).toReversed()) await end();
});

/** Two servers on one Redis, and what hands each connection to the next of them. */
async function pair(): Promise<{ url: string; workshops: Workshop[] }> {
  const redis = await startRedis();
  ending.push(() => redis.close());
  const workshops: Workshop[] = [];
  for (let n = 0; n < 2; n += 1) {
    const one = await openWorkshop({ roomLog: await redisLog(redis.url, () => {}) });
    ending.push(() => one.close());
    workshops.push(one);
  }
  const balancer = await openBalancer();
  ending.push(() => balancer.close());
  balancer.use(workshops.map(({ server }) => server.port));
  return { url: `http://127.0.0.1:${balancer.port}`, workshops };
}

const keep = (session: RoomSession): RoomSession => {
  ending.push(() => session.close());
  return session;
};

test.each(CARRIERS)(
  'two servers, no stickiness, by %s: everybody sees what anybody does',
  async (carried) => {
    const { url } = await pair();
    const made = await createRoom(url);
    const facilitator = keep(enter(url, { room: made.room, secret: made.facilitator }, { carried }));
    const players: RoomSession[] = [];
    for (const [n, seat] of ['lead', 'legal', 'platform', 'forensics'].entries()) {
      const joined = await joinRoom(url, { as: 'player', code: made.code, name: `P${n}` });
      const player = keep(enter(url, joined, { carried }));
      expect(await player.act({ do: 'sit', team: 'team-1', seats: [seat] })).toBeUndefined();
      players.push(player);
    }
    expect(await facilitator.act({ do: 'start' })).toBeUndefined();
    expect(await facilitator.act({ do: 'pause' })).toBeUndefined();
    for (const [n, player] of players.entries()) {
      const low = 1000 + n;
      expect(
        await player.act({ do: 'move', move: { do: 'estimate', claim: 'accounts', low, high: 9000 } }),
      ).toBeUndefined();
      for (const one of players)
        await until(
          () => one.sight.value?.claims.find(({ id }) => id === 'accounts')?.estimate?.low === low,
          `all see the estimate ${low}`,
        );
    }
  },
);

test('when the server that keeps the clock is gone, the other goes on', async () => {
  const { url, workshops } = await pair();
  const [one, other] = workshops as [Workshop, Workshop];
  const made = await createRoom(url);
  const direct = (workshop: Workshop) =>
    keep(enter(workshop.server.url, { room: made.room, secret: made.facilitator }));
  const [here, there] = [direct(one), direct(other)];
  expect(await here.act({ do: 'start' })).toBeUndefined();
  one.clock.pass(1100);
  await until(
    () => (there.room.value?.clock.playedMs ?? 0) > 1000,
    'the first keeps the clock, the second sees it',
  );
  const before = there.room.value?.clock.playedMs ?? 0;
  // The first is silent from now on: its clock does not pass.
  other.clock.pass(2600);
  await until(() => (there.room.value?.clock.playedMs ?? 0) >= before + 2000, 'the second has gone on');
});

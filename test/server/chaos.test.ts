import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, expect, test, vi } from 'vitest';
import { readChain } from '../../src/server/chain.ts';
import { redisLog } from '../../src/server/redis-log.ts';
import { seeded } from '../incident/random-player.ts';
import { expectWhole, gather } from './crowd.ts';
import type { Crowd } from './crowd.ts';
import { openBalancer, startProcess, startRedis } from './processes.ts';
import type { ServerProcess } from './processes.ts';
import { until } from './workshop.ts';

vi.setConfig({ testTimeout: 180_000 });

const ROOMS = 5;
const PER_ROOM = 20;
const EACH = 20;
const KILLS = 3;

const ending: (() => unknown)[] = [];
afterEach(async () => {
  for (const end of ending.splice(0).toReversed()) await end();
});

function folder(): string {
  const path = mkdtempSync(join(tmpdir(), 'keyfall-chaos-'));
  ending.push(() => rmSync(path, { recursive: true, force: true }));
  return path;
}

/** So many acts are answered before each of the kills. */
function marksOf(seed: number): number[] {
  const random = seeded(seed);
  const all = ROOMS * PER_ROOM * EACH;
  return Array.from({ length: KILLS }, () => random(Math.floor(all * 0.9))).toSorted((a, b) => a - b);
}

async function disturbed(
  crowd: Crowd,
  marks: number[],
  disturb: (at: number) => Promise<void>,
): Promise<void> {
  const playing = crowd.play(EACH);
  for (const [at, mark] of marks.entries()) {
    await until(() => crowd.answered() >= mark, `${mark} acts were answered`);
    await disturb(at);
  }
  await playing;
}

test('a server that is killed and started again: 100 people, 2,000 acts, nothing lost and nothing doubled', async () => {
  const [data, page] = [folder(), folder()];
  let server = await startProcess(['--data', data, '--page', page]);
  ending.push(() => server.kill());
  const crowd = await gather(`http://127.0.0.1:${server.port}`, ROOMS, PER_ROOM);
  ending.push(() => crowd.close());
  await disturbed(crowd, marksOf(1), async () => {
    await server.kill();
    server = await startProcess(['--data', data, '--page', page], server.port);
  });
  expect(crowd.answered()).toBe(ROOMS * PER_ROOM * EACH);
  await expectWhole(crowd, (room) => {
    const path = join(data, 'rooms', `${room}.jsonl`);
    return Promise.resolve(readChain(readFileSync(path), path).events);
  });
});

test('two servers on one Redis, one killed, one frozen: 100 people, 2,000 acts, nothing lost and nothing doubled', async () => {
  const redis = await startRedis();
  ending.push(() => redis.close());
  const page = folder();
  const start = (port?: number) => startProcess(['--redis', redis.url, '--page', page], port);
  const servers: [ServerProcess, ServerProcess] = [await start(), await start()];
  ending.push(() => Promise.all(servers.map((one) => one.kill())));
  const balancer = await openBalancer();
  ending.push(() => balancer.close());
  const ports = () => servers.map(({ port }) => port);
  balancer.use(ports());
  const crowd = await gather(`http://127.0.0.1:${balancer.port}`, ROOMS, PER_ROOM);
  ending.push(() => crowd.close());
  await disturbed(crowd, marksOf(2), async (at) => {
    const which = at % 2 === 0 ? 0 : 1;
    const other = servers[which === 0 ? 1 : 0];
    const hurt = servers[which];
    if (at < 2) {
      balancer.use([other.port]);
      await hurt.kill();
      servers[which] = await start(hurt.port);
    } else {
      hurt.child.kill('SIGSTOP');
      balancer.use([other.port]);
      const before = crowd.answered();
      await until(
        () => crowd.answered() > before + 100 || crowd.answered() === ROOMS * PER_ROOM * EACH,
        'the other goes on',
      );
      hurt.child.kill('SIGCONT');
    }
    balancer.use(ports());
  });
  expect(crowd.answered()).toBe(ROOMS * PER_ROOM * EACH);
  const log = await redisLog(redis.url, () => {});
  ending.push(() => log.close());
  await expectWhole(crowd, (room) => log.read(room, 0));
});

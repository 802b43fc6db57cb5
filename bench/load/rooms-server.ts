// The workshop server as `keyfall host` runs it, without a page and without limits by address: all devices of the load
// come from one.
import { readFileSync, readdirSync } from 'node:fs';
import { readScenario } from '../../src/scenario/read.ts';
import { fileLog } from '../../src/server/file-log.ts';
import { startServer } from '../../src/server/start.ts';

const [folder = ''] = process.argv.slice(2);
const file = (path: string) => ({ path, text: readFileSync(path, 'utf8') });
const library = readdirSync('scenarios/duties').map((name) => file(`scenarios/duties/${name}`));
const { scenario } = readScenario([file('scenarios/overseas-server/scenario.yaml')], library);
if (!scenario) throw new Error('The flagship cannot be read.');

const free = { perSecond: 1e6, burst: 1e6 };
const say = (line: string) => {
  if (!line.includes('was made with')) process.stderr.write(`${line}\n`);
};
const server = await startServer({
  port: 0,
  host: '127.0.0.1',
  dir: folder,
  log: await fileLog(folder, say),
  scenarios: [scenario],
  mostRooms: 100_000,
  limits: { create: free, join: free, guess: free, ask: free },
  say,
});
process.send?.({ port: server.port });
process.on('message', () => process.send?.({ usage: usage() }));

function usage() {
  const { user, system } = process.cpuUsage();
  return { cpuMs: (user + system) / 1000, rssMb: process.memoryUsage().rss / 1e6 };
}

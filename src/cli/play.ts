import { parseArgs } from 'node:util';
import { buildWeb } from './build.ts';
import { EXIT, UsageError } from './command.ts';
import type { Command, Io } from './command.ts';
import { keyfallRoot } from './root.ts';
import { serve } from './serve.ts';

const DEFAULT_PORT = '4173';

export const play: Command = {
  name: 'play',
  alias: 'serve',
  summary: 'build the game if needed and serve it to a browser on this machine',
  help: `keyfall play [--port N] [--host ADDRESS]

  --port N        the first port to try (default: the variable PORT, else ${DEFAULT_PORT}; 0: any free one)
  --host ADDRESS  the address to listen on (default: 127.0.0.1, this machine only)`,
  run: runPlay,
};

async function runPlay(args: string[], io: Io): Promise<number> {
  const { values } = parseArgs({
    args,
    options: { port: { type: 'string' }, host: { type: 'string', default: '127.0.0.1' } },
  });
  const port = readPort(values.port ?? io.env['PORT'] ?? DEFAULT_PORT);
  const dir = await buildWeb(keyfallRoot(), io.err);
  const served = await serve({ port, host: values.host, dir, log: io.err });
  io.out(`Keyfall is at ${served.url}`);
  await io.untilStopped();
  await served.close();
  return EXIT.ok;
}

export function readPort(text: string): number {
  const port = Number(text);
  if (!/^\d+$/.test(text) || port > 65_535) throw new UsageError(`"${text}" is not a port: 0 to 65535.`);
  return port;
}

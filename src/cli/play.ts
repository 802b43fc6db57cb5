import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { openAuthoring } from './authoring.ts';
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
  help: `keyfall play [--scenarios DIR] [--port N] [--host ADDRESS]

  --scenarios DIR offers the scenarios of this folder, too: a scenario's folder, or a folder of such folders. They are read
                  again after each save, and the page shows what is wrong with them
  --port N        the first port to try (default: the variable PORT, else ${DEFAULT_PORT}; 0: any free one)
  --host ADDRESS  the address to listen on (default: 127.0.0.1, this machine only)`,
  run: runPlay,
};

async function runPlay(args: string[], io: Io): Promise<number> {
  const { values } = parseArgs({
    args,
    options: {
      port: { type: 'string' },
      host: { type: 'string', default: '127.0.0.1' },
      scenarios: { type: 'string' },
    },
  });
  const port = readPort(values.port ?? io.env['PORT'] ?? DEFAULT_PORT);
  if (values.scenarios !== undefined && !existsSync(values.scenarios))
    throw new UsageError(`--scenarios: there is no folder "${values.scenarios}".`);
  const dir = await buildWeb(keyfallRoot(), io.err);
  const authoring =
    values.scenarios === undefined ? undefined : openAuthoring(values.scenarios, join(dir, 'index.html'));
  const served = await serve({
    port,
    host: values.host,
    dir,
    log: io.err,
    ...(authoring ? { handle: authoring.handle } : {}),
  });
  io.out(`Keyfall is at ${served.url}`);
  await io.untilStopped();
  authoring?.close();
  await served.close();
  return EXIT.ok;
}

export function readPort(text: string): number {
  const port = Number(text);
  if (!/^\d+$/.test(text) || port > 65_535) throw new UsageError(`"${text}" is not a port: 0 to 65535.`);
  return port;
}

import { existsSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { lanAddresses } from '../server/addresses.ts';
import { startServer } from '../server/start.ts';
import { openAuthoring } from './authoring.ts';
import type { Authoring } from './authoring.ts';
import { buildWeb } from './build.ts';
import { EXIT, UsageError } from './command.ts';
import type { Command, Io } from './command.ts';
import { counterBeside } from './count-apart.ts';
import { startDeskThread } from './desk-apart.ts';
import { COUNTING_THREADS, ROOMS_FOLDER, fileLogWhenNeeded, shippedScenarios } from './hosting.ts';
import { keyfallRoot } from './root.ts';
import { serve } from './serve.ts';

const DEFAULT_PORT = '4173';
const ALONE = '127.0.0.1';

export const play: Command = {
  name: 'play',
  alias: 'serve',
  summary: 'build the game if needed and serve it to a browser on this machine; host workshops from its page',
  help: `keyfall play [--scenarios DIR] [--port N] [--data DIR] [--network ADDRESS] [--host ADDRESS]

  --scenarios DIR    offers the scenarios of this folder, too: a scenario's folder, or a folder of such folders. They are
                     read again after each save, and the page shows what is wrong with them
  --port N           the first port to try (default: the variable PORT, else ${DEFAULT_PORT}; 0: any free one)
  --data DIR         where workshops are kept that are hosted from the page (default: ${ROOMS_FOLDER} in this folder)
  --network ADDRESS  of this machine, for the phones of a workshop; may be given again (default: all that it has). Nothing
                     listens there until somebody at this machine opens it, on the page
  --host ADDRESS     serve the whole game at this address, to whoever reaches it. No workshops are hosted then, because
                     scenarios could be read: keyfall host does that (default: ${ALONE}, this machine only)`,
  run: runPlay,
};

const OPTIONS = {
  port: { type: 'string' },
  host: { type: 'string', default: ALONE },
  scenarios: { type: 'string' },
  data: { type: 'string', default: ROOMS_FOLDER },
  network: { type: 'string', multiple: true },
  page: { type: 'string' },
} as const;

async function runPlay(args: string[], io: Io): Promise<number> {
  const { values } = parseArgs({ args, options: OPTIONS });
  const port = readPort(values.port ?? io.env['PORT'] ?? DEFAULT_PORT);
  if (values.scenarios !== undefined && !existsSync(values.scenarios))
    throw new UsageError(`--scenarios: there is no folder "${values.scenarios}".`);
  const dir = values.page ?? (await buildWeb(keyfallRoot(), io.err));
  const authoring = values.scenarios === undefined ? undefined : openAuthoring(values.scenarios);
  const asked = { port, dir, host: values.host, authoring, say: io.err };
  const served =
    values.host === ALONE
      ? await serveWithRooms({ ...asked, data: values.data, network: values.network })
      : await serve({ ...asked, ...(authoring ? { own: authoring } : {}) });
  io.out(`Keyfall is at ${served.url}`);
  await io.untilStopped();
  authoring?.close();
  await served.close();
  return EXIT.ok;
}

interface Asked {
  port: number;
  host: string;
  dir: string;
  authoring: Authoring | undefined;
  data: string;
  network: string[] | undefined;
  say: (line: string) => void;
}

async function serveWithRooms({ port, host, dir, authoring, data, network, say }: Asked) {
  const shipped = shippedScenarios();
  const mark = openMark(data);
  const served = await startServer({
    port,
    host,
    dir,
    log: fileLogWhenNeeded(data, say),
    scenarios: () => {
      const own = authoring?.scenarios() ?? [];
      // Somebody's own goes before a shipped one of the same id.
      return [...own, ...shipped.scenarios().filter(({ id }) => !own.some((one) => one.id === id))];
    },
    scriptsOf: (id) => authoring?.scriptsOf(id) ?? shipped.scriptsOf(id),
    count: counterBeside(COUNTING_THREADS),
    desk: { start: () => startDeskThread(import.meta.url) },
    say,
    own: {
      addresses: () => network ?? lanAddresses(),
      onTurn: mark.write,
      isOpen: mark.isThere(),
      ...authoring,
    },
  });
  return {
    url: served.url,
    async close() {
      await served.close();
      // Ended by its owner: next time nothing is open until somebody asks.
      mark.write(false);
    },
  };
}

/**
 * A file that is there while the network is let in. After a power cut it still is, and the phones of the room find the
 * server again by themselves.
 */
function openMark(data: string) {
  const path = join(data, 'open-to-network');
  return {
    isThere: () => existsSync(path),
    write(open: boolean) {
      if (!open) return rmSync(path, { force: true });
      mkdirSync(data, { recursive: true });
      return writeFileSync(path, '');
    },
  };
}

export function readPort(text: string): number {
  const port = Number(text);
  if (!/^\d+$/.test(text) || port > 65_535) throw new UsageError(`"${text}" is not a port: 0 to 65535.`);
  return port;
}

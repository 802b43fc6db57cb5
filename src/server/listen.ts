// A port, or the next free one.
import type { Server } from 'node:http';

const PORTS_TO_TRY = 20;

/** Listens on the first port from `port` on that is free; 0 leaves the choice to the system. */
export async function listenFrom(
  server: Server,
  port: number,
  host: string,
  log: (line: string) => void,
): Promise<void> {
  for (let tried = port; ; tried += 1) {
    try {
      return await listen(server, tried, host);
    } catch (error) {
      if (!isBusy(error) || tried + 1 >= port + PORTS_TO_TRY || tried >= 65_535) throw error;
      log(`Port ${tried} is in use by another program (EADDRINUSE); trying ${tried + 1}.`);
    }
  }
}

/** Rejects where the port is taken or the address is not this machine's. */
export function listen(server: Server, port: number, host: string): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, host, () => {
      server.off('error', reject);
      resolve();
    });
  });
}

function isBusy(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'EADDRINUSE';
}

export function addressOf(server: Server, host: string): string {
  const bound = server.address();
  if (bound === null || typeof bound === 'string') throw new Error('The server has no port.');
  const name = host === '127.0.0.1' ? 'localhost' : host.includes(':') ? `[${host}]` : host;
  return `http://${name}:${bound.port}/`;
}

export function closeServer(server: Server): Promise<void> {
  return new Promise((resolve) => {
    server.close(() => resolve());
    server.closeAllConnections();
  });
}

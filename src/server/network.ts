// The way in for phones. A game that is played at this machine alone listens to nobody else; when somebody at it hosts a
// workshop and asks for it, the same port opens at the machine's addresses in its networks, for rooms alone.
import type { Server } from 'node:http';
import type { Socket } from 'node:net';
import type { NetworkView } from '../room/messages.ts';
import { originAt } from './addresses.ts';
import { closeServer, listen } from './listen.ts';

export interface Network {
  view(): NetworkView;
  /** Resolves when it is open or closed; a sentence when it cannot be opened. */
  turn(open: boolean): Promise<string | undefined>;
  close(): Promise<void>;
}

interface LanOptions {
  addresses: () => string[];
  /** The port that the machine's own page is served on. */
  port: () => number;
  makeServer: () => Server;
  onTurn: (open: boolean) => void;
  say: (line: string) => void;
}

/** What listens to everybody from the start. */
export const openFromTheStart = (origins: () => string[]): Network => ({
  view: () => ({ open: true, origins: origins(), mine: false }),
  turn: () => Promise.resolve('It is open as long as the server runs.'),
  close: () => Promise.resolve(),
});

export function openOnRequest({ addresses, port, makeServer, onTurn, say }: LanOptions): Network {
  const open = new Map<string, Server>();
  /** Lines of rooms among them, which a server forgets once they are upgraded. */
  const sockets = new Set<Socket>();
  /** One turn after the other. */
  let turning: Promise<unknown> = Promise.resolve();

  const openAt = async (address: string): Promise<void> => {
    const server = makeServer();
    server.on('connection', (socket: Socket) => {
      sockets.add(socket);
      socket.once('close', () => sockets.delete(socket));
    });
    try {
      await listen(server, port(), address);
      open.set(address, server);
      say(`Workshops are open to the network at ${originAt(address, port())}/`);
    } catch (error) {
      say(`${originAt(address, port())} could not be opened: ${String(error)}`);
    }
  };
  const openAll = async (): Promise<string | undefined> => {
    const wanted = addresses();
    for (const address of wanted) if (!open.has(address)) await openAt(address);
    if (open.size > 0) return undefined;
    return wanted.length === 0
      ? 'This machine is in no network. Connect it to the one that the phones are in, then try again.'
      : `Nothing could be opened at ${wanted.join(', ')}: another program holds port ${port()} there.`;
  };
  const closeAll = async (): Promise<void> => {
    const closing = [...open.values()].map((server) => closeServer(server));
    for (const socket of sockets) socket.destroy();
    await Promise.all(closing);
    open.clear();
  };

  return {
    view: () => ({
      open: open.size > 0,
      origins: [...open.keys()].map((address) => originAt(address, port())),
      mine: true,
    }),
    turn(wanted) {
      const done = turning.then(async () => {
        const says = wanted ? await openAll() : await closeAll();
        if (typeof says !== 'string') onTurn(wanted);
        return says ?? undefined;
      });
      turning = done.catch(() => undefined);
      return done;
    },
    async close() {
      await turning;
      await closeAll();
    },
  };
}

import { createServer } from 'node:http';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { addressOf, closeServer, listenFrom } from '../server/listen.ts';
import { answerFile } from '../server/pages.ts';

export interface ServeOptions {
  /** The first port to try; 0 leaves the choice to the system. */
  port: number;
  host: string;
  /** The folder whose files are served. */
  dir: string;
  /** Gets a sentence when a port is busy. */
  log: (line: string) => void;
  /** Asked before the files, of GET alone: answers what concerns it and says whether it did. */
  handle?: (request: IncomingMessage, response: ServerResponse) => boolean;
}

export interface Served {
  url: string;
  close: () => Promise<void>;
}

/** Serves a folder of built files. Takes the next free port when the one asked for is busy. */
export async function serve({ port, host, dir, log, handle }: ServeOptions): Promise<Served> {
  const server = createServer((request, response) => {
    if (request.method === 'GET' && handle?.(request, response)) return;
    answerFile(dir, request, response);
  });
  await listenFrom(server, port, host, log);
  return { url: addressOf(server, host), close: () => closeServer(server) };
}

import { createServer } from 'node:http';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { addressOf, closeServer, listenFrom } from '../server/listen.ts';
import { answerFile } from '../server/pages.ts';
import type { Marks } from '../server/pages.ts';

export interface ServeOptions {
  /** The first port to try; 0 leaves the choice to the system. */
  port: number;
  host: string;
  /** The folder whose files are served. */
  dir: string;
  /** Gets a sentence when a port is busy. */
  say: (line: string) => void;
  own?: {
    /** Asked before the files, of GET alone: answers what concerns it and says whether it did. */
    handle: (request: IncomingMessage, response: ServerResponse) => boolean;
    marks: Marks;
  };
}

export interface Served {
  url: string;
  close: () => Promise<void>;
}

/** Serves a folder of built files, and no rooms. Takes the next free port when the one asked for is busy. */
export async function serve({ port, host, dir, say, own }: ServeOptions): Promise<Served> {
  const server = createServer((request, response) => {
    if (request.method === 'GET' && own?.handle(request, response)) return;
    answerFile(dir, request, response, own?.marks);
  });
  await listenFrom(server, port, host, say);
  return { url: addressOf(server, host), close: () => closeServer(server) };
}

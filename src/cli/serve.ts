import { createReadStream, statSync } from 'node:fs';
import { createServer } from 'node:http';
import type { IncomingMessage, Server, ServerResponse } from 'node:http';
import { extname, join } from 'node:path';

const TYPES: Record<string, string> = {
  '.css': 'text/css; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.ico': 'image/x-icon',
  '.jpg': 'image/jpeg',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.map': 'application/json; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8',
  '.mp3': 'audio/mpeg',
  '.ogg': 'audio/ogg',
  '.png': 'image/png',
  '.svg': 'image/svg+xml; charset=utf-8',
  '.txt': 'text/plain; charset=utf-8',
  '.wasm': 'application/wasm',
  '.webmanifest': 'application/manifest+json; charset=utf-8',
  '.webp': 'image/webp',
  '.woff': 'font/woff',
  '.woff2': 'font/woff2',
  '.yaml': 'text/yaml; charset=utf-8',
};

/**
 * Phaser makes pictures from data: and blob: addresses; everything else comes from this server alone. The detection
 * desk runs SQLite, which is WebAssembly; 'wasm-unsafe-eval' allows that and no eval of text.
 */
const CONTENT_SECURITY_POLICY = [
  "default-src 'self'",
  "script-src 'self' 'wasm-unsafe-eval'",
  "img-src 'self' data: blob:",
  "worker-src 'self' blob:",
  "connect-src 'self'",
  "object-src 'none'",
  "base-uri 'none'",
  "form-action 'self'",
  "frame-ancestors 'none'",
].join('; ');

const HEADERS = {
  'Content-Security-Policy': CONTENT_SECURITY_POLICY,
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'no-referrer',
};

const PORTS_TO_TRY = 20;

export interface ServeOptions {
  /** The first port to try; 0 leaves the choice to the system. */
  port: number;
  host: string;
  /** The folder whose files are served. */
  dir: string;
  /** Gets a sentence when a port is busy. */
  log: (line: string) => void;
}

export interface Served {
  url: string;
  close: () => Promise<void>;
}

/** Serves a folder of built files. Takes the next free port when the one asked for is busy. */
export async function serve({ port, host, dir, log }: ServeOptions): Promise<Served> {
  const server = createServer((request, response) => answer(dir, request, response));
  for (let tried = port; ; tried += 1) {
    try {
      await listen(server, tried, host);
      break;
    } catch (error) {
      if (!isBusy(error) || tried + 1 >= port + PORTS_TO_TRY || tried >= 65_535) throw error;
      log(`Port ${tried} is in use by another program (EADDRINUSE); trying ${tried + 1}.`);
    }
  }
  return { url: addressOf(server, host), close: () => close(server) };
}

function listen(server: Server, port: number, host: string): Promise<void> {
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

function addressOf(server: Server, host: string): string {
  const bound = server.address();
  if (bound === null || typeof bound === 'string') throw new Error('The server has no port.');
  const name = host === '127.0.0.1' ? 'localhost' : host.includes(':') ? `[${host}]` : host;
  return `http://${name}:${bound.port}/`;
}

function close(server: Server): Promise<void> {
  return new Promise((resolve) => {
    server.close(() => resolve());
    server.closeAllConnections();
  });
}

function answer(dir: string, request: IncomingMessage, response: ServerResponse): void {
  if (request.method !== 'GET' && request.method !== 'HEAD')
    return refuse(response, 405, 'Only GET and HEAD.');
  const path = fileFor(dir, request.url ?? '/');
  if (path === undefined) return refuse(response, 404, 'There is no such page.');
  response.writeHead(200, {
    ...HEADERS,
    'Content-Type': TYPES[extname(path)] ?? 'application/octet-stream',
    'Content-Length': statSync(path).size,
    'Cache-Control': isHashed(dir, path) ? 'public, max-age=31536000, immutable' : 'no-cache',
  });
  if (request.method === 'HEAD') return void response.end();
  createReadStream(path)
    .on('error', () => response.destroy())
    .pipe(response);
}

function refuse(response: ServerResponse, status: number, sentence: string): void {
  response
    .writeHead(status, { ...HEADERS, 'Content-Type': 'text/plain; charset=utf-8' })
    .end(`${sentence}\n`);
}

/** Vite names the files in assets/ after their contents, so they never change. */
function isHashed(dir: string, path: string): boolean {
  return path.startsWith(join(dir, 'assets/'));
}

/** The file that an address stands for, or undefined: no such file, or an address that tries to leave the folder. */
function fileFor(dir: string, address: string): string | undefined {
  const path = decoded(address.split(/[?#]/, 1)[0] ?? '/');
  if (path === undefined || !path.startsWith('/') || /[\0\\]|(^|\/)\.+(\/|$)/.test(path)) return undefined;
  const file = join(dir, path.endsWith('/') ? `${path}index.html` : path);
  return statSync(file, { throwIfNoEntry: false })?.isFile() ? file : undefined;
}

function decoded(path: string): string | undefined {
  try {
    return decodeURIComponent(path);
  } catch {
    return undefined;
  }
}

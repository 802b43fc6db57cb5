// Built files, and the headers that every answer carries.
import { createReadStream, readFileSync, statSync } from 'node:fs';
import type { IncomingMessage, ServerResponse } from 'node:http';
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

export const HEADERS = {
  'Content-Security-Policy': CONTENT_SECURITY_POLICY,
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'no-referrer',
};

/** What the page is to know of the server that it came from, by name: it asks, and never guesses. */
export type Marks = Readonly<Record<string, string>>;

/** Answers with a file of the folder, or says that there is none. The page itself carries the marks. */
export function answerFile(
  dir: string,
  request: IncomingMessage,
  response: ServerResponse,
  marks: Marks = {},
): void {
  if (request.method !== 'GET' && request.method !== 'HEAD')
    return refuse(response, 405, 'Only GET and HEAD.');
  const path = fileFor(dir, request.url ?? '/');
  if (path === undefined) return refuse(response, 404, 'There is no such page.');
  if (path === join(dir, 'index.html') && Object.keys(marks).length > 0)
    return answerPage(path, marks, request, response);
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

function answerPage(path: string, marks: Marks, { method }: IncomingMessage, response: ServerResponse): void {
  const metas = Object.entries(marks).map(
    ([name, content]) => `<meta name="${name}" content="${content}" />`,
  );
  const page = readFileSync(path, 'utf8').replace('<head>', ['<head>', ...metas].join('\n    '));
  response.writeHead(200, {
    ...HEADERS,
    'Content-Type': TYPES['.html'],
    'Content-Length': Buffer.byteLength(page),
    'Cache-Control': 'no-cache',
  });
  response.end(method === 'HEAD' ? undefined : page);
}

export function refuse(response: ServerResponse, status: number, sentence: string): void {
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

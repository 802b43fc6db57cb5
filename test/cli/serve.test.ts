import { mkdtempSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, get } from 'node:http';
import type { IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { serve } from '../../src/cli/serve.ts';
import type { Served } from '../../src/cli/serve.ts';

let outer: string;
let served: Served;
let port: number;

beforeEach(async () => {
  outer = mkdtempSync(join(tmpdir(), 'keyfall-serve-'));
  writeFileSync(join(outer, 'secret.txt'), 'secret');
  const dir = join(outer, 'web');
  mkdirSync(join(dir, 'assets'), { recursive: true });
  writeFileSync(join(dir, 'index.html'), '<!doctype html>');
  writeFileSync(join(dir, 'assets/a b.js'), 'export {};');
  writeFileSync(join(dir, 'assets/plex.woff2'), 'font');
  served = await serve({ port: 0, host: '127.0.0.1', dir, say: () => {} });
  port = Number(new URL(served.url).port);
});

afterEach(async () => {
  await served.close();
  rmSync(outer, { recursive: true });
});

/** By node:http and not by fetch, which tidies `..` away before it asks. */
function ask(
  path: string,
  method = 'GET',
): Promise<{ status: number; body: string; answer: IncomingMessage }> {
  return new Promise((resolve, reject) => {
    get({ host: '127.0.0.1', port, path, method }, (answer) => {
      let body = '';
      answer.on('data', (part) => (body += String(part)));
      answer.on('end', () => resolve({ status: answer.statusCode ?? 0, body, answer }));
    }).on('error', reject);
  });
}

const FOUND: [path: string, type: string, cache: RegExp][] = [
  ['/', 'text/html; charset=utf-8', /no-cache/],
  ['/?seat=legal#x', 'text/html; charset=utf-8', /no-cache/],
  ['/index.html', 'text/html; charset=utf-8', /no-cache/],
  ['/assets/a%20b.js', 'text/javascript; charset=utf-8', /immutable/],
  ['/assets/plex.woff2', 'font/woff2', /immutable/],
];

test.each(FOUND)('%s is served as %s', async (path, type, cache) => {
  const { status, answer } = await ask(path);
  expect(status).toBe(200);
  expect(answer.headers['content-type']).toBe(type);
  expect(answer.headers['cache-control']).toMatch(cache);
});

const NOT_FOUND = [
  '/none.js',
  '/assets',
  '/assets/',
  '/../secret.txt',
  '/assets/../../secret.txt',
  '/%2e%2e/secret.txt',
  '/..%2fsecret.txt',
  '/..%5csecret.txt',
  '//etc/passwd',
  '/index.html%00.js',
  '/%',
];

test.each(NOT_FOUND)('%s is not found', async (path) => {
  const { status, body } = await ask(path);
  expect(status).toBe(404);
  expect(body).not.toContain('secret');
});

test('every answer carries the same strict policy', async () => {
  for (const path of ['/', '/none.js']) {
    const { answer } = await ask(path);
    const policy = answer.headers['content-security-policy'];
    expect(policy).toContain("default-src 'self'");
    // WebAssembly may run, text may not.
    expect(policy).toContain("script-src 'self' 'wasm-unsafe-eval'");
    expect(String(policy).replace("'wasm-unsafe-eval'", '')).not.toContain('unsafe');
    expect(answer.headers['x-content-type-options']).toBe('nosniff');
  }
});

test('HEAD says how long a file is and sends none of it', async () => {
  const { status, body, answer } = await ask('/', 'HEAD');
  expect([status, body, answer.headers['content-length']]).toEqual([200, '', '15']);
});

test('other methods are refused', async () => {
  expect((await ask('/', 'POST')).status).toBe(405);
});

test('a busy port is named and the next free one taken', async () => {
  const said: string[] = [];
  const second = await serve({ port, host: '127.0.0.1', dir: outer, say: (line) => void said.push(line) });
  expect(Number(new URL(second.url).port)).toBeGreaterThan(port);
  expect(said[0]).toContain(`Port ${port} is in use`);
  await second.close();
});

test('an address that is not of this machine is an error, not a search for ports', async () => {
  const elsewhere = serve({ port: 0, host: '192.0.2.1', dir: outer, say: () => {} });
  await expect(elsewhere).rejects.toThrow('EADDRNOTAVAIL');
});

test('closing lets go of the port', async () => {
  await served.close();
  const next = createServer();
  await new Promise<void>((resolve) => next.listen(port, '127.0.0.1', resolve));
  expect((next.address() as AddressInfo).port).toBe(port);
  await new Promise((resolve) => next.close(resolve));
});

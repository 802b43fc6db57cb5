// Real processes: the server as people start it, a Redis, and what stands in front of several servers.
import { spawn, spawnSync } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { connect, createServer } from 'node:net';
import type { AddressInfo, Server, Socket } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { installDebian } from '../install-debian.ts';

export interface ServerProcess {
  port: number;
  child: ChildProcess;
  /** Ends it without a word, and waits until it is gone. */
  kill(): Promise<void>;
}

/** Resolves once it listens. */
export async function startProcess(args: string[], port = 0): Promise<ServerProcess> {
  const child = spawn(
    process.execPath,
    ['bin/keyfall.mjs', 'host', '--host', '127.0.0.1', '--no-room', '--port', String(port), ...args],
    { stdio: ['ignore', 'pipe', 'pipe'] },
  );
  const heard = await said(child, /at http:\/\/127\.0\.0\.1:(\d+)\//);
  return { port: Number(heard[1]), child, kill: () => killed(child) };
}

/** What it says, once it matches. */
function said(child: ChildProcess, wanted: RegExp): Promise<RegExpExecArray> {
  return new Promise((resolve, reject) => {
    let text = '';
    const listen = (part: Buffer) => {
      text += part.toString();
      const found = wanted.exec(text);
      if (found) resolve(found);
    };
    child.stdout?.on('data', listen);
    child.stderr?.on('data', listen);
    child.on('error', reject);
    child.on('exit', (code) => reject(new Error(`It ended with ${code}: ${text}`)));
  });
}

async function killed(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const gone = once(child, 'exit');
  child.kill('SIGKILL');
  await gone;
}

export interface RedisProcess {
  url: string;
  close(): Promise<void>;
}

/** Redis 7 or newer: Debian's package where it may be installed. Throws where there is none: nothing is skipped. */
function redisServer(): string {
  const isThere = () => spawnSync('redis-server', ['--version']).status === 0;
  if (!isThere()) installDebian('redis-server');
  if (!isThere()) throw new Error('These tests need redis-server (7 or newer) in the PATH.');
  return 'redis-server';
}

/** Everything on the disk before it answers. */
export async function startRedis(): Promise<RedisProcess> {
  const folder = mkdtempSync(join(tmpdir(), 'keyfall-redis-'));
  const port = await freePort();
  const child = spawn(
    redisServer(),
    [
      '--port',
      String(port),
      '--bind',
      '127.0.0.1',
      '--dir',
      folder,
      '--save',
      '',
      '--appendonly',
      'yes',
      '--appendfsync',
      'always',
    ],
    { stdio: ['ignore', 'pipe', 'pipe'] },
  );
  await said(child, /Ready to accept connections/);
  return {
    url: `redis://127.0.0.1:${port}`,
    async close() {
      await killed(child);
      rmSync(folder, { recursive: true });
    },
  };
}

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  await new Promise((resolve) => server.close(resolve));
  return port;
}

/** Sends each connection to one of several servers, in turn, to whichever is up: no stickiness at all. */
export interface Balancer {
  port: number;
  /** The servers that are well; lines to others are cut, as after a failed health check. */
  use(ports: number[]): void;
  close(): Promise<void>;
}

export async function openBalancer(): Promise<Balancer> {
  let backends: number[] = [];
  let turn = 0;
  const open = new Map<Socket, number>();
  const server: Server = createServer((device) => {
    const port = backends[(turn += 1) % Math.max(1, backends.length)];
    device.on('error', () => device.destroy());
    if (port === undefined) return device.destroy();
    const backend = connect(port, '127.0.0.1');
    backend.on('error', () => device.destroy());
    backend.on('close', () => device.destroy());
    device.on('close', () => {
      open.delete(device);
      backend.destroy();
    });
    open.set(device, port);
    device.pipe(backend).pipe(device);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    port: (server.address() as AddressInfo).port,
    use(ports) {
      backends = ports;
      for (const [device, port] of open) if (!ports.includes(port)) device.destroy();
    },
    async close() {
      for (const device of open.keys()) device.destroy();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

// A workshop server as a facilitator starts it, in a process of its own, so that it can be killed.
import { spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

export interface Host {
  /** `Facilitator`, `Phones`, `Projector`, `Observer`. */
  link(name: string): string;
  /** As a power cut would. Nothing is written any more. */
  kill(): Promise<void>;
  /** The same folder under the same address. */
  again(): Promise<void>;
  close(): Promise<void>;
}

const ROOT = new URL('../..', import.meta.url).pathname;

export async function startHost(words: readonly string[]): Promise<Host> {
  const folder = mkdtempSync(join(tmpdir(), 'keyfall-workshop-'));
  const start = (port: string, more: readonly string[]) =>
    spawn(
      process.execPath,
      ['bin/keyfall.mjs', 'host', '--port', port, '--host', '127.0.0.1', '--data', folder, ...more],
      { cwd: ROOT, stdio: ['ignore', 'pipe', 'inherit'] },
    );
  let running = start('0', words);
  const said = await heard(running, /Facilitator: \S+\n/);
  const port = /http:\/\/127\.0\.0\.1:(\d+)/.exec(said)?.[1] ?? '';
  return {
    link(name) {
      const found = new RegExp(`${name}: +(\\S+)`).exec(said)?.[1];
      if (found === undefined) throw new Error(`The server named no ${name}: ${said}`);
      return found;
    },
    async kill() {
      running.kill('SIGKILL');
      await once(running, 'exit');
    },
    async again() {
      running = start(port, ['--no-room']);
      await heard(running, /hosts workshops at/);
    },
    async close() {
      if (running.exitCode === null && running.signalCode === null) {
        running.kill('SIGTERM');
        await once(running, 'exit');
      }
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** All that was said up to this. Rejects when the process ends before. */
function heard(child: ChildProcess, what: RegExp): Promise<string> {
  let said = '';
  return new Promise((resolve, reject) => {
    child.stdout?.on('data', (part: Buffer) => {
      said += part.toString('utf8');
      if (what.test(said)) resolve(said);
    });
    child.once('exit', (code) => reject(new Error(`The server ended with ${code}: ${said}`)));
  });
}

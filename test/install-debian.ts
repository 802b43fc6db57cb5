// What a test needs besides Node, on a machine where it may be installed.
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';

/** As root on Debian; elsewhere nothing is touched. */
export function installDebian(...packages: string[]): void {
  if (!existsSync('/etc/debian_version') || process.getuid?.() !== 0) return;
  run('apt-get', ['update', '-q']);
  run('apt-get', ['install', '-y', '-q', '--no-install-recommends', ...packages]);
}

export function run(command: string, args: string[]): void {
  console.error(`Installing: ${command} ${args.join(' ')}`);
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  // Standard output carries the test report, so what an installer says goes to standard error.
  spawnSync(command, args, { env, stdio: ['ignore', 2, 2], shell: process.platform === 'win32' });
}

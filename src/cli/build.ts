import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fingerprint } from '../../bin/fingerprint.mjs';

/** Everything the game in the browser is built from. */
const SOURCES = [
  'src',
  'assets',
  'scenarios',
  'docs/lint.md',
  'index.html',
  'vite.config.ts',
  'package-lock.json',
];

/** What dist/web would be built from now. vite.config.ts writes it beside each build, in `dist/web.stamp`. */
export function webStamp(root: string): string {
  return fingerprint(root, SOURCES);
}

/** Builds the game into dist/web if it is not there or its sources have changed, and says where it is. */
export async function buildWeb(root: string, log: (line: string) => void): Promise<string> {
  const dir = join(root, 'dist/web');
  const stamp = join(root, 'dist/web.stamp');
  const isFresh = existsSync(stamp) && readFileSync(stamp, 'utf8') === webStamp(root);
  if (!isFresh) {
    log('Building the game, once …');
    const { build } = await import('vite');
    await build({ root, configFile: join(root, 'vite.config.ts'), logLevel: 'error' });
  }
  return dir;
}

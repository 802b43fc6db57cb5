import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** Keyfall's own folder. Looked for upwards, because this file runs from src/ in tests and from dist/ otherwise. */
export function keyfallRoot(): string {
  let folder = dirname(fileURLToPath(import.meta.url));
  while (!existsSync(join(folder, 'package.json'))) {
    const parent = dirname(folder);
    if (parent === folder) throw new Error('The folder of Keyfall has no package.json.');
    folder = parent;
  }
  return folder;
}

export function keyfallVersion(): string {
  const manifest = JSON.parse(readFileSync(join(keyfallRoot(), 'package.json'), 'utf8')) as {
    version: string;
  };
  return manifest.version;
}

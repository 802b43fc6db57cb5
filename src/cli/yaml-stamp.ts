import { existsSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';

/** Folders deeper than these have no scenario, and home folders are large. */
const MOST_FOLDERS = 200;

/**
 * One text for the present state of the YAML files in a folder and in its folders: it changes when one of them is
 * written, added, renamed or removed. Sizes and times, not contents. Looked at again and again and not `fs.watch`: that
 * misses changes on shared and network folders, and each editor saves in a way of its own.
 */
export function yamlStamp(path: string): string {
  return [...stampsIn(path)].join('\n');
}

function* stampsIn(path: string): Generator<string> {
  const found = statSync(path, { throwIfNoEntry: false });
  if (!found) return;
  if (found.isFile()) return yield stampOf(path);
  yield* filesIn(path);
  const folders = readdirSync(path, { withFileTypes: true }).filter((entry) => entry.isDirectory());
  for (const { name } of folders.slice(0, MOST_FOLDERS)) {
    if (existsSync(join(path, name))) yield* filesIn(join(path, name));
  }
}

function* filesIn(folder: string): Generator<string> {
  for (const name of readdirSync(folder).sort()) if (/\.ya?ml$/.test(name)) yield stampOf(join(folder, name));
}

/** A file may be gone between being listed and being looked at. */
function stampOf(file: string): string {
  const found = statSync(file, { throwIfNoEntry: false });
  return found ? `${file} ${found.size} ${found.mtimeMs} ${found.ino}` : `${file} gone`;
}

/** How soon after a save somebody sees what came of it. */
const LOOK_EVERY_MS = 250;

/** Calls back after each change, one at a time; a change during a call is told after it. Answers how to stop. */
export function followYaml(path: string, changed: () => void | Promise<void>): () => void {
  let last = yamlStamp(path);
  let busy = false;
  const look = async (): Promise<void> => {
    if (busy) return;
    const now = safely(() => yamlStamp(path)) ?? last;
    if (now === last) return;
    last = now;
    busy = true;
    try {
      await changed();
    } finally {
      busy = false;
    }
  };
  const timer = setInterval(() => void look(), LOOK_EVERY_MS);
  return () => clearInterval(timer);
}

/** A folder that is being renamed cannot be read for a moment. */
function safely<T>(read: () => T): T | undefined {
  try {
    return read();
  } catch {
    return undefined;
  }
}

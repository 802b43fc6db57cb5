// Rooms as files in one folder, written by one process: each event is on the disk before anybody hears of it.
import { constants } from 'node:fs';
import { mkdir, open, readFile, readdir, writeFile, rm } from 'node:fs/promises';
import type { FileHandle } from 'node:fs/promises';
import { join } from 'node:path';
import type { RoomEvent } from '../room/acts.ts';
import type { Appended, RoomLog } from '../room/room-log.ts';
import { readChain, writeLines } from './chain.ts';

interface OpenFile {
  handle: FileHandle;
  seq: number;
  hash: string;
  size: number;
  /** Writes follow each other. */
  busy: Promise<unknown>;
}

/**
 * A write is over when it is on the disk. In one go with the write where the system can: half the work of asking for it
 * afterwards. Elsewhere the constant is missing, and it is asked for.
 */
const SYNCED = (constants as Partial<typeof constants>).O_DSYNC ?? 0;
const APPENDING = constants.O_RDWR | constants.O_CREAT | constants.O_APPEND | SYNCED;

/** Throws when another process that is alive writes into this folder. */
export async function fileLog(folder: string, log: (line: string) => void): Promise<RoomLog> {
  const rooms = join(folder, 'rooms');
  await mkdir(rooms, { recursive: true });
  const unlock = await lock(join(folder, 'lock'));
  const files = new Map<string, Promise<OpenFile>>();
  const pathOf = (room: string) => join(rooms, `${safe(room)}.jsonl`);

  const openFile = async (room: string): Promise<OpenFile> => {
    const path = pathOf(room);
    const handle = await open(path, APPENDING);
    try {
      const { events, hash, size, torn } = readChain(await handle.readFile(), path);
      if (torn > 0) {
        log(
          `${path}: ${torn} bytes at its end were half written, by a process that ended; they are dropped.`,
        );
        await handle.truncate(size);
        await handle.datasync();
      }
      return { handle, seq: events.at(-1)?.seq ?? 0, hash, size, busy: Promise.resolve() };
    } catch (error) {
      await handle.close();
      throw error;
    }
  };

  const fileOf = (room: string): Promise<OpenFile> => {
    const known = files.get(room) ?? openFile(room);
    files.set(room, known);
    // One that could not be opened is tried again next time.
    known.catch(() => files.delete(room));
    return known;
  };

  const write = async (room: string, file: OpenFile, expectedSeq: number, batch: readonly RoomEvent[]) => {
    if (file.seq !== expectedSeq) return 'conflict' as const;
    const { text, hash } = writeLines(file.hash, batch);
    try {
      await writeWhole(file.handle, Buffer.from(text));
    } catch (error) {
      // Half of it may be there. Opened anew, the file says what is.
      files.delete(room);
      await file.handle.truncate(file.size).catch(() => undefined);
      await file.handle.close().catch(() => undefined);
      throw error;
    }
    file.seq += batch.length;
    file.hash = hash;
    file.size += Buffer.byteLength(text);
    return 'appended' as const;
  };

  return {
    async append(room, expectedSeq, batch): Promise<Appended> {
      const file = await fileOf(room);
      const done = file.busy.then(() => write(room, file, expectedSeq, batch));
      file.busy = done.catch(() => undefined);
      return done;
    },
    async read(room, from) {
      const path = pathOf(room);
      const bytes = await readFile(path).catch((error: unknown) => {
        if (isMissing(error)) return Buffer.alloc(0);
        throw error;
      });
      return readChain(bytes, path).events.filter(({ seq }) => seq > from);
    },
    // Nobody else writes here.
    follow: () => () => undefined,
    async rooms() {
      const names = await readdir(rooms);
      return names.filter((name) => name.endsWith('.jsonl')).map((name) => name.slice(0, -'.jsonl'.length));
    },
    async close() {
      for (const opened of files.values()) {
        const file = await opened.catch(() => undefined);
        await file?.busy;
        await file?.handle.close();
      }
      files.clear();
      await unlock();
    },
  };
}

async function writeWhole(handle: FileHandle, bytes: Buffer): Promise<void> {
  for (let at = 0; at < bytes.length;) at += (await handle.write(bytes, at)).bytesWritten;
  if (SYNCED === 0) await handle.datasync();
}

function safe(room: string): string {
  if (!/^[\w.-]{1,80}$/.test(room) || room.startsWith('.')) throw new Error('That is no name of a room.');
  return room;
}

const isMissing = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && error.code === 'ENOENT';

/** A lock of a process that is gone, or of this very number before a restart, is no lock. */
async function lock(path: string): Promise<() => Promise<void>> {
  const holder = Number(await readFile(path, 'utf8').catch(() => ''));
  if (holder > 0 && holder !== process.pid && isAlive(holder))
    throw new Error(`Another Keyfall (process ${holder}) uses this folder. Its lock is ${path}.`);
  await writeFile(path, String(process.pid));
  return () => rm(path, { force: true });
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
}

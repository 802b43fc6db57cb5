// What both commands need that host workshops: `play`, once somebody asks for it, and `host`.
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { Scripts } from '../incident/timed.ts';
import type { RoomLog } from '../room/room-log.ts';
import type { Scenario } from '../scenario/scenario.ts';
import { fileLog } from '../server/file-log.ts';
import { scenarioFolders } from './folder.ts';
import { readScripted } from './rehearsing/scripted.ts';
import type { Scripted } from './rehearsing/scripted.ts';
import { keyfallRoot } from './root.ts';

/** Threads that count what rules find; each takes a core for a second or two. */
export const COUNTING_THREADS = 2;
/** Where rooms are kept, if nobody says otherwise. */
export const ROOMS_FOLDER = 'keyfall-rooms';

export interface Hostable {
  scenarios(): readonly Scenario[];
  scriptsOf(id: string): Scripts;
}

/** The shipped scenarios, read when somebody first asks for them. Throws where one of them has a mistake. */
export function shippedScenarios(): Hostable {
  let read: Scripted[] | undefined;
  const all = (): Scripted[] =>
    (read ??= scenarioFolders(join(keyfallRoot(), 'scenarios')).map((folder) => readScripted(folder)));
  return {
    scenarios: () => all().map(({ scenario }) => scenario),
    scriptsOf: (id) => all().find(({ scenario }) => scenario.id === id)?.scripts ?? {},
  };
}

/** Rooms in files. The folder is made, and locked, with the first room, and not by somebody who plays alone. */
export function fileLogWhenNeeded(folder: string, say: (line: string) => void): RoomLog {
  let opened: Promise<RoomLog> | undefined;
  const open = (): Promise<RoomLog> => {
    opened ??= fileLog(folder, say);
    // Held by another process: that may have ended by the next time.
    opened.catch(() => (opened = undefined));
    return opened;
  };
  const openIfThere = async (): Promise<RoomLog | undefined> =>
    opened !== undefined || existsSync(folder) ? open() : undefined;
  return {
    append: async (...asked) => (await open()).append(...asked),
    read: async (...asked) => (await (await openIfThere())?.read(...asked)) ?? [],
    // A process that writes files is the only one.
    follow: () => () => undefined,
    rooms: async () => (await (await openIfThere())?.rooms()) ?? [],
    async close() {
      await (await opened)?.close();
    },
  };
}

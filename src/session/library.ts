// The scenarios that can be played here: those that came with the program, and those opened from a file.
import * as z from 'zod/mini';
import type { Scripts } from '../incident/timed.ts';
import { moveSchema } from '../incident/recording.ts';
import type { Scenario } from '../scenario/scenario.ts';
import { minutesOfPlay } from './minutes-of-play.ts';

/** What the title page says of a scenario before it is loaded. */
export interface Listed {
  id: string;
  title: string;
  summary: string;
  hash: string;
  /** Where the compiled scenario lies; undefined when it is here already. */
  url?: string;
  /** Where the games of others lie: what was really done, what the book says. */
  linesUrl?: string;
  /** Minutes of play, from to. */
  minutes: [number, number];
  /** What the button for starting later says, where the scenario can start later. */
  start?: string;
}

export interface Library {
  list(): Listed[];
  /** Throws only when the network does. */
  load(id: string): Promise<Scenario | undefined>;
  /** The games of others to compare with; empty where there are none. */
  loadScripts(id: string): Promise<Scripts>;
  /** Puts a scenario that was read from a file on the list, in front; it replaces one of the same id. */
  add(listed: Listed, scenario: Scenario): void;
  /** The scenarios that somebody is writing, as they are now; they go before shipped ones of the same id. */
  follow(listed: readonly Listed[]): void;
}

/** The build made the rest of it and checked it; this notices an error page in its place, or an older file. */
const headShape = z.object({ id: z.string(), hash: z.string(), format: z.number(), cards: z.object({}) });

const scriptShape = z.object({
  seed: z.number(),
  pinned: z.boolean(),
  moves: z.array(z.object({ at: z.int(), move: moveSchema, soon: z.optional(z.boolean()) })),
});
const scriptsShape = z.object({ history: z.optional(scriptShape), book: z.optional(scriptShape) });

export function openLibrary(shipped: Listed[], get: (url: string) => Promise<unknown>): Library {
  const added = new Map<string, { listed: Listed; scenario: Scenario }>();
  let authored: readonly Listed[] = [];
  /** By address, which has the hash in it: what was saved since has another one. */
  const loaded = new Map<string, Promise<Scenario | undefined>>();
  const fetched = (): Listed[] => [
    ...authored,
    ...shipped.filter(({ id }) => !authored.some((one) => one.id === id)),
  ];
  const find = (id: string): Listed | undefined => fetched().find((one) => one.id === id);

  const fetchOne = async ({ id, url }: Listed): Promise<Scenario | undefined> => {
    const value = url === undefined ? undefined : await get(url);
    const head = headShape.safeParse(value);
    return head.success && head.data.id === id ? (value as Scenario) : undefined;
  };

  return {
    list: () => [
      ...[...added.values()].map(({ listed }) => listed),
      ...fetched().filter(({ id }) => !added.has(id)),
    ],
    load(id) {
      const own = added.get(id);
      if (own) return Promise.resolve(own.scenario);
      const listed = find(id);
      if (!listed) return Promise.resolve(undefined);
      const key = listed.url ?? id;
      const asked = loaded.get(key) ?? fetchOne(listed);
      loaded.set(key, asked);
      // A failed fetch is asked again next time.
      asked.catch(() => loaded.delete(key));
      return asked;
    },
    async loadScripts(id) {
      const url = added.has(id) ? undefined : find(id)?.linesUrl;
      const read = scriptsShape.safeParse(url === undefined ? {} : await get(url));
      return read.success ? read.data : {};
    },
    add: (listed, scenario) => {
      added.set(listed.id, { listed, scenario });
    },
    follow: (listed) => {
      authored = listed;
    },
  };
}

/** The list as somebody sees it who has never played: the shortest scenario lies on top, the others as they were. */
export function forNewcomers(listed: Listed[]): Listed[] {
  const least = Math.min(...listed.map(({ minutes }) => minutes[1]));
  const shortest = listed.find(({ minutes }) => minutes[1] === least);
  return shortest ? [shortest, ...listed.filter((one) => one !== shortest)] : listed;
}

/** What a list says of a scenario. */
export function listedOf(scenario: Scenario): Listed {
  const { id, title, summary, hash, start } = scenario;
  return {
    id,
    title,
    summary,
    hash,
    minutes: minutesOfPlay(scenario),
    ...(start === undefined ? {} : { start: start.label }),
  };
}

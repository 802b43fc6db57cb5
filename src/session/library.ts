// The scenarios that can be played here: those that came with the program, and those opened from a file.
import * as z from 'zod/mini';
import type { Scripts } from '../incident/timed.ts';
import { moveSchema } from '../incident/recording.ts';
import type { Scenario } from '../scenario/scenario.ts';
import type { Words } from '../scenario/words.ts';

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
  /** In which other languages it can be told. */
  languages?: ListedLanguage[];
}

export interface ListedLanguage {
  /** `ko` */
  language: string;
  /** What the language calls itself. */
  name: string;
  /** Where its words lie; nobody fetches them who has not chosen them. */
  url: string;
}

export interface Library {
  list(): Listed[];
  /** In the chosen language where it has that. Throws only when the network does. */
  load(id: string): Promise<Scenario | undefined>;
  /** Its words in the chosen language; undefined where it has none. */
  loadWords(id: string): Promise<Words | undefined>;
  /** The games of others to compare with; empty where there are none. */
  loadScripts(id: string): Promise<Scripts>;
  /** Puts a scenario that was read from a file on the list, in front; it replaces one of the same id. */
  add(listed: Listed, scenario: Scenario): void;
  /** The scenarios that somebody is writing, as they are now; they go before shipped ones of the same id. */
  follow(listed: readonly Listed[]): void;
}

/** The build made the rest of it and checked it; this notices an error page in its place, or an older file. */
const headShape = z.object({ id: z.string(), hash: z.string(), format: z.number(), cards: z.object({}) });

const script = {
  seed: z.number(),
  pinned: z.boolean(),
  moves: z.array(z.object({ at: z.int(), move: moveSchema, soon: z.optional(z.boolean()) })),
};
const found = z.object({ hash: z.string(), total: z.number(), games: z.number(), from: z.string() });
const scriptsShape = z.object({
  history: z.optional(z.object(script)),
  book: z.optional(z.object(script)),
  par: z.optional(z.object({ ...script, found })),
});

/** In which language scenarios are told, where they can be. */
export interface Telling {
  /** Empty: as they are written. */
  language(): string;
  /** Brings what only another language needs. */
  load(): Promise<Teller>;
}
export interface Teller {
  /** Undefined when something else came in the place of words. */
  readWords(value: unknown): Words | undefined;
  inWords(scenario: Scenario, words: Words): Scenario;
}

export function openLibrary(
  shipped: Listed[],
  get: (url: string) => Promise<unknown>,
  telling?: Telling,
): Library {
  const added = new Map<string, { listed: Listed; scenario: Scenario }>();
  let authored: readonly Listed[] = [];
  /** By address, which has the hash in it: what was saved since has another one. */
  const loaded = new Map<string, Promise<unknown>>();
  const fetched = (): Listed[] => [
    ...authored,
    ...shipped.filter(({ id }) => !authored.some((one) => one.id === id)),
  ];
  const find = (id: string): Listed | undefined => fetched().find((one) => one.id === id);

  const getOnce = (url: string): Promise<unknown> => {
    const asked = loaded.get(url) ?? get(url);
    loaded.set(url, asked);
    // A failed fetch is asked again next time.
    asked.catch(() => loaded.delete(url));
    return asked;
  };

  const loadAsWritten = async ({ id, url }: Listed): Promise<Scenario | undefined> => {
    const value = url === undefined ? undefined : await getOnce(url);
    const head = headShape.safeParse(value);
    return head.success && head.data.id === id ? (value as Scenario) : undefined;
  };

  const wordsOf = async (id: string): Promise<{ teller: Teller; words: Words | undefined } | undefined> => {
    const chosen = added.has(id) ? undefined : telling?.language();
    const one = find(id)?.languages?.find(({ language }) => language === chosen);
    if (one === undefined || telling === undefined) return undefined;
    const [teller, value] = await Promise.all([telling.load(), getOnce(one.url)]);
    return { teller, words: teller.readWords(value) };
  };

  return {
    list: () => [
      ...[...added.values()].map(({ listed }) => listed),
      ...fetched().filter(({ id }) => !added.has(id)),
    ],
    async load(id) {
      const own = added.get(id);
      if (own) return own.scenario;
      const listed = find(id);
      if (!listed) return undefined;
      const [scenario, told] = await Promise.all([loadAsWritten(listed), wordsOf(id)]);
      return scenario && told?.words ? told.teller.inWords(scenario, told.words) : scenario;
    },
    loadWords: async (id) => (await wordsOf(id))?.words,
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

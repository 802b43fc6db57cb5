// A copy of Keyfall that was packaged for a training system: one scenario, and whom to tell how it went.
import * as z from 'zod/mini';
import { languagesShape } from '../listed-languages.ts';
import type { Listed } from '../library.ts';
import type { Shelf } from '../shelf.ts';
import { openCmi5 } from './cmi5.ts';
import { findScorm, openScorm } from './scorm.ts';
import type { OpenedTraining, Training } from './training.ts';

const text = z.string().check(z.maxLength(2000));
const courseShape = z.object({
  kind: z.enum(['cmi5', 'scorm']),
  mastery: z.optional(z.number().check(z.gte(0), z.lte(1))),
  listed: z.object({
    id: text,
    title: text,
    summary: text,
    hash: text,
    url: z.optional(text),
    linesUrl: z.optional(text),
    minutes: z.tuple([z.number(), z.number()]),
    start: z.optional(text),
    languages: z.optional(languagesShape),
  }),
});

export interface Course {
  kind: 'cmi5' | 'scorm';
  mastery?: number | undefined;
  listed: Listed;
}

function readCourse(value: unknown): Course | undefined {
  const read = courseShape.safeParse(value);
  return read.success ? read.data : undefined;
}

function openTraining({ kind, mastery }: Course, here: Window): Promise<OpenedTraining> {
  if (kind === 'scorm') return Promise.resolve(openScorm(findScorm(here), Date.now, mastery));
  return openCmi5({
    search: here.location.search,
    nowMs: Date.now,
    newId: () => here.crypto.randomUUID(),
    kept: here.sessionStorage,
  });
}

/** Games of one learner only: others may sit at the same machine. */
function shelfOf(shelf: Shelf, learner: string): Shelf {
  const mine = `course:${learner}:`;
  return {
    read: (key) => shelf.read(mine + key),
    write: (key, text) => shelf.write(mine + key, text),
    remove: (key) => shelf.remove(mine + key),
    keys: () =>
      shelf
        .keys()
        .filter((key) => key.startsWith(mine))
        .map((key) => key.slice(mine.length)),
  };
}

export interface Joined {
  listed: Listed;
  shelf: Shelf;
  /** What stands on the page before anything is reported. */
  says: string;
  training?: Training;
}

const ON_COURSE =
  'This game belongs to a course. Play it to its end: your result is reported when the debrief opens.';

/** Reads what the package says of itself and begins the session; undefined when the package is damaged. */
export async function joinCourse(file: string, shelf: Shelf, here: Window): Promise<Joined | undefined> {
  const answer = await fetch(new URL(file, here.document.baseURI));
  const course = answer.ok ? readCourse(await answer.json()) : undefined;
  if (course === undefined) return undefined;
  const { listed } = course;
  const opened = await openTraining(course, here);
  if ('says' in opened) return { listed, shelf: shelfOf(shelf, 'nobody'), says: opened.says };
  const { training } = opened;
  return { listed, shelf: shelfOf(shelf, training.learner), says: ON_COURSE, training };
}

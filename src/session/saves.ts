// Games kept in the browser: the last three under way, and those that ended. Checked like any file when read.
import * as z from 'zod/mini';
import type { Recording } from '../incident/recording.ts';
import type { Sight } from '../incident/sight-types.ts';
import { checkRecording, LONGEST_RECORDING } from './recording-file.ts';
import { readText } from './read-text.ts';
import { sayIssues } from './say-issue.ts';
import type { Kept, Shelf } from './shelf.ts';

const SAVE = 'keyfall:save:';
const FINISHED = 'keyfall:finished';
const DAMAGED = 'keyfall:damaged:';
const MOST_SAVES = 3;
const MOST_FINISHED = 12;
/** Browsers give about five million characters in all. */
const LONGEST_FINISHED = 3_000_000;
const DEEPEST = 16;

/** A game as it is kept: the recording, and what the title page says about it without playing it. */
export interface Save {
  id: string;
  /** When it was written, by the machine's clock: only to sort by. */
  savedMs: number;
  date: string;
  time: string;
  act: string;
  ending?: string | undefined;
  recording: Recording;
}

const line = z.string().check(z.maxLength(200));
const saveShape = z.strictObject({
  id: z.string().check(z.regex(/^[a-z0-9-]{1,80}$/)),
  savedMs: z.number(),
  date: line,
  time: line,
  act: line,
  ending: z.optional(line),
  recording: z.unknown(),
});

/** The save of a game as it stands. */
export function saveOf(id: string, savedMs: number, recording: Recording, sight: Sight): Save {
  return {
    id,
    savedMs,
    date: sight.clock.date,
    time: sight.clock.time,
    act: `Act ${sight.act.number} of ${sight.act.count}`,
    ...(sight.over ? { ending: sight.ending?.title ?? 'Ended' } : {}),
    recording,
  };
}

/** Writes a game under way; undefined when it is kept, else one sentence. */
export function writeSave(shelf: Shelf, save: Save): string | undefined {
  const text = JSON.stringify(save);
  if (text.length > LONGEST_RECORDING) return TOO_LONG;
  const trouble = sayTrouble(shelf.write(SAVE + save.id, text));
  if (trouble === undefined) dropOldest(shelf, save.id);
  return trouble;
}

/** Moves a game from those under way to those that ended. */
export function writeFinished(shelf: Shelf, save: Save): string | undefined {
  const others = readFinished(shelf).saves.filter(({ id }) => id !== save.id);
  const finished = [save, ...others].slice(0, MOST_FINISHED);
  while (finished.length > 1 && JSON.stringify(finished).length > LONGEST_FINISHED) finished.pop();
  const trouble = sayTrouble(shelf.write(FINISHED, JSON.stringify(finished)));
  if (trouble === undefined) shelf.remove(SAVE + save.id);
  return trouble;
}

export interface ReadSaves {
  /** Newest first. */
  saves: Save[];
  /** One sentence for each that could not be read. */
  says: string[];
}

export function readSaves(shelf: Shelf): ReadSaves {
  const found: ReadSaves = { saves: [], says: [] };
  for (const key of saveKeys(shelf)) {
    const read = readSave(shelf.read(key) ?? '');
    if ('save' in read) found.saves.push(read.save);
    else found.says.push(putAside(shelf, key, read.says));
  }
  found.saves.sort((a, b) => b.savedMs - a.savedMs);
  return found;
}

export function readFinished(shelf: Shelf): ReadSaves {
  const text = shelf.read(FINISHED);
  if (text === undefined) return { saves: [], says: [] };
  const read = readText(text, { longest: LONGEST_FINISHED * 2, deepest: DEEPEST });
  if ('says' in read || !Array.isArray(read.value)) {
    return { saves: [], says: [putAside(shelf, FINISHED, 'says' in read ? read.says : 'It is not a list.')] };
  }
  const checked = read.value.map((value: unknown) => checkSave(value));
  const saves = checked.flatMap((one) => ('save' in one ? [one.save] : []));
  const wrong = checked.flatMap((one) => ('says' in one ? [one.says] : []));
  if (wrong[0] === undefined) return { saves, says: [] };
  // The whole list is set aside as it was; what can be read stays in use.
  const says = putAside(shelf, FINISHED, wrong[0]);
  if (saves.length > 0) shelf.write(FINISHED, JSON.stringify(saves));
  return { saves, says: [says] };
}

function readSave(text: string): { save: Save } | { says: string } {
  const read = readText(text, { longest: LONGEST_RECORDING, deepest: DEEPEST });
  return 'says' in read ? read : checkSave(read.value);
}

function checkSave(value: unknown): { save: Save } | { says: string } {
  const shape = saveShape.safeParse(value);
  if (!shape.success) return { says: sayIssues(shape.error.issues, value) };
  const read = checkRecording(shape.data.recording);
  return 'says' in read ? read : { save: { ...shape.data, recording: read.recording } };
}

/** Keeps what could not be read, under another name, so that nothing is lost and nothing is half loaded. */
function putAside(shelf: Shelf, key: string, why: string): string {
  const name = key.slice('keyfall:'.length);
  const aside = DAMAGED + name;
  const kept = shelf.write(aside, shelf.read(key) ?? '');
  if (kept === 'kept') shelf.remove(key);
  const where = kept === 'kept' ? `It was set aside as “${aside}”.` : 'It was left where it is.';
  return `A saved game could not be read. ${why} ${where}`;
}

function dropOldest(shelf: Shelf, keep: string): void {
  const dated = saveKeys(shelf)
    .filter((key) => key !== SAVE + keep)
    .map((key) => ({ key, savedMs: savedMsOf(shelf.read(key) ?? '') }))
    .sort((a, b) => b.savedMs - a.savedMs);
  for (const { key } of dated.slice(MOST_SAVES - 1)) shelf.remove(key);
}

/** Read without checking the rest: this runs at each save. A damaged one counts as newest, so it is not dropped. */
function savedMsOf(text: string): number {
  const found = /"savedMs":(\d+)/.exec(text.slice(0, 200));
  return found === null ? Infinity : Number(found[1]);
}

function saveKeys(shelf: Shelf): string[] {
  return shelf.keys().filter((key) => key.startsWith(SAVE));
}

const TOO_LONG =
  'This game has grown too long to be kept here. Save the recording as a file before you leave.';

function sayTrouble(kept: Kept): string | undefined {
  if (kept === 'full') {
    return 'The browser has no room left to keep this game. It goes on; save the recording as a file before you leave.';
  }
  if (kept === 'forbidden') {
    return 'The browser does not let Keyfall keep this game. It goes on; save the recording as a file before you leave.';
  }
  return undefined;
}

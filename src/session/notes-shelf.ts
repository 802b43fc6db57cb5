// Notes on a game, in this browser: found again by what was played, whether the game was kept here or came as a file.
// Checked like any file when read.
import { NO_NOTES } from '../debrief/report/notes.ts';
import type { Notes } from '../debrief/report/notes.ts';
import type { Recording } from '../incident/recording.ts';
import { hashOf } from '../scenario/hash.ts';
import { LONGEST_NOTES, readNotes } from './notes-file.ts';
import { readFinished, readSaves } from './saves.ts';
import type { Shelf } from './shelf.ts';

const NOTES = 'keyfall:notes:';
/** More than there are kept games: then notes of games that are gone are dropped. */
const MOST_NOTES = 16;

/** Notes that cannot be read stay where they are until something new is written over them; the sentence says so. */
export function keptNotes(shelf: Shelf, recording: Recording): { notes: Notes; says?: string } {
  const text = shelf.read(keyOf(recording));
  if (text === undefined) return { notes: NO_NOTES };
  const read = readNotes(text);
  return 'notes' in read
    ? { notes: read.notes }
    : { notes: NO_NOTES, says: `The notes on this game could not be read. ${read.says}` };
}

/** One sentence when they are not kept. */
export function keepNotes(shelf: Shelf, recording: Recording, notes: Notes): string | undefined {
  const text = JSON.stringify(notes);
  const isKept = text.length <= LONGEST_NOTES && shelf.write(keyOf(recording), text) === 'kept';
  dropOld(shelf, recording);
  return isKept ? undefined : 'The browser does not keep these notes. Save them as a file before you leave.';
}

const keyOf = ({ scenario, seed, start, moves }: Recording): string =>
  NOTES + hashOf([scenario.id, seed, start, moves]);

function dropOld(shelf: Shelf, recording: Recording): void {
  const keys = shelf.keys().filter((key) => key.startsWith(NOTES));
  if (keys.length <= MOST_NOTES) return;
  const kept = [...readSaves(shelf).saves, ...readFinished(shelf).saves].map((save) => save.recording);
  const wanted = new Set([recording, ...kept].map(keyOf));
  for (const key of keys) if (!wanted.has(key)) shelf.remove(key);
}

// What people wrote down about an exercise, as a file: in with suspicion.
import { notesSchema, NOTES_FORMAT } from '../debrief/report/notes.ts';
import type { Notes } from '../debrief/report/notes.ts';
import { readText } from './read-text.ts';
import { sayIssues } from './say-issue.ts';

export const LONGEST_NOTES = 2_000_000;
const DEEPEST = 8;

export type ReadNotes = { notes: Notes } | { says: string };

export function readNotes(text: string): ReadNotes {
  const read = readText(text, { longest: LONGEST_NOTES, deepest: DEEPEST });
  return 'says' in read ? read : checkNotes(read.value);
}

function checkNotes(value: unknown): ReadNotes {
  const checked = notesSchema.safeParse(value);
  if (checked.success) return { notes: checked.data };
  return { says: sayIssues(checked.error.issues, value) };
}

export function writeNotes(notes: Notes): string {
  return `${JSON.stringify({ ...notes, format: NOTES_FORMAT }, null, 1)}\n`;
}

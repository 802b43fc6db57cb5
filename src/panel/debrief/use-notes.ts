import { useState } from 'preact/hooks';
import type { Notes } from '../../debrief/report/notes.ts';

/** Where notes on this game are kept. */
export interface NotesStore {
  read(): { notes: Notes; says?: string };
  /** One sentence when they are not kept. */
  write(notes: Notes): string | undefined;
}

export interface NotesState {
  notes: Notes;
  says: string | undefined;
  change(part: Partial<Notes>): void;
}

/** Written at once with each change: somebody may close the page in the middle of a sentence. */
export function useNotes(store: NotesStore): NotesState {
  const [state, setState] = useState(() => store.read());
  return {
    notes: state.notes,
    says: state.says,
    change(part) {
      const notes = { ...state.notes, ...part };
      const says = store.write(notes);
      setState({ notes, ...(says === undefined ? {} : { says }) });
    },
  };
}

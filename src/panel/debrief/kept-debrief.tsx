import { useMemo } from 'preact/hooks';
import type { Notes } from '../../debrief/report/notes.ts';
import { keepNotes, keptNotes } from '../../session/notes-shelf.ts';
import type { Shelf } from '../../session/shelf.ts';
import { Debrief } from './debrief.tsx';
import type { DebriefProps } from './debrief.tsx';
import { useNotes } from './use-notes.ts';

export type KeptDebriefProps = Omit<DebriefProps, 'notes'> & { shelf: Shelf };

/** With notes that this browser keeps. */
export function KeptDebrief({ shelf, ...props }: KeptDebriefProps) {
  const { recording } = props;
  const store = useMemo(
    () => ({
      read: () => keptNotes(shelf, recording),
      write: (written: Notes) => keepNotes(shelf, recording, written),
    }),
    [shelf, recording],
  );
  return <Debrief {...props} notes={useNotes(store)} />;
}

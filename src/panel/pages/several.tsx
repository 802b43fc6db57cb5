// Several recordings that were opened at once: the debrief of all of them.
import { useCallback, useEffect, useMemo, useState } from 'preact/hooks';
import { NO_NOTES } from '../../debrief/report/notes.ts';
import type { Notes } from '../../debrief/report/notes.ts';
import type { Library } from '../../session/library.ts';
import { keepNotes, keptNotes } from '../../session/notes-shelf.ts';
import type { Surroundings } from '../../session/opening.ts';
import { openSeveral } from '../../session/several.ts';
import type { Several } from '../../session/several.ts';
import type { Shelf } from '../../session/shelf.ts';
import { TeamsDebrief } from '../debrief/teams/teams-debrief.tsx';
import { useNotes } from '../debrief/use-notes.ts';
import { readFile } from '../title/open-file.ts';
import { Opening } from './later.tsx';
import { ProblemPage } from './problem.tsx';

export interface SeveralProps {
  /** Keep them the same between renders. */
  files: readonly File[];
  library: Library;
  shelf: Shelf;
  recount: Surroundings['recount'];
  onLeave(): void;
}

export function SeveralPage({ files, library, shelf, recount, onLeave }: SeveralProps) {
  const [opened, setOpened] = useState<Several | { says: string[] } | undefined>(undefined);
  useEffect(() => {
    let wanted = true;
    const open = async () => {
      const read = await Promise.all(files.map(readFile));
      const unread = read.flatMap((one) => ('says' in one ? [one.says] : []));
      const texts = read.flatMap((one) => ('says' in one ? [] : [one]));
      return unread.length > 0
        ? { says: unread }
        : openSeveral({ library, ...(recount ? { recount } : {}) }, texts);
    };
    open().then(
      (found) => wanted && setOpened(found),
      () =>
        wanted && setOpened({ says: ['A part of it did not arrive. Check the connection, then try again.'] }),
    );
    return () => {
      wanted = false;
    };
  }, [files]);
  if (!opened) return <Opening />;
  if (!('games' in opened))
    return <ProblemPage title="These recordings do not go together" says={opened.says} onLeave={onLeave} />;
  return <Shown several={opened} library={library} shelf={shelf} onLeave={onLeave} />;
}

interface ShownProps extends Pick<SeveralProps, 'library' | 'shelf' | 'onLeave'> {
  several: Several;
}

/** What is written down about all of them is kept with the first. */
function Shown({ several: { scenario, games, says }, library, shelf, onLeave }: ShownProps) {
  const loadScripts = useCallback(() => library.loadScripts(scenario.id), [library, scenario]);
  const recording = games[0]?.recording;
  const store = useMemo(
    () => ({
      read: () => (recording ? keptNotes(shelf, recording) : { notes: NO_NOTES }),
      write: (written: Notes) => recording && keepNotes(shelf, recording, written),
    }),
    [shelf, recording],
  );
  return (
    <TeamsDebrief
      scenario={scenario}
      games={games}
      loadScripts={loadScripts}
      notes={useNotes(store)}
      onLeave={onLeave}
    >
      {says.length > 0 && <p role="alert">{says.join(' ')}</p>}
    </TeamsDebrief>
  );
}

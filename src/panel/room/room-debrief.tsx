// After a workshop: the games of all teams, each with its whole debrief, and what people say about it.
import { useEffect, useMemo, useState } from 'preact/hooks';
import { NO_NOTES } from '../../debrief/report/notes.ts';
import type { Notes } from '../../debrief/report/notes.ts';
import type { RoomRecordings } from '../../room/recordings.ts';
import { browserNet } from '../../session/browser-net.ts';
import { fetchRecordings } from '../../session/room-requests.ts';
import { keepNotes, keptNotes } from '../../session/notes-shelf.ts';
import type { Shelf } from '../../session/shelf.ts';
import { peopleIn, withWorkshop } from '../../session/workshop-notes.ts';
import type { RoomSession } from '../../session/remote.ts';
import { TeamsDebrief } from '../debrief/teams/teams-debrief.tsx';
import { useNotes } from '../debrief/use-notes.ts';
import type { NotesState } from '../debrief/use-notes.ts';
import { RoomHotWash } from './saying/room-hot-wash.tsx';
import { Scores } from './scores.tsx';

export interface RoomDebriefProps {
  room: RoomSession;
  /** Which room it is, and what proves that one may ask. */
  id: string;
  secret: string;
  shelf: Shelf;
  onLeave(): void;
}

export function RoomDebrief(props: RoomDebriefProps) {
  const { id, secret } = props;
  const [games, setGames] = useState<RoomRecordings | { says: string } | undefined>(undefined);
  useEffect(() => {
    void fetchRecordings(browserNet(), { room: id, secret }).then(setGames);
  }, [id, secret]);
  if (games === undefined || 'says' in games || !games.teams[0])
    return (
      <main class="plain-page" tabIndex={-1} aria-busy={games === undefined}>
        <h1>Debrief</h1>
        <output>{games && 'says' in games ? games.says : 'The games are being fetched.'}</output>
      </main>
    );
  return <Shown {...props} games={games} />;
}

function Shown({ room, shelf, onLeave, games }: RoomDebriefProps & { games: RoomRecordings }) {
  const { scenario, teams } = games;
  // The same function as long as they are the same games: the debrief works on it for a while.
  const scripts = useMemo(() => () => Promise.resolve(games.scripts), [games]);
  const people = useMemo(() => peopleIn(games), [games]);
  const notes = useRoomNotes(room, shelf, games);
  const mine = teams.find(({ id }) => id === room.you.peek()?.team);
  return (
    <TeamsDebrief
      scenario={scenario}
      games={teams}
      first={mine?.name}
      loadScripts={scripts}
      notes={notes}
      hotWash={(name) => (
        <RoomHotWash
          room={room}
          team={teams.find((one) => one.name === name)?.id ?? ''}
          nameOf={people.nameOf}
          whoOf={(answer) => {
            const { seat = 'The table', team } = people.speakerOf(answer);
            return team === undefined ? seat : `${seat}, ${team}`;
          }}
        />
      )}
      onLeave={onLeave}
    >
      <Scores room={room} />
    </TeamsDebrief>
  );
}

/**
 * What the room has, as it comes in, and beside it what is written on this device alone: who took part under which name,
 * and who mends what.
 */
function useRoomNotes(room: RoomSession, shelf: Shelf, games: RoomRecordings): NotesState {
  const recording = games.teams[0]?.recording;
  const store = useMemo(
    () => ({
      read: () => (recording ? keptNotes(shelf, recording) : { notes: NO_NOTES }),
      write: (notes: Notes) => recording && keepNotes(shelf, recording, notes),
    }),
    [shelf, recording],
  );
  const own = useNotes(store);
  const written = {
    notes: room.notes.value.length > 0 ? room.notes.value : games.notes,
    overrides: room.scores.value?.overrides ?? games.overrides,
    said: room.said.value,
  };
  const notes = useMemo(
    () => withWorkshop(own.notes, games, written),
    [own.notes, games, written.notes, written.overrides, written.said],
  );
  return { ...own, notes };
}

// After a workshop: the games of all teams, each with its whole debrief.
import { useEffect, useMemo, useState } from 'preact/hooks';
import { NO_NOTES } from '../../debrief/report/notes.ts';
import type { RoomRecordings } from '../../room/recordings.ts';
import { browserNet } from '../../session/browser-net.ts';
import { fetchRecordings } from '../../session/room-requests.ts';
import { keptNotes } from '../../session/notes-shelf.ts';
import type { Shelf } from '../../session/shelf.ts';
import { withWorkshop } from '../../session/workshop-notes.ts';
import type { RoomSession } from '../../session/remote.ts';
import { Debrief } from '../debrief/debrief.tsx';
import { Scores } from './scores.tsx';

export interface RoomDebriefProps {
  room: RoomSession;
  /** Which room it is, and what proves that one may ask. */
  id: string;
  secret: string;
  shelf: Shelf;
  onLeave(): void;
}

export function RoomDebrief({ room, id, secret, shelf, onLeave }: RoomDebriefProps) {
  const [games, setGames] = useState<RoomRecordings | { says: string } | undefined>(undefined);
  const [chosen, choose] = useState<string | undefined>(room.you.peek()?.team);
  useEffect(() => {
    void fetchRecordings(browserNet(), { room: id, secret }).then(setGames);
  }, [id, secret]);
  // The same function as long as they are the same games: the debrief works on it for a while.
  const loadScripts = useMemo(() => {
    const scripts = games !== undefined && 'teams' in games ? games.scripts : {};
    return () => Promise.resolve(scripts);
  }, [games]);
  const notes = useMemo(() => {
    const found = games !== undefined && 'teams' in games ? games : undefined;
    const mine = found?.teams.find((one) => one.id === chosen) ?? found?.teams[0];
    return {
      read: () => {
        if (!found || !mine) return { notes: NO_NOTES };
        const kept = keptNotes(shelf, mine.recording);
        return { ...kept, notes: withWorkshop(kept.notes, found, mine.id) };
      },
      // The room keeps what was written while it was played, and nothing after its end.
      write: () => 'What you write here lasts as long as this page. Save the report before you leave.',
    };
  }, [games, chosen, shelf]);
  if (games === undefined || 'says' in games)
    return (
      <main class="plain-page" tabIndex={-1} aria-busy={games === undefined}>
        <h1>Debrief</h1>
        <output>{games?.says ?? 'The games are being fetched.'}</output>
      </main>
    );
  const team = games.teams.find((one) => one.id === chosen) ?? games.teams[0];
  if (!team) return null;
  return (
    <div class="room-debrief">
      {games.teams.length > 1 && (
        <header>
          <fieldset class="choices" aria-label="Team">
            {games.teams.map((one) => (
              <button
                key={one.id}
                type="button"
                class="button small"
                aria-pressed={one.id === team.id}
                onClick={() => choose(one.id)}
              >
                {one.name}
              </button>
            ))}
          </fieldset>
          <Scores room={room} />
        </header>
      )}
      <Debrief
        key={team.id}
        scenario={games.scenario}
        recording={team.recording}
        loadScripts={loadScripts}
        notes={notes}
        onLeave={onLeave}
      />
    </div>
  );
}

import { useState } from 'preact/hooks';
import '../../../assets/styles/projector.css';
import '../../../assets/styles/console.css';
import type { RoomSession } from '../../session/remote.ts';
import { Notes } from './console/notes.tsx';
import { OtherDevice } from './other-device.tsx';
import type { OwnKey } from './other-device.tsx';
import { Notice } from './player.tsx';
import { LineState } from './room-bar.tsx';
import { TeamBoard } from './team-board.tsx';

/** Watches every team and takes notes; decides nothing. */
export function Observer({ room, own }: { room: RoomSession; own: OwnKey }) {
  const seen = room.room.value;
  const [chosen, choose] = useState<string | undefined>(undefined);
  const team = chosen ?? seen?.teams[0]?.id ?? '';
  const sight = room.teams.value[team]?.sight;
  return (
    <main class="observer" tabIndex={-1}>
      <header>
        <h1>{seen?.scenario.title ?? 'Workshop'}</h1>
        <p class="muted">{room.you.value?.name}, you watch and take notes.</p>
        {seen && seen.teams.length > 1 && (
          <fieldset class="choices" aria-label="Team">
            {seen.teams.map(({ id, name }) => (
              <button
                key={id}
                type="button"
                class="button small"
                aria-pressed={id === team}
                onClick={() => choose(id)}
              >
                {name}
              </button>
            ))}
          </fieldset>
        )}
      </header>
      <LineState room={room} />
      <div class="two">
        {sight ? (
          <TeamBoard name={undefined} sight={sight} size="whole" />
        ) : (
          <p class="nothing">Not begun.</p>
        )}
        <Notes room={room} team={team} />
      </div>
      <OtherDevice own={own} />
      <Notice room={room} />
    </main>
  );
}

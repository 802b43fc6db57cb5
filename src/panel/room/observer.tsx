import { useState } from 'preact/hooks';
import '../../../assets/styles/projector.css';
import '../../../assets/styles/console.css';
import '../../../assets/styles/report.css';
import type { RoomSession } from '../../session/remote.ts';
import { Notes } from './console/notes.tsx';
import { OtherDevice } from './other-device.tsx';
import type { OwnKey } from './other-device.tsx';
import { Notice } from './player.tsx';
import { LineState } from './room-bar.tsx';
import { TeamRatings } from './saying/team-ratings.tsx';
import { TeamBoard } from './team-board.tsx';

interface Props {
  room: RoomSession;
  own: OwnKey;
  onDebrief(): void;
}

/** Watches every team, takes notes and rates objectives; decides nothing. */
export function Observer({ room, own, onDebrief }: Props) {
  const seen = room.room.value;
  const [chosen, choose] = useState<string | undefined>(undefined);
  const team = chosen ?? seen?.teams[0]?.id ?? '';
  const sight = room.teams.value[team]?.sight;
  return (
    <main class="observer" tabIndex={-1}>
      <header>
        <h1>{seen?.scenario.title ?? 'Workshop'}</h1>
        <p class="muted">{room.you.value?.name}, you watch, take notes and rate.</p>
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
      {seen?.state === 'ended' && (
        <p>
          It has ended. Your feedback form is in the debrief, under <b>Hot wash</b>.{' '}
          <button type="button" class="button main" onClick={onDebrief}>
            To the debrief of all teams
          </button>
        </p>
      )}
      <div class="two">
        {sight ? (
          <TeamBoard name={undefined} sight={sight} size="whole" />
        ) : (
          <p class="nothing">Not begun.</p>
        )}
        <div class="hot-wash">
          <Notes room={room} team={team} />
          <TeamRatings room={room} team={team} me={room.you.value?.id ?? ''} />
        </div>
      </div>
      <OtherDevice own={own} />
      <Notice room={room} />
    </main>
  );
}

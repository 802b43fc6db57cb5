/* oxlint-disable jsx-a11y/prefer-tag-over-role -- a drawing is not an img element */
// The room's big screen: no login, nothing secret, readable from the back.
import { encode } from 'uqr';
import { useMemo } from 'preact/hooks';
import '../../../assets/styles/projector.css';
import type { Sight } from '../../incident/sight-types.ts';
import { joinLink } from '../../room/links.ts';
import { sayCode } from '../../room/messages.ts';
import type { RoomView } from '../../room/view-types.ts';
import type { RoomSession } from '../../session/remote.ts';
import { LineState } from './room-bar.tsx';
import { Scores } from './scores.tsx';
import { TeamBoard } from './team-board.tsx';

export function Projector({ room }: { room: RoomSession }) {
  const seen = room.room.value;
  if (!seen)
    return (
      <main class="projector waits" tabIndex={-1}>
        <h1>Keyfall</h1>
        <LineState room={room} />
        {room.notice.value !== undefined && <p role="alert">{room.notice.value}</p>}
      </main>
    );
  const teams = Object.entries(room.teams.value);
  return (
    <main class="projector" tabIndex={-1} aria-label="The room">
      <Head seen={seen} sight={teams[0]?.[1].sight} />
      <LineState room={room} />
      {seen.state === 'lobby' ? (
        <Lobby seen={seen} />
      ) : (
        <div class="teams" data-count={teams.length}>
          {teams.map(([id, { sight }]) => (
            <TeamBoard
              key={id}
              name={seen.teams.length > 1 ? (seen.teams.find((one) => one.id === id)?.name ?? id) : undefined}
              sight={sight}
            />
          ))}
        </div>
      )}
      <Scores room={room} />
      <Foot seen={seen} />
    </main>
  );
}

function Head({ seen, sight }: { seen: RoomView; sight: Sight | undefined }) {
  const stands = seen.clock.standMs > 0;
  const left = Math.max(0, seen.preset - Math.floor(seen.clock.playedMs / 60_000));
  return (
    <header>
      <div>
        <h1>{seen.scenario.title}</h1>
        {sight && (
          <p>
            Act {sight.act.number} of {sight.act.count} · {sight.act.title}
          </p>
        )}
      </div>
      <div class="big-clock mono" role="timer" aria-label="Exercise clock">
        {sight ? (
          <>
            <span class="day">{sight.clock.date}</span> {sight.clock.time}
          </>
        ) : (
          '–'
        )}
      </div>
      <p class="state" data-state={stands ? 'stands' : seen.state}>
        {stateWords(seen, stands)}
        <span>{left} min left</span>
      </p>
    </header>
  );
}

function stateWords({ state, clock }: RoomView, stands: boolean): string {
  if (state === 'lobby') return 'Not begun';
  if (state === 'ended') return 'Ended';
  if (state === 'paused') return 'Paused';
  if (stands) return `Decide: ${Math.ceil(clock.standMs / 1000)} s`;
  return 'Running';
}

/** A code to point a phone at, and who has come. */
function Lobby({ seen }: { seen: RoomView }) {
  const link = joinLink(location.origin, seen.code);
  return (
    <section class="lobby" aria-label="Join">
      <Qr text={link} />
      <div>
        <p>Point your phone at it, or type the code at</p>
        <p class="address mono">{location.host}</p>
        <p class="code mono">{sayCode(seen.code)}</p>
        <ul class="present">
          {seen.teams.map((team) => (
            <li key={team.id}>
              <b>{team.name}</b> {team.members.map(({ name }) => name).join(', ') || 'nobody yet'}
            </li>
          ))}
          {seen.waiting.length > 0 && (
            <li>Choosing a seat: {seen.waiting.map(({ name }) => name).join(', ')}</li>
          )}
        </ul>
      </div>
    </section>
  );
}

/** Drawn here: nothing is asked of anybody else. */
function Qr({ text }: { text: string }) {
  const { data, size } = useMemo(() => encode(text, { border: 2 }), [text]);
  const path = data
    .flatMap((row, y) => row.flatMap((dark, x) => (dark ? [`M${x} ${y}h1v1h-1z`] : [])))
    .join('');
  return (
    <svg class="qr" viewBox={`0 0 ${size} ${size}`} role="img" aria-label={`Code for ${text}`}>
      <rect width={size} height={size} fill="#fff" />
      <path d={path} fill="#000" />
    </svg>
  );
}

function Foot({ seen }: { seen: RoomView }) {
  if (seen.state === 'lobby') return null;
  return (
    <footer class="mono">
      {location.host} · {sayCode(seen.code)}
    </footer>
  );
}

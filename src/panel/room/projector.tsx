// The room's big screen: no login, nothing secret, readable from the back.
import '../../../assets/styles/projector.css';
import type { Sight } from '../../incident/sight-types.ts';
import { joinLink } from '../../room/links.ts';
import { sayCode } from '../../room/messages.ts';
import type { RoomView } from '../../room/view-types.ts';
import type { RoomSession } from '../../session/remote.ts';
import { Qr } from './qr.tsx';
import { LineState } from './room-bar.tsx';
import { Scores } from './scores.tsx';
import { boardSize, TeamBoard } from './team-board.tsx';
import { useNetwork } from './use-network.ts';

/** So many teams have room on one screen with a table of their scores. */
const MOST_BESIDE_SCORES = 4;

export function Projector({ room }: { room: RoomSession }) {
  const seen = room.room.value;
  const { origin } = useNetwork();
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
      {seen.state === 'lobby' && <Lobby seen={seen} origin={origin} />}
      {seen.state !== 'lobby' && !(seen.revealed && teams.length > MOST_BESIDE_SCORES) && (
        <div class="teams" data-count={teams.length}>
          {teams.map(([id, { sight }]) => (
            <TeamBoard
              key={id}
              name={seen.teams.length > 1 ? (seen.teams.find((one) => one.id === id)?.name ?? id) : undefined}
              sight={sight}
              size={boardSize(teams.length, seen.revealed)}
            />
          ))}
        </div>
      )}
      <Scores room={room} />
      <Foot seen={seen} origin={origin} />
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
            <span class="day">{sight.clock.date}</span>
            <span>{sight.clock.time}</span>
          </>
        ) : (
          '–'
        )}
      </div>
      <p class="state" data-state={stands ? 'stands' : seen.state}>
        {stateWords(seen, stands)}
        {seen.state !== 'ended' && <span>{left} min left</span>}
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

interface Reached {
  seen: RoomView;
  /** Undefined while no phone can come in. */
  origin: string | undefined;
}

/** A code to point a phone at, and who has come. */
function Lobby({ seen, origin }: Reached) {
  return (
    <section class="lobby" aria-label="Join">
      {origin !== undefined && <Qr text={joinLink(origin, seen.code)} />}
      <div>
        {origin === undefined ? (
          <p>Phones cannot come in yet: the facilitator lets them in.</p>
        ) : (
          <>
            <p>Point your phone at it, or type the code at</p>
            <p class="address mono">{new URL(origin).host}</p>
          </>
        )}
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

function Foot({ seen, origin }: Reached) {
  if (seen.state === 'lobby' || origin === undefined) return null;
  return (
    <footer class="mono">
      {new URL(origin).host} · {sayCode(seen.code)}
    </footer>
  );
}

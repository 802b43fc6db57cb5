import { useState } from 'preact/hooks';
import type { Sight } from '../../../incident/sight-types.ts';
import type { RoomView, TeamView } from '../../../room/view-types.ts';
import type { RoomSession } from '../../../session/remote.ts';
import { act } from './act.ts';

interface Props {
  room: RoomSession;
  seen: RoomView;
  chosen: string;
  onChoose(team: string): void;
}

export function TeamCards({ room, seen, chosen, onChoose }: Props) {
  return (
    <>
      <h2 class="eyebrow">{seen.teams.length > 1 ? 'Teams · same seed' : 'Team'}</h2>
      <ul class="team-cards">
        {seen.teams.map((team) => (
          <TeamCard
            key={team.id}
            room={room}
            seen={seen}
            team={team}
            sight={room.teams.value[team.id]?.sight}
            on={team.id === chosen}
            onChoose={() => onChoose(team.id)}
          />
        ))}
      </ul>
      {seen.waiting.length > 0 && (
        <p class="fine muted">Without a seat: {seen.waiting.map(({ name }) => name).join(', ')}</p>
      )}
    </>
  );
}

interface CardProps {
  room: RoomSession;
  seen: RoomView;
  team: TeamView;
  sight: Sight | undefined;
  on: boolean;
  onChoose(): void;
}

function TeamCard({ room, seen, team, sight, on, onChoose }: CardProps) {
  const here = team.members.filter(({ away }) => !away).length;
  const deciding = sight?.desk.filter(({ state }) => state === 'open') ?? [];
  return (
    <li class="team-card" data-on={on ? 'yes' : undefined}>
      <button type="button" class="stretched" aria-pressed={on} onClick={onChoose}>
        {team.name}
      </button>
      <p class="fine muted">
        {here} of {team.members.length} here{team.over && ' · over'}
      </p>
      <ul class="seats" aria-label="Seats">
        {seen.seats.map((seat) => (
          <SeatDot key={seat.id} seat={seat} team={team} />
        ))}
      </ul>
      {deciding.length > 0 && (
        <p class="fine" data-tone="unproven">
          <span class="toned">deciding:</span> {deciding.map(({ from }) => from).join(', ')}
        </p>
      )}
      {team.proposals.map(({ id, what, votes }) => (
        <p key={id} class="fine">
          {what} · {votes.filter(({ yes }) => yes).length} for, {votes.filter(({ yes }) => !yes).length}{' '}
          against
        </p>
      ))}
      <div class="acts">
        <button type="button" class="button small" onClick={() => act(room, { do: 'undo', team: team.id })}>
          Undo last move
        </button>
        <button type="button" class="button small" onClick={() => act(room, { do: 'hint', team: team.id })}>
          Give a hint
        </button>
      </div>
      {on && <HandOver room={room} seen={seen} team={team} />}
    </li>
  );
}

function SeatDot({ seat, team }: { seat: RoomView['seats'][number]; team: TeamView }) {
  const holders = team.members.filter(({ seats }) => seats.includes(seat.id));
  const here = holders.some(({ away }) => !away);
  const state = holders.length === 0 ? 'free' : here ? 'here' : 'away';
  const says =
    holders.length === 0
      ? 'nobody'
      : holders.map(({ name, away }) => `${name}${away ? ', away' : ''}`).join(' and ');
  return (
    <li class="seat-dot" data-state={state} title={`${seat.title}: ${says}`}>
      <span aria-hidden="true">{seat.short}</span>
      <span class="unseen">
        {seat.title}: {says}
      </span>
    </li>
  );
}

/** A seat whose player is gone goes to somebody else, or to nobody: then the lead plays it. */
function HandOver({ room, seen, team }: { room: RoomSession; seen: RoomView; team: TeamView }) {
  const [seat, setSeat] = useState(seen.seats[0]?.id ?? '');
  const [to, setTo] = useState('');
  const people = [...team.members, ...seen.waiting];
  return (
    <form
      class="hand-over"
      onSubmit={(event) => {
        event.preventDefault();
        act(room, { do: 'hand-over', team: team.id, seat, ...(to === '' ? {} : { to }) });
      }}
    >
      <label>
        Seat
        <select value={seat} onChange={(event) => setSeat(event.currentTarget.value)}>
          {seen.seats.map(({ id, title }) => (
            <option key={id} value={id}>
              {title}
            </option>
          ))}
        </select>
      </label>
      <label>
        to
        <select value={to} onChange={(event) => setTo(event.currentTarget.value)}>
          <option value="">nobody</option>
          {people.map(({ id, name }) => (
            <option key={id} value={id}>
              {name}
            </option>
          ))}
        </select>
      </label>
      <button type="submit" class="button small">
        Hand over
      </button>
    </form>
  );
}

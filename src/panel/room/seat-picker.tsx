import { useState } from 'preact/hooks';
import type { RoomView } from '../../room/view-types.ts';
import type { RoomSession } from '../../session/remote.ts';

/** A team, and one or several of its seats. One device may hold them all. */
export function SeatPicker({ room }: { room: RoomSession }) {
  const seen = room.room.value;
  const you = room.you.value;
  const [team, setTeam] = useState(you?.team ?? seen?.teams[0]?.id ?? '');
  const [seats, setSeats] = useState<readonly string[]>(you?.seats ?? []);
  const [says, setSays] = useState<string | undefined>(undefined);
  if (!seen || !you) return null;
  const toggle = (id: string) =>
    setSeats(seats.includes(id) ? seats.filter((one) => one !== id) : [...seats, id]);
  const all = seen.seats.map(({ id }) => id);
  return (
    <form
      class="seat-picker"
      onSubmit={(event) => {
        event.preventDefault();
        void room.act({ do: 'sit', team, seats: [...seats] }).then(setSays);
      }}
    >
      {seen.teams.length > 1 && (
        <label class="field">
          <span class="label">Team</span>
          <select
            value={team}
            onChange={(event) => {
              setTeam(event.currentTarget.value);
              setSeats([]);
            }}
          >
            {seen.teams.map(({ id, name }) => (
              <option key={id} value={id}>
                {name}
              </option>
            ))}
          </select>
        </label>
      )}
      <fieldset>
        <legend class="label">Your seat</legend>
        {seen.seats.map((seat) => (
          <Seat
            key={seat.id}
            seat={seat}
            holders={holdersOf(seen, team, seat.id, you.id)}
            on={seats.includes(seat.id)}
            onToggle={() => toggle(seat.id)}
          />
        ))}
      </fieldset>
      <p class="acts">
        <button type="button" class="button small quiet" onClick={() => setSeats(all)}>
          All seats, on this device
        </button>
        <button type="submit" class="button main" disabled={seats.length === 0}>
          Sit down
        </button>
      </p>
      {says !== undefined && <p role="alert">{says}</p>}
    </form>
  );
}

interface SeatProps {
  seat: RoomView['seats'][number];
  holders: string[];
  on: boolean;
  onToggle(): void;
}

function Seat({ seat, holders, on, onToggle }: SeatProps) {
  return (
    <label class="seat">
      <input type="checkbox" checked={on} onChange={onToggle} />
      <span>
        <b>{seat.title}</b>
        {seat.leads && <span class="fine muted"> · commits for the team</span>}
        {holders.length > 0 && <span class="fine muted"> · held by {holders.join(' and ')}</span>}
        {seat.sees !== undefined && <span class="fine muted sees">{seat.sees}</span>}
      </span>
    </label>
  );
}

function holdersOf(seen: RoomView, team: string, seat: string, me: string | undefined): string[] {
  const members = seen.teams.find(({ id }) => id === team)?.members ?? [];
  return members.filter((one) => one.id !== me && one.seats.includes(seat)).map(({ name }) => name);
}

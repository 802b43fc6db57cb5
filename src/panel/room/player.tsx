// A seat in a workshop: wait, choose a seat, play, and read how it ended.
import { useMemo } from 'preact/hooks';
import type { RoomSession } from '../../session/remote.ts';
import { seatSession } from '../../session/seat.ts';
import { Table } from '../table/table.tsx';
import { OtherDevice } from './other-device.tsx';
import type { OwnKey } from './other-device.tsx';
import { LineState, RoomBar } from './room-bar.tsx';
import { RoomClock } from './room-clock.tsx';
import { Scores } from './scores.tsx';
import { SeatPicker } from './seat-picker.tsx';

interface Props {
  room: RoomSession;
  own: OwnKey;
  onLeave(): void;
  onDebrief(): void;
}

export function Player({ room, own, onLeave, onDebrief }: Props) {
  const seen = room.room.value;
  const you = room.you.value;
  const sight = room.sight.value;
  const sits = you !== undefined && you.seats.length > 0;
  const shown = sits && sight !== undefined && seen?.state !== 'lobby';
  // Laid anew for another seat: what one seat typed is not the other's.
  const seat = you === undefined ? '' : `${you.team}/${you.seats.join('+')}`;
  const session = useMemo(() => (shown ? seatSession(room, sight) : undefined), [room, shown, seat]);
  if (session)
    return (
      <Table
        key={seat}
        session={session}
        stage="off"
        over={<RoomBar room={room} own={own} />}
        clock={<RoomClock room={room} />}
        onLeave={onLeave}
        onDebrief={onDebrief}
      />
    );
  return (
    <main class="plain-page lobby" tabIndex={-1}>
      <h1>{seen?.scenario.title ?? 'Workshop'}</h1>
      <LineState room={room} />
      {seen && you && (
        <>
          <p class="lead">
            {you.name},{' '}
            {sits
              ? 'you have your seat. It begins when the facilitator starts the clock.'
              : 'choose where you sit.'}
          </p>
          <SeatPicker room={room} />
          <OtherDevice own={own} />
        </>
      )}
      <Scores room={room} />
      <Notice room={room} />
    </main>
  );
}

export function Notice({ room }: { room: RoomSession }) {
  const says = room.notice.value;
  if (says === undefined) return null;
  return (
    <div class="game-notice" role="alert">
      <p>{says}</p>
      <button type="button" class="button small" onClick={() => (room.notice.value = undefined)}>
        Understood
      </button>
    </div>
  );
}

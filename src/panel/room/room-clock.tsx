import type { RoomSession } from '../../session/remote.ts';

const STATES = {
  lobby: 'not begun',
  running: 'running',
  paused: 'paused',
  ended: 'ended',
};

/** In a workshop the clock is the facilitator's: a seat is only told how it stands. */
export function RoomClock({ room }: { room: RoomSession }) {
  const seen = room.room.value;
  const stands = seen !== undefined && seen.clock.standMs > 0;
  const word = stands ? 'waits for you' : STATES[seen?.state ?? 'lobby'];
  return (
    <output class="room-clock" data-state={stands ? 'stands' : seen?.state}>
      Clock: {word}
    </output>
  );
}

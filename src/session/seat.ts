// A seat in a room, as the table sees it: a move that is not this seat's to make is proposed to the team instead.
import { computed } from '@preact/signals';
import type { Sight } from '../incident/sight-types.ts';
import { PROPOSE_IT } from '../room/words.ts';
import type { Move } from '../scenario/moves.ts';
import type { RoomSession } from './remote.ts';
import { openRoomDesk } from './room-desk.ts';
import type { TableSession } from './session.ts';

/** `first`: what the seat saw when the table was laid; later it is followed. */
export function seatSession(room: RoomSession, first: Sight): TableSession {
  let last = first;
  const sight = computed(() => (last = room.sight.value ?? last));
  return {
    room,
    sight,
    speed: computed(() => (room.room.value?.state === 'running' ? '1x' : 'paused')),
    notice: room.notice,
    send(move) {
      void decide(room, move).then((says) => {
        if (says !== undefined) room.notice.value = says;
      });
      return undefined;
    },
    // The clock is the facilitator's.
    setSpeed() {},
    skip() {},
    forecast: (steps) => room.forecast(steps, room.you.peek()?.team),
    desk: async () => openRoomDesk(room),
    close: () => room.close(),
  };
}

/** Resolves with a sentence for whoever sits there: why it was refused, or that it was proposed. */
async function decide(room: RoomSession, move: Move): Promise<string | undefined> {
  const says = await room.act({ do: 'move', move });
  // Whose move it is, the room knows.
  if (!says?.endsWith(PROPOSE_IT)) return says;
  return (await room.act({ do: 'propose', move })) ?? PROPOSED;
}

const PROPOSED = 'Proposed to your team. It is done when the lead commits it, or most of you are for it.';

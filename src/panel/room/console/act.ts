import type { AskedAct } from '../../../room/acts.ts';
import type { RoomSession } from '../../../session/remote.ts';

/** A refusal is shown where all notices are. */
export function act(room: RoomSession, asked: AskedAct): void {
  void room.act(asked).then((says) => {
    if (says !== undefined) room.notice.value = says;
  });
}

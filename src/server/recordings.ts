// The games of a room, for the debrief: at once when it has ended, for a facilitator at any time.
import * as z from 'zod/mini';
import type { Room } from '../room/room-types.ts';
import type { Hub } from './hub.ts';

const askedSchema = z.strictObject({ secret: z.string().check(z.maxLength(64)) });

/** What a debrief of all teams is made from. */
export interface RoomRecordings {
  teams: { id: string; name: string; recording: Room['teams'][string]['recording'] }[];
  overrides: Room['overrides'];
  /** Facilitators' and observers' notes; only for a facilitator. */
  notes: Room['notes'];
  people: { name: string; team?: string; seats: string[] }[];
}

export async function recordingsFor(hub: Hub, id: string, body: unknown): Promise<[number, unknown]> {
  const asked = askedSchema.safeParse(body);
  const found = asked.success ? await hub.open(id) : undefined;
  const viewer = asked.success ? found?.identify(asked.data.secret) : undefined;
  if (!found || !viewer) return [404, { says: 'There is no such room, or you are not in it.' }];
  const { room } = found.hosted;
  const isFacilitator = viewer.role === 'facilitator';
  if (room.state !== 'ended' && !isFacilitator)
    return [409, { says: 'The games are shown when the workshop has ended.' }];
  return [200, recordingsOf(room, isFacilitator)];
}

function recordingsOf(room: Room, isFacilitator: boolean): RoomRecordings {
  return {
    teams: Object.entries(room.teams).map(([id, { name, recording }]) => ({ id, name, recording })),
    overrides: room.overrides,
    notes: isFacilitator ? room.notes : [],
    people: Object.values(room.players).map(({ name, team, seats }) => ({
      name,
      ...(team === undefined ? {} : { team }),
      seats,
    })),
  };
}

// The games of a room's teams side by side, for the debrief.
import type { Recording } from '../incident/recording.ts';
import type { Scripts } from '../incident/timed.ts';
import type { Scenario } from '../scenario/scenario.ts';
import type { Note, Override, Room } from './room-types.ts';

export interface RoomRecordings {
  /** Whole, with everything that nobody was to know while it was played. */
  scenario: Scenario;
  /** How others played it; empty where nobody wrote it down. */
  scripts: Scripts;
  teams: { id: string; name: string; recording: Recording }[];
  overrides: Override[];
  /** Facilitators' and observers' notes; only for a facilitator. */
  notes: Note[];
  people: { id: string; name: string; role: 'player' | 'observer'; team?: string; seats: string[] }[];
}

export function recordingsOf(
  scenario: Scenario,
  room: Room,
  isFacilitator: boolean,
): Omit<RoomRecordings, 'scripts'> {
  return {
    scenario,
    teams: Object.entries(room.teams).map(([id, { name, recording }]) => ({ id, name, recording })),
    overrides: room.overrides,
    notes: isFacilitator ? room.notes : [],
    people: Object.entries(room.players).map(([id, { name, role, team, seats }]) => ({
      id,
      name,
      role,
      ...(team === undefined ? {} : { team }),
      seats,
    })),
  };
}

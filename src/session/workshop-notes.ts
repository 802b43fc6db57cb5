// What was written down in a workshop, as notes on one team's game: for its report.
import type { Notes } from '../debrief/report/notes.ts';
import type { RoomRecordings } from '../room/recordings.ts';
import { FACILITATOR } from '../room/words.ts';

/** Beside what was written down afterwards. What names no team is about all of them. */
export function withWorkshop(notes: Notes, { scenario, ...room }: RoomRecordings, team: string): Notes {
  const mine = <T extends { team?: string | undefined }>(list: readonly T[]): T[] =>
    list.filter((one) => one.team === undefined || one.team === team);
  return {
    ...notes,
    participants:
      notes.participants.length > 0
        ? notes.participants
        : mine(room.people).map(({ name, seats }) => ({
            name,
            role: seats.map((seat) => scenario.people[seat]?.title ?? seat).join(', ') || 'Observer',
            as: seats.length > 0 ? ('player' as const) : ('observer' as const),
          })),
    observations: [
      ...mine(room.notes).map(({ text, minute, by }) => ({
        says: text,
        kind: 'note' as const,
        minute,
        ...(by === FACILITATOR ? { by: 'Facilitator' } : {}),
      })),
      ...notes.observations,
    ],
    overrides: [
      ...mine(room.overrides).map(({ entry, points, reason }) => ({
        rule: entry,
        points,
        reason,
        by: 'Facilitator',
      })),
      ...notes.overrides,
    ],
  };
}

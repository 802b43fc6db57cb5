// An event in a log: written in the format of today, read in that of this or any earlier version.
import { ROOM_UPGRADES, upgraded } from '../incident/upgrades.ts';
import { eventSchema } from './acts.ts';
import type { RoomEvent } from './acts.ts';
import { ROOM_FORMAT } from './words.ts';

/** As JSON on one line. Whoever reads it knows by its format what it may say. */
export const writeEvent = (event: RoomEvent): string => JSON.stringify({ format: ROOM_FORMAT, ...event });

/** Throws where it is not an event of any version. */
export function readEvent(value: unknown): RoomEvent {
  const checked = eventSchema.safeParse(upgraded(value, ROOM_UPGRADES));
  if (checked.success) {
    const { format: _, ...event } = checked.data;
    return event;
  }
  const issue = checked.error.issues[0];
  throw new Error(`An event of the log cannot be read: ${issue?.path.join('.')}: ${issue?.message ?? ''}`);
}

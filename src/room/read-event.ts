// An event from a log that this or an earlier version of Keyfall wrote.
import { ROOM_UPGRADES, upgraded } from '../incident/upgrades.ts';
import { eventSchema } from './acts.ts';
import type { RoomEvent } from './acts.ts';

/** Throws where it is not an event of any version. */
export function readEvent(value: unknown): RoomEvent {
  const checked = eventSchema.safeParse(upgraded(value, ROOM_UPGRADES));
  if (checked.success) return checked.data;
  const issue = checked.error.issues[0];
  throw new Error(`An event of the log cannot be read: ${issue?.path.join('.')}: ${issue?.message ?? ''}`);
}

// An event from a log that this or an earlier version of Keyfall wrote.
import { eventSchema } from './acts.ts';
import type { RoomEvent } from './acts.ts';
import { upgradeEvent } from './upgrades.ts';

/** Throws where it is not an event of any version. */
export function readEvent(value: unknown): RoomEvent {
  const checked = eventSchema.safeParse(upgradeEvent(value));
  if (checked.success) return checked.data;
  const issue = checked.error.issues[0];
  throw new Error(`An event of the log cannot be read: ${issue?.path.join('.')}: ${issue?.message ?? ''}`);
}

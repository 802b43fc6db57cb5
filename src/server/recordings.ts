// The games of a room, for the debrief: at once when it has ended, for a facilitator at any time.
import * as z from 'zod/mini';
import { recordingsOf } from '../room/recordings.ts';
import type { ApiContext } from './api.ts';

const askedSchema = z.strictObject({ secret: z.string().check(z.maxLength(64)) });

export async function recordingsFor(
  { hub, scriptsOf }: Pick<ApiContext, 'hub' | 'scriptsOf'>,
  id: string,
  body: unknown,
): Promise<[number, unknown]> {
  const asked = askedSchema.safeParse(body);
  const found = asked.success ? await hub.open(id) : undefined;
  const viewer = asked.success ? found?.identify(asked.data.secret) : undefined;
  if (!found || !viewer) return [404, { says: 'There is no such room, or you are not in it.' }];
  const { room, scenario } = found.hosted;
  const isFacilitator = viewer.role === 'facilitator';
  if (room.state !== 'ended' && !isFacilitator)
    return [409, { says: 'The games are shown when the workshop has ended.' }];
  return [200, { ...recordingsOf(scenario, room, isFacilitator), scripts: scriptsOf(scenario.id) }];
}

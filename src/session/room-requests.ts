// What a page asks a workshop server for, before it has a line to a room. Every answer is a value or one sentence.
import type * as z from 'zod/mini';
import {
  createdSchema,
  joinedSchema,
  networkSchema,
  scenarioListSchema,
  troubleSchema,
} from '../room/messages.ts';
import type {
  Created,
  CreateRequest,
  Joined,
  JoinRequest,
  NetworkView,
  ScenarioList,
} from '../room/messages.ts';
import type { RoomRecordings } from '../room/recordings.ts';
import type { Net } from './wire.ts';

type Asked<T> = T | { says: string };
type Site = Pick<Net, 'origin' | 'fetch'>;

const NO_CONNECTION = 'The server does not answer. Check the connection, then try again.';

export const listRoomScenarios = (site: Site): Promise<Asked<ScenarioList>> =>
  ask(site, '/api/scenarios', undefined, scenarioListSchema);

/** Whether phones find this server, and where. Only the page of whoever may host is told. */
export const askNetwork = (site: Site): Promise<Asked<NetworkView>> =>
  ask(site, '/api/network', undefined, networkSchema);

export const turnNetwork = (site: Site, open: boolean): Promise<Asked<NetworkView>> =>
  ask(site, '/api/network', { open }, networkSchema);

export const createRoom = (site: Site, request: CreateRequest): Promise<Asked<Created>> =>
  ask(site, '/api/rooms', request, createdSchema);

export const joinRoom = (site: Site, request: JoinRequest): Promise<Asked<Joined>> =>
  ask(site, '/api/join', request, joinedSchema);

/** The games of all teams and their scenario: when it has ended, for a facilitator at any time. */
export function fetchRecordings(site: Site, { room, secret }: Joined): Promise<Asked<RoomRecordings>> {
  // Made and checked by the server, like a scenario of the build.
  return ask(site, `/api/rooms/${room}/recordings`, { secret }, undefined);
}

async function ask<T>(
  { origin, fetch }: Site,
  path: string,
  body: unknown,
  schema: z.ZodMiniType<T> | undefined,
): Promise<Asked<T>> {
  try {
    const answer = await fetch(new URL(path, origin).href, requestOf(body));
    const value: unknown = await answer.json();
    const trouble = answer.ok ? undefined : troubleSchema.safeParse(value);
    if (trouble) return trouble.success ? trouble.data : { says: NO_CONNECTION };
    if (!schema) return value as T;
    const read = schema.safeParse(value);
    return read.success ? read.data : { says: 'The server answered something else. Is it another version?' };
  } catch {
    return { says: NO_CONNECTION };
  }
}

function requestOf(body: unknown): RequestInit {
  if (body === undefined) return {};
  return {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify(body),
  };
}

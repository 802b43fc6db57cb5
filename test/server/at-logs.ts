// Teams at the brief, where the logs can be read, and people of theirs on the line.
import { pathToFileURL } from 'node:url';
import { freshCli } from '../../bin/build-cli.mjs';
import { counterBeside } from '../../src/cli/count-apart.ts';
import { startDeskThread } from '../../src/cli/desk-apart.ts';
import type { PoolOptions } from '../../src/server/desk-pool.ts';
import type { Created, CreateRequest } from '../../src/room/messages.ts';
import type { RoomSession } from '../../src/session/remote.ts';
import { createRoom, enter, joinRoom, until } from './workshop.ts';
import type { Carried, WorkshopOptions } from './workshop.ts';

export const ANTI_JOIN = `SELECT jti FROM gateway
  WHERE unixepoch(at) - unixepoch(iat) >= 15 * 60
    AND jti NOT IN (SELECT jti FROM issuance)`;

export const ENDLESS =
  'WITH RECURSIVE n(x) AS (SELECT 1 UNION ALL SELECT x + 1 FROM n) SELECT count(*) AS jti FROM n';

/** Starts a thread of the built command line. */
export async function logThread(): Promise<PoolOptions['start']> {
  const cli = pathToFileURL(await freshCli(new URL('../..', import.meta.url).pathname)).href;
  return () => startDeskThread(cli);
}

/** A server with threads for the logs, as `keyfall host` has them. */
export async function withLogs(): Promise<WorkshopOptions> {
  return { desk: { start: await logThread() }, count: counterBeside(2) };
}

export interface AtBrief {
  made: Created;
  facilitator: RoomSession;
}

/** A room that has begun at the brief and is paused. */
export async function atBrief(url: string, request: Partial<CreateRequest> = {}): Promise<AtBrief> {
  const made = await createRoom(url, { start: 'four-days', seed: 7, ...request });
  const facilitator = enter(url, { room: made.room, secret: made.facilitator });
  await done(facilitator, { do: 'start' });
  await done(facilitator, { do: 'pause' });
  return { made, facilitator };
}

export async function sitDown(
  url: string,
  { code }: Created,
  seats: string[],
  more: { carried?: Carried; team?: string } = {},
): Promise<RoomSession> {
  const name = seats.slice(0, 2).join(' and ');
  const session = enter(url, await joinRoom(url, { as: 'player', code, name }), more);
  await done(session, { do: 'sit', team: more.team ?? 'team-1', seats });
  await until(() => session.sight.value, 'somebody sees the table');
  return session;
}

/** From one thing that anybody would notice to the next, until that holds. */
export async function skipUntil(
  facilitator: RoomSession,
  holds: () => boolean | undefined,
  what: string,
): Promise<void> {
  for (let tries = 0; tries < 40 && !holds(); tries += 1) await done(facilitator, { do: 'skip' });
  if (!holds()) throw new Error(`It did not come to this: ${what}.`);
}

/** To the suspicion that cards were forged, on which people may run a rule. */
export async function toTheSuspicion(facilitator: RoomSession, team = 'team-1'): Promise<void> {
  const sight = () => facilitator.teams.value[team]?.sight;
  const playable = (card: string) => () => sight()?.hand.some(({ id, legal }) => id === card && legal);
  const mail = () => sight()?.desk.some(({ id }) => id === 'customer-mail');
  await skipUntil(facilitator, mail, 'the customer writes');
  const answer = { do: 'answer', inject: 'customer-mail', option: 'now' } as const;
  await done(facilitator, { do: 'move', team, move: answer });
  for (const card of ['trace-mail', 'check-signatures']) {
    await skipUntil(facilitator, playable(card), `${card} can be played`);
    await done(facilitator, { do: 'move', team, move: { do: 'play', card } });
  }
  await skipUntil(facilitator, playable('shadow-rule'), 'a rule can be run');
}

export async function done(session: RoomSession, act: Parameters<RoomSession['act']>[0]): Promise<void> {
  const says = await session.act(act);
  if (says !== undefined) throw new Error(`${act.do}: ${says}`);
}

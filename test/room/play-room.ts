// A room folded by hand, with people in it.
import type { Act, RoomEvent } from '../../src/room/acts.ts';
import { apply, openRoom } from '../../src/room/fold.ts';
import { chaptersOf } from '../../src/room/presets.ts';
import type { Chapter } from '../../src/room/presets.ts';
import type { Room } from '../../src/room/room-types.ts';
import { FACILITATOR, HOUSE, ROOM_FORMAT } from '../../src/room/words.ts';
import type { Scenario } from '../../src/scenario/scenario.ts';
import { flagship } from '../incident/scenarios.ts';

const PROOF = '0'.repeat(64);

export interface PlayRoom {
  room: Room;
  events: RoomEvent[];
  /** Why it was refused; undefined when it was done. */
  as(by: string, act: Act, id?: string): string | undefined;
}

export interface PlayOptions {
  standsMs?: number;
  teams?: number;
  s?: Scenario;
  chapters?: Chapter[];
}

/** Two teams at the brief: Ann leads the first, Ben is its lawyer, Cy its engineer, Dee leads the second; Eve observes. */
export function playRoom(options: PlayOptions = {}): PlayRoom {
  const s = options.s ?? flagship();
  const first: RoomEvent = {
    seq: 1,
    atMs: 1,
    by: HOUSE,
    act: {
      do: 'create',
      format: ROOM_FORMAT,
      scenario: { id: s.id, hash: s.hash, title: s.title },
      code: 'AAAAA11111',
      proofs: { facilitator: PROOF, observer: PROOF },
      seed: 7,
      preset: 35,
      start: 'four-days',
      chapters: options.chapters ?? chaptersOf(s, 35, 'four-days'),
      standsMs: options.standsMs ?? 0,
      teams: ['Red', 'Blue'].slice(0, options.teams ?? 2).map((name, at) => ({ id: `team-${at + 1}`, name })),
    },
  };
  const room = openRoom(s, first);
  if (!room) throw new Error('There is no room.');
  const events = [first];
  const play: PlayRoom = {
    room,
    events,
    as(by, act, id) {
      const event: RoomEvent = { seq: room.seq + 1, atMs: 2, by, ...(id === undefined ? {} : { id }), act };
      events.push(event);
      return apply(room, s, event);
    },
  };
  const join = (player: string, role: 'player' | 'observer') =>
    play.as(HOUSE, { do: 'join', player, name: player.toUpperCase(), role, proof: PROOF });
  for (const player of ['ann', 'ben', 'cy', 'dee', 'idle']) join(player, 'player');
  join('eve', 'observer');
  play.as('ann', { do: 'sit', team: 'team-1', seats: ['lead'] });
  play.as('ben', { do: 'sit', team: 'team-1', seats: ['legal'] });
  play.as('cy', { do: 'sit', team: 'team-1', seats: ['identity', 'platform'] });
  if ((options.teams ?? 2) > 1) play.as('dee', { do: 'sit', team: 'team-2', seats: ['lead'] });
  return play;
}

export const facilitate = (play: PlayRoom, act: Act): string | undefined => play.as(FACILITATOR, act);

export function started(options: Parameters<typeof playRoom>[0] = {}): PlayRoom {
  const play = playRoom(options);
  facilitate(play, { do: 'start' });
  return play;
}

/** Up to the customer's mail, the first that asks something. */
export function asked(options: Parameters<typeof playRoom>[0] = {}): PlayRoom {
  const play = started(options);
  const hasCome = () => play.room.teams['team-1']?.incident.injects['customer-mail']?.sentAt !== undefined;
  while (!hasCome()) facilitate(play, { do: 'skip' });
  return play;
}

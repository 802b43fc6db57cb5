// Many people in some rooms, who go on whatever happens to the server; and what must be true afterwards.
import { expect } from 'vitest';
import { apply, openRoom } from '../../src/room/fold.ts';
import type { RoomEvent } from '../../src/room/acts.ts';
import type { Room } from '../../src/room/room-types.ts';
import { roomView, seatSeen, teamsOpen, youView } from '../../src/room/view.ts';
import type { Viewer } from '../../src/room/view-types.ts';
import { sight } from '../../src/incident/sight.ts';
import type { RoomSession } from '../../src/session/remote.ts';
import type { Created } from '../../src/room/messages.ts';
import { flagship } from '../incident/scenarios.ts';
import { seeded } from '../incident/random-player.ts';
import type { Dice } from '../../src/rehearse/dice.ts';
import { createRoom, enter, joinRoom, until } from './workshop.ts';

interface Member {
  session: RoomSession;
  team: string;
  /** Estimates that were confirmed, in the order in which they were made: each is unlike all others. */
  done: number[];
  refused: string[];
}

export interface Crowd {
  rooms: { made: Created; facilitator: RoomSession; members: Member[] }[];
  /** Acts that were answered, one way or the other. */
  answered(): number;
  /** Each makes so many acts, one after the other. Resolves when all have been answered. */
  play(each: number): Promise<void>;
  close(): void;
}

const SEATS = Object.keys(flagship().people);

/** Two teams a room. */
export async function gather(url: string, rooms: number, perRoom: number): Promise<Crowd> {
  let answered = 0;
  const crowd: Crowd['rooms'] = [];
  for (let index = 0; index < rooms; index += 1) crowd.push(await gatherRoom(url, perRoom));
  return {
    rooms: crowd,
    answered: () => answered,
    async play(each) {
      const all = crowd.flatMap(({ members }) => members);
      await Promise.all(all.map((member, index) => playOn(member, index, each, () => (answered += 1))));
    },
    close() {
      for (const { facilitator, members } of crowd) {
        facilitator.close();
        members.forEach(({ session }) => session.close());
      }
    },
  };
}

async function gatherRoom(url: string, perRoom: number): Promise<Crowd['rooms'][number]> {
  const made = await createRoom(url, { teams: ['Red', 'Blue'] });
  const facilitator = enter(url, { room: made.room, secret: made.facilitator });
  const members = await Promise.all(
    Array.from({ length: perRoom }, async (_, index): Promise<Member> => {
      const joined = await joinRoom(url, { as: 'player', code: made.code, name: `P${index}` });
      const session = enter(url, joined);
      const team = `team-${(index % 2) + 1}`;
      const seat = SEATS[Math.floor(index / 2) % SEATS.length] ?? 'lead';
      expect(await session.act({ do: 'sit', team, seats: [seat] })).toBeUndefined();
      return { session, team, done: [], refused: [] };
    }),
  );
  expect(await facilitator.act({ do: 'start' })).toBeUndefined();
  return { made, facilitator, members };
}

/** Estimates, proposals and votes, as fast as they are answered. */
async function playOn(member: Member, index: number, each: number, onAnswer: () => void): Promise<void> {
  const random = seeded(index + 1);
  for (let made = 0; made < each; made += 1) {
    const mark = 1000 * (index + 1) + made;
    const estimates = made % 2 === 0;
    const says = estimates
      ? await member.session.act({
          do: 'move',
          move: { do: 'estimate', claim: 'accounts', low: mark, high: mark + 1 },
        })
      : await member.session.act(anyTalk(member, random));
    onAnswer();
    if (says !== undefined) member.refused.push(says);
    else if (estimates) member.done.push(mark);
  }
}

function anyTalk({ session, team }: Member, random: Dice): Parameters<RoomSession['act']>[0] {
  const open = session.room.value?.teams.find(({ id }) => id === team)?.proposals ?? [];
  const proposal = open[random(Math.max(1, open.length))];
  if (proposal === undefined || (open.length < 3 && random(3) === 0))
    return { do: 'propose', move: { do: 'estimate', claim: 'people', low: 1 + random(100), high: 1000 } };
  return random(4) === 0
    ? { do: 'commit', proposal: proposal.id }
    : { do: 'vote', proposal: proposal.id, yes: random(2) === 0 };
}

/** Nothing that was confirmed is lost, nothing is there twice, and everybody sees what comes of the log. */
export async function expectWhole(crowd: Crowd, read: (room: string) => Promise<RoomEvent[]>): Promise<void> {
  for (const { made, facilitator, members } of crowd.rooms) {
    expect(await facilitator.act({ do: 'pause' })).toBeUndefined();
    const events = await read(made.room);
    const room = folded(events);
    expect(doubled(events)).toEqual([]);
    for (const member of members) {
      const moves = room.teams[member.team]?.recording.moves ?? [];
      const told = new Set(member.done);
      const kept = moves.flatMap((move) =>
        move.do === 'estimate' && told.has(move.low ?? 0) ? [move.low] : [],
      );
      expect(kept).toEqual(member.done);
      await expectSees(room, member.session);
    }
  }
}

function folded(events: RoomEvent[]): Room {
  const [first, ...more] = events;
  const room = first && openRoom(flagship(), first);
  if (!room) throw new Error('The log does not begin with a room.');
  for (const event of more) apply(room, flagship(), event);
  return room;
}

/** Ids that stand in the log more than once and were carried out more than once would be here. */
function doubled(events: RoomEvent[]): string[] {
  const [first, ...more] = events;
  const room = first && openRoom(flagship(), first);
  if (!room) return ['no room'];
  const done = new Map<string, number>();
  for (const event of more) {
    const why = apply(room, flagship(), event);
    if (event.id === undefined || why !== undefined) continue;
    const key = `${event.by}/${event.id}`;
    done.set(key, (done.get(key) ?? 0) + 1);
  }
  return [...done].filter(([, times]) => times > 1).map(([key]) => key);
}

/** The very sight that the fold gives, once the last change has come. */
async function expectSees(room: Room, session: RoomSession): Promise<void> {
  const player = session.you.value?.id;
  const viewer: Viewer = { role: 'player', ...(player === undefined ? {} : { player }) };
  const wanted = JSON.stringify(roomView(room, flagship(), teamsOpen(room, viewer)));
  await until(
    () => JSON.stringify(inOrderOf(wanted, session.room.value)) === wanted,
    'it sees the room as it is',
  );
  expect(session.you.value).toEqual(youView(room, flagship(), viewer));
  const team = room.teams[session.you.value?.team ?? ''];
  const seen = team && sight(flagship(), team.incident, seatSeen(room, flagship(), viewer));
  expect(session.sight.value).toEqual(seen && JSON.parse(JSON.stringify(seen)));
}

/** The order of members means nothing: a patch keeps them where they were. */
function inOrderOf(wanted: string, value: unknown): unknown {
  return sorted(JSON.parse(wanted), value);
}

function sorted(like: unknown, value: unknown): unknown {
  if (typeof like !== 'object' || like === null || typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value))
    return value.map((one, at) => sorted(Array.isArray(like) ? like[at] : undefined, one));
  const keys = [...new Set([...Object.keys(like), ...Object.keys(value)])].filter((key) => key in value);
  return Object.fromEntries(
    keys.map((key) => [
      key,
      sorted((like as Record<string, unknown>)[key], (value as Record<string, unknown>)[key]),
    ]),
  );
}

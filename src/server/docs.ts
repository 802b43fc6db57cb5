// What the devices in a room see, worked out once for all that see the same, and said as changes.
import { seatSight, sharedSight } from '../incident/sight.ts';
import { deskView } from '../room/desk-view.ts';
import { diff } from '../room/patch.ts';
import type { Json } from '../room/patch.ts';
import type { Room } from '../room/room-types.ts';
import { paceOfRoom } from '../room/games.ts';
import {
  notesView,
  roomView,
  saidView,
  scoresView,
  seatSeen,
  teamsOpen,
  teamsSeen,
  youView,
} from '../room/view.ts';
import type { Viewer } from '../room/view-types.ts';
import type { Scenario } from '../scenario/scenario.ts';

/** Values by document. The same value is the same object, as long as nothing in it has changed. */
export type Docs = Map<string, object>;

export interface DocMaker {
  docsFor(viewer: Viewer): Docs;
}

/** How old a sight may be in which only time has passed; a thousand devices need not be told of every second. */
const CALM_MS = 3000;

/** Kept until its mark changes; a value equal to the one before stays the one before. */
interface Kept {
  mark: string;
  of: unknown;
  value: object | undefined;
}

export function docMaker(room: Room, s: Scenario): DocMaker {
  const kept = new Map<string, Kept>();

  const once = (name: string, of: unknown, mark: string, make: () => object | undefined) => {
    const before = kept.get(name);
    if (before && before.mark === mark && before.of === of) return before.value;
    const value = make();
    kept.set(name, { mark, of, value });
    return value;
  };

  /** What is worked out at most once for each event of the room. */
  const atSeq = <T>(make: () => T): (() => T) => {
    let [seq, value] = [-1, undefined as T];
    return () => {
      if (seq !== room.seq) [seq, value] = [room.seq, make()];
      return value;
    };
  };

  /** Rooms that were started together need not all be worked out in the same second. */
  const shiftMs = Number.parseInt(room.code.slice(0, 5), 36) % CALM_MS;

  /** Moves with every minute while the clock stands, and every few seconds while it runs. */
  const passing = (): number =>
    room.state === 'running' ? Math.floor((room.clock.playedMs + shiftMs) / CALM_MS) : room.minute;

  /**
   * By team; changes whenever something has happened in its game. While only time passes, every few seconds, because a
   * sight is a millisecond of work and its minutes move in all of them.
   */
  const marks = atSeq(() => {
    const time = passing();
    return new Map(
      Object.entries(room.teams).map(([id, { recording, incident }]) => {
        const { log, work, queue, sequence, happened } = incident;
        const { length } = recording.moves;
        const decided = recording.moves.at(-1)?.do === 'wait' ? length - 1 : length;
        const told = Object.keys(happened).length;
        const parts = [room.state, time, decided, log.length, work.length, queue.length, sequence, told];
        return [id, parts.join(' ')] as const;
      }),
    );
  });

  /** Of the room itself. Whoever leads the exercise has its clock to the second; seats as often as their sights. */
  const roomMark = atSeq(() => {
    const { acted, clock } = room;
    return [acted, clock.standMs > 0, paceOfRoom(s, room), ...marks().values()].join(' ');
  });

  const scoresMark = atSeq(() => {
    const { revealed, overrides } = room;
    return [revealed, overrides.length, ...marks().values()].join(' ');
  });

  return {
    docsFor(viewer) {
      const docs: Docs = new Map();
      const mark = viewer.role === 'player' ? roomMark() : String(room.seq);
      const put = (name: string, value: object | undefined) => {
        if (value !== undefined) docs.set(name, value);
      };
      const open = teamsOpen(room, viewer);
      put(
        'room',
        once(`room ${viewer.role === 'player'} ${open.join()}`, room, mark, () => roomView(room, s, open)),
      );
      put('you', youView(room, s, viewer));
      put(
        'scores',
        once(`scores ${viewer.role}`, room, scoresMark(), () => scoresView(room, s, viewer)),
      );
      const notes = String(room.notes.length);
      // A projector is nobody's either, and must not get what was worked out for a facilitator.
      const who = `${viewer.role} ${viewer.player}`;
      put(
        'notes',
        once(`notes ${who}`, room, notes, () => notesView(room, viewer)?.slice()),
      );
      put(
        'said',
        once(`said ${who}`, room, `${room.said.seq} ${room.state}`, () => saidView(room, s, viewer)),
      );
      const seat = seatSeen(room, s, viewer);
      for (const id of teamsSeen(room, viewer)) {
        const team = room.teams[id];
        if (!team) continue;
        // A move taken back makes a new recording, so that equal counts are not mistaken for an equal game.
        const [of, happened] = [team.recording, marks().get(id) ?? ''];
        put(
          `shared:${id}`,
          once(`shared ${id}`, of, happened, () => sharedSight(s, team.incident)),
        );
        put(
          `own:${id}`,
          once(`own ${id} ${seat}`, of, happened, () => seatSight(s, team.incident, seat)),
        );
        if (viewer.role === 'facilitator')
          put(
            `desk:${id}`,
            once(`desk ${id}`, of, `${happened} ${room.overrides.length}`, () => deskView(room, s, id)),
          );
      }
      return docs;
    },
  };
}

const patches = new WeakMap<object, WeakMap<object, string>>();
const wholes = new WeakMap<object, string>();

/** The change from what a device has, as JSON; undefined when there is none. Worked out once for each pair. */
export function changeOf(before: object | undefined, after: object): string | undefined {
  if (before === after) return undefined;
  if (before === undefined) {
    const whole = wholes.get(after) ?? `{"set":${JSON.stringify(after)}}`;
    wholes.set(after, whole);
    return whole;
  }
  const known = patches.get(after) ?? new WeakMap<object, string>();
  patches.set(after, known);
  const text = known.get(before) ?? JSON.stringify(diff(before as Json, after as Json) ?? null);
  known.set(before, text);
  return text === 'null' ? undefined : text;
}

// A room with the devices that are in it: who is there, who has gone, and when each is told.
import type { RoomLog } from '../room/room-log.ts';
import { apply, openRoom } from '../room/fold.ts';
import { playerOf } from '../room/teams.ts';
import type { Viewer } from '../room/view-types.ts';
import { HOUSE } from '../room/words.ts';
import type { Scenario } from '../scenario/scenario.ts';
import { docMaker } from './docs.ts';
import type { DocMaker } from './docs.ts';
import { hostRoom } from './hosted-room.ts';
import type { Clocks, CountRule, HostedRoom } from './hosted-room.ts';
import type { Line } from './line.ts';
import { roomDesk } from './room-desk.ts';
import type { Desks, RoomDesk } from './room-desk.ts';
import { projectorSecret, proves } from './secrets.ts';
import type { Turns } from './turns.ts';

export interface RoomHub {
  readonly hosted: HostedRoom;
  readonly docs: DocMaker;
  readonly desk: RoomDesk;
  /** Whose secret that is; undefined: nobody's here. */
  identify(secret: string): Viewer | undefined;
  attach(line: Line): void;
  detach(line: Line): void;
  /** Devices on the line. */
  size(): number;
  /** Now and then: time passes, and those who have been gone for a while are away. */
  beat(): void;
  close(): void;
}

export interface HubOptions {
  log: RoomLog;
  clocks: Clocks;
  scenarioOf: (id: string) => Scenario | undefined;
  count: CountRule | undefined;
  /** Without them nobody can ask the logs. */
  desks: Desks | undefined;
  tickMs: number;
  /** Changes are gathered for so long before devices are told. */
  gatherMs: number;
  /** Somebody without a device on the line for so long is away. */
  graceMs: number;
  /** Of all rooms of this process. */
  turns: Turns;
  say: (line: string) => void;
}

/** The room as its log has it; undefined where there is none. Throws where the log or the scenario is amiss. */
export async function openHub(id: string, options: HubOptions): Promise<RoomHub | undefined> {
  const events = await options.log.read(id, 0);
  const [first, ...more] = events;
  if (first?.act.do !== 'create') return undefined;
  const about = first.act.scenario;
  const s = options.scenarioOf(about.id);
  if (!s) throw new Error(`Room ${id} needs the scenario “${about.id}”, which is not here.`);
  if (s.hash !== about.hash) options.say(`Room ${id} was begun with another version of “${about.title}”.`);
  const room = openRoom(s, first);
  if (!room) throw new Error(`Room ${id} does not begin as a room does.`);
  for (const event of more) apply(room, s, event);
  return hubOf(hostedWith(id, room, s, options), options);
}

interface Told {
  hosted: HostedRoom;
  onChange: Set<() => void>;
}

function hostedWith(id: string, room: HostedRoom['room'], s: Scenario, options: HubOptions): Told {
  const onChange = new Set<() => void>();
  const hosted = hostRoom(id, room, s, { ...options, onChange: () => onChange.forEach((fn) => fn()) });
  return { hosted, onChange };
}

function hubOf({ hosted, onChange }: Told, { clocks, gatherMs, graceMs, desks, turns }: HubOptions): RoomHub {
  const { id: name, room, scenario } = hosted;
  const docs = docMaker(room, scenario);
  const lines = new Set<Line>();
  /** Since when somebody has had no device on the line. */
  const goneMs = new Map<string, number>();
  /** The number of the last event that all lines have been told of in which more happened than that time passed. */
  let toldActed = room.acted;
  let waiting: 'gathering' | 'calm' | 'urgent' | undefined;
  let flushedMs = -Infinity;

  const flush = () => {
    // Asked for twice, once calmly and once not: the second time there is nothing left to do.
    if (waiting === undefined) return;
    waiting = undefined;
    flushedMs = clocks.nowMs();
    toldActed = room.acted;
    for (const line of lines) line.flush(room.seq);
  };
  const takeTurn = () => {
    waiting = room.acted === toldActed ? 'calm' : 'urgent';
    turns.add(flush, waiting === 'urgent');
  };
  const flushSoon = () => {
    if (waiting === 'calm' && room.acted !== toldActed) return takeTurn();
    if (waiting !== undefined) return;
    const wait = gatherMs - (clocks.nowMs() - flushedMs);
    if (wait <= 0) return takeTurn();
    waiting = 'gathering';
    setTimeout(takeTurn, wait);
  };
  onChange.add(() => {
    putOut();
    returnSeen();
    flushSoon();
  });

  const here = (player: string) => [...lines].some(({ viewer }) => viewer.player === player);

  /** Whoever was taken out is told so. */
  const putOut = () => {
    for (const line of lines) {
      const { player } = line.viewer;
      if (player === undefined || playerOf(room, player)) continue;
      lines.delete(line);
      line.bye('A facilitator has taken you out of this room.', false);
    }
  };

  /** Another process took somebody for gone who is on a line of ours. */
  const returnSeen = () => {
    for (const { viewer } of lines) {
      if (viewer.player !== undefined && playerOf(room, viewer.player)?.away) returned(viewer.player);
    }
  };
  const returning = new Set<string>();
  const returned = (player: string) => {
    if (returning.has(player)) return;
    returning.add(player);
    void hosted.submit(HOUSE, { do: 'return', player }).finally(() => returning.delete(player));
  };

  const leaveLate = () => {
    for (const [id, player] of Object.entries(room.players)) {
      if (player.away || player.out || here(id)) {
        goneMs.delete(id);
        continue;
      }
      const since = goneMs.get(id);
      if (since === undefined) goneMs.set(id, clocks.nowMs());
      else if (clocks.nowMs() - since >= graceMs) {
        goneMs.delete(id);
        void hosted.submit(HOUSE, { do: 'leave', player: id });
      }
    }
  };

  return {
    hosted,
    docs,
    desk: roomDesk(name, room, scenario, desks),
    identify(secret) {
      if (proves(secret, room.proofs.facilitator)) return { role: 'facilitator' };
      if (secret === projectorSecret(room.code)) return { role: 'projector' };
      const id = Object.keys(room.players).find(
        (one) => playerOf(room, one) && proves(secret, room.players[one]?.proof ?? ''),
      );
      return id === undefined ? undefined : { role: room.players[id]?.role ?? 'player', player: id };
    },
    attach(line) {
      lines.add(line);
      returnSeen();
      flushSoon();
    },
    detach: (line) => void lines.delete(line),
    size: () => lines.size,
    beat() {
      hosted.beat();
      if (room.state !== 'ended') leaveLate();
    },
    close() {
      hosted.close();
      for (const line of lines) line.bye('The server is closing.', true);
      lines.clear();
    },
  };
}

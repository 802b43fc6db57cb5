// All rooms of this process: made, found by their code, opened when somebody comes.
import type { Created, CreateRequest, Joined, JoinRequest, ScenarioList } from '../room/messages.ts';
import { planOf } from '../room/plan.ts';
import { chaptersOf, startOf } from '../room/presets.ts';
import { HOUSE, ROOM_FORMAT } from '../room/words.ts';
import type { ActOf, RoomEvent } from '../room/acts.ts';
import type { Scenario } from '../scenario/scenario.ts';
import { PRESETS } from '../scenario/vocabulary.ts';
import type { Preset } from '../scenario/vocabulary.ts';
import { openHub } from './room-hub.ts';
import type { HubOptions, RoomHub } from './room-hub.ts';
import {
  drawCode,
  drawId,
  drawSecret,
  drawSeed,
  projectorSecret,
  proofOf,
  proves,
  roomOf,
} from './secrets.ts';

export type Says = { says: string };

export interface Hub {
  scenarios(): ScenarioList;
  create(request: CreateRequest): Promise<Created | Says>;
  /** `unknown`: there is no room with that code, or the observers' secret is another. */
  join(request: JoinRequest): Promise<Joined | Says | 'unknown'>;
  /** Undefined where there is no such room. Throws where it cannot be read. */
  open(room: string): Promise<RoomHub | undefined>;
  /** Rooms that are open in this process. */
  rooms(): RoomHub[];
  close(): Promise<void>;
}

export interface AllOptions extends HubOptions {
  scenarios: () => readonly Scenario[];
  mostRooms: number;
}

const STAND_SECONDS = 25;
const BEAT_MS = 250;

export function openRooms(options: AllOptions): Hub {
  const { log, clocks, scenarios, say } = options;
  const hubs = new Map<string, Promise<RoomHub | undefined>>();
  const opened = new Map<string, RoomHub>();
  let made = 0;

  const open = (id: string): Promise<RoomHub | undefined> => {
    const known = hubs.get(id) ?? openOne(id);
    hubs.set(id, known);
    return known;
  };
  const openOne = async (id: string): Promise<RoomHub | undefined> => {
    try {
      const hub = await openHub(id, options);
      if (hub) opened.set(id, hub);
      else hubs.delete(id);
      return hub;
    } catch (error) {
      hubs.delete(id);
      throw error;
    }
  };

  const beating = setInterval(() => {
    for (const hub of opened.values()) hub.beat();
  }, BEAT_MS);

  /** Clocks go on although nobody has come back yet. */
  const resume = async () => {
    for (const id of await log.rooms()) {
      try {
        const hub = await open(id);
        if (hub?.hosted.room.state !== 'running') letGo(id);
      } catch (error) {
        say(error instanceof Error ? error.message : String(error));
      }
    }
  };
  const letGo = (id: string) => {
    const hub = opened.get(id);
    if (!hub || hub.size() > 0) return;
    hub.close();
    opened.delete(id);
    hubs.delete(id);
  };

  void resume().catch((error: unknown) => say(String(error)));

  return {
    scenarios: () => scenarios().map(listed),
    async create(request) {
      const s = scenarios().find(({ id }) => id === request.scenario);
      if (!s) return { says: 'That scenario is not here.' };
      if (request.start !== undefined && !s.acts[request.start]) return { says: 'There is no such act.' };
      if (made >= options.mostRooms) return { says: 'This server has as many rooms as it can hold.' };
      made += 1;
      const code = drawCode();
      const secrets = { facilitator: drawSecret(), observer: drawSecret() };
      const event = firstEvent(s, request, code, secrets, clocks.wallMs());
      const room = roomOf(code);
      if ((await log.append(room, 0, [event])) === 'conflict') return { says: 'Try again.' };
      say(`Room ${room} was made with “${s.title}”.`);
      return { room, code, ...secrets };
    },
    async join(request) {
      const room = roomOf(request.code);
      const hub = await open(room);
      if (!hub) return 'unknown';
      if (request.as === 'projector') return { room, secret: projectorSecret(request.code) };
      if (request.as === 'observer' && !proves(request.observer, hub.hosted.room.proofs.observer))
        return 'unknown';
      const [player, secret] = [drawId(), drawSecret()];
      const { name, as: role } = request;
      const act = { do: 'join', player, name, role, proof: proofOf(secret) } as const;
      const outcome = await hub.hosted.submit(HOUSE, act);
      return 'says' in outcome ? outcome : { room, secret };
    },
    open,
    rooms: () => [...opened.values()],
    async close() {
      clearInterval(beating);
      for (const hub of opened.values()) hub.close();
      opened.clear();
      hubs.clear();
      await log.close();
    },
  };
}

function firstEvent(
  s: Scenario,
  { preset, seed, start, teams, standSeconds }: CreateRequest,
  code: string,
  secrets: { facilitator: string; observer: string },
  atMs: number,
): RoomEvent {
  const from = start ?? startOf(s, preset);
  const act: ActOf<'create'> = {
    do: 'create',
    format: ROOM_FORMAT,
    scenario: { id: s.id, hash: s.hash, title: s.title },
    code,
    proofs: { facilitator: proofOf(secrets.facilitator), observer: proofOf(secrets.observer) },
    seed: seed ?? drawSeed(),
    preset,
    ...(from === undefined ? {} : { start: from }),
    chapters: chaptersOf(s, preset, from),
    standsMs: (standSeconds ?? STAND_SECONDS) * 1000,
    teams: teams.map((name, index) => ({ id: `team-${index + 1}`, name })),
  };
  return { seq: 1, atMs, by: HOUSE, act };
}

function listed(s: Scenario): ScenarioList[number] {
  const acts = Object.entries(s.acts).map(([id, { title }]) => ({ id, title }));
  return {
    id: s.id,
    title: s.title,
    summary: s.summary,
    acts,
    plans: PRESETS.flatMap((preset) => plansOf(s, preset)),
  };
}

function plansOf(s: Scenario, preset: Preset): ScenarioList[number]['plans'] {
  const acts = Object.keys(s.acts);
  const own = startOf(s, preset) ?? acts[0] ?? '';
  const starts = [own, ...acts.filter((act) => act !== own)];
  return starts.map((start) => ({
    preset,
    start,
    chapters: planOf(s, preset, chaptersOf(s, preset, start)),
  }));
}

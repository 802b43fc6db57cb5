// Many devices in one process: each sends an act now and then, and everything that it is told is counted.
import { WebSocket } from 'ws';
import { createRoom, joinRoom } from '../../src/session/room-requests.ts';
import type { Joined } from '../../src/room/messages.ts';

export interface Load {
  rooms: number;
  perRoom: number;
  seconds: number;
  /** For so long they act before anything is counted. */
  warmSeconds: number;
  /** Between two acts of one device, on average. */
  thinkMs: number;
}

export interface Measured {
  acts: number;
  refused: number;
  /** Messages that devices were told. */
  told: number;
  bytes: number;
  /** From sending an act to the last device of its team that was told of it, in milliseconds, sorted. */
  lateMs: number[];
}

interface Device {
  socket: WebSocket;
  /** Sends one act. */
  act(): void;
}

/** What has been sent and not been told to the whole team yet. */
interface Pending {
  sentMs: number;
  seq: number | undefined;
}

const SEATS = ['lead', 'forensics', 'identity', 'platform', 'legal', 'communications', 'executive'];

/** Everybody is there and seated; `warm` lets them act, `drive` counts as well and ends it. */
export interface Prepared {
  warm(): Promise<void>;
  drive(): Promise<Measured>;
}

export async function prepareRooms(port: number, load: Load): Promise<Prepared> {
  const site = { origin: `http://127.0.0.1:${port}`, fetch };
  const total: Measured = { acts: 0, refused: 0, told: 0, bytes: 0, lateMs: [] };
  const devices: Device[] = [];
  const facilitators: Joined[] = [];
  for (let room = 0; room < load.rooms; room += 1) {
    const made = await createRoom(site, {
      scenario: 'overseas-server',
      preset: 75,
      teams: ['Red', 'Blue'],
      standSeconds: 0,
    });
    if ('says' in made) throw new Error(made.says);
    facilitators.push({ room: made.room, secret: made.facilitator });
    const crew: [Crew, Crew] = [newCrew(), newCrew()];
    for (let n = 0; n < load.perRoom; n += 1) {
      const joined = await joinRoom(site, { as: 'player', code: made.code, name: `P${n}` });
      if ('says' in joined) throw new Error(joined.says);
      const crewOf = n % 2 === 0 ? crew[0] : crew[1];
      devices.push(await openDevice(port, joined, n, crewOf, total));
    }
  }
  for (const joined of facilitators) await start(port, joined);
  return prepared(devices, load, total);
}

function prepared(devices: Pick<Device, 'socket' | 'act'>[], load: Load, total: Measured): Prepared {
  return {
    warm: () => drive(devices, { ...load, seconds: load.warmSeconds }),
    drive: () => driven(devices, load, total),
  };
}

/** What was counted while people joined does not count. */
async function driven(
  devices: Pick<Device, 'socket' | 'act'>[],
  load: Load,
  total: Measured,
): Promise<Measured> {
  Object.assign(total, { acts: 0, refused: 0, told: 0, bytes: 0, lateMs: [] });
  await drive(devices, load);
  for (const { socket } of devices) socket.terminate();
  total.lateMs.sort((a, b) => a - b);
  return total;
}

/** The devices of one team: when each was told last, and what not all have been told. */
interface Crew {
  seen: number[];
  pending: Map<string, Pending>;
  /** Proposals that were made, and those of them that everybody knows of. */
  open: string[];
  standing: Set<string>;
  votes: Map<string, boolean>;
}

const newCrew = (): Crew => ({
  seen: [],
  pending: new Map(),
  open: [],
  standing: new Set(),
  votes: new Map(),
});

function openDevice(
  port: number,
  { room: id, secret }: Joined,
  n: number,
  crew: Crew,
  total: Measured,
): Promise<Device> {
  const socket = new WebSocket(`ws://127.0.0.1:${port}/api/rooms/${id}/socket`, { perMessageDeflate: false });
  const mine = crew.seen.push(0) - 1;
  const team = (n % 2) + 1;
  let made = 0;
  let ready: () => void = () => undefined;
  const opened = new Promise<void>((resolve) => (ready = resolve));

  const settle = () => {
    for (const [name, { sentMs, seq }] of crew.pending) {
      if (seq === undefined || crew.seen.some((seen) => seen < seq)) continue;
      total.lateMs.push(performance.now() - sentMs);
      crew.pending.delete(name);
    }
  };

  socket.on('open', () => {
    socket.send(JSON.stringify({ t: 'hello', secret, since: 0 }));
    const seats = [SEATS[Math.floor(n / 2) % SEATS.length]];
    socket.send(JSON.stringify({ t: 'act', id: 'sit', act: { do: 'sit', team: `team-${team}`, seats } }));
  });
  socket.on('message', (data) => {
    const text = (data as Buffer).toString('utf8');
    total.told += 1;
    total.bytes += text.length;
    // Read as little as can be: the devices must not be what is measured.
    const seen = /\{"t":"see","seq":(\d+)/.exec(text)?.[1];
    if (seen !== undefined) crew.seen[mine] = Number(seen);
    for (const [, t, name = '', seq] of text.matchAll(
      /\{"t":"(done|refused)","id":"([^"]+)"(?:,"seq":(\d+))?/g,
    )) {
      if (name === 'sit') ready();
      const pending = crew.pending.get(name);
      if (!pending) continue;
      total.acts += 1;
      if (t === 'refused') {
        total.refused += 1;
        crew.pending.delete(name);
      } else {
        pending.seq = Number(seq);
        if (crew.open.includes(name)) crew.standing.add(name);
      }
    }
    settle();
  });
  socket.on('error', (error) => {
    throw error;
  });

  const act = () => {
    const name = `${mine}-${(made += 1)}`;
    crew.pending.set(name, { sentMs: performance.now(), seq: undefined });
    socket.send(JSON.stringify({ t: 'act', id: name, act: anyAct(crew, mine, name) }));
  };
  return opened.then(() => ({ socket, act }));
}

/** Of ten: six votes, one proposal that is made or withdrawn, three moves. */
function anyAct(crew: Crew, mine: number, name: string): object {
  const kind = Math.floor(Math.random() * 10);
  const own = crew.open.find((one) => one.startsWith(`${mine}-`));
  const other = crew.open.find((one) => crew.standing.has(one));
  if (kind === 0 && own !== undefined && crew.standing.delete(own)) {
    crew.open = crew.open.filter((one) => one !== own);
    return { do: 'withdraw', proposal: own };
  }
  if ((kind === 0 || crew.open.length === 0) && own === undefined) {
    crew.open.push(name);
    return { do: 'propose', move: { do: 'estimate', claim: 'accounts', low: 1, high: 1000 }, says: 'Well?' };
  }
  if (kind < 7 && other !== undefined) {
    // A vote that changes nothing is told to nobody, and could not be waited for.
    const ballot = `${mine} ${other}`;
    const yes = !(crew.votes.get(ballot) ?? other.startsWith(`${mine}-`));
    crew.votes.set(ballot, yes);
    return { do: 'vote', proposal: other, yes };
  }
  const low = 1 + Math.floor(Math.random() * 1e6);
  return { do: 'move', move: { do: 'estimate', claim: 'accounts', low, high: low * 2 } };
}

async function start(port: number, { room, secret }: Joined): Promise<void> {
  const socket = new WebSocket(`ws://127.0.0.1:${port}/api/rooms/${room}/socket`);
  await new Promise<void>((resolve) => {
    socket.on('open', () => {
      socket.send(JSON.stringify({ t: 'hello', secret, since: 0 }));
      socket.send(JSON.stringify({ t: 'act', id: 'start', act: { do: 'start' } }));
    });
    socket.on('message', (data) => {
      if ((data as Buffer).toString('utf8').includes('"id":"start"')) resolve();
    });
  });
  socket.close();
}

/** Every device acts at its own moments; then a while for what is on its way. */
async function drive(devices: { act(): void }[], { seconds, thinkMs }: Load): Promise<void> {
  const timers = devices.map((device) => {
    let timer: NodeJS.Timeout;
    const next = () => {
      timer = setTimeout(
        () => {
          device.act();
          next();
        },
        -Math.log(1 - Math.random()) * thinkMs,
      );
    };
    next();
    return () => clearTimeout(timer);
  });
  await new Promise((resolve) => setTimeout(resolve, seconds * 1000));
  timers.forEach((stop) => stop());
  await new Promise((resolve) => setTimeout(resolve, 1500));
}

/** The same devices and moments, with messages of the same size; everybody is told everything. */
export async function prepareBare(port: number, load: Load): Promise<Prepared> {
  const total: Measured = { acts: 0, refused: 0, told: 0, bytes: 0, lateMs: [] };
  const devices: { socket: WebSocket; act(): void }[] = [];
  for (let room = 0; room < load.rooms; room += 1) {
    const waiting = new Map<string, { sentMs: number; left: number }>();
    for (let n = 0; n < load.perRoom; n += 1) {
      const socket = new WebSocket(`ws://127.0.0.1:${port}/${room}`, { perMessageDeflate: false });
      let made = 0;
      socket.on('message', (data) => {
        const text = (data as Buffer).toString('utf8');
        total.told += 1;
        total.bytes += text.length;
        const name = /"id":"([^"]+)"/.exec(text)?.[1] ?? '';
        const one = waiting.get(name);
        if (!one) return;
        one.left -= 1;
        if (one.left > 0) return;
        total.lateMs.push(performance.now() - one.sentMs);
        waiting.delete(name);
      });
      await new Promise((resolve) => socket.on('open', resolve));
      devices.push({
        socket,
        act() {
          const name = `${n}.${(made += 1)}`;
          total.acts += 1;
          waiting.set(name, { sentMs: performance.now(), left: load.perRoom });
          socket.send(JSON.stringify({ t: 'act', id: name, act: anyAct(newCrew(), n, name) }));
        },
      });
    }
  }
  return prepared(devices, load, total);
}

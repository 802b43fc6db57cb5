// Every page of a workshop. It needs none of the rules: what a device sees was worked out by the room.
import { createElement } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import type { ComponentType } from 'preact';
import '../../../assets/styles/room.css';
import { readCode } from '../../room/messages.ts';
import type { JoinRequest } from '../../room/messages.ts';
import { entersWorkshop } from '../../session/door.ts';
import type { Door } from '../../session/door.ts';
import type { RoomSession } from '../../session/remote.ts';
import { browserNet } from '../../session/browser-net.ts';
import { readRoomPlace } from '../../session/room-place.ts';
import type { RoomPlace } from '../../session/room-place.ts';
import { joinRoom } from '../../session/room-requests.ts';
import { Later } from '../pages/later.tsx';
import { HostPage } from './host-page.tsx';
import { JoinPage } from './join-page.tsx';
import type { OwnKey } from './other-device.tsx';
import { useRoom } from './use-room.ts';
import type { Device } from './use-room.ts';

interface FaceProps {
  room: RoomSession;
  /** What proves this very device. */
  own: OwnKey;
  /** What observers join with, where this browser knows it. */
  observer: string | undefined;
  onLeave(): void;
  onDebrief(): void;
}
type LoadFace = () => Promise<ComponentType<FaceProps>>;

const FACES = {
  player: async () => (await import('./player.tsx')).Player,
  projector: async () => (await import('./projector.tsx')).Projector,
  observer: async () => (await import('./observer.tsx')).Observer,
  facilitator: async () => (await import('./console/console.tsx')).Console,
} satisfies Record<string, LoadFace>;

const loadDebrief = async () => (await import('./room-debrief.tsx')).RoomDebrief;

const go = (path: string): void => {
  location.hash = `#/${path}`;
};

export function RoomApp({ device, door }: { device: Device; door: Door }) {
  const [place, setPlace] = useState<RoomPlace | undefined>(() => placeNow(door));
  useEffect(() => {
    const follow = () => {
      const next = placeNow(door);
      // Beyond the workshop another program begins.
      if (next === undefined) location.reload();
      setPlace(next);
    };
    addEventListener('hashchange', follow);
    return () => removeEventListener('hashchange', follow);
  }, []);
  switch (place?.view) {
    case 'host':
      return (
        <HostPage
          offered={door.host}
          onMade={({ room, facilitator, observer }) => {
            device.shelf.write(observerKey(room), observer);
            go(`console/${room}/${facilitator}`);
          }}
          onLeave={() => go('')}
        />
      );
    case 'join':
    case 'observe':
      return <Joining key={location.hash} device={device} place={place} door={door} />;
    case 'show':
      return <Showing key={place.code} device={device} code={place.code} />;
    case 'console':
      return <Facing key={place.room} device={device} room={place.room} secret={place.secret} />;
    case 'seat':
      return <Seated key={place.room} device={device} room={place.room} brought={place.secret} />;
    case undefined:
      return null;
  }
}

/** Whoever types the address of a workshop server wants to join. */
function placeNow(door: Door): RoomPlace | undefined {
  const isJoining = entersWorkshop(door, location.hash);
  return readRoomPlace(location.hash) ?? (isJoining ? { view: 'join', code: '' } : undefined);
}

const seatKey = (room: string): string => `keyfall:seat:${room}`;
/** What observers join with: kept by the browser in which the room was made. */
const observerKey = (room: string): string => `keyfall:observer:${room}`;
/** By code: whoever scans it again comes back to the seat of before. */
const codeKey = (code: string, as: string): string => `keyfall:code:${as}:${code}`;

interface JoiningProps {
  device: Device;
  place: RoomPlace & { view: 'join' | 'observe' };
  door: Door;
}

function Joining({ device: { shelf }, place, door }: JoiningProps) {
  const as = place.view === 'join' ? 'player' : 'observer';
  const code = readCode(place.code);
  const before = code === undefined ? undefined : shelf.read(codeKey(code, as));
  useEffect(() => {
    if (before !== undefined && shelf.read(seatKey(before)) !== undefined) go(`seat/${before}`);
  }, [before]);
  const join = async (typed: string, name: string): Promise<string | undefined> => {
    const asked: JoinRequest =
      place.view === 'join'
        ? { as: 'player', code: typed, name }
        : { as: 'observer', code: typed, name, observer: place.secret };
    const joined = await joinRoom(browserNet(), asked);
    if ('says' in joined) return joined.says;
    shelf.write(seatKey(joined.room), joined.secret);
    shelf.write(codeKey(typed, as), joined.room);
    go(`seat/${joined.room}`);
    return undefined;
  };
  const onHost = door.host && as === 'player' ? { onHost: () => go('host') } : {};
  return <JoinPage code={place.code} observer={as === 'observer'} onJoin={join} {...onHost} />;
}

/** A big screen joins by itself, and is the same one after a reload. */
function Showing({ device, code }: { device: Device; code: string }) {
  const [joined, setJoined] = useState<{ room: string; secret: string } | undefined>(undefined);
  const [says, setSays] = useState<string | undefined>(undefined);
  useEffect(() => {
    const read = readCode(code);
    if (read === undefined) return setSays('There is no room with that code.');
    const room = device.shelf.read(codeKey(read, 'projector'));
    const secret = room === undefined ? undefined : device.shelf.read(`${seatKey(room)}:projector`);
    if (room !== undefined && secret !== undefined) return setJoined({ room, secret });
    void joinRoom(browserNet(), { as: 'projector', code: read }).then((answer) => {
      if ('says' in answer) return setSays(answer.says);
      device.shelf.write(codeKey(read, 'projector'), answer.room);
      device.shelf.write(`${seatKey(answer.room)}:projector`, answer.secret);
      return setJoined(answer);
    });
    return undefined;
  }, [code]);
  if (joined) return <Facing device={device} room={joined.room} secret={joined.secret} />;
  return (
    <main class="plain-page" tabIndex={-1}>
      <h1>Keyfall</h1>
      {says !== undefined && <p role="alert">{says}</p>}
    </main>
  );
}

interface SeatedProps {
  device: Device;
  room: string;
  /** The secret, from another device of the same person. */
  brought: string | undefined;
}

function Seated({ device, room, brought }: SeatedProps) {
  useEffect(() => {
    if (brought === undefined) return;
    device.shelf.write(seatKey(room), brought);
    // Not in the address any longer than it must be: neither over a shoulder nor in the history.
    location.replace(`#/seat/${room}`);
  }, [brought]);
  const secret = brought ?? device.shelf.read(seatKey(room));
  if (secret === undefined)
    return (
      <main class="plain-page" tabIndex={-1}>
        <h1>Keyfall</h1>
        <p>This device has no seat in that workshop. Join it with the code on the big screen.</p>
        <button type="button" class="button main" onClick={() => go('join')}>
          Join
        </button>
      </main>
    );
  return <Facing device={device} room={room} secret={secret} />;
}

/** The face that fits the role; which role it is, the room says. */
function Facing({ device, room, secret }: { device: Device; room: string; secret: string }) {
  const session = useRoom(device, room, secret);
  const role = session?.you.value?.role;
  const [reads, setReads] = useState(false);
  if (!session) return null;
  if (role === undefined)
    return (
      <main class="plain-page" tabIndex={-1} aria-busy="true">
        <h1>Keyfall</h1>
        <output>{session.notice.value ?? 'The room is being sought.'}</output>
      </main>
    );
  const onLeave = () => go('');
  if (reads && session.room.value?.state === 'ended') {
    const props = {
      room: session,
      id: room,
      secret,
      shelf: device.shelf,
      onLeave,
    };
    return <Later load={loadDebrief} props={props} onLeave={onLeave} />;
  }
  const props: FaceProps = {
    room: session,
    own: { room, secret },
    observer: device.shelf.read(observerKey(room)),
    onLeave,
    onDebrief: () => setReads(true),
  };
  return createElement(Later<FaceProps>, { key: role, load: FACES[role], props, onLeave: props.onLeave });
}

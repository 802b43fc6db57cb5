// Where in a workshop a device is, as an address. What is secret stands behind the `#`, which no server sees.

export type RoomPlace =
  | { view: 'host' }
  | { view: 'join'; code: string }
  | { view: 'show'; code: string }
  | { view: 'observe'; code: string; secret: string }
  | { view: 'console'; room: string; secret: string }
  /** A seat; its secret is kept by the device, or comes from the one that had it before. */
  | { view: 'seat'; room: string; secret?: string };

const SECRET = '[A-Za-z0-9_-]{43}';
const CODE = '[A-Za-z0-9-]{0,16}';
const ROOM = '[\\w.-]{1,80}';
const SHAPE = new RegExp(
  `^#/(?:(host)|(join|show)(?:/(${CODE}))?|(observe)/(${CODE})/(${SECRET})|(console)/(${ROOM})/(${SECRET})|(seat)/(${ROOM})(?:/(${SECRET}))?)$`,
);

/** Undefined: it is none of these. */
export function readRoomPlace(hash: string): RoomPlace | undefined {
  const [
    ,
    host,
    door,
    code = '',
    observe,
    observed = '',
    secret = '',
    isConsole,
    room = '',
    key = '',
    seat,
    own = '',
    brought,
  ] = SHAPE.exec(hash) ?? [];
  if (host) return { view: 'host' };
  if (door === 'join' || door === 'show') return { view: door, code };
  if (observe) return { view: 'observe', code: observed, secret };
  if (isConsole) return { view: 'console', room, secret: key };
  if (!seat) return undefined;
  return { view: 'seat', room: own, ...(brought === undefined ? {} : { secret: brought }) };
}

import { useEffect, useMemo } from 'preact/hooks';
import { browserNet } from '../../session/browser-net.ts';
import { remoteSession } from '../../session/remote.ts';
import type { RoomSession } from '../../session/remote.ts';
import type { Shelf } from '../../session/shelf.ts';
import type { Ticker } from '../../session/ticker.ts';

export interface Device {
  shelf: Shelf;
  ticker: Ticker;
}

/** A line to a room for as long as the page shows it; undefined without a secret. */
export function useRoom(device: Device, room: string, secret: string | undefined): RoomSession | undefined {
  const session = useMemo(
    () =>
      secret === undefined
        ? undefined
        : remoteSession({
            room,
            secret,
            shelf: device.shelf,
            ticker: device.ticker,
            net: browserNet(),
            makeId: drawId,
          }),
    [device, room, secret],
  );
  useEffect(() => () => session?.close(), [session]);
  return session;
}

/** `crypto.randomUUID` is there on secure pages only, and a workshop's network has none. */
function drawId(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(12));
  return [...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}

import type { Net } from './wire.ts';

/** The server that this page came from. */
export const browserNet = (): Net => ({
  origin: location.origin,
  socket: WebSocket,
  // Bound anew each time: `fetch` must not be called on another object.
  fetch: (...asked) => fetch(...asked),
});

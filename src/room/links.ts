// Addresses within the page. What is secret stands behind the `#`, which browsers keep to themselves.

const at = (origin: string, path: string): string => new URL(`/#/${path}`, origin).href;

/** For phones; the code is in it. */
export const joinLink = (origin: string, code: string): string => at(origin, `join/${code}`);
/** For the room's big screen. */
export const showLink = (origin: string, code: string): string => at(origin, `show/${code}`);
/** For a facilitator, and for a second one. */
export const consoleLink = (origin: string, room: string, secret: string): string =>
  at(origin, `console/${room}/${secret}`);
/** For an observer. */
export const observeLink = (origin: string, code: string, secret: string): string =>
  at(origin, `observe/${code}/${secret}`);
/** For another device of somebody who has a seat, or observes already: whoever opens it is that person. */
export const seatLink = (origin: string, room: string, secret: string): string =>
  at(origin, `seat/${room}/${secret}`);

// The words of rooms, and their limits.

export const ROOM_FORMAT = 2;

export const SPEEDS = [0.5, 1, 2, 4, 8] as const;
export type Speed = (typeof SPEEDS)[number];

/** What an observer's note is about. */
export const NOTE_KINDS = ['strength', 'improve', 'note'] as const;
export type NoteKind = (typeof NOTE_KINDS)[number];

export const LIMITS = {
  teams: 12,
  players: 200,
  /** Holding one seat together. */
  together: 2,
  proposals: 20,
  notes: 2000,
  overrides: 200,
  /** In one room, ticks and all. A day's clock makes 86,400. */
  events: 250_000,
  /** Longest time that one tick may account for: a machine that slept must not jump through the game. */
  tickMs: 5000,
  name: 40,
  text: 2000,
} as const;

/** Who acts: a player's id, or one of these. */
export const FACILITATOR = 'facilitator';
export const HOUSE = 'room';

/** Ends the refusal of a move that the team may still decide on together. */
export const PROPOSE_IT = 'Propose it.';

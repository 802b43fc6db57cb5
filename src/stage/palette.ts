// The stage's colours. Three have a meaning everywhere; a shape or a word always says it too.
import type { SightMap, SightParty, Tone } from '../incident/sight-types.ts';

export const COLOUR = {
  deep: '#0d1322',
  lift: '#1a2440',
  line: '#33405c',
  text: '#e8ecf5',
  muted: '#8f9db5',
  vermilion: '#ef5b45',
  amber: '#efb04a',
  teal: '#45c0ae',
  periwinkle: '#8fa3ff',
  pale: '#a8b6d6',
  ash: '#77829a',
} as const;

export const TONE_COLOUR: Record<Tone, string> = {
  hostile: COLOUR.vermilion,
  unproven: COLOUR.amber,
  safe: COLOUR.teal,
  key: COLOUR.periwinkle,
  plain: COLOUR.muted,
};

export type TokenKind = SightMap['streams'][number]['kind'];

/** In the order of the legend. */
export const TOKEN_KINDS: readonly TokenKind[] = ['unproven', 'issued', 'forged', 'refused'];

export const TOKEN_COLOUR: Record<TokenKind, string> = {
  unproven: COLOUR.pale,
  issued: COLOUR.teal,
  forged: COLOUR.vermilion,
  refused: COLOUR.ash,
};

export type DoorState = SightParty['state'];

export const DOOR_COLOUR: Record<DoorState, string> = {
  trusts: COLOUR.amber,
  turning: COLOUR.amber,
  refuses: COLOUR.teal,
  unproven: COLOUR.pale,
  off: COLOUR.line,
};

/** `#rrggbb` with an opacity of 0…1. */
export function clear(colour: string, opacity: number): string {
  const byte = Math.round(Math.max(0, Math.min(1, opacity)) * 255);
  return colour + byte.toString(16).padStart(2, '0');
}

// What a person set for this browser. What cannot be read is the default, field by field: a broken or forbidden store
// never stops the game.
import * as z from 'zod/mini';
import { readText } from './read-text.ts';
import type { Shelf } from './shelf.ts';

const TEXT_SIZES = ['87.5', '100', '112.5', '125'] as const;

const KEY = 'keyfall:settings';
const LIMITS = { longest: 10_000, deepest: 4 };

const settingsShape = z.object({
  /** The speed that the clock takes up when it is started. */
  speed: z.catch(z.enum(['1x', '8x']), '1x'),
  text: z.catch(z.enum(TEXT_SIZES), '100'),
  motion: z.catch(z.enum(['on', 'off']), 'on'),
  hints: z.catch(z.enum(['on', 'off']), 'on'),
  stage: z.catch(z.enum(['on', 'off']), 'on'),
  /** In which language scenarios are told, where they can be; empty: as they are written. */
  language: z.catch(z.string().check(z.regex(/^[A-Za-z0-9-]{0,20}$/)), ''),
});

export type Settings = z.infer<typeof settingsShape>;

export const DEFAULT_SETTINGS: Settings = settingsShape.parse({});

export function readSettings(shelf: Shelf): Settings {
  const read = readText(shelf.read(KEY) ?? '{}', LIMITS);
  const checked = settingsShape.safeParse('value' in read ? read.value : {});
  return checked.success ? checked.data : DEFAULT_SETTINGS;
}

/** False when the browser did not keep them; they hold for this visit all the same. */
export function writeSettings(shelf: Shelf, settings: Settings): boolean {
  return shelf.write(KEY, JSON.stringify(settings)) === 'kept';
}

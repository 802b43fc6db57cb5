// What a person set for this browser: text size, motion, pictures. Written to <html>, where the styles read it.

export const TEXT_SIZES = ['87.5', '100', '112.5', '125'] as const;
export type TextSize = (typeof TEXT_SIZES)[number];

export interface Preferences {
  text: TextSize;
  motion: 'on' | 'off';
  stage: 'on' | 'off';
}

const PLACE = 'keyfall.preferences';
const DEFAULTS: Preferences = { text: '100', motion: 'on', stage: 'on' };

/** What cannot be read is the default: a broken or forbidden store must not stop the game. */
export function readPreferences(): Preferences {
  try {
    const stored: unknown = JSON.parse(localStorage.getItem(PLACE) ?? '{}');
    return typeof stored === 'object' && stored !== null ? sound(stored) : DEFAULTS;
  } catch {
    return DEFAULTS;
  }
}

function sound(stored: { text?: unknown; motion?: unknown; stage?: unknown }): Preferences {
  return {
    text: TEXT_SIZES.find((size) => size === stored.text) ?? DEFAULTS.text,
    motion: stored.motion === 'off' ? 'off' : 'on',
    stage: stored.stage === 'off' ? 'off' : 'on',
  };
}

export function writePreferences(preferences: Preferences): void {
  applyPreferences(preferences);
  try {
    localStorage.setItem(PLACE, JSON.stringify(preferences));
  } catch {
    // Private windows may refuse; it holds for this visit.
  }
}

export function applyPreferences(preferences: Preferences): void {
  const { dataset } = document.documentElement;
  dataset['text'] = preferences.text;
  dataset['motion'] = preferences.motion;
}

/** Nothing may move: by this setting or by the system's. */
export function motionIsOff(): boolean {
  return (
    document.documentElement.dataset['motion'] === 'off' ||
    matchMedia('(prefers-reduced-motion: reduce)').matches
  );
}

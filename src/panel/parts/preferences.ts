// What the settings do to the page. Written to <html>, where the styles read it.

/** The part of the settings that styles act on. */
export interface Preferences {
  text: string;
  motion: 'on' | 'off';
}

export function applyPreferences(preferences: Preferences): void {
  const { dataset } = document.documentElement;
  dataset['text'] = preferences.text;
  dataset['motion'] = preferences.motion;
}

/** Nothing may move: by the setting or by the system's. */
export function motionIsOff(): boolean {
  return (
    document.documentElement.dataset['motion'] === 'off' ||
    matchMedia('(prefers-reduced-motion: reduce)').matches
  );
}

// Where in the program a person is, as an address that can be reloaded and sent to a colleague.

export type Place =
  | { view: 'title' }
  | { view: 'check' }
  | { view: 'duties' }
  /** `game` is the id of a kept game; without it, the newest. */
  | { view: 'play'; game?: string }
  | { view: 'debrief'; game?: string }
  /** A whole recording, packed into the address. */
  | { view: 'shared'; packed: string };

/** `#/play/x1` → play, x1. Anything unknown is the title. */
export function readPlace(hash: string): Place {
  const [, view, game] = /^#\/(play|debrief|check|duties)(?:\/([a-z0-9-]{1,80}))?(?:\?.*)?$/.exec(hash) ?? [];
  const packed = /^#\/shared\/([\w-]+)$/.exec(hash)?.[1];
  if (packed !== undefined) return { view: 'shared', packed };
  if (view === 'check' || view === 'duties') return { view };
  if (view === 'play' || view === 'debrief') return game === undefined ? { view } : { view, game };
  return { view: 'title' };
}

export function writePlace(place: Place): string {
  if (place.view === 'title') return '#/';
  if (place.view === 'shared') return `#/shared/${place.packed}`;
  return 'game' in place && place.game !== undefined ? `#/${place.view}/${place.game}` : `#/${place.view}`;
}

const LARGEST_SEED = 0xffff_ffff;

export interface AddressWords {
  /** Undefined: draw one. */
  seed: number | undefined;
  stage: 'on' | 'off' | undefined;
  /** The id of the scenario that lies on top. */
  scenario: string | undefined;
  /** A sentence about a word that was not understood. */
  says: string | undefined;
}

/** `?scenario=first-watch&seed=7&stage=off`, before or behind the `#`. */
export function readWords(search: string, hash: string): AddressWords {
  const behind = hash.includes('?') ? hash.slice(hash.indexOf('?')) : '';
  const words = new Map([...new URLSearchParams(search), ...new URLSearchParams(behind)]);
  const asked = words.get('seed');
  const seed = asked !== undefined && /^\d{1,10}$/.test(asked) ? Number(asked) : NaN;
  const isSeed = seed <= LARGEST_SEED;
  const stage = words.get('stage');
  const scenario = words.get('scenario');
  return {
    seed: isSeed ? seed : undefined,
    stage: stage === 'off' || stage === 'on' ? stage : undefined,
    scenario: scenario === undefined ? undefined : scenario.slice(0, 80),
    says:
      asked === undefined || isSeed
        ? undefined
        : `The seed “${asked.slice(0, 20)}” in the address is not used. Accepted: a whole number from 0 to ${LARGEST_SEED}.`,
  };
}

/** Short enough to be read aloud to somebody who wants the same game. */
export function drawSeed(): number {
  return 1000 + (draw() % 999_000);
}

/** A name for a kept game. */
export function drawGameId(scenario: string, seed: number): string {
  return `${scenario}-${seed}-${draw().toString(36)}`.slice(0, 80);
}

function draw(): number {
  return crypto.getRandomValues(new Uint32Array(1))[0] ?? 0;
}

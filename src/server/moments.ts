// The moments whose logs are looked at, by name, so that a device may ask on of the logs it has opened although the game
// has gone on. Bounded: whoever asks of one that is kept no more opens the logs anew.
import type { Moment } from './desk-pool.ts';

export interface Moments {
  /** The moment as it is now, by its name; the one of before where nothing has happened since. */
  now(whose: string, of: object, mark: string, make: () => Moment): [name: string, moment: Moment];
  /** Undefined where it is not kept any more, or is somebody else's. */
  get(whose: string, name: string): Moment | undefined;
}

interface Kept {
  whose: string;
  of: object;
  mark: string;
  moment: Moment;
}

/** Each holds a copy of a game. */
const MOST_MOMENTS = 100;
/** Of one team: people of a team rarely look at more at a time. */
const MOST_OF_A_TEAM = 4;

export function openMoments(
  drawName: () => string,
  most: number = MOST_MOMENTS,
  mostOfTeam: number = MOST_OF_A_TEAM,
): Moments {
  /** The one that was asked for longest ago first. */
  const kept = new Map<string, Kept>();

  const touch = (name: string, one: Kept) => {
    kept.delete(name);
    kept.set(name, one);
  };
  const letGo = (whose: string) => {
    const ofTeam = [...kept].filter(([, one]) => one.whose === whose).map(([name]) => name);
    for (const name of ofTeam.slice(0, Math.max(0, ofTeam.length - mostOfTeam))) kept.delete(name);
    const [oldest] = kept.keys();
    if (kept.size > most && oldest !== undefined) kept.delete(oldest);
  };

  return {
    now(whose, of, mark, make) {
      const found = [...kept].find(([, one]) => one.whose === whose && one.of === of && one.mark === mark);
      const [name, one] = found ?? [drawName(), { whose, of, mark, moment: make() }];
      touch(name, one);
      letGo(whose);
      return [name, one.moment];
    },
    get(whose, name) {
      const one = kept.get(name);
      if (one?.whose !== whose) return undefined;
      touch(name, one);
      return one.moment;
    },
  };
}

// Decisions without a price: whenever one of them was changed in a game, no axis gained by it and some axis lost.
import { SCORED } from './outcome.ts';
import type { Scored } from './outcome.ts';
import type { Swapped, Swaps } from './swaps.ts';

export interface Better {
  /** `card`, `card.option` or `inject.option`. */
  decision: string;
  /** The other way of the same question; left out: not playing the card. */
  than?: string;
  /** In how many of the games it was better, by what. It was worse in none. */
  on: Partial<Record<Scored, number>>;
  games: number;
}

/** Fewer games than this say nothing. */
const ENOUGH_GAMES = 3;

/** Pairs of which one was better in some games and worse in none. */
export function betterOf(swaps: Swaps): Better[] {
  return Object.keys(swaps)
    .toSorted()
    .flatMap((key) => {
      const [decision = '', than = ''] = key.split('>');
      const both = than === '' ? swaps[key] : together(swaps[key], swaps[`${than}>${decision}`]);
      return both && isBetter(both) ? [betterFrom(decision, than, both)] : [];
    });
}

/** Cards that were better left out in some games, and worse left out in none. */
export function worseCards(swaps: Swaps): string[] {
  return Object.keys(swaps)
    .toSorted()
    .flatMap((key) => {
      const swapped = swaps[key];
      return key.endsWith('>') && swapped && isBetter(turned(swapped)) ? [key.slice(0, -1)] : [];
    });
}

function betterFrom(decision: string, than: string, { games, better }: Swapped): Better {
  const on = SCORED.flatMap((what, index) => (better[index] ? [[what, better[index]] as const] : []));
  return { decision, ...(than === '' ? {} : { than }), on: Object.fromEntries(on), games };
}

const isBetter = ({ games, better, worse }: Swapped): boolean =>
  games >= ENOUGH_GAMES && better.some((count) => count > 0) && worse.every((count) => count === 0);

const turned = ({ games, better, worse }: Swapped): Swapped => ({ games, better: worse, worse: better });

/** The one changed into the other, and the other way round. */
function together(a: Swapped | undefined, b: Swapped | undefined): Swapped | undefined {
  if (!a || !b) return a;
  const back = turned(b);
  return {
    games: a.games + back.games,
    better: a.better.map((count, index) => count + (back.better[index] ?? 0)),
    worse: a.worse.map((count, index) => count + (back.worse[index] ?? 0)),
  };
}

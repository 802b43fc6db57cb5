// Leaves decisions out of a game for as long as it still comes to the same thing.
import type { Incident } from '../../incident/incident.ts';
import { playOut } from './game.ts';
import type { Game } from './game.ts';
import type { Search } from './layers.ts';
import type { Target } from './targets.ts';

/** No single decision of what is left can be left out. Undefined where the game never came to it. */
export function shorten({ scenario, seed }: Search, target: Target, game: Game): Game | undefined {
  const isReached = (tried: Game): boolean => {
    const x = playOut(scenario, seed, tried);
    return x !== undefined && target.reachedAt(x) !== undefined;
  };
  if (!isReached(game)) return undefined;
  let left = game;
  for (let size = Math.max(1, left.length >> 1); size >= 1; size >>= 1)
    left = dropParts(left, size, isReached);
  for (let before = left.length + 1; left.length < before;) {
    before = left.length;
    // One that went may have been what another was for.
    left = dropParts(left, 1, isReached);
  }
  return left;
}

/** The last ones first: they are the likeliest to have come after it was reached. */
function dropParts(game: Game, size: number, isReached: (tried: Game) => boolean): Game {
  let left = game;
  for (let end = game.length; end > 0; end -= size) {
    const shorter = [...left.slice(0, Math.max(0, end - size)), ...left.slice(end)];
    if (isReached(shorter)) left = shorter;
  }
  return left;
}

/** The decisions made by the minute at which it was reached. */
export function upTo(target: Target, x: Incident, game: Game): Game | undefined {
  const minute = target.reachedAt(x);
  return minute === undefined ? undefined : game.filter(({ at }) => at <= minute);
}

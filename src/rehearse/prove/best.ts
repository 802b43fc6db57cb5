// The shortest game known for each target. Nothing else of the games that were played is kept.
import type { Incident } from '../../incident/incident.ts';
import type { Minute } from '../../scenario/vocabulary.ts';
import { playOut } from './game.ts';
import type { Game } from './game.ts';
import type { Search } from './layers.ts';
import { shorten, upTo } from './shorten.ts';
import type { Target } from './targets.ts';

export interface Best {
  game: Game;
  /** Whose dice it was played with. */
  seed: number;
  /** The minute at which it came to what it is for. */
  at: Minute;
}

export interface Keeper {
  /** A closed incident and the game that it came of. */
  take: (x: Incident, game: Game) => void;
  best: (id: string) => Best | undefined;
  /** Of all targets that are reached. */
  all: () => Best[];
  /** Makes the game for this target as short as it gets; `counted` then counts its rules again. */
  shorten: (search: Search, target: Target, counted: Counted | undefined) => void;
  games: () => number;
  deadEnds: () => number;
}

export type Counted = (seed: number, game: Game) => Game;

export function gameKeeper(targets: readonly Target[]): Keeper {
  const known = new Map<string, Best>();
  let games = 0;
  let deadEnds = 0;
  const put = (target: Target, x: Incident, game: Game): void => {
    const at = target.reachedAt(x);
    const needed = upTo(target, x, game);
    const before = known.get(target.id)?.game.length ?? Infinity;
    if (at !== undefined && needed && needed.length < before)
      known.set(target.id, { game: needed, seed: x.seed, at });
  };
  const take: Keeper['take'] = (x, game) => {
    games += 1;
    if (x.ending === undefined) deadEnds += 1;
    for (const target of targets) put(target, x, game);
  };
  return {
    take,
    best: (id) => known.get(id),
    all: () => [...known.values()],
    shorten(search, target, counted) {
      const before = known.get(target.id);
      if (!before) return;
      const own = { ...search, seed: before.seed };
      known.delete(target.id);
      for (const game of [shorten(own, target, before.game), before.game]) {
        const honest = game && countedIf(own.seed, game, counted);
        const x = honest && playOut(search.scenario, own.seed, honest);
        // What leads there leads to what lies on the way.
        if (honest && x) for (const other of targets) put(other, x, honest);
        if (known.has(target.id)) return;
      }
    },
    games: () => games,
    deadEnds: () => deadEnds,
  };
}

const hasRule = ({ move }: Game[number]): boolean => 'rule' in move && move.rule !== undefined;

function countedIf(seed: number, game: Game, counted: Counted | undefined): Game | undefined {
  return game.some(hasRule) ? counted?.(seed, game) : game;
}

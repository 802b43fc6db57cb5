// The exact part: every position that so many decisions lead to, found once. Waiting is free, and goes from one minute that
// matters to the next. What is found here first has no shorter way, in these steps and with these dice.
import type { Incident } from '../../incident/incident.ts';
import type { Scenario } from '../../scenario/scenario.ts';
import { choices } from '../choices.ts';
import type { Choice } from '../choices.ts';
import type { CountedRule } from '../choices/rules.ts';
import { positionOf } from './canonical.ts';
import { pass, playTo } from './game.ts';
import type { Decision, DecisionMove, Game } from './game.ts';

export interface LayerLimits {
  /** No layer beyond so many decisions. */
  depth: number;
  /**
   * A layer in which so many positions are passed is not whole, and ends the search. One that would begin with more than
   * twice as many games is not begun: so what is kept never grows beyond that.
   */
  positions: number;
}

export interface Layer {
  depth: number;
  /** Positions reached by so many decisions, and not by fewer. */
  positions: number;
  /** Games of so many decisions that ended where no shorter one had. */
  games: number;
}

export interface Layers {
  layers: Layer[];
  /** Up to this number of decisions nothing was left out. */
  whole: number;
  /** No decision led anywhere new: there is nothing beyond. */
  exhausted: boolean;
}

export interface Search {
  scenario: Scenario;
  seed: number;
  rules: readonly CountedRule[];
  /** Left out: every choice. */
  wants?: (choice: Choice) => boolean;
  /** Each decision is made only at the first position of a game at which it is open; left out: at each. */
  once?: boolean;
}

/** A game as its last decision and the game before it: a layer of them shares what it has in common. */
interface Line {
  before?: Line;
  decision?: Decision;
}

/**
 * `closed` is called with each game that ends where none had ended before, fewest decisions first; `isEnough` after each
 * layer, to ask whether there is anything left to look for.
 */
export function searchLayers(
  search: Search,
  limits: LayerLimits,
  closed: (x: Incident, game: Game) => void,
  isEnough: () => boolean = () => false,
): Layers {
  const seen = new Set<number>();
  const layers: Layer[] = [];
  let lines: Line[] = [{}];
  for (let depth = 0; lines.length > 0; depth++) {
    let isLast = depth === limits.depth;
    const layer: Layer = { depth, positions: 0, games: 0 };
    let next: Line[] = [];
    for (const line of lines) {
      if (seen.size > limits.positions) return { layers, whole: depth - 1, exhausted: false };
      const known = seen.size;
      const game = gameIn(line);
      const made = new Set<string>();
      const end = walk(search, game, seen, (x) => {
        if (isLast) return;
        next.push(...decisionsAt(search, x, made).map((decision) => ({ before: line, decision })));
        isLast = next.length > 2 * limits.positions;
        if (isLast) next = [];
      });
      layer.positions += seen.size - known;
      if (!end) continue;
      layer.games += 1;
      closed(end, game);
    }
    layers.push(layer);
    if (isLast || (next.length > 0 && isEnough())) return { layers, whole: depth, exhausted: false };
    lines = next;
  }
  return { layers, whole: layers.length - 1, exhausted: true };
}

function gameIn(line: Line): Decision[] {
  const game: Decision[] = [];
  for (let one: Line | undefined = line; one?.decision; one = one.before) game.push(one.decision);
  return game.reverse();
}

/** Waits from minute to minute until the close, or until a position that is known already; then undefined. */
function walk(
  { scenario: s, seed }: Search,
  game: Game,
  seen: Set<number>,
  at: (x: Incident) => void,
): Incident | undefined {
  const x = playTo(s, seed, game);
  if (!x) return undefined;
  for (;;) {
    const position = positionOf(s, x);
    if (seen.has(position)) return undefined;
    seen.add(position);
    if (x.over) return x;
    at(x);
    pass(s, x);
  }
}

function decisionsAt(
  { scenario, rules, wants = () => true, once = false }: Search,
  x: Incident,
  made: Set<string>,
): Decision[] {
  const open = choices(scenario, x, rules).filter(
    (choice) => choice.move.do !== 'wait' && wants(choice) && !(once && made.has(choice.key)),
  );
  for (const { key } of open) made.add(key);
  return open.map(({ move }) => ({ at: x.minute, move: move as DecisionMove }));
}

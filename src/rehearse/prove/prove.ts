// Can everything that an author wrote come to pass? For each such thing: a game, as short as is known; or that there is
// none; or that it could not be decided within the limits.
import { gameKeeper } from './best.ts';
import type { Counted, Keeper } from './best.ts';
import { boundsOf } from './bounds.ts';
import type { Bound } from './bounds.ts';
import { playWhatMay } from './game.ts';
import type { Game } from './game.ts';
import { searchLayers } from './layers.ts';
import type { Layers, Search } from './layers.ts';
import { neighboursOf } from './neighbours.ts';
import type { Outcome, Proof, ProofLimits, Shortest } from './proof-types.ts';
import { pursue } from './pursue.ts';
import { randomGame } from './random-game.ts';
import { shiftedGames } from './shifted.ts';
import { targetsOf } from './targets.ts';
import { decisionMade } from './ways.ts';
import type { Target } from './targets.ts';

export interface ProveInput extends Search {
  /** Known games, such as history and the book, at the same seed. */
  games: readonly Game[];
  limits: ProofLimits;
  /** The same game with what its rules really find. Without it, a game with a rule in it proves nothing. */
  counted?: Counted;
}

/** What is being done, for whoever waits. */
export interface ProofStep {
  doing: 'layers' | 'aiming' | 'shortening';
  done: number;
  of: number;
}

export function* prove(input: ProveInput): Generator<ProofStep, Proof, void> {
  const { scenario: s, seed, limits } = input;
  const targets = targetsOf(s);
  const bounds = boundsOf(s, targets);
  const keep = gameKeeper(targets);
  yield { doing: 'layers', done: 0, of: 1 };
  const isDone = ({ id }: Target): boolean => bounds.get(id)?.never === true || keep.best(id) !== undefined;
  const layers = searchLayers({ ...input, rules: [] }, limits, keep.take, () => targets.every(isDone));
  for (const game of input.games) playInto(input, game, keep);
  const open = targets.filter(({ id }) => !bounds.get(id)?.never && !isTight(keep, bounds, layers, id));
  if (!layers.exhausted) yield* aimAt(input, open, keep, bounds, layers);
  yield* shortenAll(input, open, keep);
  return {
    scenario: { id: s.id, hash: s.hash, title: s.title },
    seed,
    limits,
    ...layers,
    games: keep.games(),
    deadEnds: keep.deadEnds(),
    alwaysEnds: Object.values(s.endings).some(({ when }) => when === undefined),
    outcomes: targets.map((target) => outcomeOf(input, target, keep, bounds.get(target.id), layers)),
  };
}

/** Moves that are not legal any more once another was left out are left out too. */
function playInto({ scenario, seed }: Search, game: Game, keep: Keeper): void {
  const { incident, game: played } = playWhatMay(scenario, seed, game);
  keep.take(incident, played);
}

/** No shorter game is possible, or none is left to be tried. */
function isTight(keep: Keeper, bounds: ReadonlyMap<string, Bound>, layers: Layers, id: string): boolean {
  const length = keep.best(id)?.game.length;
  return length !== undefined && length <= Math.max(bounds.get(id)?.atLeast ?? 0, layers.whole + 1);
}

/** First each way of somebody who wants it, then games at random and other dice, for what needs luck or a mistake. */
function* aimAt(
  input: ProveInput,
  open: readonly Target[],
  keep: Keeper,
  bounds: ReadonlyMap<string, Bound>,
  layers: Layers,
): Generator<ProofStep, void, void> {
  const { tries, random } = input.limits;
  const isEveryReached = () => open.every(({ id }) => keep.best(id));
  for (let attempt = 0; attempt < tries; attempt++) {
    for (const [done, target] of open.entries()) {
      yield { doing: 'aiming', done: attempt * open.length + done, of: tries * open.length };
      if (isTight(keep, bounds, layers, target.id)) continue;
      const { incident, game } = pursue(input, target, { tries: attempt });
      keep.take(incident, game);
    }
  }
  for (const target of open) {
    yield { doing: 'aiming', done: 0, of: open.length };
    if (!keep.best(target.id)) detour(input, target, keep);
  }
  for (const game of input.games) {
    for (const near of neighboursOf(input.scenario, game)) {
      if (isEveryReached()) break;
      playInto(input, near, keep);
    }
  }
  // Those that are known now: games that these lead to are not looked at again.
  const early = isEveryReached() ? [] : keep.all();
  for (const { game, seed } of shiftedGames(input.scenario, input.seed, input.games, early)) {
    if (isEveryReached()) break;
    yield { doing: 'aiming', done: 0, of: open.length };
    playInto({ ...input, seed }, game, keep);
  }
  for (let number = 0; number < random && !isEveryReached(); number++) {
    yield { doing: 'aiming', done: number, of: random };
    const { incident, game } = randomGame(input, number);
    keep.take(incident, game);
  }
  yield* withOtherDice(input, open, keep);
}

/**
 * Somebody who went straight for it got in their own way: another way is looked for without one of their decisions, then
 * without two.
 */
function detour(input: ProveInput, target: Target, keep: Keeper): void {
  let tried: { game: Game; banned: string[] }[] = [{ ...pursue(input, target, { tries: 0 }), banned: [] }];
  for (let depth = 1; depth <= DETOURS; depth++) {
    const next: typeof tried = [];
    for (const { game, banned } of tried) {
      for (const one of new Set(game.map(({ move }) => decisionMade(move).split('.')[0] ?? ''))) {
        if (keep.best(target.id)) return;
        const more = [...banned, one];
        const found = pursue(input, target, { tries: 0, banned: more });
        keep.take(found.incident, found.game);
        next.push({ game: found.game, banned: more });
      }
    }
    tried = next;
  }
}

const DETOURS = 2;

/** A span that the dice draw may be too long with these, and short enough with others. */
function* withOtherDice(
  input: ProveInput,
  open: readonly Target[],
  keep: Keeper,
): Generator<ProofStep, void, void> {
  const { seeds } = input.limits;
  for (let more = 1; more <= seeds; more++) {
    yield { doing: 'aiming', done: more, of: seeds };
    for (const target of open) {
      if (keep.best(target.id)) continue;
      const { incident, game } = pursue({ ...input, seed: input.seed + more }, target, { tries: more });
      keep.take(incident, game);
    }
  }
}

function* shortenAll(
  input: ProveInput,
  open: readonly Target[],
  keep: Keeper,
): Generator<ProofStep, void, void> {
  for (const [done, target] of open.entries()) {
    yield { doing: 'shortening', done, of: open.length };
    keep.shorten(input, target, input.counted);
  }
}

function outcomeOf(
  { limits, scenario }: ProveInput,
  target: Target,
  keep: Keeper,
  bound: Bound | undefined,
  layers: Layers,
): Outcome {
  const { id, kind, says } = target;
  const about = { id, kind, says, atLeast: bound?.atLeast ?? 0 };
  if (bound?.never) return { ...about, verdict: 'unreachable', by: 'rules' };
  const best = keep.best(id);
  if (best) {
    const shortest = shortestOf(best.game.length, about.atLeast, layers);
    return { ...about, verdict: 'reached', decisions: best.game.length, shortest, ...best };
  }
  // Rules come counted from elsewhere: a search without all of them has not tried everything.
  const tried = layers.exhausted && Object.keys(scenario.queries).length === 0;
  if (tried) return { ...about, verdict: 'unreachable', by: 'search' };
  const why = `Not among all games of up to ${layers.whole} decision${layers.whole === 1 ? '' : 's'}, ${limits.tries} games aimed at it, ${limits.random} at random, ${limits.seeds} with other dice.`;
  return { ...about, verdict: 'not decided', why };
}

function shortestOf(length: number, atLeast: number, { whole }: Layers): Shortest {
  if (length <= atLeast) return 'every play';
  return length <= whole + 1 ? 'steps' : 'not shown';
}

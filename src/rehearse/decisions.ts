// What games say of decisions: which went better on some axis and worse on none, and which the best never took.
import type { Scenario } from '../scenario/scenario.ts';
import { SCORED } from './outcome.ts';
import type { Scored } from './outcome.ts';
import { addSums, noSums } from './tally.ts';
import type { BotTally, Sums } from './tally.ts';

/** Something that can be taken in a game: a card, a way of a card, an answer. */
export interface Decision {
  /** `card`, `card.option` or `inject.option`. */
  id: string;
  /** The key under which the game remembers it. */
  key: string;
  /** Keys of the other ways of the same question; none for a card, which can be left. */
  others: string[];
}

export interface Better {
  decision: string;
  /** What went better, by how many points on average. */
  on: Partial<Record<Scored, number>>;
  games: number;
}

/** Below so many games on either side an average says nothing. */
const ENOUGH_GAMES = 30;
/** So many standard errors apart, two averages are taken to differ. */
const CLEAR = 3;

export function decisionsOf(s: Scenario): Decision[] {
  const cards = Object.entries(s.cards).flatMap(([id, { options }]): Decision[] => [
    { id, key: `started:${id}`, others: [] },
    ...ways(`started:${id}`, id, Object.keys(options)),
  ]);
  const answers = Object.entries(s.injects).flatMap(([id, { options }]) =>
    ways(`chose:${id}`, id, Object.keys(options)),
  );
  return [...cards, ...answers];
}

const ways = (key: string, id: string, options: string[]): Decision[] =>
  options.map((option) => ({
    id: `${id}.${option}`,
    key: `${key}.${option}`,
    others: options.filter((other) => other !== option).map((other) => `${key}.${other}`),
  }));

/** Beside games in which it was left, or in which the question was answered otherwise. */
export function betterDecisions(decisions: readonly Decision[], bot: BotTally): Better[] {
  const all = allOf(bot);
  return decisions.flatMap(({ id, key, others }) => {
    const taken = bot.taken[key];
    if (!taken) return [];
    const rest =
      others.length > 0
        ? others.reduce((sum, other) => addSums(sum, bot.taken[other] ?? noSums()), noSums())
        : addSums(all, taken, -1);
    const on = clearlyBetter(taken, rest);
    return on ? [{ decision: id, on, games: taken.games }] : [];
  });
}

/** Of all games, from the counts of their points. */
function allOf({ games, points }: BotTally): Sums {
  const total = (power: number): number[] =>
    SCORED.map((what) =>
      Object.entries(points[what]).reduce((sum, [value, count]) => sum + Number(value) ** power * count, 0),
    );
  return { games, sums: total(1), squares: total(2) };
}

/** Undefined where nothing is clearly better, or something clearly worse. */
function clearlyBetter(taken: Sums, rest: Sums): Better['on'] | undefined {
  if (taken.games < ENOUGH_GAMES || rest.games < ENOUGH_GAMES) return undefined;
  const on: Better['on'] = {};
  for (const [index, what] of SCORED.entries()) {
    const gain = meanOf(taken, index) - meanOf(rest, index);
    const error = Math.sqrt(varianceOf(taken, index) / taken.games + varianceOf(rest, index) / rest.games);
    if (gain < -CLEAR * error) return undefined;
    if (gain > CLEAR * error) on[what] = Math.round(gain) / 100;
  }
  return Object.keys(on).length > 0 ? on : undefined;
}

const meanOf = ({ games, sums }: Sums, index: number): number => (sums[index] ?? 0) / games;

const varianceOf = (sums: Sums, index: number): number =>
  Math.max(0, (sums.squares[index] ?? 0) / sums.games - meanOf(sums, index) ** 2);

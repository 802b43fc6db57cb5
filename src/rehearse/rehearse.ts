// Games by bots, counted. Pure: which part of them is played where is for the caller to say.
import type { Scenario } from '../scenario/scenario.ts';
import { BOTS } from './bots.ts';
import type { BotId } from './bots.ts';
import { canPlay, isPinned, playGame } from './game.ts';
import type { Means } from './game.ts';
import { outcomeOf, pointsOf } from './outcome.ts';
import { mergeSwaps, swapsIn } from './swaps.ts';
import { addGame, emptyTally } from './tally.ts';
import type { Tally } from './tally.ts';

/** Some games of one bot, with seeds that follow each other. */
export interface Part {
  /** Changes their decisions instead of counting them. */
  swap?: true;
  bot: BotId;
  firstSeed: number;
  games: number;
}

/** Small enough that two cores end together, and that a progress bar moves. */
const GAMES_A_PART = 25;

/** What is to be played: each bot the same seeds. A pinned script has one game, whatever the dice. */
export function partsOf(bots: readonly BotId[], games: number, seed: number, means: Means): Part[] {
  return BOTS.filter((bot) => bots.includes(bot) && canPlay(bot, means)).flatMap((bot) => {
    const count = isPinned(bot, means) ? Math.min(1, games) : games;
    return Array.from({ length: Math.ceil(count / GAMES_A_PART) }, (_, index): Part => ({
      bot,
      firstSeed: seed + index * GAMES_A_PART,
      games: Math.min(GAMES_A_PART, count - index * GAMES_A_PART),
    }));
  });
}

/** Of the first games of each bot the decisions are changed one by one; a pinned game is left as it was. */
export function swapPartsOf(bots: readonly BotId[], games: number, seed: number, means: Means): Part[] {
  const able = BOTS.filter((bot) => bots.includes(bot) && canPlay(bot, means) && !isPinned(bot, means));
  return able.flatMap((bot) =>
    Array.from({ length: games }, (_, index): Part => ({
      swap: true,
      bot,
      firstSeed: seed + index,
      games: 1,
    })),
  );
}

/** Plays one part. */
export function rehearse(s: Scenario, { swap, bot, firstSeed, games }: Part, means: Means): Tally {
  const tally = emptyTally();
  for (let seed = firstSeed; seed < firstSeed + games; seed++) {
    const { recording, incident } = playGame(s, bot, seed, means);
    if (swap) mergeSwaps(tally.swaps, swapsIn(s, recording, pointsOf(s, incident).points));
    else addGame(tally, { bot, seed }, outcomeOf(s, incident));
  }
  return tally;
}

// Who can play a scenario by itself.
import { guessWide } from './bots/guess-wide.ts';
import { logEveryoneOut } from './bots/log-everyone-out.ts';
import { nothing } from './bots/nothing.ts';
import { playEveryCard } from './bots/play-every-card.ts';
import { random } from './bots/random.ts';
import { reportEverything } from './bots/report-everything.ts';
import { waitForCertainty } from './bots/wait-for-certainty.ts';
import type { Decide } from './turn.ts';

/** In the order in which they are reported. The first seven must lose to the book. */
export const BOTS = [
  'nothing',
  'random',
  'report-everything',
  'log-everyone-out',
  'play-every-card',
  'guess-wide',
  'wait-for-certainty',
  'history',
  'book',
] as const;
export type BotId = (typeof BOTS)[number];

/** Ways to win without understanding: none of them may. */
export const CHEATS = BOTS.slice(0, 7) as readonly Exclude<BotId, 'history' | 'book'>[];

export const DECIDE: Record<Exclude<BotId, 'history' | 'book'>, Decide> = {
  nothing,
  random,
  'report-everything': reportEverything,
  'log-everyone-out': logEveryoneOut,
  'play-every-card': playEveryCard,
  'guess-wide': guessWide,
  'wait-for-certainty': waitForCertainty,
};

export const BOT_LABELS: Record<BotId, string> = {
  nothing: 'Nothing',
  random: 'Random',
  'report-everything': 'Report everything at once',
  'log-everyone-out': 'Log everyone out',
  'play-every-card': 'Play every card',
  'guess-wide': 'Guess wide',
  'wait-for-certainty': 'Wait for certainty',
  history: 'History',
  book: 'By the book',
};

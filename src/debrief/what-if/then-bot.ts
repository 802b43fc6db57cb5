// What if, and somebody else takes over: one decision changed, and a bot plays from there on with the same dice.
import type { Counter } from '../../forensics/count.ts';
import { finish } from '../../forensics/finish.ts';
import { hasRules } from '../../forensics/has-rules.ts';
import { recount } from '../../forensics/recount.ts';
import type { Recording } from '../../incident/recording.ts';
import type { Scripts } from '../../incident/timed.ts';
import { BOTS } from '../../rehearse/bots.ts';
import type { BotId } from '../../rehearse/bots.ts';
import { countRules } from '../../rehearse/count-rules.ts';
import { canPlay, playOn } from '../../rehearse/game.ts';
import type { Scenario } from '../../scenario/scenario.ts';
import { whatIf } from './what-if.ts';
import type { Change, Changed } from './what-if.ts';

/** Who plays on, and the scripts that two of the bots play from. */
export interface Then {
  bot: BotId;
  scripts: Scripts;
}

/** Those who can take over in this scenario, the likeliest to be asked for first. */
export function botsFor(scripts: Scripts): BotId[] {
  const first: BotId[] = ['book', 'nothing', 'history', 'random'];
  const all = [...first, ...BOTS.filter((bot) => !first.includes(bot))];
  return all.filter((bot) => canPlay(bot, { scripts, rules: [] }));
}

/** As a choice, after “And then”. */
export const THEN_LABELS: Record<BotId, string> = {
  book: 'Somebody plays by the book',
  nothing: 'Nobody does anything more',
  history: 'Somebody does what the real organisation did',
  random: 'Somebody plays at random',
  'report-everything': 'Somebody reports everything at once and looks into nothing',
  'log-everyone-out': 'Somebody plays only what shuts people and keys out',
  'play-every-card': 'Somebody plays every card, from the top down',
  'guess-wide': 'Somebody states the widest ranges and does nothing else',
  'wait-for-certainty': 'Somebody says and stops nothing before it is certain',
};

/** Two of the bots write no rules, whatever the scenario. */
const WITHOUT_RULES: readonly BotId[] = ['nothing', 'guess-wide'];

/** Whether logs must be counted for it: bots choose from the rules of the scripts. */
export const mustCount = (s: Scenario, { bot, scripts }: Then): boolean =>
  s.logs !== undefined &&
  !WITHOUT_RULES.includes(bot) &&
  [scripts.book, scripts.history].some((script) => script && hasRules(script.moves.map(({ move }) => move)));

/**
 * The game up to the change, the change, and the bot from there to the close. With `counter` what the bot's rules find is
 * counted in its own game; without one it can run none. The same arguments give the same bytes.
 */
export function whatIfBot(
  s: Scenario,
  recording: Recording,
  change: Change,
  { bot, scripts }: Then,
  counter?: Pick<Counter, 'count' | 'measured'>,
): Changed {
  const until = whatIf(s, recording, change, 'stop there');
  const { seed } = recording;
  const rules = counter ? countRules(s, scripts, { seed, only: 'scripted' }, counter.measured) : [];
  const { recording: played } = playOn(s, until.recording, bot, seed, { scripts, rules });
  const counted = counter && hasRules(played.moves) ? finish(recount(s, played, counter)).recording : played;
  return { recording: counted, refused: until.refused };
}

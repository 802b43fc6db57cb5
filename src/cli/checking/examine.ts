// One look at a scenario: what lint finds, and what a short rehearsal comes to.
import type { Scripts } from '../../incident/timed.ts';
import type { BotId } from '../../rehearse/bots.ts';
import { canPlay } from '../../rehearse/game.ts';
import { REACHED } from '../../rehearse/hits.ts';
import { rehearse } from '../../rehearse/rehearse.ts';
import { reportOf } from '../../rehearse/report.ts';
import { emptyTally, mergeTally } from '../../rehearse/tally.ts';
import type { TextFile } from '../../scenario/document.ts';
import type { Issue } from '../../scenario/issues.ts';
import type { Scenario } from '../../scenario/scenario.ts';
import { lintFolder } from '../lint-folder.ts';

export interface Look {
  issues: Issue[];
  /** Undefined where the scenario cannot be played. */
  rehearsal?: ShortRehearsal;
}

export interface ShortRehearsal {
  games: number;
  /** What came up in no game: `card read-log`, `ending shut`. */
  never: string[];
  /** Of all games of a bot the middle one, the worst and the best, in points. */
  totals: { bot: string; label: string; median: number; min: number; max: number }[];
}

const SEED = 1;
/** Dice decide most of what is met; the others show what a plan without thought comes to. */
const ONCE: readonly BotId[] = [
  'nothing',
  'report-everything',
  'play-every-card',
  'wait-for-certainty',
  'history',
  'book',
];
const ONE_OF: Record<(typeof REACHED)[number], string> = {
  cards: 'card',
  injects: 'inject',
  options: 'option',
  claims: 'claim',
  endings: 'ending',
  rules: 'score rule',
};

/**
 * `games`: how many the dice play, left out: as many as take about a second; the other bots play one each. The same files
 * always give the same look.
 */
export function examine(folder: string, library: readonly TextFile[], games?: number): Look {
  const { scenario, issues, history, book } = lintFolder(folder, library);
  if (!scenario) return { issues };
  const scripts: Scripts = { ...(history ? { history } : {}), ...(book ? { book } : {}) };
  return { issues, rehearsal: rehearsed(scenario, scripts, games ?? quickGames(scenario)) };
}

const FEWEST = 30;
const MOST = 400;
/** Cards and injects of all games together that a second has room for. */
const IN_A_SECOND = 4000;

function quickGames({ cards, injects }: Scenario): number {
  const things = Object.keys(cards).length + Object.keys(injects).length;
  return Math.max(FEWEST, Math.min(MOST, Math.floor(IN_A_SECOND / Math.max(1, things))));
}

function rehearsed(s: Scenario, scripts: Scripts, games: number): ShortRehearsal {
  const means = { scripts, rules: [] };
  const bots: BotId[] = ['random', ...ONCE.filter((bot) => canPlay(bot, means))];
  const tally = emptyTally();
  for (const bot of bots)
    mergeTally(tally, rehearse(s, { bot, firstSeed: SEED, games: bot === 'random' ? games : 1 }, means));
  const report = reportOf(s, { seed: SEED, games, bots, tally }, means);
  return {
    games: games + bots.length - 1,
    never: REACHED.flatMap((what) => report.unreached[what].map((id) => `${ONE_OF[what]} ${id}`)),
    totals: report.bots.map(({ bot, label, points: { total } }) => ({
      bot,
      label,
      median: total.median,
      min: total.min,
      max: total.max,
    })),
  };
}

// A rehearsal as people and machines read it: per bot how games went, what came up, what never did.
import type { Recording } from '../incident/recording.ts';
import { sayInstant, saySpan } from '../incident/say.ts';
import type { Scenario } from '../scenario/scenario.ts';
import { BOTS, BOT_LABELS } from './bots.ts';
import type { BotId } from './bots.ts';
import { betterOf, worseCards } from './better.ts';
import type { Better } from './better.ts';
import { decisionsOf } from './decisions.ts';
import type { Decision } from './decisions.ts';
import { canPlay } from './game.ts';
import type { Means } from './game.ts';
import { hitsOf, unreachedOf } from './hits.ts';
import type { Hits, Reached } from './hits.ts';
import { DUTY_OUTCOMES, SCORED } from './outcome.ts';
import type { DutyOutcome, Scored } from './outcome.ts';
import type { Par } from './par/par.ts';
import { spreadOf } from './spread.ts';
import type { Spread } from './spread.ts';
import type { BotTally, Tally } from './tally.ts';

export interface BotReport {
  bot: BotId;
  label: string;
  games: number;
  /** Points out of 100: the headline total and each axis. */
  points: Record<Scored, Spread>;
  /** Ending → games; `none` where the scenario ran out. */
  endings: Record<string, number>;
  /** Duty → how it stood at the close → games. */
  duties: Record<string, Partial<Record<DutyOutcome, number>>>;
  longestWait: WaitReport;
}

/** The longest stretch in which nothing new asked for a decision. */
export interface WaitReport {
  seed: number;
  from: string;
  to: string;
  says: string;
  /** At the table, at the pace of the acts. */
  playMinutes: number;
}

export interface RehearsalReport {
  scenario: { id: string; title: string; hash: string };
  seed: number;
  games: number;
  /** How detection rules were counted. */
  rules: string;
  leftOut: { bot: string; why: string }[];
  bots: BotReport[];
  /** Id → games of all bots. */
  hits: Hits;
  unreached: Record<Reached, string[]>;
  /** Changed in the same game: better in some, worse on no axis in any. */
  alwaysBetter: Better[];
  /** Cards that did better left out in some games, and worse in none. */
  alwaysWorse: string[];
  best: { games: number; from: number; to: number; neverTaken: string[] };
  par?: {
    total: number;
    from: BotId;
    fromTotal: number;
    gamesTried: number;
    gamesBetter: number;
    recording: Recording;
  };
}

export interface Rehearsed {
  seed: number;
  games: number;
  bots: readonly BotId[];
  tally: Tally;
  par?: Par | undefined;
}

export function reportOf(
  s: Scenario,
  { seed, games, bots, tally, par }: Rehearsed,
  means: Means,
): RehearsalReport {
  const played = BOTS.flatMap((bot) => (tally.bots[bot] ? [{ bot, mine: tally.bots[bot] }] : []));
  const hits = hitsOf(s, summed(played.map(({ mine }) => mine.hits)));
  const decisions = decisionsOf(s);
  return {
    scenario: { id: s.id, title: s.title, hash: s.hash },
    seed,
    games,
    rules: sayRules(s, means, seed),
    leftOut: bots.flatMap((bot) =>
      canPlay(bot, means) ? [] : [{ bot, why: 'The scenario has no such script.' }],
    ),
    bots: played.map(({ bot, mine }) => botReport(s, bot, mine)),
    hits,
    unreached: unreachedOf(hits),
    alwaysBetter: betterOf(tally.swaps),
    alwaysWorse: worseCards(tally.swaps),
    best: bestReport(decisions, tally, par),
    ...(par ? { par: parReport(par) } : {}),
  };
}

function sayRules(s: Scenario, { rules }: Means, seed: number): string {
  if (Object.keys(s.queries).length === 0) return 'There are no detection rules in this scenario.';
  if (rules.length === 0) return 'No detection rule was counted, so no bot ran one.';
  return `${rules.length} detection rules were counted once, in the scripted game with seed ${seed}; all games take these counts.`;
}

function summed(parts: Readonly<Record<string, number>>[]): Record<string, number> {
  const sum: Record<string, number> = {};
  for (const part of parts)
    for (const [key, count] of Object.entries(part)) sum[key] = (sum[key] ?? 0) + count;
  return sum;
}

function botReport(s: Scenario, bot: BotId, { games, points, hits, wait }: BotTally): BotReport {
  const some = (pairs: [string, number][]) => Object.fromEntries(pairs.filter(([, count]) => count > 0));
  return {
    bot,
    label: BOT_LABELS[bot],
    games,
    points: Object.fromEntries(SCORED.map((what) => [what, spreadOf(points[what])])) as BotReport['points'],
    endings: some([...Object.keys(s.endings), ''].map((id) => [id || 'none', hits[`ending:${id}`] ?? 0])),
    duties: Object.fromEntries(
      Object.keys(s.duties).map((id) => [
        id,
        some(DUTY_OUTCOMES.map((one) => [one, hits[`duty:${id}.${one}`] ?? 0])),
      ]),
    ),
    longestWait: {
      seed: wait.seed,
      from: sayInstant(s, wait.from),
      to: sayInstant(s, wait.to),
      says: saySpan(wait.to - wait.from),
      playMinutes: Math.round(wait.playSeconds / 6) / 10,
    },
  };
}

/** Par's decisions count among the best, too. */
function bestReport(
  decisions: readonly Decision[],
  { best }: Tally,
  par: Par | undefined,
): RehearsalReport['best'] {
  const taken = new Set([...best.flatMap((one) => one.taken), ...(par ? takenIn(par.recording) : [])]);
  return {
    games: best.length,
    from: (best.at(-1)?.total ?? 0) / 100,
    to: (best[0]?.total ?? 0) / 100,
    neverTaken: decisions.filter(({ key }) => !taken.has(key)).map(({ id }) => id),
  };
}

function takenIn({ moves }: Recording): string[] {
  return moves.flatMap((move) => {
    if (move.do === 'answer') return [`chose:${move.inject}.${move.option}`];
    if (move.do !== 'play') return [];
    return [
      `started:${move.card}`,
      ...(move.option === undefined ? [] : [`started:${move.card}.${move.option}`]),
    ];
  });
}

const parReport = ({
  worth,
  from,
  fromTotal,
  games,
  better,
  recording,
}: Par): NonNullable<RehearsalReport['par']> => ({
  total: worth[0],
  from,
  fromTotal,
  gamesTried: games,
  gamesBetter: better,
  recording,
});

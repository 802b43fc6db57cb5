// A whole rehearsal: the rules counted, all parts played, par looked for, the sums put together.
import { waitInPlace } from '../../incident/play.ts';
import { replay } from '../../incident/replay.ts';
import { score } from '../../incident/score/score.ts';
import { hasRules } from '../../forensics/has-rules.ts';
import type { BotId } from '../../rehearse/bots.ts';
import type { CountedRule } from '../../rehearse/choices/rules.ts';
import { betterPar } from '../../rehearse/par/par.ts';
import type { Par } from '../../rehearse/par/par.ts';
import { partsOf, swapPartsOf } from '../../rehearse/rehearse.ts';
import { reportOf } from '../../rehearse/report.ts';
import type { RehearsalReport } from '../../rehearse/report.ts';
import { emptyTally, mergeTally } from '../../rehearse/tally.ts';
import type { Scenario } from '../../scenario/scenario.ts';
import type { Crew } from './crew.ts';
import type { Scripted } from './scripted.ts';

export interface Asked {
  bots: readonly BotId[];
  games: number;
  seed: number;
  /** Games that each climb towards par tries; 0: par is not looked for. */
  tries: number;
  /** Of how many games of each bot the decisions are changed one by one. */
  swaps: number;
  /** Told after each part: how many games are done, of how many. */
  progress: (done: number, all: number) => void;
}

/** Two cores look for par twice with other dice; the number is fixed, so that it does not depend on the machine. */
const CLIMBS = 2;
/** Nobody need count for these. */
const WITHOUT_RULES: readonly BotId[] = ['nothing', 'guess-wide'];
/** Logs are made for a few moments, and a dozen rules counted on each. */
const LONGEST_COUNT_MS = 600_000;

export async function runRehearsal(about: Scripted, crew: Crew, asked: Asked): Promise<RehearsalReport> {
  const { scenario, scripts } = about;
  const { bots, games, seed, tries, swaps } = asked;
  const ruling = tries > 0 || bots.some((bot) => !WITHOUT_RULES.includes(bot));
  const rules = ruling ? await countedRules(about, crew, seed) : [];
  const means = { scripts, rules };
  // The long ones first, so that no thread is left alone with one at the end.
  const parts = [
    ...swapPartsOf(bots, Math.min(swaps, games), seed, means),
    ...partsOf(bots, games, seed, means),
  ];
  const all = parts.reduce((sum, part) => sum + part.games, 0) + CLIMBS * tries;
  let done = 0;
  const told = (count: number): void => asked.progress((done += count), all);
  const climbs =
    tries === 0 ? [] : Array.from({ length: CLIMBS }, (_, climb) => ({ seed, climb, games: tries }));
  const pars = climbs.map(async (climb) => {
    const par = await crew.give({ do: 'climb', climb, rules });
    told(tries);
    return par;
  });
  const tally = emptyTally();
  await Promise.all(
    parts.map(async (part) => {
      mergeTally(tally, await crew.give({ do: 'play', part, rules }));
      told(part.games);
    }),
  );
  const [first, ...rest] = await Promise.all(pars);
  const par = first && (await truePar(scenario, crew, rest.reduce(betterPar, first)));
  return reportOf(scenario, { seed, games, bots, tally, par }, means);
}

/** What rules find at a few moments of a game; none where the scenario's own games have none. */
export async function countedRules(
  { scenario, scripts }: Scripted,
  crew: Crew,
  seed: number,
): Promise<CountedRule[]> {
  const moves = [scripts.book, scripts.history].flatMap((script) => script?.moves ?? []);
  if (!scenario.logs || !hasRules(moves.map(({ move }) => move))) return [];
  return crew.give({ do: 'count', seed }, LONGEST_COUNT_MS);
}

/** Searched with counts from another moment: counted anew in its own game, so that its recording holds. */
async function truePar(s: Scenario, crew: Crew, par: Par): Promise<Par> {
  if (!hasRules(par.recording.moves)) return par;
  const recording = await crew.give({ do: 'recount', recording: par.recording }, LONGEST_COUNT_MS);
  const { incident } = replay(s, recording);
  waitInPlace(s, incident, s.closes);
  return { ...par, recording, worth: [score(s, incident).total, par.worth[1], par.worth[2]] };
}

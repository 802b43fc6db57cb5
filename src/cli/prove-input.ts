// What a proof of a scenario's folder starts from: its known games, played with the proof's own dice, and somebody who counts.
import { finish } from '../forensics/finish.ts';
import { recount } from '../forensics/recount.ts';
import { playTimed } from '../incident/timed.ts';
import { gameOf, recordingOf } from '../rehearse/prove/game.ts';
import type { Game } from '../rehearse/prove/game.ts';
import type { ProofLimits } from '../rehearse/prove/proof-types.ts';
import type { ProveInput } from '../rehearse/prove/prove.ts';
import { wantsOf } from '../rehearse/prove/stored.ts';
import { readHistory } from '../scenario/history.ts';
import { formatIssue, hasErrors } from '../scenario/issues.ts';
import { readScenario } from '../scenario/read.ts';
import type { Scenario } from '../scenario/scenario.ts';
import { counterApart } from './count-apart.ts';
import type { RuleCounter } from './count-apart.ts';
import { readFolder, readLibrary } from './folder.ts';
import type { ScenarioFolder } from './folder.ts';
import { UnreadableError } from './replay-input.ts';

export async function readProveInput(path: string, seed: number, limits: ProofLimits): Promise<ProveInput> {
  const folder = folderAt(path);
  const { scenario, issues } = readScenario(folder.files, readLibrary());
  if (!scenario || hasErrors(issues)) throw new UnreadableError(issues.map(formatIssue).join('\n'));
  const counter = scenario.logs ? await counterApart(scenario) : undefined;
  const base = { scenario, seed, rules: [], limits, wants: wantsOf(scenario) };
  const games = folder.histories.flatMap((file) => knownGame(scenario, seed, file, counter));
  return counter ? { ...base, games, counted: countedBy(scenario, counter) } : { ...base, games };
}

function folderAt(path: string): ScenarioFolder {
  try {
    return readFolder(path);
  } catch (error) {
    throw new UnreadableError(
      `${path} cannot be read: ${error instanceof Error ? error.message : String(error)}`,
    );
  }
}

/** What is not legal with these dice is left out. */
function knownGame(
  s: Scenario,
  seed: number,
  file: ScenarioFolder['histories'][number],
  counter: RuleCounter | undefined,
): Game[] {
  const { history, issues } = readHistory(file, s);
  if (!history) throw new UnreadableError(issues.map(formatIssue).join('\n'));
  const { recording } = playTimed(
    s,
    { seed, pinned: false, moves: history.moves },
    { count: counter?.measured },
  );
  return [gameOf(s, recording)];
}

function countedBy(s: Scenario, counter: RuleCounter): (seed: number, game: Game) => Game {
  return (seed, game) => {
    const { recording } = finish(recount(s, recordingOf(s, seed, game), counter));
    return gameOf(s, recording);
  };
}

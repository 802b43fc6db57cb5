// What a proof of a scenario's folder starts from: its known games, played with the proof's own dice, and somebody who counts.
import { finish } from '../forensics/finish.ts';
import { recount } from '../forensics/recount.ts';
import { playTimed } from '../incident/timed.ts';
import { gameOf, recordingOf } from '../rehearse/prove/game.ts';
import type { Game } from '../rehearse/prove/game.ts';
import type { CountedRule } from '../rehearse/choices/rules.ts';
import type { ProofLimits } from '../rehearse/prove/proof-types.ts';
import type { ProveInput } from '../rehearse/prove/prove.ts';
import { wantsOf } from '../rehearse/prove/stored.ts';
import type { Scenario } from '../scenario/scenario.ts';
import { counterApart } from './count-apart.ts';
import type { RuleCounter } from './count-apart.ts';
import { crewOf } from './rehearsing/crew.ts';
import { countedRules } from './rehearsing/run.ts';
import type { Scripted } from './rehearsing/scripted.ts';

export async function proveInput(about: Scripted, seed: number, limits: ProofLimits): Promise<ProveInput> {
  const { scenario, scripts } = about;
  const counter = scenario.logs ? await counterApart(scenario) : undefined;
  const games = [scripts.book, scripts.history].flatMap((script): Game[] => {
    if (!script) return [];
    // What is not legal with these dice is left out.
    const timed = { seed, pinned: false, moves: script.moves };
    return [gameOf(scenario, playTimed(scenario, timed, { count: counter?.measured }).recording)];
  });
  const input = {
    scenario,
    seed,
    rules: await rulesOf(about, seed),
    limits,
    wants: wantsOf(scenario),
    games,
  };
  return counter ? { ...input, counted: countedBy(scenario, counter) } : input;
}

async function rulesOf(about: Scripted, seed: number): Promise<CountedRule[]> {
  const crew = crewOf(about, 1);
  try {
    return await countedRules(about, crew, seed);
  } finally {
    crew.close();
  }
}

function countedBy(s: Scenario, counter: RuleCounter): (seed: number, game: Game) => Game {
  return (seed, game) => {
    const { recording } = finish(recount(s, recordingOf(s, seed, game), counter));
    return gameOf(s, recording);
  };
}

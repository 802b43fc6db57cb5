// A scenario with its files of timed moves, as bots play it.
import type { Scripts } from '../../incident/timed.ts';
import type { Scenario } from '../../scenario/scenario.ts';
import { readFolder } from '../folder.ts';
import { scriptsIn } from '../folder-scripts.ts';
import { scenarioAt } from '../game-at.ts';
import { UnreadableError } from '../command.ts';

export interface Scripted {
  scenario: Scenario;
  scripts: Scripts;
}

/** Throws an UnreadableError with a line for each mistake. */
export function readScripted(path: string): Scripted {
  const scenario = scenarioAt(path);
  const { scripts, says } = scriptsIn(scenario, readFolder(path));
  if (says.length > 0) throw new UnreadableError(says.join('\n'));
  return { scenario, scripts };
}

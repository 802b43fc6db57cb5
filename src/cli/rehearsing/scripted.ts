// A scenario with its files of timed moves, as bots play it.
import { basename } from 'node:path';
import type { Scripts } from '../../incident/timed.ts';
import { readHistory } from '../../scenario/history.ts';
import { formatIssue } from '../../scenario/issues.ts';
import type { Scenario } from '../../scenario/scenario.ts';
import { readFolder } from '../folder.ts';
import { scenarioAt } from '../game-at.ts';
import { UnreadableError } from '../command.ts';

export interface Scripted {
  scenario: Scenario;
  scripts: Scripts;
}

/** Throws an UnreadableError with a line for each mistake. */
export function readScripted(path: string): Scripted {
  const scenario = scenarioAt(path);
  const scripts: Scripts = {};
  for (const file of readFolder(path).histories) {
    const { history, issues } = readHistory(file, scenario);
    if (!history) throw new UnreadableError(issues.map(formatIssue).join('\n'));
    const { seed, pinned, moves } = history;
    scripts[basename(file.path) === 'history.yaml' ? 'history' : 'book'] = { seed, pinned, moves };
  }
  return { scenario, scripts };
}

// How others played a scenario, as its folder has it: what was really done, what the book says, the best that was found.
import { basename } from 'node:path';
import type { Scripts } from '../incident/timed.ts';
import { readPar } from '../rehearse/par/stored.ts';
import { readHistory } from '../scenario/history.ts';
import { formatIssue } from '../scenario/issues.ts';
import type { Scenario } from '../scenario/scenario.ts';
import type { ScenarioFolder } from './folder.ts';

/** Files that cannot be read are left out, and `says` has a line for each mistake in them. */
export function scriptsIn(
  scenario: Scenario,
  { histories, par }: ScenarioFolder,
): { scripts: Scripts; says: string[] } {
  const scripts: Scripts = {};
  const says: string[] = [];
  for (const file of histories) {
    const { history, issues } = readHistory(file, scenario);
    says.push(...(history ? [] : issues.map(formatIssue)));
    if (!history) continue;
    const { seed, pinned, moves } = history;
    const plain = moves.map(({ at, move, soon }) => ({ at, move, ...(soon ? { soon } : {}) }));
    scripts[basename(file.path) === 'history.yaml' ? 'history' : 'book'] = { seed, pinned, moves: plain };
  }
  const read = par && readPar(scenario, par.text);
  if (read && 'par' in read) scripts.par = read.par;
  if (read && 'says' in read) says.push(`${par.path}: ${read.says}`);
  return { scripts, says };
}

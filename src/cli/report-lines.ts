// How others fared with the same dice: nobody, the organisation it happened to, the book.
import type { Line } from '../debrief/debrief-types.ts';
import { nothingLine, scriptLine } from '../debrief/lines.ts';
import { hasRules } from '../forensics/has-rules.ts';
import type { Recording } from '../incident/recording.ts';
import { readHistory } from '../scenario/history.ts';
import type { History } from '../scenario/history.ts';
import type { Scenario } from '../scenario/scenario.ts';
import type { TextFile } from '../scenario/document.ts';
import { counterApart } from './count-apart.ts';

export async function linesOf(
  scenario: Scenario,
  recording: Recording,
  histories: TextFile[],
): Promise<Line[]> {
  const lines = [nothingLine(scenario, recording)];
  for (const file of histories) {
    const { history } = readHistory(file, scenario);
    if (history) lines.push(await lineOf(scenario, recording, file, history));
  }
  return lines;
}

async function lineOf(
  scenario: Scenario,
  recording: Recording,
  { path }: TextFile,
  history: History,
): Promise<Line> {
  const id = path.endsWith('by-the-book.yaml') ? 'book' : 'history';
  const counts = scenario.logs !== undefined && hasRules(history.moves.map(({ move }) => move));
  const counter = counts ? await counterApart(scenario) : undefined;
  const line = scriptLine(scenario, recording, id, history, counter?.measured);
  counter?.close();
  return line;
}

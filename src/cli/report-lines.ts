// How others fared with the same dice: nobody, the organisation it happened to, the book, the best that was found.
import type { Line } from '../debrief/debrief-types.ts';
import { nothingLine, parLine, SCRIPT_IDS, scriptLine } from '../debrief/lines.ts';
import { hasRules } from '../forensics/has-rules.ts';
import type { Recording } from '../incident/recording.ts';
import type { Scripts } from '../incident/timed.ts';
import type { Scenario } from '../scenario/scenario.ts';
import { counterApart } from './count-apart.ts';

/** All of them by one counter: the logs that they have in common are made once. */
export async function linesOf(scenario: Scenario, recording: Recording, scripts: Scripts): Promise<Line[]> {
  const lines = [nothingLine(scenario, recording)];
  const counter = mustCount(scenario, scripts) ? await counterApart(scenario) : undefined;
  for (const id of SCRIPT_IDS) {
    const script = scripts[id];
    if (!script) continue;
    const line = scriptLine(scenario, recording, id, script, counter?.measured);
    const book = lines.find((one) => one.id === 'book');
    lines.push('found' in script ? parLine(scenario, line, script, book) : line);
  }
  counter?.close();
  return lines;
}

const mustCount = (s: Scenario, scripts: Scripts): boolean =>
  s.logs !== undefined && SCRIPT_IDS.some((id) => hasRules(scripts[id]?.moves.map(({ move }) => move) ?? []));

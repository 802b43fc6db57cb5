// How others fared with the same dice: nobody, the organisation it happened to, the book, the best that was found.
import type { Line } from '../debrief/debrief-types.ts';
import { nothingLine, parLine, SCRIPT_IDS, scriptLine } from '../debrief/lines.ts';
import type { ScriptId } from '../debrief/lines.ts';
import { hasRules } from '../forensics/has-rules.ts';
import type { Recording } from '../incident/recording.ts';
import type { Script, Scripts } from '../incident/timed.ts';
import type { Scenario } from '../scenario/scenario.ts';
import { counterApart } from './count-apart.ts';

export async function linesOf(scenario: Scenario, recording: Recording, scripts: Scripts): Promise<Line[]> {
  const lines = [nothingLine(scenario, recording)];
  for (const id of SCRIPT_IDS) {
    const script = scripts[id];
    if (!script) continue;
    const line = await lineOf(scenario, recording, id, script);
    const book = lines.find((one) => one.id === 'book');
    lines.push('found' in script ? parLine(scenario, line, script, book) : line);
  }
  return lines;
}

async function lineOf(s: Scenario, recording: Recording, id: ScriptId, script: Script): Promise<Line> {
  const counts = s.logs !== undefined && hasRules(script.moves.map(({ move }) => move));
  const counter = counts ? await counterApart(s) : undefined;
  const line = scriptLine(s, recording, id, script, counter?.measured);
  counter?.close();
  return line;
}

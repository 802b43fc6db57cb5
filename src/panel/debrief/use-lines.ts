import { useEffect, useState } from 'preact/hooks';
import type { Line } from '../../debrief/debrief-types.ts';
import { nothingLine, parLine, SCRIPT_IDS, scriptLine } from '../../debrief/lines.ts';
import type { ScriptId } from '../../debrief/lines.ts';
import type { Script, Scripts } from '../../incident/timed.ts';
import { hasRules } from '../../forensics/has-rules.ts';
import type { Recording } from '../../incident/recording.ts';
import type { Scenario } from '../../scenario/scenario.ts';
import { lineCounter } from '../../session/counting.ts';
import type { LineCounter } from '../../session/counting.ts';

export interface Lines {
  lines: Line[];
  /** More are on their way. */
  working: boolean;
}

/** One line a task, after the page has been painted: a line takes some thirty milliseconds. */
export function useLines(
  scenario: Scenario,
  recording: Recording,
  loadScripts: (() => Promise<Scripts>) | undefined,
): Lines {
  const [state, setState] = useState<Lines>({ lines: [], working: true });
  useEffect(() => {
    let wanted = true;
    const counter = lineCounter(scenario, recording);
    setState({ lines: [], working: true });
    const add = (line: Line) =>
      wanted && setState(({ lines }) => ({ lines: [...lines, line], working: true }));
    const work = async () => {
      await nextTask();
      if (!wanted) return;
      add(nothingLine(scenario, recording));
      // Without them there are fewer lines, and the page says nothing of it.
      const scripts = await (loadScripts?.() ?? Promise.resolve<Scripts>({})).catch((): Scripts => ({}));
      let book: Line | undefined;
      for (const id of SCRIPT_IDS) {
        const script = scripts[id];
        if (!script) continue;
        await nextTask();
        if (!wanted) return;
        // Without a place to count in, the script's rules are refused, and the line says how many.
        const line = await countedOrNot(counter, { scenario, recording, id, script });
        if (!wanted) return;
        if (id === 'book') book = line;
        add('found' in script ? parLine(scenario, line, script, book) : line);
      }
      if (wanted) setState(({ lines }) => ({ lines, working: false }));
    };
    void work().finally(counter.close);
    return () => {
      wanted = false;
      counter.close();
    };
  }, [scenario, recording, loadScripts]);
  return state;
}

interface Asked {
  scenario: Scenario;
  recording: Recording;
  id: ScriptId;
  script: Script;
}

function countedOrNot(counter: LineCounter, { scenario, recording, id, script }: Asked): Promise<Line> {
  const plain = () => scriptLine(scenario, recording, id, script);
  if (!hasRules(script.moves.map(({ move }) => move))) return Promise.resolve(plain());
  return counter.line(id, script).catch(plain);
}

/** After the next paint. */
function nextTask(): Promise<void> {
  return new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));
}

import { useEffect, useState } from 'preact/hooks';
import type { Line } from '../../debrief/debrief-types.ts';
import { nothingLine, parLine, scriptLine } from '../../debrief/lines.ts';
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

/**
 * One line a task, after the page has been painted: a line takes some thirty milliseconds, and seconds where its rules must
 * be counted. So par is worked out only once somebody `compares`.
 */
export function useLines(
  scenario: Scenario,
  recording: Recording,
  loadScripts: (() => Promise<Scripts>) | undefined,
  compares: boolean,
): Lines {
  const [state, setState] = useState<Lines>({ lines: [], working: true });
  const [scripts, setScripts] = useState<Scripts>({});
  const add = (line: Line) => setState(({ lines, working }) => ({ lines: [...lines, line], working }));
  const end = () => setState(({ lines }) => ({ lines, working: false }));

  useEffect(() => {
    setState({ lines: [], working: true });
    setScripts({});
    return during(scenario, recording, async (isWanted, counter) => {
      await nextTask();
      if (!isWanted()) return;
      add(nothingLine(scenario, recording));
      // Without them there are fewer lines, and the page says nothing of it.
      const found = await (loadScripts?.() ?? Promise.resolve<Scripts>({})).catch((): Scripts => ({}));
      for (const id of ['history', 'book'] as const) {
        const script = found[id];
        if (!script) continue;
        await nextTask();
        if (!isWanted()) return;
        const line = await countedOrNot(counter, { scenario, recording, id, script });
        if (!isWanted()) return;
        add(line);
      }
      setScripts(found);
      end();
    });
  }, [scenario, recording, loadScripts]);

  const { par } = scripts;
  useEffect(() => {
    if (!par || !compares) return undefined;
    setState(({ lines }) => ({ lines, working: true }));
    return during(scenario, recording, async (isWanted, counter) => {
      await nextTask();
      const line = await countedOrNot(counter, { scenario, recording, id: 'par', script: par });
      if (!isWanted()) return;
      setState(({ lines }) => {
        const book = lines.find(({ id }) => id === 'book');
        return { lines: [...lines, parLine(scenario, line, par, book)], working: false };
      });
    });
  }, [par, compares]);
  return state;
}

/** Works until it is done or nobody wants it any more; then what counts for it is gone. */
function during(
  scenario: Scenario,
  recording: Recording,
  work: (isWanted: () => boolean, counter: LineCounter) => Promise<void>,
): () => void {
  let wanted = true;
  const counter = lineCounter(scenario, recording);
  void work(() => wanted, counter).finally(counter.close);
  return () => {
    wanted = false;
    counter.close();
  };
}

interface Asked {
  scenario: Scenario;
  recording: Recording;
  id: ScriptId;
  script: Script;
}

/** Without a place to count in, the script's rules are refused, and the line says how many. */
function countedOrNot(counter: LineCounter, { scenario, recording, id, script }: Asked): Promise<Line> {
  const plain = () => scriptLine(scenario, recording, id, script);
  if (!hasRules(script.moves.map(({ move }) => move))) return Promise.resolve(plain());
  return counter.line(id, script).catch(plain);
}

/** After the next paint. */
function nextTask(): Promise<void> {
  return new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));
}

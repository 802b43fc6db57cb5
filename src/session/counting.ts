import type { Script } from '../incident/timed.ts';
import type { Debrief, Line } from '../debrief/debrief-types.ts';
import type { Then } from '../debrief/what-if/then-bot.ts';
import type { Change, Changed } from '../debrief/what-if/what-if.ts';
import type { ScriptId } from '../debrief/lines.ts';
import type { Recounted } from '../forensics/recount.ts';
import type { Recording } from '../incident/recording.ts';
import type { Scenario } from '../scenario/scenario.ts';
import { askWorker } from './ask-worker.ts';
import type { CountingAnswer, CountingOrder } from './counting-worker.ts';

/** Several rules on a slow machine take some ten seconds. */
const LONGEST_MS = 120_000;

export interface LineCounter {
  /** The line of a script whose rules must be counted for this seed. Rejects when that cannot be done here. */
  line(id: ScriptId, script: Script): Promise<Line>;
  close(): void;
}

/** Several lines of one recording, one after the other: the logs that they have in common are made once. */
export function lineCounter(scenario: Scenario, recording: Recording): LineCounter {
  let worker: Worker | undefined;
  return {
    async line(id, script) {
      worker ??= startWorker();
      const order: CountingOrder = { do: 'line', scenario, recording, id, script };
      const answer = await askWorker<CountingAnswer>(worker, order, { ...WORDS, kept: true });
      if ('line' in answer) return answer.line;
      throw new Error('Another answer came.');
    },
    close: () => worker?.terminate(),
  };
}

/** The recording with what its rules really find. Rejects when that cannot be done here. */
export async function recounted(scenario: Scenario, recording: Recording): Promise<Recounted> {
  const answer = await ask({ do: 'recount', scenario, recording });
  if ('recounted' in answer) return answer.recounted;
  throw new Error('Another answer came.');
}

/** The game with one decision changed and somebody else playing on. Rejects when that cannot be done here. */
export async function playedOn(
  scenario: Scenario,
  recording: Recording,
  change: Change,
  then: Then,
): Promise<{ changed: Changed; debrief: Debrief }> {
  const answer = await ask({ do: 'then', scenario, recording, change, then });
  if ('changed' in answer) return answer;
  throw new Error('Another answer came.');
}

const WORDS = {
  longestMs: LONGEST_MS,
  failed: 'The logs could not be counted.',
  late: 'Counting did not come to an end.',
};

const ask = (order: CountingOrder): Promise<CountingAnswer> => askWorker(startWorker(), order, WORDS);

function startWorker(): Worker {
  return new Worker(new URL('./counting-worker.ts', import.meta.url), { type: 'module' });
}

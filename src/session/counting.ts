import type { Script } from '../incident/timed.ts';
import type { Line } from '../debrief/debrief-types.ts';
import type { Recounted } from '../forensics/recount.ts';
import type { Recording } from '../incident/recording.ts';
import type { Scenario } from '../scenario/scenario.ts';
import { askWorker } from './ask-worker.ts';
import type { CountingAnswer, CountingOrder } from './counting-worker.ts';

/** Several rules on a slow machine take some ten seconds. */
const LONGEST_MS = 120_000;

/** The line of a script whose rules must be counted for this seed. Rejects when that cannot be done here. */
export async function countedLine(
  scenario: Scenario,
  recording: Recording,
  id: 'history' | 'book',
  script: Script,
): Promise<Line> {
  const answer = await ask({ do: 'line', scenario, recording, id, script });
  if ('line' in answer) return answer.line;
  throw new Error('Another answer came.');
}

/** The recording with what its rules really find. Rejects when that cannot be done here. */
export async function recounted(scenario: Scenario, recording: Recording): Promise<Recounted> {
  const answer = await ask({ do: 'recount', scenario, recording });
  if ('recounted' in answer) return answer.recounted;
  throw new Error('Another answer came.');
}

function ask(order: CountingOrder): Promise<CountingAnswer> {
  const worker = new Worker(new URL('./counting-worker.ts', import.meta.url), { type: 'module' });
  return askWorker(worker, order, {
    longestMs: LONGEST_MS,
    failed: 'The logs could not be counted.',
    late: 'Counting did not come to an end.',
  });
}

import type { ReadScenario } from '../scenario/read.ts';
import type { CheckOrder } from './check-worker.ts';

/** A file of the largest size takes about a second on a slow machine. */
const LONGEST_MS = 30_000;

/** Rejects when the reader does not arrive, or does not come to an end. */
export function checkScenario(order: CheckOrder): Promise<ReadScenario> {
  const worker = new Worker(new URL('./check-worker.ts', import.meta.url), { type: 'module' });
  let late: ReturnType<typeof setTimeout> | undefined;
  const answer = new Promise<ReadScenario>((resolve, reject) => {
    worker.addEventListener('message', ({ data }: MessageEvent<ReadScenario>) => resolve(data));
    worker.addEventListener('error', () => reject(new Error('The reader did not start.')));
    late = setTimeout(() => reject(new Error('The reader did not come to an end.')), LONGEST_MS);
  });
  // A worker has no origin to name; that is for windows.
  // oxlint-disable-next-line unicorn/require-post-message-target-origin
  worker.postMessage(order);
  return answer.finally(() => {
    clearTimeout(late);
    worker.terminate();
  });
}

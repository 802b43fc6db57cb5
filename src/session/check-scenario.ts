import { askWorker } from './ask-worker.ts';
import type { CheckAnswer, CheckOrder } from './check-worker.ts';

/** A file of the largest size takes about a second on a slow machine. */
const LONGEST_MS = 30_000;

/** Rejects when the reader does not arrive, or does not come to an end. */
export function checkScenario(order: CheckOrder): Promise<CheckAnswer> {
  const worker = new Worker(new URL('./check-worker.ts', import.meta.url), { type: 'module' });
  return askWorker(worker, order, {
    longestMs: LONGEST_MS,
    failed: 'The reader did not start.',
    late: 'The reader did not come to an end.',
  });
}

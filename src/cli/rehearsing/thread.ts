// The other end of crew.ts. The command line is one file, so the thread is that file again, and does only this.
import { isMainThread, parentPort, workerData } from 'node:worker_threads';
import type { RehearsingJob } from './crew.ts';
import { carryOut } from './tasks.ts';
import type { Task } from './tasks.ts';

if (!isMainThread && isJob(workerData)) serve(workerData);

function isJob(data: unknown): data is RehearsingJob {
  return typeof data === 'object' && data !== null && 'keyfall' in data && data.keyfall === 'rehearsing';
}

function serve(job: RehearsingJob): void {
  parentPort?.on('message', (task: Task) => {
    // A thread has no origin.
    // oxlint-disable-next-line unicorn/require-post-message-target-origin
    void carryOut(job, task).then((answer) => parentPort?.postMessage(answer));
  });
}

// The logs of teams in threads of their own, for a server: making them takes a second, and a query without an end can only
// be ended with its thread.
import { Worker } from 'node:worker_threads';
import type { Hand } from '../forensics/desk-line.ts';

/** What the thread is started with. */
export interface DeskJob {
  keyfall: 'desk';
}

/** For what JavaScript keeps: the rows while they are made. SQLite has a limit of its own beside it. */
const MOST_HEAP_MB = 512;

/** `cli`: the built command line, which is one file. As a thread it does only what desk-thread.ts says. */
export function startDeskThread(cli: string): Hand {
  const job: DeskJob = { keyfall: 'desk' };
  const worker = new Worker(new URL(cli), {
    workerData: job,
    resourceLimits: { maxOldGenerationSizeMb: MOST_HEAP_MB },
  });
  // A server that is told to end does not wait for it.
  worker.unref();
  return {
    // A thread has no origin.
    // oxlint-disable-next-line unicorn/require-post-message-target-origin
    postMessage: (message) => worker.postMessage(message),
    addEventListener(type: string, listen: (event: never) => void) {
      if (type === 'message') worker.on('message', (data: unknown) => listen({ data } as never));
      else worker.on(type, () => listen({ preventDefault() {} } as never));
    },
    terminate: () => void worker.terminate(),
  };
}

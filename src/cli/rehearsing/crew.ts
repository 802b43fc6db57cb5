// Threads that take tasks as they become free. Which thread does what changes nothing in the answers.
import { Worker } from 'node:worker_threads';
import type { Scripted } from './scripted.ts';
import { carryOut } from './tasks.ts';
import type { Answer, Task } from './tasks.ts';

export interface Crew {
  /** Rejects when the task takes longer than `longestMs`; its thread is ended and another takes its place. */
  give<T extends Task>(task: T, longestMs?: number): Promise<Answer<T>>;
  close(): void;
}

/** What a thread is started with. */
export interface RehearsingJob extends Scripted {
  keyfall: 'rehearsing';
}

/** Only the built command line can start itself again as threads; elsewhere (tests) this thread does it all. */
export function crewOf(scripted: Scripted, workers: number): Crew {
  return import.meta.url.endsWith('.mjs') ? threads(scripted, workers) : alone(scripted);
}

function alone(scripted: Scripted): Crew {
  return {
    give: (task) => carryOut(scripted, task) as Promise<never>,
    close() {},
  };
}

interface Waiting {
  task: Task;
  longestMs: number | undefined;
  resolve: (answer: Answer) => void;
  reject: (reason: Error) => void;
}

function threads(scripted: Scripted, workers: number): Crew {
  const waiting: Waiting[] = [];
  const start = (): Worker => {
    const workerData: RehearsingJob = { keyfall: 'rehearsing', ...scripted };
    return new Worker(new URL(import.meta.url), { workerData });
  };
  const idle = Array.from({ length: workers }, start);
  const all = new Set(idle);
  const next = (): void => {
    while (idle.length > 0 && waiting.length > 0) work(idle.pop() as Worker, waiting.shift() as Waiting);
  };
  const work = (worker: Worker, { task, longestMs, resolve, reject }: Waiting): void => {
    const end = (put: Worker): void => {
      clearTimeout(timer);
      worker.removeAllListeners('message');
      worker.removeAllListeners('error');
      idle.push(put);
      next();
    };
    const replace = (reason: Error): void => {
      all.delete(worker);
      void worker.terminate();
      const other = start();
      all.add(other);
      reject(reason);
      end(other);
    };
    const timer =
      longestMs === undefined
        ? undefined
        : setTimeout(() => replace(new Error(`It took longer than ${longestMs / 1000} s.`)), longestMs);
    worker.once('message', (answer: Answer) => {
      resolve(answer);
      end(worker);
    });
    worker.once('error', replace);
    // A thread has no origin.
    // oxlint-disable-next-line unicorn/require-post-message-target-origin
    worker.postMessage(task);
  };
  return {
    give: <T extends Task>(task: T, longestMs?: number) =>
      new Promise<Answer<T>>((resolve, reject) => {
        waiting.push({ task, longestMs, resolve: resolve as (answer: Answer) => void, reject });
        next();
      }),
    close: () => all.forEach((worker) => void worker.terminate()),
  };
}

// The other end of desk-apart.ts. The command line is one file, so the thread is that file again, and does only this.
import { isMainThread, parentPort, workerData } from 'node:worker_threads';
import { MAKERS } from '../forensics/desk-makers.ts';
import { deskWork } from '../forensics/desk-work.ts';
import { loadSql } from '../forensics/sql/engine.ts';
import type { DeskJob } from './desk-apart.ts';

if (!isMainThread && isJob(workerData)) serve();

function isJob(data: unknown): data is DeskJob {
  return typeof data === 'object' && data !== null && 'keyfall' in data && data.keyfall === 'desk';
}

function serve(): void {
  const work = deskWork({ ...MAKERS, loadSql: () => loadSql() });
  parentPort?.on('message', (question: unknown) => {
    // A thread has no origin.
    // oxlint-disable-next-line unicorn/require-post-message-target-origin
    void work(question, (reply) => parentPort?.postMessage(reply));
  });
}

// The other end of count-apart.ts. The command line is one file, so the thread is that file again, and does only this.
import { isMainThread, workerData } from 'node:worker_threads';
import { finish } from '../forensics/finish.ts';
import { sqlCounter } from '../forensics/sql-counter.ts';
import { loadSql } from '../forensics/sql/engine.ts';
import type { CountingJob } from './count-apart.ts';

if (!isMainThread && isJob(workerData)) await carryOut(workerData);

function isJob(data: unknown): data is CountingJob {
  return typeof data === 'object' && data !== null && 'keyfall' in data && data.keyfall === 'counting';
}

async function carryOut({ scenario, incident, rule, flag, port }: CountingJob): Promise<void> {
  const counter = sqlCounter(await loadSql(), scenario);
  finish(counter.ready(incident, rule.sql));
  Atomics.store(flag, 0, 1);
  Atomics.notify(flag, 0);
  port.postMessage(counter.count(incident, rule));
  Atomics.store(flag, 0, 2);
  Atomics.notify(flag, 0);
}

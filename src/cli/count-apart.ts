// Counting in a thread of its own: a recording may come from anybody, and a query without an end cannot be interrupted
// inside SQLite, only ended with its thread. Folds ask and wait, so the answer must come at once: the thread writes it
// into a port and wakes the asker.
import { MessageChannel, Worker, receiveMessageOnPort } from 'node:worker_threads';
import type { MessagePort } from 'node:worker_threads';
import type { Answer, Counter } from '../forensics/count.ts';
import { LONGEST_QUERY_MS } from '../forensics/desk-types.ts';
import { sqlCounter } from '../forensics/sql-counter.ts';
import { loadSql } from '../forensics/sql/engine.ts';
import type { Incident } from '../incident/incident.ts';
import type { Scenario } from '../scenario/scenario.ts';

/** Starting the thread and making logs of the largest size, on a slow machine. */
const LONGEST_MAKING_MS = 180_000;
/** A rule is asked on two logs, and each of its signs once. */
const LONGEST_COUNT_MS = 4 * LONGEST_QUERY_MS;

/** What the thread is started with; `flag` is 1 once the logs are there, 2 once the answer is. */
export interface CountingJob {
  keyfall: 'counting';
  scenario: Scenario;
  incident: Incident;
  rule: { query: string; sql: string };
  flag: Int32Array;
  port: MessagePort;
}

const ended = (longestMs: number): Answer => ({
  trouble: {
    says: `This did not come to an end within ${longestMs / 1000} s and was ended. A join without a condition or WITH RECURSIVE without a limit does that.`,
  },
});

/** What a command needs of a counter. */
export type RuleCounter = Pick<Counter, 'count' | 'measured' | 'close'>;

/** Only the built command line can start itself again as a thread; elsewhere (tests) it counts in this one. */
export async function counterApart(
  scenario: Scenario,
  longestMs: number = LONGEST_COUNT_MS,
): Promise<RuleCounter> {
  if (!import.meta.url.endsWith('.mjs')) return sqlCounter(await loadSql(), scenario);
  const answers = new Map<string, Answer>();
  const count = (x: Incident, rule: { query: string; sql: string }): Answer => {
    const key = JSON.stringify([x, rule]);
    const answer = answers.get(key) ?? countIn(startJob(scenario, x, rule), longestMs);
    answers.set(key, answer);
    return answer;
  };
  return {
    count,
    measured(x, query, sql) {
      const answer = count(x, { query, sql });
      return 'measured' in answer ? answer.measured : undefined;
    },
    close() {},
  };
}

interface Started {
  worker: Worker;
  flag: Int32Array;
  port: MessagePort;
}

function startJob(scenario: Scenario, incident: Incident, rule: CountingJob['rule']): Started {
  const { port1, port2 } = new MessageChannel();
  const flag = new Int32Array(new SharedArrayBuffer(4));
  const job: CountingJob = { keyfall: 'counting', scenario, incident, rule, flag, port: port2 };
  const worker = new Worker(new URL(import.meta.url), { workerData: job, transferList: [port2] });
  return { worker, flag, port: port1 };
}

function countIn({ worker, flag, port }: Started, longestMs: number): Answer {
  Atomics.wait(flag, 0, 0, LONGEST_MAKING_MS);
  Atomics.wait(flag, 0, 1, longestMs);
  const answer = Atomics.load(flag, 0) === 2 ? receiveMessageOnPort(port) : undefined;
  port.close();
  void worker.terminate();
  return (answer?.message as Answer | undefined) ?? ended(longestMs);
}

/** The same without waiting: for a server, which has others to serve meanwhile. At most so many threads at a time. */
export function counterBeside(
  most: number,
  longestMs: number = LONGEST_COUNT_MS,
): (s: Scenario, x: Incident, rule: CountingJob['rule']) => Promise<Answer> {
  let running = 0;
  const waiting: (() => void)[] = [];
  return async (s, x, rule) => {
    if (!import.meta.url.endsWith('.mjs')) return sqlCounter(await loadSql(), s).count(x, rule);
    if (running >= most) await new Promise<void>((resolve) => waiting.push(resolve));
    running += 1;
    try {
      return await answerOf(startJob(s, x, rule), longestMs);
    } finally {
      running -= 1;
      waiting.shift()?.();
    }
  };
}

function answerOf({ worker, port }: Started, longestMs: number): Promise<Answer> {
  return new Promise((resolve) => {
    const end = (answer: Answer) => {
      clearTimeout(late);
      port.close();
      void worker.terminate();
      resolve(answer);
    };
    const late = setTimeout(() => end(ended(longestMs)), longestMs + LONGEST_MAKING_MS);
    port.on('message', (answer: Answer) => end(answer));
    worker.on('error', () => end({ trouble: { says: 'The logs could not be counted.' } }));
  });
}

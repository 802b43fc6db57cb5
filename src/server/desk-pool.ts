// Few threads for the logs of many teams. Each holds the logs of one moment of one team; whoever asks for others waits for
// a thread that is free, and then has them made. A team is served by one thread at a time, so that a query without an end
// holds up nobody but the team that asked it.
import { workerDesk } from '../forensics/desk.ts';
import type { Hand } from '../forensics/desk-line.ts';
import type { Desk, DeskState, Progress, Trouble } from '../forensics/desk-types.ts';
import type { Incident } from '../incident/incident.ts';
import type { Scenario } from '../scenario/scenario.ts';

/** A team's game as it stood when somebody opened its logs. */
export interface Moment {
  /** The room and the team. */
  whose: string;
  scenario: Scenario;
  incident: Incident;
}

export interface DeskPool {
  /** Works on the logs of that moment, once they are there. Never rejects for lack of threads: it says so. */
  use<T>(
    moment: Moment,
    tell: (progress: Progress) => void,
    work: (desk: Desk, state: DeskState) => Promise<T>,
  ): Promise<T | { trouble: Trouble }>;
  /** Threads that are there, busy or not. */
  size(): number;
  close(): void;
}

export interface PoolOptions {
  /** Starts a thread. */
  start: () => Hand;
  /** Threads at a time. */
  most?: number;
  /** A thread that nobody has asked anything for so long is ended, and its logs go with it. */
  idleMs?: number;
  longestQueryMs?: number;
}

const THREADS = 2;
const IDLE_MS = 60_000;
/** Questions that wait: of all teams, and of one. */
const MOST_WAITING = 40;
const MOST_OF_A_TEAM = 8;

const TOO_MANY = { trouble: { says: 'Too many ask the logs at the moment. Try again in a while.' } };
const LACKS = 'The server could not begin to read the logs. Try again in a while.';
const CLOSING = { trouble: { says: 'The server is closing.' } };
const WAITS: Progress = { done: 0, says: 'Others are being served. Your turn comes.' };

interface Thread {
  desk: Desk;
  scenario: Scenario;
  /** Whose logs it holds. */
  holds: { moment: Moment; state: DeskState } | undefined;
  /** Who is being served. */
  serves: Moment | undefined;
  /** Ends it when nobody comes. */
  idle: ReturnType<typeof setTimeout> | undefined;
}

interface Waiting {
  moment: Moment;
  begin(thread: Thread): void;
  giveUp(): void;
}

export function openPool(options: PoolOptions): DeskPool {
  const { start, most = THREADS, idleMs = IDLE_MS, longestQueryMs } = options;
  /** The one that was asked longest ago first. */
  let threads: Thread[] = [];
  let waiting: Waiting[] = [];
  let isClosed = false;

  const end = (thread: Thread) => {
    clearTimeout(thread.idle);
    thread.desk.close();
    threads = threads.filter((one) => one !== thread);
  };

  const startThread = (scenario: Scenario): Thread => {
    const desk = workerDesk(scenario, {
      start,
      lacks: LACKS,
      ...(longestQueryMs === undefined ? {} : { longestQueryMs }),
    });
    const thread: Thread = { desk, scenario, holds: undefined, serves: undefined, idle: undefined };
    threads.push(thread);
    return thread;
  };

  /** A thread for this moment now; undefined when it must wait. */
  const threadFor = (moment: Moment): Thread | undefined => {
    const { whose, scenario } = moment;
    if (threads.some(({ serves }) => serves?.whose === whose)) return undefined;
    const free = threads.filter(({ serves }) => serves === undefined);
    const here = free.find(({ holds }) => holds?.moment === moment);
    if (here) return here;
    if (threads.length < most) return startThread(scenario);
    const [oldest] = free;
    if (!oldest || oldest.scenario === scenario) return oldest;
    end(oldest);
    return startThread(scenario);
  };

  /** In the order in which they came, as far as there are threads for them. */
  const serve = () => {
    for (const one of waiting) {
      const thread = threadFor(one.moment);
      if (!thread) continue;
      waiting = waiting.filter((other) => other !== one);
      clearTimeout(thread.idle);
      thread.serves = one.moment;
      threads = [...threads.filter((other) => other !== thread), thread];
      one.begin(thread);
    }
  };

  const release = (thread: Thread) => {
    thread.serves = undefined;
    if (isClosed) return;
    thread.idle = setTimeout(() => end(thread), idleMs);
    thread.idle.unref();
    serve();
  };

  const acquire = (moment: Moment): Promise<Thread | { trouble: Trouble }> | { trouble: Trouble } => {
    if (isClosed) return CLOSING;
    const ofTeam = waiting.filter((one) => one.moment.whose === moment.whose);
    if (waiting.length >= MOST_WAITING || ofTeam.length >= MOST_OF_A_TEAM) return TOO_MANY;
    return new Promise((resolve) => {
      waiting.push({ moment, begin: resolve, giveUp: () => resolve(CLOSING) });
      serve();
    });
  };

  return {
    async use(moment, tell, work) {
      const thread = acquire(moment);
      if (waiting.some((one) => one.moment === moment)) tell(WAITS);
      const mine = await thread;
      if ('trouble' in mine) return mine;
      try {
        const state = await stateOf(mine, moment, tell);
        return 'trouble' in state ? state : await work(mine.desk, state);
      } finally {
        release(mine);
      }
    },
    size: () => threads.length,
    close() {
      isClosed = true;
      for (const one of waiting.splice(0)) one.giveUp();
      for (const thread of threads) end(thread);
    },
  };
}

/** Has the logs of that moment made, unless they are what the thread holds. */
async function stateOf(
  thread: Thread,
  moment: Moment,
  tell: (progress: Progress) => void,
): Promise<DeskState | { trouble: Trouble }> {
  if (thread.holds?.moment === moment) return thread.holds.state;
  thread.holds = undefined;
  const state = await thread.desk.open(moment.incident, tell);
  if (!('trouble' in state)) thread.holds = { moment, state };
  return state;
}

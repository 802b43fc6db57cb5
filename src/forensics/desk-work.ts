// What the worker does, without the worker: questions in, replies out. The page asks one thing at a time.
import type { SqlJsStatic } from 'sql.js';
import type { Measured } from '../scenario/moves.ts';
import type { Scenario } from '../scenario/scenario.ts';
import type { Counting, DeskParts, OpenDesk } from './desk-parts.ts';
import { CANNOT_START, questionSchema } from './desk-questions.ts';
import type { Ask, Reply } from './desk-questions.ts';
import type { DeskState, MeasureAnswer, Progress, QueryAnswer, RuleCounts, Trouble } from './desk-types.ts';
import { ask } from './sql/ask.ts';
import { openDatabase } from './sql/database.ts';

type Tell = (progress: Progress) => void;

/** Of the way to an open desk: the part in which the rows are made. */
const MAKING = 0.6;
/** Progress is for eyes; between two words of it so long must pass. */
const TELL_EVERY_MS = 50;

const NOT_OPEN = { trouble: { says: 'The logs have not been made yet.' } };
const NOT_UNDERSTOOD = { trouble: { says: 'The detection desk was asked something that it does not know.' } };
const NO_ROOM = 'These logs do not fit into the memory that the detection desk has.';

export function deskWork(
  parts: DeskParts,
): (message: unknown, post: (reply: Reply) => void) => Promise<void> {
  let engine: SqlJsStatic | undefined;
  let desk: OpenDesk | undefined;
  let counting: Counting | undefined;

  async function open({ scenario, incident }: Extract<Ask, { do: 'open' }>, tell: Tell): Promise<DeskState> {
    const SQL = (engine ??= await parts.loadSql().catch(cannotStart));
    if (desk?.scenario.hash !== scenario.hash) {
      counting?.close();
      counting = undefined;
    }
    desk?.log.close();
    desk = undefined;
    const begunMs = performance.now();
    const { tables, traces, state } = run(parts.makeLogs(scenario, incident), within(tell, 0, MAKING));
    const madeMs = performance.now() - begunMs;
    const log = run(openDatabase(SQL, tables, closedIn(state)), within(tell, MAKING, 1));
    desk = { scenario, incident, log, traces };
    return { ...state, madeMs, loadedMs: performance.now() - begunMs - madeMs };
  }

  function measure({ sql, query }: Extract<Ask, { do: 'measure' }>, tell: Tell): MeasureAnswer {
    if (!desk || !engine) return NOT_OPEN;
    const { scenario, incident } = desk;
    const begunMs = performance.now();
    counting ??= parts.counting(engine, scenario);
    run(counting.ready(incident, sql), tell);
    const answer = counting.count(incident, { query, sql });
    if ('trouble' in answer) return answer;
    const counts = countsOf(scenario, query, answer.measured);
    return { ...answer, counts, ms: performance.now() - begunMs };
  }

  async function answer(asked: Ask, tell: Tell): Promise<unknown> {
    switch (asked.do) {
      case 'open':
        return open(asked, tell);
      case 'query':
        return desk ? ask(desk.log, asked.sql) : (NOT_OPEN satisfies QueryAnswer);
      case 'measure':
        return measure(asked, tell);
      case 'inspect':
        return desk ? parts.inspect(asked.token, desk) : NOT_OPEN;
      case 'token':
        return desk && parts.token(asked.name, desk);
    }
  }

  return async (message, post) => {
    const read = questionSchema.safeParse(message);
    if (!read.success) return post({ id: idIn(message), answer: NOT_UNDERSTOOD });
    const { id } = read.data;
    const tell = seldom((progress) => post({ id, progress }));
    try {
      // The heads are checked; what hangs on them is what the type says.
      post({ id, answer: await answer(read.data.ask as Ask, tell) });
    } catch (error) {
      post({ id, ...failure(error) });
    }
  };
}

function countsOf({ queries }: Scenario, query: string, { seen }: Measured): RuleCounts {
  const { tokens, flagged, signs } = seen;
  const labelled = Object.entries(queries[query]?.signs ?? {}).flatMap(([id, { label }]) => {
    const count = signs[id];
    return count === undefined ? [] : [{ id, label, count }];
  });
  return { tokens, flagged, signs: labelled };
}

/** Runs to the end and tells of every step. */
function run<T>(steps: Generator<Progress, T, void>, tell: Tell): T {
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
    tell(step.value);
  }
}

function within(tell: Tell, from: number, to: number): Tell {
  return ({ done, says }) => tell({ done: from + done * (to - from), says });
}

function seldom(tell: Tell): Tell {
  let lastMs = -Infinity;
  return (progress) => {
    const nowMs = performance.now();
    if (nowMs - lastMs < TELL_EVERY_MS) return;
    lastMs = nowMs;
    tell(progress);
  };
}

function closedIn({ tables }: Pick<DeskState, 'tables'>): Record<string, string> {
  return Object.fromEntries(tables.flatMap(({ id, closed }) => (closed === undefined ? [] : [[id, closed]])));
}

/** Blocked, too old, or the file did not arrive: another worker may have more luck. */
class CannotStart extends Error {
  override name = 'CannotStart';
}

function cannotStart(): never {
  throw new CannotStart(CANNOT_START);
}

/** A plain Error says what is wrong with the logs; any other means that the engine itself is broken. */
function failure(error: unknown): { answer: { trouble: Trouble }; broken: boolean } {
  const isSaid = error instanceof Error && error.name === 'Error';
  return { answer: { trouble: { says: sayFailure(error) } }, broken: !isSaid };
}

function sayFailure(error: unknown): string {
  if (error instanceof CannotStart) return error.message;
  const said = error instanceof Error ? error.message : String(error);
  return said === 'out of memory'
    ? NO_ROOM
    : `The detection desk could not go on: ${said.replace(/\.?$/, '.')}`;
}

function idIn(message: unknown): number {
  return typeof message === 'object' && message !== null && 'id' in message ? Number(message.id) : -1;
}

// The desk beside a worker, of a page or of a server: the worker holds the tables, and only what was asked for comes back.
// A query that does not end is ended with its worker; the next question gets a new one, and the same tables again.
import type { Incident } from '../incident/incident.ts';
import type { Scenario } from '../scenario/scenario.ts';
import { openLine } from './desk-line.ts';
import type { Gone, Hand, Line } from './desk-line.ts';
import { CANNOT_START } from './desk-questions.ts';
import type { Ask } from './desk-questions.ts';
import { LONGEST_QUERY_MS } from './desk-types.ts';
import type {
  Desk,
  DeskState,
  Inspection,
  MeasureAnswer,
  Progress,
  QueryAnswer,
  Trouble,
} from './desk-types.ts';

/** Between two words of progress, on a slow machine. */
const LONGEST_STEP_MS = 30_000;
/** A rule is asked on three logs, and counted. */
const QUERIES_OF_A_MEASURE = 4;

export interface DeskSettings {
  longestQueryMs?: number;
  /** Throws where there are no workers. */
  start: () => Hand;
  /** Said where the worker does not start. */
  lacks?: string;
}

type Troubled = { trouble: Trouble };
type Tell = (progress: Progress) => void;

export function workerDesk(scenario: Scenario, settings: DeskSettings): Desk {
  const { longestQueryMs = LONGEST_QUERY_MS, start, lacks = CANNOT_START } = settings;
  let line: Line | undefined;
  let wanted: { incident: Incident; tell: Tell } | undefined;
  /** The tables that are wanted are there. */
  let loaded = false;
  let closed = false;
  let turn: Promise<unknown> = Promise.resolve();

  /** The worker does one thing at a time, and the clock of a question must not run while another is answered. */
  function inTurn<T>(work: () => Promise<T>): Promise<T> {
    const mine = turn.then(work);
    turn = mine.catch(() => {});
    return mine;
  }

  function lineOrNone(): Line | undefined {
    if (line && !line.ended()) return line;
    loaded = false;
    try {
      line = openLine(start());
    } catch {
      line = undefined;
    }
    return line;
  }

  async function put<T>(ask: Ask, silenceMs: number, tell?: Tell): Promise<T | Troubled> {
    const on = closed ? undefined : lineOrNone();
    const answer = await (on?.ask<T>(ask, silenceMs, tell) ??
      ({ gone: closed ? 'closed' : 'not started' } as const));
    if (!isGone(answer)) return answer;
    const says = answer.gone === 'not started' ? lacks : sayGone(answer.gone, ask, silenceMs);
    return { trouble: { says } };
  }

  async function load(): Promise<DeskState | Troubled> {
    if (!wanted) return { trouble: { says: 'The logs have not been made yet.' } };
    loaded = false;
    const { incident, tell } = wanted;
    const state = await put<DeskState | Troubled>({ do: 'open', scenario, incident }, LONGEST_STEP_MS, tell);
    loaded = !('trouble' in state);
    return state;
  }

  /** Loads the tables first if their worker is gone. */
  function asked<T>(ask: Ask, silenceMs: number): Promise<T | Troubled> {
    return inTurn(async () => {
      if (!loaded || line?.ended() !== false) {
        const state = await load();
        if ('trouble' in state) return state;
      }
      return put<T>(ask, silenceMs);
    });
  }

  return {
    open(incident, tell) {
      wanted = { incident, tell };
      return inTurn(load);
    },
    query: (sql) => asked<QueryAnswer>({ do: 'query', sql }, longestQueryMs),
    measure: (sql, query) =>
      asked<MeasureAnswer>({ do: 'measure', sql, query }, longestQueryMs * QUERIES_OF_A_MEASURE),
    async inspect(token) {
      const found = await asked<Inspection>({ do: 'inspect', token }, longestQueryMs);
      return 'trouble' in found ? nothingSeen(found.trouble) : found;
    },
    async token(name) {
      const found = await asked<string | undefined>({ do: 'token', name }, longestQueryMs);
      return typeof found === 'string' ? found : undefined;
    },
    close() {
      closed = true;
      line?.end('closed');
    },
  };
}

function isGone(answer: unknown): answer is { gone: Gone } {
  return typeof answer === 'object' && answer !== null && 'gone' in answer;
}

function sayGone(gone: Exclude<Gone, 'not started'>, ask: Ask, silenceMs: number): string {
  const seconds = `${Math.round(silenceMs / 100) / 10} seconds`;
  if (gone === 'closed') return 'The detection desk is closed.';
  if (gone === 'broken') return 'The detection desk broke down over this. The next question starts it again.';
  if (ask.do === 'open') return `Making the logs said nothing for ${seconds} and was ended.`;
  return `This did not come to an end within ${seconds} and was ended. A join without a condition or WITH RECURSIVE without a limit does that. The next question loads the tables again.`;
}

function nothingSeen({ says }: Trouble): Inspection {
  return { says, tone: 'plain', steps: [], header: [], claims: [], doors: [] };
}

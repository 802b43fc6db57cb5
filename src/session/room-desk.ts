// The log desk of a seat: the tables lie in the room, and are asked over its line.
import type { DeskTables, Inspection, Trouble } from '../forensics/desk-types.ts';
import type { DeskAnswer, DeskAsk } from '../room/desk-messages.ts';
import type { RoomSession } from './remote.ts';
import type { OpenDesk } from './session.ts';

type To = DeskAnswer['to'];
type AnswerTo<T extends To> = Extract<DeskAnswer, { to: T }>;

/** What only a strange server would answer. */
const STRANGE: Trouble = { says: 'The room answered something else. Ask again.' };

/** `team`: of a facilitator, who sees several. */
export function openRoomDesk(room: Pick<RoomSession, 'askLogs'>, team?: string): OpenDesk {
  /** Names the logs that were opened last. */
  let logs: string | undefined;

  const asked = async <T extends To>(
    to: T,
    ask: DeskAsk,
    onProgress?: Parameters<RoomSession['askLogs']>[2],
  ): Promise<AnswerTo<T> | { trouble: Trouble }> => {
    const answer = await room.askLogs(ask, team, onProgress);
    if (isTo(answer, to)) return answer;
    return { trouble: answer.to === 'trouble' ? troubleOf(answer) : STRANGE };
  };

  const desk: DeskTables = {
    query: (sql) => asked('query', { do: 'query', logs: logs ?? '-', sql }),
    measure: (sql, query) => asked('measure', { do: 'measure', logs: logs ?? '-', query, sql }),
    async inspect(token) {
      const answer = await asked('inspect', { do: 'inspect', logs: logs ?? '-', token });
      return 'trouble' in answer ? nothingSeen(answer.trouble) : answer.inspection;
    },
    async token(name) {
      const answer = await asked('token', { do: 'token', logs: logs ?? '-', name });
      return 'trouble' in answer ? undefined : answer.token;
    },
  };
  return {
    desk,
    async open(onProgress) {
      const answer = await asked('open', { do: 'open' }, onProgress);
      if ('trouble' in answer) return answer;
      logs = answer.logs;
      return answer.state;
    },
  };
}

function isTo<T extends To>(answer: DeskAnswer, to: T): answer is AnswerTo<T> {
  return answer.to === to;
}

function troubleOf({ says, line, col }: AnswerTo<'trouble'>): Trouble {
  return { says, ...(line === undefined ? {} : { line }), ...(col === undefined ? {} : { col }) };
}

function nothingSeen({ says }: Trouble): Inspection {
  return { says, tone: 'plain', steps: [], header: [], claims: [], doors: [] };
}

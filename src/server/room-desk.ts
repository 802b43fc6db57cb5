// The log desk of a room: who may ask, of which moment, and how much is told. The tables lie in threads (desk-pool.ts).
import { LONGEST_SQL, LONGEST_TOKEN } from '../forensics/desk-types.ts';
import type { DeskTables, Progress, QueryAnswer, Trouble } from '../forensics/desk-types.ts';
import { mayLook } from '../incident/queries.ts';
import { LONGEST_ANSWER } from '../room/desk-messages.ts';
import type { DeskAnswer, DeskAsk } from '../room/desk-messages.ts';
import type { Room, Team } from '../room/room-types.ts';
import { teamsSeen } from '../room/view.ts';
import type { Viewer } from '../room/view-types.ts';
import type { Scenario } from '../scenario/scenario.ts';
import type { DeskPool, Moment } from './desk-pool.ts';
import type { Moments } from './moments.ts';
import type { AskedRule } from './rule-acts.ts';
import { proofOf } from './secrets.ts';

export interface RoomDesk {
  /** `team`: only a facilitator sees several. */
  answer(
    viewer: Viewer,
    team: string | undefined,
    ask: DeskAsk,
    tell: (progress: Progress) => void,
  ): Promise<DeskAnswer>;
  /**
   * Counts a rule that nobody has counted at the desk before it is asked for: a room waits while a rule is counted, and
   * one without an end must not make it wait. A sentence where it does not come to an end, or cannot be run.
   */
  tryOut(team: string, rule: AskedRule): Promise<string | undefined>;
}

/** What all rooms of a server share. */
export interface Desks {
  pool: DeskPool;
  moments: Moments;
}

const NO_DESK = 'The logs cannot be asked on this server.';
const LET_GO = 'These logs are not kept any more. Take them as they stand now.';

/** Rules that came to an end, of one room. */
const MOST_TRIED = 500;

export function roomDesk(id: string, room: Room, s: Scenario, desks: Desks | undefined): RoomDesk {
  const whoseOf = (team: string) => `${id}/${team}`;
  const tried = new Set<string>();
  const triedOf = (team: string, { query, sql }: AskedRule) => proofOf(JSON.stringify([team, query, sql]));
  const remember = (team: string, rule: AskedRule) => {
    if (tried.size >= MOST_TRIED) tried.clear();
    tried.add(triedOf(team, rule));
  };

  /** Of one team; equal as long as nothing has happened in its game. */
  const momentNow = ({ moments }: Desks, team: string, { recording, incident }: Team) => {
    const mark = `${incident.minute} ${recording.moves.length}`;
    return moments.now(whoseOf(team), recording, mark, () => ({
      whose: whoseOf(team),
      scenario: s,
      // The game goes on while its logs are read.
      incident: structuredClone(incident),
    }));
  };

  const momentOf = (on: Desks, team: string, ask: DeskAsk): [logs: string, moment: Moment] | undefined => {
    const found = room.teams[team];
    if (ask.do === 'open') return found && momentNow(on, team, found);
    const moment = on.moments.get(whoseOf(team), ask.logs);
    return moment && [ask.logs, moment];
  };

  return {
    async answer(viewer, asked, ask, tell) {
      if (!desks) return trouble(NO_DESK);
      const team = asked ?? teamsSeen(room, viewer)[0];
      const refused = refusalOf(room, s, viewer, team) ?? strange(s, ask);
      if (refused !== undefined || team === undefined) return trouble(refused ?? NO_DESK);
      const found = momentOf(desks, team, ask);
      if (!found) return trouble(LET_GO);
      const [logs, moment] = found;
      const answer = await desks.pool.use(moment, tell, async (desk, state) =>
        ask.do === 'open' ? { to: 'open' as const, logs, state } : asking(desk, ask),
      );
      if ('trouble' in answer) return { to: 'trouble', ...answer.trouble };
      if (ask.do === 'measure' && answer.to === 'measure') remember(team, ask);
      return answer;
    },
    async tryOut(team, rule) {
      const found = room.teams[team];
      if (!desks || !found || tried.has(triedOf(team, rule))) return undefined;
      const [, moment] = momentNow(desks, team, found);
      const answer = await desks.pool.use(moment, silently, (desk) => desk.measure(rule.sql, rule.query));
      if ('trouble' in answer) return answer.trouble.says;
      remember(team, rule);
      return undefined;
    },
  };
}

/** Where the solo game shows the desk, whoever has a seat may use it. */
function refusalOf(room: Room, s: Scenario, viewer: Viewer, team: string | undefined): string | undefined {
  if (viewer.role === 'projector') return 'A projector only shows.';
  if (viewer.role === 'observer') return 'An observer watches, and does not ask the logs.';
  if (team === undefined) return 'Take a seat first.';
  if (!teamsSeen(room, viewer).includes(team)) return 'You do not see that team.';
  if (room.state === 'lobby') return 'The workshop has not begun.';
  if (room.state === 'ended') return 'The workshop has ended.';
  const incident = room.teams[team]?.incident;
  if (!incident || incident.over) return 'The game of this team has ended.';
  return mayLook(s, incident) ? undefined : 'Nobody can look into the logs yet.';
}

function strange({ queries }: Scenario, ask: DeskAsk): string | undefined {
  if (ask.do === 'measure' && !Object.hasOwn(queries, ask.query)) return 'There is no such question.';
  if ('sql' in ask && ask.sql.length > LONGEST_SQL) return sayTooLong('A query', LONGEST_SQL, ask.sql);
  if ('token' in ask && ask.token.length > LONGEST_TOKEN)
    return sayTooLong('A token', LONGEST_TOKEN, ask.token);
  return undefined;
}

function sayTooLong(what: string, longest: number, text: string): string {
  const [most, found] = [longest, text.length].map((length) => length.toLocaleString('en-US'));
  return `${what} may have ${most} characters. This one has ${found}.`;
}

async function asking(desk: DeskTables, ask: Exclude<DeskAsk, { do: 'open' }>): Promise<DeskAnswer> {
  switch (ask.do) {
    case 'query':
      return rowsOf(await desk.query(ask.sql));
    case 'measure': {
      const answer = await desk.measure(ask.sql, ask.query);
      // How many of the flagged are forged stays here.
      return 'trouble' in answer
        ? { to: 'trouble', ...answer.trouble }
        : { to: 'measure', counts: answer.counts, ms: answer.ms };
    }
    case 'inspect':
      return { to: 'inspect', inspection: await desk.inspect(ask.token) };
    case 'token': {
      const token = await desk.token(ask.name);
      return { to: 'token', ...(token === undefined ? {} : { token }) };
    }
  }
}

/** As many of the rows as one answer may carry. */
function rowsOf(answer: QueryAnswer): DeskAnswer {
  if ('trouble' in answer) return { to: 'trouble', ...answer.trouble };
  let left = LONGEST_ANSWER;
  const rows = answer.rows.filter((row) => (left -= Buffer.byteLength(JSON.stringify(row)) + 1) >= 0);
  return { to: 'query', ...answer, rows };
}

const silently = () => {};

const trouble = (says: Trouble['says']): DeskAnswer => ({ to: 'trouble', says });

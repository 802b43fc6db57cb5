// Games brought to the moment at which somebody sits down to report: built from moves, as a person would make them.
import type { Recording } from '../../src/incident/recording.ts';
import { playTimed } from '../../src/incident/timed.ts';
import type { TimedMove } from '../../src/scenario/history.ts';
import type { FieldAnswer, Move } from '../../src/scenario/moves.ts';
import type { Scenario } from '../../src/scenario/scenario.ts';
import { built } from './book-games.ts';

const scenario = built('overseas-server.json') as Scenario;
const BRIEF = scenario.start?.minute ?? 0;
const HOUR = 60;

const soon = (at: number, move: Move): TimedMove =>
  ({ at: BRIEF + at, move, basis: '', soon: true, line: 0, col: 0 }) as TimedMove;

/** From the brief: the mail is traced and the director is told. The clocks run from there. */
const BRIEFED = [
  soon(110, { do: 'answer', inject: 'customer-mail', option: 'now' }),
  soon(115, { do: 'play', card: 'trace-mail' }),
  soon(240, { do: 'play', card: 'brief-director' }),
];

/** States as a fact what nobody has looked into. */
const GUESS: Record<string, FieldAnswer> = {
  cause: { form: 'value', text: 'reused passwords' },
  contact: { form: 'value', text: 'Legal, day and night' },
};

const guessed = soon(9 * HOUR, { do: 'file', duty: 'kr-24h', fields: GUESS });

function gameOf(moves: TimedMove[], untilHours: number): Recording {
  const until = BRIEF + untilHours * HOUR;
  const { recording } = playTimed(scenario, { seed: 7, pinned: false, moves }, { start: 'brief' });
  const cut = recording.moves.findIndex((move) => move.do === 'wait' && move.until >= until);
  return { ...recording, moves: [...recording.moves.slice(0, cut), { do: 'wait', until }] };
}

/** Ten hours after the brief: two reports are owed, nothing is filed. */
export const briefed = (): Recording => gameOf(BRIEFED, 10);

/** Two days on, and nothing was filed. */
export const missed = (): Recording => gameOf(BRIEFED, 48);

/** A guess was filed as a fact; five days later the agency has ordered a correction. */
export const ordered = (): Recording => gameOf([...BRIEFED, guessed], 5 * 24);

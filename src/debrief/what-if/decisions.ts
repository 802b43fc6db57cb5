// The decisions of a recorded game, each at its minute, with what else could have been decided there.
import type { Incident } from '../../incident/incident.ts';
import { replay } from '../../incident/replay.ts';
import type { Recording } from '../../incident/recording.ts';
import { movesAt } from '../../incident/timed.ts';
import { choices } from '../../rehearse/choices.ts';
import { subjectOf } from '../../rehearse/subject.ts';
import type { Move } from '../../scenario/moves.ts';
import type { Scenario } from '../../scenario/scenario.ts';
import type { Minute } from '../../scenario/vocabulary.ts';
import { isDecision } from '../is-decision.ts';
import { nameMove } from '../say-move.ts';
import { sayWhen } from '../when.ts';

export interface Decision {
  /** Of its move in the recording. */
  index: number;
  minute: Minute;
  when: string;
  says: string;
}

export interface Alternative {
  move: Move;
  says: string;
  /** Another way of the same thing; else another thing at that minute. */
  same: boolean;
}

/** In the order in which they were made. Moves that the rules refuse are left out. */
export function decisionsOf(s: Scenario, recording: Recording): Decision[] {
  return movesAt(s, recording)
    .filter(({ move, refused }) => refused === undefined && isDecision(move))
    .map(({ index, at, move }) => ({ index, minute: at, when: sayWhen(s, at), says: nameMove(s, move) }));
}

/** The incident as it stood when the move of this index was made. */
export const before = (s: Scenario, recording: Recording, index: number): Incident =>
  replay(s, { ...recording, moves: recording.moves.slice(0, index) }).incident;

/** What else was open then. Rules are left out: nobody has counted them for another moment. */
export function alternatives(s: Scenario, x: Incident, move: Move): Alternative[] {
  const about = subjectOf(move);
  return choices(s, x)
    .filter((one) => isDecision(one.move) && one.move.do !== 'estimate' && !isSame(one.move, move))
    .map((one) => ({
      move: one.move,
      says: sayWay(s, one.key, one.move),
      same: subjectOf(one.move) === about,
    }))
    .sort((a, b) => Number(b.same) - Number(a.same));
}

/** Written reasons differ from one player to the next and change nothing. */
function isSame(a: Move, b: Move): boolean {
  return JSON.stringify(bare(a)) === JSON.stringify(bare(b));
}

function bare(move: Move): unknown {
  const {
    reason: _,
    why: __,
    who: ___,
    ends: ____,
    ...rest
  } = move as Move & {
    reason?: string;
    why?: string;
    who?: string[];
    ends?: Minute;
  };
  return Object.fromEntries(Object.entries(rest).sort(([a], [b]) => (a < b ? -1 : 1)));
}

const FILLINGS: Record<string, string> = {
  known: 'with all that was known',
  'not-yet': 'with every field “not yet known”',
  guess: 'with what nobody had verified, as if it were sure',
  full: 'with all that was known',
  thin: 'with as little as a notice can say',
};

/** A report or a notice has no option to name: it is told by how it is filled in. */
function sayWay(s: Scenario, key: string, move: Move): string {
  const filling = FILLINGS[key.slice(key.lastIndexOf('.') + 1).replace(/^publish:/, '')];
  const isFilled = move.do === 'file' || move.do === 'publish';
  return isFilled && filling !== undefined ? `${nameMove(s, move)}, ${filling}` : nameMove(s, move);
}

// Moves at given times, folded: what was really done, or what the book says.
import type { Scenario } from '../scenario/scenario.ts';
import type { Minute } from '../scenario/vocabulary.ts';
import type { Incident } from './incident.ts';
import { legal } from './legal.ts';
import type { Measured, Move } from '../scenario/moves.ts';
import { UNCOUNTED } from './queries.ts';
import { newRecording, record } from './recording.ts';
import { begin, replay } from './replay.ts';
import type { Recording } from './recording.ts';
import { playInPlace } from './play.ts';

/** A move that is to be made as soon as it can be is tried again so often, and for so long. */
const RETRY = 5;
const PATIENCE = 3 * 1440;

/** A move at its minute. `soon`: not legal yet at its minute, to be tried again. */
export interface Timed {
  at: Minute;
  move: Move;
  soon?: boolean;
}

/** Moves at their minutes, as `history.yaml` and `by-the-book.yaml` give them. */
export interface Script {
  seed: number;
  /** Work ends when the script says, whatever the dice. */
  pinned: boolean;
  moves: Timed[];
}

/** The best game that a search found, and what is known of that search. */
export interface ParScript extends Script {
  found: {
    /** Of the scenario as it was when it was found. */
    hash: string;
    /** What it came to with the dice it was found with. */
    total: number;
    games: number;
    /** The bot with whose game the search began. */
    from: string;
  };
}

export interface Scripts {
  history?: Script;
  book?: Script;
  par?: ParScript;
}

/** Counts what a rule finds in the logs as they stand in this incident; undefined where its SQL does not run. */
export type Count = (x: Incident, query: string, sql: string) => Measured | undefined;

interface How {
  start?: string | undefined;
  count?: Count | undefined;
  /** The game goes on from here; what was due before comes now. */
  after?: Recording | undefined;
  /** How far it is played; else to the close. */
  until?: Minute | undefined;
}

export interface PlayedTimed<T extends Timed> {
  incident: Incident;
  /** The same game as a recording, without what was refused. */
  recording: Recording;
  refused: { timed: T; why: string }[];
}

/** Plays them and goes on to the end. A move that is refused is left out and named. */
export function playTimed<T extends Timed>(
  s: Scenario,
  { seed, pinned, moves }: { seed: number; pinned: boolean; moves: readonly T[] },
  { start, count, after, until = s.closes }: How = {},
): PlayedTimed<T> {
  let recording: Recording = after ?? { ...newRecording(s, seed, start), ...(pinned ? { pinned } : {}) };
  const incident = after ? replay(s, after).incident : begin(s, recording);
  const from = incident.minute;
  const refused: PlayedTimed<T>['refused'] = [];
  const play = (asked: Move): string | undefined => {
    const move = counted(s, incident, asked, count);
    const why = playInPlace(s, incident, move);
    if (why === undefined) recording = record(recording, move);
    return why;
  };
  const waiting = moves.map((timed, order) => ({ timed, order, at: Math.max(timed.at, from) }));
  for (;;) {
    const next = takeNext(waiting);
    if (!next) break;
    waitUntil(play, incident, next.at);
    const why = play(next.timed.move);
    const again = next.at + RETRY;
    if (why === undefined) continue;
    if (next.timed.soon && !incident.over && again <= Math.max(next.timed.at, from) + PATIENCE)
      waiting.push({ ...next, at: again });
    else refused.push({ timed: next.timed, why });
  }
  waitUntil(play, incident, until);
  return { incident, recording, refused };
}

export interface MoveAt {
  /** Of the move in its recording. */
  index: number;
  at: Minute;
  move: Move;
  /** Why the rules refused it. */
  refused?: string;
}

/** Each move with the minute at which it was made. */
export function movesAt(s: Scenario, recording: Recording): MoveAt[] {
  const x = begin(s, recording);
  return recording.moves.map((move, index) => {
    const at = x.minute;
    const refused = playInPlace(s, x, move);
    return { index, at, move, ...(refused === undefined ? {} : { refused }) };
  });
}

/** The move with its rule counted, where that is all that it lacks. */
function counted(s: Scenario, x: Incident, move: Move, count: Count | undefined): Move {
  if (!count || !('rule' in move) || !move.rule || legal(s, x, move) !== UNCOUNTED) return move;
  const query = move.do === 'rule' ? move.query : s.cards[move.card]?.asksQuery;
  const measured = query === undefined ? undefined : count(x, query, move.rule.sql);
  return measured ? { ...move, rule: { ...move.rule, measured } } : move;
}

interface Waiting {
  timed: Timed;
  order: number;
  at: Minute;
}

/** The earliest; of two at the same minute, the one that stands first in the file. */
function takeNext<T extends Waiting>(waiting: T[]): T | undefined {
  let best = 0;
  waiting.forEach((one, index) => {
    const other = waiting[best] as T;
    if (one.at < other.at || (one.at === other.at && one.order < other.order)) best = index;
  });
  return waiting.splice(best, 1)[0];
}

function waitUntil(
  play: (move: Move) => string | undefined,
  { minute, over }: Incident,
  until: Minute,
): void {
  if (!over && until > minute) play({ do: 'wait', until });
}

// Moves at given times, folded: what was really done, or what the book says.
import type { History, TimedMove } from '../scenario/history.ts';
import type { Scenario } from '../scenario/scenario.ts';
import type { Minute } from '../scenario/vocabulary.ts';
import type { Incident } from './incident.ts';
import type { Move } from '../scenario/moves.ts';
import { begin, newRecording, record } from './recording.ts';
import type { Recording } from './recording.ts';
import { playInPlace } from './play.ts';

/** A move that is to be made as soon as it can be is tried again so often, and for so long. */
const RETRY = 5;
const PATIENCE = 3 * 1440;

export interface RefusedTimed {
  timed: TimedMove;
  why: string;
}

export interface PlayedTimed {
  incident: Incident;
  /** The same game as a recording, without what was refused. */
  recording: Recording;
  refused: RefusedTimed[];
}

/** Plays them and goes on to the close. A move that is refused is left out and named. */
export function playTimed(
  s: Scenario,
  { seed, pinned, moves }: Pick<History, 'seed' | 'pinned' | 'moves'>,
): PlayedTimed {
  let recording: Recording = { ...newRecording(s, seed), ...(pinned ? { pinned } : {}) };
  const incident = begin(s, recording);
  const refused: RefusedTimed[] = [];
  const play = (move: Move): string | undefined => {
    const why = playInPlace(s, incident, move);
    if (why === undefined) recording = record(recording, move);
    return why;
  };
  const waiting = moves.map((timed, order) => ({ timed, order, at: timed.at }));
  for (;;) {
    const next = takeNext(waiting);
    if (!next) break;
    waitUntil(play, incident, next.at);
    const why = play(next.timed.move);
    const again = next.at + RETRY;
    if (why === undefined) continue;
    if (next.timed.soon && !incident.over && again <= next.timed.at + PATIENCE)
      waiting.push({ ...next, at: again });
    else refused.push({ timed: next.timed, why });
  }
  waitUntil(play, incident, s.closes);
  return { incident, recording, refused };
}

interface Waiting {
  timed: TimedMove;
  order: number;
  at: Minute;
}

/** The earliest; of two at the same minute, the one that stands first in the file. */
function takeNext(waiting: Waiting[]): Waiting | undefined {
  let best = 0;
  waiting.forEach((one, index) => {
    const other = waiting[best] as Waiting;
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

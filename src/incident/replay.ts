// An incident is always the replay of a recording.
import type { Move } from '../scenario/moves.ts';
import type { Scenario } from '../scenario/scenario.ts';
import type { Incident } from './incident.ts';
import { open } from './open.ts';
import { playInPlace } from './play.ts';
import type { Recording } from './recording.ts';

export interface Refused {
  index: number;
  move: Move;
  why: string;
}

/** Folds the moves. Moves that are not legal here are left out and named. */
export function replay(s: Scenario, recording: Recording): { incident: Incident; refused: Refused[] } {
  const incident = begin(s, recording);
  const refused: Refused[] = [];
  recording.moves.forEach((move, index) => {
    const why = playInPlace(s, incident, move);
    if (why !== undefined) refused.push({ index, move, why });
  });
  return { incident, refused };
}

/** The incident before the first move. */
export function begin(
  s: Scenario,
  recording: Pick<Recording, 'seed' | 'start' | 'pinned' | 'facilitated'>,
): Incident {
  return open(s, recording.seed, {
    ...(recording.pinned ? { pinned: true } : {}),
    ...(recording.facilitated ? { facilitated: true } : {}),
    skips: skipsOf(s, recording.start),
  });
}

/** The acts that are left out. A name of nothing leaves out none. */
export function skipsOf(s: Scenario, start: string | undefined): string[] {
  if (start === undefined) return [];
  if (start === 'brief') return s.start?.skips ?? [];
  const acts = Object.keys(s.acts);
  return acts.slice(0, Math.max(0, acts.indexOf(start)));
}

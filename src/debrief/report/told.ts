import type { Recording } from '../../incident/recording.ts';
import type { Scenario } from '../../scenario/scenario.ts';
import type { Line, Timeline } from '../debrief-types.ts';
import { timelineOf } from '../timeline.ts';
import { traceOf } from '../trace.ts';
import type { Trace } from '../trace.ts';

export interface TeamGame {
  /** As it is called in the notes. */
  name: string;
  recording: Recording;
  /** How others fared with the same dice, where that was worked out. */
  lines?: Line[];
}

/** A game that was watched from its beginning to its close. */
export interface ToldGame {
  game: TeamGame;
  trace: Trace;
  timeline: Timeline;
}

export function toldOf(s: Scenario, game: TeamGame): ToldGame {
  const trace = traceOf(s, game.recording);
  return { game, trace, timeline: timelineOf(s, trace) };
}

// Earlier games of one's own, with what they came to.
import type { Recording } from '../incident/recording.ts';
import { replay } from '../incident/replay.ts';
import { waitInPlace } from '../incident/play.ts';
import type { Scenario } from '../scenario/scenario.ts';
import type { Line } from './debrief-types.ts';
import { lineOf } from './lines.ts';

export interface EarlierGame {
  seed: number;
  /** It began at the brief: rules of the acts before it do not count. */
  shorter: boolean;
  line: Line;
}

/** Undefined where the game was made with another version of the scenario: its points would not compare. */
export function earlierGame(s: Scenario, recording: Recording): EarlierGame | undefined {
  if (recording.scenario.id !== s.id || recording.scenario.hash !== s.hash) return undefined;
  const { incident } = replay(s, recording);
  waitInPlace(s, incident, s.closes);
  return { seed: recording.seed, shorter: recording.start === 'brief', line: lineOf(s, incident, 'you') };
}

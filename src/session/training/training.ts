// What a game tells a training system, whichever one: that it began, how it went, that it is over.
import type { Recording } from '../../incident/recording.ts';
import type { Scenario } from '../../scenario/scenario.ts';

export interface Training {
  /** Whose record it is, so that two learners at one machine do not see each other's games. */
  learner: string;
  /** Tells how a game went; answers one sentence for the learner. Never rejects. */
  report(scenario: Scenario, recording: Recording): Promise<string>;
  /** Says good-bye; answers where to go then, if the system said where. Never rejects. Safe to call twice. */
  leave(): Promise<string | undefined>;
}

/** A sentence instead where there is no training system to talk to. */
export type OpenedTraining = { training: Training } | { says: string };

export const sayReported = (points: number, mastery: number | undefined): string => {
  const score = `Your result was reported: ${Math.round(points * 10) / 10} of 100.`;
  if (mastery === undefined) return score;
  const asked = `${Math.round(mastery * 1000) / 10} were asked for`;
  return points / 100 >= mastery ? `${score} Passed: ${asked}.` : `${score} Not passed yet: ${asked}.`;
};

export const NOT_AT_ITS_END = 'This game is not at its end, so nothing was reported yet.';
export const NOT_REPORTED =
  'The training system did not take the result. The game is kept here: open its debrief again to report it once more.';

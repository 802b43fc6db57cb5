// The few verbs of the rules that a session needs. Given from outside, so that the clock can be tested on a tiny
// made-up incident, and so that the rules load after the title page.
import type { Incident } from '../incident/incident.ts';
import type { Move, PlanStep } from '../scenario/moves.ts';
import type { Forecast } from '../incident/forecast/forecast-types.ts';
import type { Recording } from '../incident/recording.ts';
import type { Refused } from '../incident/replay.ts';
import type { Sight } from '../incident/sight-types.ts';
import type { Scenario } from '../scenario/scenario.ts';

export interface Rules {
  play(scenario: Scenario, incident: Incident, move: Move): Incident;
  legal(scenario: Scenario, incident: Incident, move: Move): string | undefined;
  sight(scenario: Scenario, incident: Incident, seat: string): Sight;
  record(recording: Recording, move: Move): Recording;
  /** Fetched when it is first asked for. Made in parts, so that a frame can be drawn in between. */
  forecast(): Promise<
    (
      scenario: Scenario,
      incident: Incident,
      steps: PlanStep[],
    ) => Generator<undefined, Forecast | string, undefined>
  >;
  replay(scenario: Scenario, recording: Recording): { incident: Incident; refused: Refused[] };
}

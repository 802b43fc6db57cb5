import type { Incident } from '../../incident/incident.ts';
import type { Scenario } from '../../scenario/scenario.ts';
import type { Causes } from '../causes.ts';
import type { Trace } from '../trace.ts';

/** All that a lane is told from. */
export interface Telling {
  s: Scenario;
  /** The incident at its close. */
  x: Incident;
  trace: Trace;
  causes: Causes;
}

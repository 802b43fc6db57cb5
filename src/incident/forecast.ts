// What would come of a plan if it were begun now, as far as this team can know. It is tried out by the rules of the game
// in a smaller world, with dice of its own, and told as ranges. The incident is not changed.
import type { PlanStep } from '../scenario/moves.ts';
import type { Scenario } from '../scenario/scenario.ts';
import { first } from './conditions.ts';
import type { Forecast } from './forecast/forecast-types.ts';
import { isOff, tell } from './forecast/tell.ts';
import { tryOut } from './forecast/trial.ts';
import type { Asked, Trial } from './forecast/trial.ts';
import type { Pace } from './forecast/world.ts';
import type { Incident } from './incident.ts';
import { planRefusal, plannedSteps } from './plans.ts';

const WEEK = 7 * 1440;
/** The two ends of what can be, and a few of what lies between: calls at night and tired people bend the line. */
const TRIALS: [Pace, number][] = [
  ['soonest', 1],
  ['latest', 1],
  ['drawn', 11],
  ['drawn', 12],
  ['drawn', 13],
  ['drawn', 14],
];

/** Without steps: of what is planned already. One sentence instead where the plan is not legal. */
export function forecast(s: Scenario, x: Incident, steps: PlanStep[]): Forecast | string {
  const parts = forecastInParts(s, x, steps);
  for (;;) {
    const { done, value } = parts.next();
    if (done) return value;
  }
}

/** The same with a pause after every trial, for whoever has a frame to draw in between. */
export function* forecastInParts(
  s: Scenario,
  x: Incident,
  steps: PlanStep[],
): Generator<undefined, Forecast | string, undefined> {
  const isNew = steps.length > 0;
  const refusal = isNew ? planRefusal(s, x, steps) : undefined;
  if (refusal !== undefined) return refusal;
  if (x.over) return 'The game is over.';
  const known = knownDoors(s, x);
  const asked: Asked = {
    scenario: s,
    incident: x,
    steps: isNew ? steps : plannedSteps(x),
    isNew,
    doors: known.filter((id) => isSeen(s, x, id) && !isOff(s, id)),
    credentials: oldKeys(s, x),
    until: Math.min(x.minute + WEEK, s.closes),
  };
  const trials: Trial[] = [];
  for (const [pace, seed] of TRIALS) {
    trials.push(tryOut(asked, pace, seed));
    yield;
  }
  return tell(s, asked, known, trials);
}

const knownDoors = (s: Scenario, x: Incident): string[] =>
  Object.keys(s.parties).filter((id) => {
    const known = s.parties[id]?.known;
    return !known || first(x, known) !== undefined;
  });

function isSeen(s: Scenario, x: Incident, id: string): boolean {
  const seen = s.parties[id]?.seen;
  return !seen || first(x, seen) !== undefined;
}

/** Those in use from the start, and any other that the team knows others could read. */
const oldKeys = (s: Scenario, x: Incident): string[] =>
  Object.entries(s.credentials).flatMap(([id, { state, exposed }]) =>
    state !== 'unpublished' || (exposed && first(x, exposed) !== undefined) ? id : [],
  );

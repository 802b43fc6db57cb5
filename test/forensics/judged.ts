// The six gates at ten o'clock on their first morning, and what the desk says of a token there.
import type { Inspection, InspectionStep } from '../../src/forensics/desk-types.ts';
import { inspect } from '../../src/forensics/inspect.ts';
import type { Known } from '../../src/forensics/inspect/about.ts';
import { mint } from '../../src/forensics/mint.ts';
import type { Trace } from '../../src/forensics/trace.ts';
import { deepFreeze } from '../frozen.ts';
import { gameOf, LOGS, populationOf, sixGates, traceOf } from './small-world.ts';

export const GATES = sixGates();
export const GAME = { scenario: GATES.id, seed: 7 };

export const tokenOf = (population: string, over: Partial<Trace> = {}): string =>
  mint(GAME, LOGS.token, populationOf(population), traceOf(population, 0, over));

export function judged(
  token: string,
  known: Known,
  incident = gameOf(GATES, GAME.seed),
  scenario = GATES,
): Promise<Inspection> {
  return inspect(token, deepFreeze({ scenario, incident, logs: LOGS, knows: () => known }));
}

export const stepOf = (found: Inspection, id: string): InspectionStep | undefined =>
  found.steps.find((step) => step.id === id);

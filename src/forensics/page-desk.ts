import type { Scenario } from '../scenario/scenario.ts';
import { workerDesk } from './desk.ts';
import type { Desk } from './desk-types.ts';

/** The desk of a page, whose worker the browser runs. A file on its own: a server starts its threads otherwise. */
export function pageDesk(scenario: Scenario): Desk {
  return workerDesk(scenario, {
    start: () => new Worker(new URL('./desk-worker.ts', import.meta.url), { type: 'module' }),
  });
}

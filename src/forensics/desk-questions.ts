// What the page may ask of the worker that holds the tables. Whatever arrives there is checked against this.
import * as z from 'zod/mini';
import type { Incident } from '../incident/incident.ts';
import type { Scenario } from '../scenario/scenario.ts';
import type { Progress } from './desk-types.ts';

const text = z.string().check(z.maxLength(1_000_000));
const name = z.string().check(z.maxLength(200));

/** A scenario and an incident were made by the program itself: their heads say whether they are what they should be. */
const scenarioHead = z.looseObject({ id: name, hash: name, format: z.int(), opensEpoch: z.int() });
const incidentHead = z.looseObject({ scenario: name, hash: name, seed: z.int(), minute: z.int() });

export const questionSchema = z.strictObject({
  id: z.int(),
  ask: z.discriminatedUnion('do', [
    z.strictObject({ do: z.literal('open'), scenario: scenarioHead, incident: incidentHead }),
    z.strictObject({ do: z.literal('query'), sql: text }),
    z.strictObject({ do: z.literal('measure'), sql: text, query: name }),
    z.strictObject({ do: z.literal('inspect'), token: text }),
    z.strictObject({ do: z.literal('token'), name }),
  ]),
});

export type Ask =
  | { do: 'open'; scenario: Scenario; incident: Incident }
  | { do: 'query'; sql: string }
  | { do: 'measure'; sql: string; query: string }
  | { do: 'inspect'; token: string }
  | { do: 'token'; name: string };

/** Said by whichever side notices. */
export const CANNOT_START =
  'The detection desk cannot start here: it needs a browser that runs workers and WebAssembly.';

/** `broken`: this worker can answer nothing more. */
export type Reply = { id: number; progress: Progress } | { id: number; answer: unknown; broken?: boolean };

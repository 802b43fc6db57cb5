// Par as it lies beside its scenario: the moves of the best game that was found, to be played again with any dice.
import * as z from 'zod/mini';
import { moveSchema } from '../../incident/recording.ts';
import type { ParScript, Timed } from '../../incident/timed.ts';
import type { Scenario } from '../../scenario/scenario.ts';
import { BOTS } from '../bots.ts';
import type { RehearsalReport } from '../report.ts';
import { planOf } from './plan.ts';

const FORMAT = 1;
const MOST_CHARACTERS = 1_000_000;

const count = z.int().check(z.gte(0), z.lte(1e9));
const word = z.string().check(z.maxLength(300));

const storedSchema = z.strictObject({
  format: z.literal(FORMAT),
  scenario: z.strictObject({ id: word, hash: word }),
  seed: count,
  found: z.strictObject({
    total: z.number().check(z.gte(0), z.lte(100)),
    games: count,
    from: z.enum(BOTS),
  }),
  moves: z.array(z.strictObject({ at: count, move: moveSchema, soon: z.boolean() })).check(z.maxLength(5000)),
});

/** One move a line. */
export function writePar(s: Scenario, par: NonNullable<RehearsalReport['par']>): string {
  const { recording, total, gamesTried, from } = par;
  const head = {
    format: FORMAT,
    scenario: { id: s.id, hash: s.hash },
    seed: recording.seed,
    found: { total, games: gamesTried, from },
  };
  const lines = planOf(recording).map((timed) => JSON.stringify(uncounted(timed)));
  return `${JSON.stringify(head).slice(0, -1)},"moves":[\n${lines.join(',\n')}\n]}\n`;
}

/** What a rule found holds for the dice it was counted with, and no others. */
function uncounted({ at, move, soon = false }: Timed): Timed {
  if (!('rule' in move) || !move.rule) return { at, move, soon };
  return { at, move: { ...move, rule: { sql: move.rule.sql } }, soon };
}

/** Says in a sentence what is wrong with a file that is none, or is another scenario's. */
export function readPar(s: Scenario, text: string): { par: ParScript } | { says: string } {
  const read = storedSchema.safeParse(valueOf(text));
  if (!read.success)
    return { says: 'This is no stored par; accepted: what keyfall rehearse DIR --bot all --write writes.' };
  const { scenario, seed, found, moves } = read.data;
  if (scenario.id !== s.id)
    return { says: `This is the par of "${scenario.id}"; the scenario is "${s.id}".` };
  return { par: { seed, pinned: false, moves, found: { ...found, hash: scenario.hash } } };
}

function valueOf(text: string): unknown {
  if (text.length > MOST_CHARACTERS) return undefined;
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

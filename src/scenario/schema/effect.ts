import { z } from 'zod';
import { condition } from './condition.ts';
import { id, ids, mapping, span, text } from './shapes.ts';

export const effect = mapping({
  if: condition.optional(),
  unless: condition.optional(),
  after: span.meta({ description: 'It happens so long later.' }).optional(),
  learn: ids
    .meta({ description: 'These statements (`claim.statement`) become visible to the team.' })
    .optional(),
  switch: id.meta({ description: 'A control, to `on` or to the mode under `to`.' }).optional(),
  to: z.string().optional(),
  issue: ids.meta({ description: 'A credential is published as the newest.' }).optional(),
  retire: ids.meta({ description: 'Credentials are taken off the published list.' }).optional(),
  refresh: ids
    .meta({ description: 'These relying parties read the list again now; `all` of them.' })
    .optional(),
  hold: ids.meta({ description: 'A hold is asked for on these stores; `all` of them.' }).optional(),
  check: ids.meta({ description: 'The deletion jobs’ own logs are read; `all` of them.' }).optional(),
  lose: id.meta({ description: 'This store is gone.' }).optional(),
  trim: id.meta({ description: 'This store’s oldest `days` are gone.' }).optional(),
  days: z.number().int().min(1).optional(),
  move: z
    .union([z.number().min(0), z.literal('all')])
    .meta({ description: 'An amount, `out-of` and `into` a stock.' })
    .optional(),
  'out-of': id.optional(),
  into: id.optional(),
  send: id.meta({ description: 'An inject arrives.' }).optional(),
  start: id.meta({ description: 'A card begins at the first minute at which it can.' }).optional(),
  option: id.optional(),
  leave: ids.meta({ description: 'These running cards are left; `all` of them.' }).optional(),
  bring: id.meta({ description: 'A person joins.' }).optional(),
  adjudicate: id.meta({ description: 'An awareness claim is settled.' }).optional(),
  tell: id.meta({ description: 'An audience is told without a notice.' }).optional(),
  note: id.meta({ description: 'A line for the ledger, counted by this tag.' }).optional(),
  says: text(300, 'The sentence of a note.').optional(),
}).meta({
  id: 'effect',
  description: 'One thing that happens: one verb, perhaps with `if`, `unless` and `after`.',
});

export type EffectInput = z.infer<typeof effect>;

export const effects = z.union([effect, z.array(effect)]).meta({ description: 'What happens, in order.' });

/** Each verb with the words that may stand beside it. */
export const EFFECT_VERBS: Record<string, (keyof EffectInput)[]> = {
  learn: [],
  switch: ['to'],
  issue: [],
  retire: [],
  refresh: [],
  hold: [],
  check: [],
  lose: [],
  trim: ['days'],
  move: ['out-of', 'into'],
  send: [],
  start: ['option'],
  leave: [],
  bring: [],
  adjudicate: [],
  tell: [],
  note: ['says'],
};

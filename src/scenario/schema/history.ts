import { z } from 'zod';
import { bool, id, ids, instant, list, mapping, prose, scalar, share } from './shapes.ts';

/** A claim's statement, or one end of a range. */
const point = scalar;
const field = z.union([
  scalar,
  list(scalar),
  mapping({
    value: z.union([scalar, list(scalar)]).optional(),
    'at least': z.number().optional(),
    between: z.tuple([point, point]).meta({ description: 'A range.' }).optional(),
    from: point
      .meta({ description: 'The statement it was taken from, or the lower end of a range.' })
      .optional(),
    to: point.optional(),
    text: z.string().optional(),
    never: z.string().meta({ description: 'It can no longer be known, because …' }).optional(),
  }),
]);
export type FieldInput = z.infer<typeof field>;

const when = {
  at: instant,
  hour: z.literal('unknown').optional(),
  basis: z.string().meta({ description: '`s`: a source has it; `a`: assumed.' }).optional(),
  soon: bool.meta({ description: 'What is not legal yet is tried again, for up to three days.' }).optional(),
  note: prose.optional(),
};
const ends = instant.meta({ description: 'When the work ended.' }).optional();

/** One thing that was done: exactly one of the verbs. */
const move = mapping({
  ...when,
  play: id.optional(),
  answer: id.optional(),
  file: id.optional(),
  as: z.enum(['correction', 'withdrawal']).optional(),
  publish: ids.optional(),
  release: id.optional(),
  audiences: ids.optional(),
  phrases: z.record(z.string(), id).meta({ description: 'Topic → phrase.' }).optional(),
  determine: id.optional(),
  estimate: id.optional(),
  rule: id.optional(),
  leave: id.optional(),
  option: id.optional(),
  ends,
  who: ids.optional(),
  why: z.string().optional(),
  reason: z.string().optional(),
  terms: list(id).optional(),
  sql: z.string().max(10_000).optional(),
  mode: z.enum(['shadow', 'enforce', 'off']).optional(),
  fields: z.record(z.string(), field).optional(),
  wording: id.optional(),
  items: list(id).optional(),
  advice: list(id).optional(),
  channels: list(id).optional(),
  days: z.number().int().min(1).optional(),
  verdict: z.string().optional(),
  from: scalar.optional(),
  to: scalar.optional(),
  low: z.number().optional(),
  high: z.number().optional(),
  chance: z.record(z.string(), z.number()).optional(),
});
export type MoveInput = z.infer<typeof move>;

const expectation = mapping({
  id: z.string(),
  says: prose.optional(),
  metric: z.string(),
  of: z.string().meta({ description: 'What the metric is asked about.' }).optional(),
  at: instant.meta({ description: 'The instant the metric is asked at.' }).optional(),
  is: z.union([scalar, list(scalar)]).optional(),
  between: z.tuple([scalar, scalar]).optional(),
  near: z.number().optional(),
  within: share.optional(),
  source: z.string().optional(),
  tag: z.string().optional(),
});
export type ExpectationInput = z.infer<typeof expectation>;

export const historyInput = mapping({
  format: z.number().int(),
  scenario: id,
  seed: z.number().int().min(0),
  pinned: bool.optional(),
  moves: list(move),
  expect: list(expectation).optional(),
});
export type HistoryInput = z.infer<typeof historyInput>;

/** Each verb with the words that may stand beside it. */
export const MOVE_VERBS = {
  play: ['option', 'ends', 'who', 'reason', 'terms', 'sql'],
  answer: ['option', 'why', 'ends'],
  file: ['fields', 'as', 'why'],
  release: ['audiences', 'phrases', 'channels', 'days', 'ends'],
  publish: ['wording', 'items', 'advice', 'channels', 'days', 'ends'],
  determine: ['verdict', 'reason'],
  estimate: ['from', 'to', 'low', 'high', 'chance'],
  rule: ['terms', 'sql', 'mode'],
  leave: [],
} as const satisfies Partial<Record<keyof MoveInput, readonly (keyof MoveInput)[]>>;

import { z } from 'zod';
import { condition } from './condition.ts';
import { value } from './play.ts';
import { bool, byId, label, list, mapping, oneOrMany, span, text } from './shapes.ts';

/** Claim → what is said of it: a value, or `held`, also `{ at least: held }` and `{ not later than: held }`. */
const said = byId(value);

/** What words commit whoever uses them to. */
export const asserting = {
  asserts: said.meta({ description: 'Claims and what it says of them as a fact.' }).optional(),
  hedges: said.meta({ description: 'Claims and what it says may be so.' }).optional(),
};
export type AssertingInput = {
  asserts?: z.infer<typeof said> | undefined;
  hedges?: z.infer<typeof said> | undefined;
};

const phrase = mapping({
  label: text(48, 'The phrase in a word or two.'),
  text: text(300, 'The sentence that is published; may quote.'),
  if: condition.meta({ description: 'Offered only then.' }).optional(),
  ...asserting,
});

const topic = mapping({
  label,
  due: bool.meta({ description: 'It may not be left out once it is known.' }).optional(),
  known: condition.meta({ description: 'From then on it is known; left out: always.' }).optional(),
  phrases: byId(phrase),
});

export const channels = byId(
  mapping({
    label,
    days: bool.meta({ description: 'It stands for days, and says so all the while.' }).optional(),
  }),
);

export const release = mapping({
  label,
  short: text(12, 'On its button at the table.').optional(),
  who: oneOrMany(z.string()),
  takes: span.optional(),
  shorter: list(mapping({ if: condition, takes: span }))
    .meta({ description: 'What makes it quicker.' })
    .optional(),
  needs: condition.optional(),
  public: bool.optional(),
  topics: byId(topic),
  channels,
}).meta({
  id: 'release',
  description: 'A statement for the press and the public, put together from phrases.',
});

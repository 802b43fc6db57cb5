// What the logs of a scenario say, and what they leave out.
import { z } from 'zod';
import { condition } from './condition.ts';
import {
  bool,
  byId,
  duration,
  id,
  ids,
  instant,
  list,
  mapping,
  oneOrMany,
  scalar,
  share,
  span,
  text,
} from './shapes.ts';

/** Names that stand in SQL. */
const NAME = /^[a-z][a-z0-9_]*$/;
const byColumn = <T extends z.core.SomeType>(value: T) => z.record(z.string().regex(NAME), value);
const name = z
  .string()
  .regex(NAME)
  .meta({ description: 'A name in SQL: lower-case letters, digits and `_`.' });

const spread = oneOrMany(z.union([span, mapping({ share, by: span })])).meta({
  description: 'Minutes, or a list of `{ share: 90%, by: 0 to 2 minutes }`.',
});

const oneMaker = z.union([
  scalar.meta({ description: 'Always this; `nothing` for none.' }),
  mapping({
    id: z.number().int().min(4).max(32),
    prefix: z.string().max(12).optional(),
    share: share.optional(),
  }),
  mapping({ number: z.string().meta({ description: '`1 to 16`' }), share: share.optional() }),
  mapping({ pick: z.record(z.string().max(60), share), share: share.optional() }),
  mapping({ address: z.string(), count: z.number().int().min(1).max(16_777_216), share: share.optional() }),
  mapping({ average: z.number().min(0).max(1_000_000), share: share.optional() }),
  mapping({ before: z.enum(['use', 'issue', 'expiry']), by: spread, share: share.optional() }),
  mapping({ is: scalar, share: share.optional() }),
]);
const maker = oneOrMany(oneMaker).meta({
  description:
    '`{ id: 12 }`, `{ number: 1 to 16 }`, `{ pick: { app: 60%, web: 40% } }`, `{ address: 203.0.113.0, count: 16 }`, ' +
    '`{ average: 4.39 }`, `{ before: issue, by: 0 to 20 days }`, a value, `nothing`, or a list of these, each with `share:`.',
});
export type MakerInput = z.infer<typeof maker>;
export type SpreadInput = z.infer<typeof spread>;

const population = mapping({
  label: text(80, 'Who leaves these traces.').optional(),
  like: id.meta({ description: 'As this population, but for what stands here.' }).optional(),
  flow: id.meta({ description: 'They are part of what this flow moves.' }).optional(),
  share: share.meta({ description: 'This share of the flow.' }).optional(),
  per: z.number().min(0.001).max(1e9).meta({ description: 'Units of the flow for one token.' }).optional(),
  'one-in': z
    .number()
    .int()
    .min(1)
    .max(1e9)
    .meta({ description: 'The copy keeps one token in so many.' })
    .optional(),
  issued: bool.meta({ description: 'Made by the issuer. Else forged.' }).optional(),
  stamp: z
    .enum(['millisecond', 'second', 'minute'])
    .meta({ description: 'How exactly the issue time is written.' })
    .optional(),
  life: duration.optional(),
  age: spread.meta({ description: 'From issue to use.' }).optional(),
  unseen: z
    .number()
    .int()
    .min(0)
    .max(1_000_000)
    .meta({ description: 'Tokens of it in the log that nobody has seen.' })
    .optional(),
  fields: byColumn(maker).optional(),
  claims: list(z.string().max(30))
    .meta({ description: 'Claims in a token, in the order of its maker.' })
    .optional(),
});

const column = mapping({
  shows: z
    .string()
    .meta({ description: '`use`, `issue`, `expiry`, `arrived`, `key`, `door`, `stands-for` or a field.' })
    .optional(),
  type: z.enum(['text', 'number', 'time']).optional(),
  says: text(120, 'What it holds.'),
});

const loss = mapping({
  where: byColumn(scalar).meta({ description: 'Tokens with these field values.' }).optional(),
  share: share.optional(),
  from: instant.optional(),
  to: instant.optional(),
  until: condition.meta({ description: 'From then on the rows are there after all.' }).optional(),
});

const table = mapping({
  label: text(40, 'What people call it.').optional(),
  says: text(200, 'What a row is.'),
  row: z.union([z.enum(['use', 'issue', 'credential']), mapping({ each: name })]),
  time: z.string().optional(),
  stores: list(
    z.union([
      id,
      mapping({
        store: id,
        needs: condition.optional(),
        'one-in': z.number().int().min(1).max(1000).optional(),
      }),
      mapping({ from: condition }),
    ]),
  )
    .meta({ description: 'Stores that keep it, or `{ from: <condition> }`: kept for good from then on.' })
    .optional(),
  needs: condition.optional(),
  until: condition
    .meta({ description: 'A copy made when this came true: it has nothing that came later.' })
    .optional(),
  of: ids.meta({ description: 'Populations; left out: all that have something to show.' }).optional(),
  late: spread
    .meta({ description: 'How long rows take to arrive; what is left of the shares is there at once.' })
    .optional(),
  lost: list(loss).optional(),
  columns: byColumn(column),
});

export const logs = mapping({
  needs: condition.meta({ description: 'The team may look from then on.' }).optional(),
  token: mapping({ issuer: z.string().max(120), audience: z.string().max(120) }),
  names: name.meta({ description: 'The field that names a token.' }),
  begins: instant.meta({ description: 'How far back rows reach.' }).optional(),
  unseen: mapping({ from: instant, for: duration }).meta({
    description: 'Another stretch of time, that nobody looks at.',
  }),
  fields: byColumn(maker)
    .meta({ description: 'For every population that does not say otherwise.' })
    .optional(),
  claims: list(z.string().max(30)).optional(),
  populations: byId(population),
  tables: byColumn(table),
}).meta({ id: 'logs', description: 'Who leaves traces, what a trace carries, which tables keep it.' });
export type LogsInput = z.infer<typeof logs>;

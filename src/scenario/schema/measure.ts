import { z } from 'zod';
import { condition } from './condition.ts';
import { duration, id, ids, list, mapping } from './shapes.ts';

const at = z
  .union([z.enum(['close', 'closes']), condition])
  .meta({ description: 'A condition, or `close`.' });

const statementPath = z
  .string()
  .meta({ description: 'A statement or a reading: `first-access.index-edge`.' });

/** The words of a measure. A score rule has them beside its own. */
export const measureWords = {
  value: id.meta({ description: 'A stock’s amount, `at` a condition or `close`.' }).optional(),
  change: id.meta({ description: 'How much a stock changed, `from` … `to`.' }).optional(),
  area: id.meta({ description: 'The area under a stock, `from` … `to`: unit times days.' }).optional(),
  at: at.optional(),
  from: condition.optional(),
  to: condition.optional(),
  delay: mapping({ from: condition, to: condition })
    .meta({ description: 'Minutes between two conditions.' })
    .optional(),
  stated: mapping({ from: statementPath, to: statementPath })
    .meta({
      description: 'Minutes between two instants that somebody stated: `claim.statement` or `claim.reading`.',
    })
    .optional(),
  lateness: z
    .string()
    .meta({ description: 'Minutes after a duty was due, never below 0; of a later report `duty.stage`.' })
    .optional(),
  undecided: mapping({
    on: id.meta({ description: 'A determination.' }),
    settles: ids.meta({ description: 'Verdicts that end the wait; left out: any.' }).optional(),
    from: condition.meta({ description: 'From when on it could be made.' }),
    bears: duration.meta({ description: 'How long it may wait; a written reason buys the same again.' }),
  })
    .meta({ description: 'Minutes beyond that in which nobody decided, or wrote down why not.' })
    .optional(),
  answers: mapping({
    duties: ids,
    releases: ids.meta({ description: 'Beside `false`: releases whose phrases count too.' }).optional(),
    count: z.enum(['complete', 'false', 'contradictory', 'unneeded', 'first']),
  })
    .meta({ description: 'What the reports said.' })
    .optional(),
  answer: z
    .string()
    .meta({
      description:
        'What the reports say by the end under one question, `duty.field`: 1 so, ½ not yet known, 0 not so.',
    })
    .optional(),
  fact: mapping({ duties: ids, fact: id })
    .meta({ description: 'A fact reported: 1 in time, ½ late, 0 not.' })
    .optional(),
  refusing: mapping({ credentials: ids, at })
    .meta({ description: 'Share of checks that refuse these credentials.' })
    .optional(),
  told: mapping({ audience: id, from: condition, within: duration, stale: condition.optional() })
    .meta({ description: 'Share reached, by wording and time.' })
    .optional(),
  kept: mapping({ stores: ids, at: condition })
    .meta({ description: 'Share of log-days still there at the close.' })
    .optional(),
  held: mapping({ stores: ids, from: condition })
    .meta({ description: 'Minutes until the last store was reached.' })
    .optional(),
  verified: ids.meta({ description: 'Share of these stores with a verified hold.' }).optional(),
  interval: mapping({ claim: id, at: z.union([condition, list(condition)]) })
    .meta({ description: 'The calibration of an estimate, 0 to 1 each time.' })
    .optional(),
  match: id
    .meta({
      description:
        'F1 of the detection rule of this query; less where it accuses the honest or only watches.',
    })
    .optional(),
  finds: id
    .meta({ description: 'F1 of the detection rule of this query, whether it watches or works.' })
    .optional(),
  reasons: z.literal('all').meta({ description: 'Share of decisions with a written reason.' }).optional(),
  notes: id.meta({ description: 'How many notes have this tag.' }).optional(),
  share: mapping({ of: id, told: id })
    .meta({ description: 'Not measured yet; skipped with a warning.' })
    .optional(),
};

/** A metric that is a sentence, or a measure; `when` alone is the minute of a condition. */
export const metric = mapping({
  ...measureWords,
  when: condition.meta({ description: 'The minute of this condition; beside `text`: only then.' }).optional(),
  text: z.string().meta({ description: 'A sentence instead of a measure.' }).optional(),
}).meta({ id: 'metric', description: 'One number about a game: exactly one measure.' });

export type MetricInput = z.infer<typeof metric>;
const measureInput = mapping(measureWords);
export type MeasureInput = z.infer<typeof measureInput>;

export const MEASURES = [
  'value',
  'change',
  'area',
  'delay',
  'stated',
  'lateness',
  'undecided',
  'answers',
  'answer',
  'fact',
  'refusing',
  'told',
  'kept',
  'held',
  'verified',
  'interval',
  'match',
  'finds',
  'reasons',
  'notes',
  'share',
] as const satisfies readonly (keyof MeasureInput)[];

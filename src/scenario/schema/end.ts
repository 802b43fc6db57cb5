import { z } from 'zod';
import { AXES, HINT_PLACES, PENALTY_KINDS } from '../vocabulary.ts';
import { condition } from './condition.ts';
import { measureWords } from './measure.ts';
import {
  bool,
  byId,
  byName,
  duration,
  id,
  ids,
  list,
  mapping,
  oneOrMany,
  prose,
  read,
  scalar,
  share,
  text,
} from './shapes.ts';

const axis = z.enum(AXES);
const TONES = ['hostile', 'unproven', 'safe'] as const;
const pointKey = z.union([z.string(), z.number()]);

const ruleShape = {
  ...measureWords,
  label: text(80, 'What the ledger calls it.').optional(),
  points: list(z.tuple([pointKey, z.number()])).meta({
    description: 'Pairs `[measured, points]`, straight lines between.',
  }),
  never: z.number().meta({ description: 'Points when there is nothing to measure.' }).optional(),
  reason: text(300, 'The sentence of the ledger; may quote {value}.').optional(),
  otherwise: text(300, 'The sentence where the rule gave nothing.').optional(),
  act: id.meta({ description: 'Belongs to this act and leaves with it.' }).optional(),
  when: condition.meta({ description: 'Counts only while this holds at the close.' }).optional(),
  halved: condition.optional(),
  source: z.string().optional(),
};
const unnamed = mapping(ruleShape);
const rule = mapping({ axis, ...ruleShape }).meta({
  id: 'score-rule',
  description: 'One measure, turned into points.',
});
export type RuleInput = z.infer<typeof unnamed> & { axis?: z.infer<typeof axis> };

export const score = mapping({
  headline: list(axis).optional(),
  labels: z.partialRecord(axis, read(z.string().max(30))).optional(),
  reveal: z.enum(['end', 'always']).optional(),
  rules: byName(rule).optional(),
  detection: list(unnamed).optional(),
  containment: list(unnamed).optional(),
  reporting: list(unnamed).optional(),
  evidence: list(unnamed).optional(),
  conduct: list(unnamed).optional(),
}).meta({ description: 'What counts.' });

const ending = mapping({
  title: text(60, 'The ending’s name.'),
  when: condition.optional(),
  text: prose,
});
export const hint = mapping({
  when: condition,
  says: text(200, 'The hint.'),
  unasked: bool
    .meta({ description: 'Shown by itself while hints are on; left out: given to whoever asks the adviser.' })
    .optional(),
  until: condition.meta({ description: 'Of an unasked hint: of no use from then on.' }).optional(),
  again: duration
    .meta({
      description: 'An unasked hint that was put away and is still of use so long later comes back once.',
    })
    .optional(),
  'points-at': z
    .string()
    .meta({
      description: `What an unasked hint is about: \`${HINT_PLACES.join('`, `')}\`, or \`card.id\`, \`claim.id\`, \`duty.id\`.`,
      examples: ['desk', 'card.pull-log'],
    })
    .optional(),
});
export type HintInput = z.infer<typeof hint>;
export const standing = list(
  mapping({ when: condition.optional(), says: text(60, 'A word or two.'), tone: z.enum(TONES).optional() }),
).meta({ description: 'How an axis stands, in words: the first that holds.' });

const mapSource = mapping({
  label: text(40, 'On the map.').optional(),
  note: text(60, 'Under the label.').optional(),
  flows: ids.optional(),
  appears: condition.optional(),
  hostile: condition.optional(),
  proven: condition.optional(),
});
const place = mapping({
  label: text(40, 'On the map.').optional(),
  party: id.optional(),
  touched: condition.optional(),
  clear: condition.optional(),
  weight: share.meta({ description: 'How much of what is read comes from here.' }).optional(),
  stocks: ids.meta({ description: 'What lies there: the sum of these stocks, under its label.' }).optional(),
});
export const estateMap = mapping({
  issuer: mapping({ label: text(40, 'On the map.') }).optional(),
  center: mapping({ label: text(40, 'On the map.') }).optional(),
  sources: byId(mapSource).optional(),
  places: byId(place).optional(),
}).meta({ description: 'The picture of the estate.' });

const penalty = mapping({
  what: prose,
  amount: z.union([read(z.string()), z.number(), z.boolean()]),
  kind: z
    .enum(PENALTY_KINDS)
    .meta({
      description:
        'For the `breach`, `unrelated` to it, the `ceiling` of a law, or something `beside` it (left out: this).',
    })
    .optional(),
  sum: z.number().meta({ description: 'The amount as a number, so that it can be added up.' }).optional(),
  currency: z.string().max(3).optional(),
  tags: z.string().optional(),
  note: prose.optional(),
});
const chapter = mapping({
  title: text(80, 'What is explained.'),
  says: prose,
  when: condition.meta({ description: 'Told only where this holds at the close.' }).optional(),
});
export const debrief = mapping({
  title: prose.optional(),
  intro: prose.optional(),
  chapters: list(chapter)
    .meta({ description: 'What the debrief explains about this game; the texts may quote it.' })
    .optional(),
  case: list(
    mapping({
      when: read(z.string()),
      what: prose,
      tags: oneOrMany(z.string()).optional(),
      tone: z.enum(TONES).optional(),
    }),
  ).optional(),
  ours: prose.optional(),
  unsure: prose.optional(),
  penalties: list(penalty).optional(),
  questions: list(prose).optional(),
  population: z.number().optional(),
  lanes: mapping({ thief: ids }).optional(),
}).meta({ description: 'What is told after the game.' });

const objective = mapping({
  says: text(160, 'What people should be able to do afterwards, in one sentence.'),
  'look-for': list(text(160, 'Something that an observer can see or hear.'))
    .meta({ description: 'What an observer looks for.' })
    .optional(),
  rules: ids.meta({ description: 'Score rules whose points show it.' }).optional(),
  injects: ids.meta({ description: 'Injects that put it to the test.' }).optional(),
}).meta({ id: 'objective', description: 'What the exercise is for: three to five of them.' });
export const objectives = byId(objective);

const source = mapping({
  figure: z.string(),
  value: scalar,
  source: z.string(),
  when: scalar.optional(),
  tag: z.string(),
}).meta({ id: 'source', description: 'Where a figure comes from.' });
export const sources = z.union([byName(source), list(source)]);
/** A file sources.yaml: the list, perhaps under `figures:`. */
export const sourcesFile = z.union([list(source), mapping({ figures: list(source) })]);
export const endings = byId(ending);

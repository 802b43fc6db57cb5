import { z } from 'zod';
import { CARD_KINDS, CHANNELS, TRIGGERS } from '../vocabulary.ts';
import { condition } from './condition.ts';
import { effects } from './effect.ts';
import {
  amount,
  bool,
  byId,
  duration,
  id,
  ids,
  instant,
  label,
  list,
  mapping,
  oneOrMany,
  prose,
  read,
  scalar,
  share,
  span,
  text,
} from './shapes.ts';

const who = oneOrMany(z.string()).meta({
  description: 'People who are needed; `forensics or platform` in one entry is either of them.',
  examples: [['lead', 'forensics or platform']],
});
const shorter = list(mapping({ if: condition, takes: span })).meta({ description: 'What makes it quicker.' });
const tags = oneOrMany(z.string()).meta({ description: 'NIST CSF, D3FEND or ATT&CK references.' });

const option = mapping({
  label: text(48, 'What the button says.').optional(),
  if: condition.meta({ description: 'Offered only while this holds.' }).optional(),
  unless: condition.optional(),
  who: who.optional(),
  takes: span.optional(),
  then: effects.optional(),
  why: text(300, 'What it costs or risks; shown afterwards.').optional(),
  reason: bool.meta({ description: 'Asks for a written reason.' }).optional(),
}).meta({
  id: 'option',
  description: 'A choice; with `who` and `takes` its effects come when that work ends.',
});

export const card = mapping({
  kind: z.enum(CARD_KINDS).optional(),
  title: text(28, 'What the card is called.').optional(),
  text: text(140, 'What it does, in a sentence or a question.').optional(),
  price: text(110, 'What it costs or risks, in words.').optional(),
  who: who.optional(),
  takes: span,
  needs: condition.meta({ description: 'What makes it legal.' }).optional(),
  dealt: condition.meta({ description: 'What puts it into the hand; left out: `needs`.' }).optional(),
  gone: condition.meta({ description: 'From then on it is of no use.' }).optional(),
  again: bool.meta({ description: 'May be played more than once.' }).optional(),
  load: share.meta({ description: 'Part of a person’s time it needs.' }).optional(),
  uses: byId(amount).meta({ description: 'What it takes from stocks at its start.' }).optional(),
  shorter: shorter.optional(),
  options: byId(option).optional(),
  asks: z
    .union([z.string(), mapping({ query: id.optional(), choice: list(id).optional() })])
    .meta({ description: '`reason`, `query: id` or a `choice` of ids.' })
    .optional(),
  then: effects.optional(),
  lesson: text(300, 'One sentence for the debrief.').optional(),
  tags: tags.optional(),
}).meta({ id: 'card', description: 'A procedure a team plays: people, minutes, effects at the end.' });

export const inject = mapping({
  when: condition
    .meta({ description: 'When it arrives; left out: only when something sends it.' })
    .optional(),
  from: text(80, 'Who it is from.').optional(),
  to: ids.meta({ description: 'Who gets it; left out: everybody.' }).optional(),
  by: z.enum(CHANNELS).optional(),
  says: text(420, 'What it says.'),
  within: duration.meta({ description: 'How long the answer may take.' }).optional(),
  until: instant.meta({ description: 'When the offer ends.' }).optional(),
  options: byId(option).optional(),
  silence: z
    .union([z.string(), mapping({ option: id.optional(), then: effects.optional() })])
    .meta({ description: 'What no answer means: an option, `nothing`, or `{ then: [..] }`.' })
    .optional(),
  lesson: text(300, 'One sentence for the debrief.').optional(),
  envelope: text(300, 'What would have made it come.').optional(),
  corrects: ids
    .meta({
      description:
        'Duties whose reports it orders to correct; `notice` for what people were told, or a release.',
    })
    .optional(),
  contradictions: oneOrMany(z.string()).optional(),
  tags: tags.optional(),
}).meta({ id: 'inject', description: 'Something that reaches the team.' });

const edge = mapping({ edge: id });
const valueMapping = mapping({
  from: scalar.meta({ description: 'Beside `to`: a range.' }).optional(),
  to: scalar.optional(),
  'at least': z.union([scalar, mapping({ stock: id })]).optional(),
  'not later than': z.union([scalar, edge]).optional(),
  edge: id.meta({ description: 'The first day still in this store.' }).optional(),
  seen: id.meta({ description: 'As much of this stock as the store under `in` still shows.' }).optional(),
  in: id.optional(),
  stock: id.meta({ description: 'The stock’s amount.' }).optional(),
  times: z
    .number()
    .min(0.000_001)
    .max(1000)
    .meta({ description: 'Beside `stock`: so many times the amount, for another price or a part of it.' })
    .optional(),
  stocks: list(id).meta({ description: 'The sum of these stocks.' }).optional(),
  first: id.meta({ description: 'The minute this flow first moved.' }).optional(),
  flagged: id.meta({ description: 'As many as the rule of this query flagged, run in shadow.' }).optional(),
  when: condition.meta({ description: 'The minute of this condition.' }).optional(),
  items: list(read(z.string(), 'value')).optional(),
  text: read(z.string().max(200), 'value').optional(),
});
export const value = z.union([scalar, valueMapping, list(scalar)]).meta({
  description:
    'A number, an instant, yes or no, one of the choices, a list of items, or `{ at least: 40 }`, `{ from: .., to: .. }`, ' +
    '`{ stock: .. }`, `{ seen: .., in: .. }`, `{ edge: .. }`, `{ first: .. }`, `{ flagged: .. }`, `{ text: .. }`.',
});
export type ValueInput = z.infer<typeof value>;

const statement = mapping({
  by: text(80, 'Who says so.').optional(),
  value: value.optional(),
  standing: z.enum(['claimed', 'verified', 'adjudicated']).optional(),
  says: text(300, 'The statement in words.').optional(),
  'at-least': bool.optional(),
  'at-latest': bool.optional(),
  day: bool.meta({ description: 'Only the day is meant.' }).optional(),
  'on-top': bool
    .meta({ description: 'Counts something that comes on top of the other statements.' })
    .optional(),
  rounded: z.number().meta({ description: 'The figure as people say it aloud.' }).optional(),
  contradicts: ids.meta({ description: 'Statements it contradicts: `other` or `claim.other`.' }).optional(),
}).meta({ id: 'statement', description: 'What somebody says about a claim.' });

const reading = mapping({
  label: label.optional(),
  when: condition,
  counts: z
    .union([bool, list(z.enum(TRIGGERS))])
    .meta({
      description: 'Whether the clock may be judged from it; or for laws with which triggers: `[suspicion]`.',
    })
    .optional(),
  day: bool.optional(),
  reasoning: prose.optional(),
});

export const claim = mapping({
  label: text(80, 'What is asked.').optional(),
  kind: z.enum(['number', 'instant', 'yes-no', 'one-of', 'items', 'text']).optional(),
  unit: text(40, 'What is counted.').optional(),
  basis: text(120, 'What exactly is counted.').optional(),
  truth: value.meta({ description: 'What is so: a value, or `unknown` for good.' }).optional(),
  'at-least': z.number().optional(),
  choices: list(read(z.string(), 'value')).optional(),
  statements: byId(statement).optional(),
  said: list(mapping({ by: read(z.string()), value: value, when: instant.optional() })).optional(),
  estimate: mapping({
    asks: prose.optional(),
    widest: z.tuple([scalar, scalar]).optional(),
    scale: z.enum(['log', 'linear']).optional(),
    before: instant.optional(),
  }).optional(),
  of: z.string().meta({ description: 'Awareness of what: `intrusion`, `leak`.' }).optional(),
  readings: byId(reading)
    .meta({ description: 'When the clock may have started; the earliest that counts is taken.' })
    .optional(),
  'may-be': list(scalar)
    .meta({ description: 'Names of readings without conditions. Not used yet.' })
    .optional(),
}).meta({ id: 'claim', description: 'A value somebody asserts, with its standing.' });

const field = mapping({
  label: text(60, 'What the form asks.').optional(),
  claim: id.optional(),
  asks: z.enum(['claim', 'text', 'instant']).optional(),
  knowable: condition
    .meta({ description: 'Knowable from then on; left out: the claim has a verified statement.' })
    .optional(),
});
const dutyFact = mapping({ label: label.optional(), when: condition, field: id });

const dutyShape = {
  use: id.meta({ description: 'A law of `scenarios/duties/`.' }).optional(),
  own: id.meta({ description: 'A rule of the house or of this scenario.' }).optional(),
  label: label.optional(),
  short: text(12, 'On the dial.').optional(),
  aware: id.meta({ description: 'The awareness claim it is judged by.' }).optional(),
  clock: condition.meta({ description: 'When the team’s own clock starts.' }).optional(),
  'starts-with': condition.optional(),
  needs: condition.meta({ description: 'When it can be filed at all.' }).optional(),
  closed: condition.meta({ description: 'Ends it without a filing.' }).optional(),
  stages: byId(condition)
    .meta({ description: 'Of the law’s later reports: what an `if` or an `after` means here.' })
    .optional(),
  met: condition
    .meta({ description: 'Meets it without a form: the people concerned have been told.' })
    .optional(),
  who: who.optional(),
  takes: span.optional(),
  shorter: shorter.optional(),
  fields: byId(field).optional(),
  facts: byId(dutyFact).optional(),
  deadline: z.string().meta({ description: '`24 hours`, `4 business days`, `at once`.' }).optional(),
  supplement: duration.optional(),
  recipient: ids.optional(),
  law: prose.optional(),
  article: prose.optional(),
  jurisdiction: prose.optional(),
  zone: z.string().optional(),
  calendar: id.optional(),
  'cut-off': z.string().optional(),
  partial: bool.optional(),
  'order-only': bool.meta({ description: 'Filed only when an authority orders it.' }).optional(),
  source: prose.optional(),
  curve: z.unknown().optional(),
};
export const duty = mapping(dutyShape).meta({
  id: 'duty',
  description: 'A reporting obligation with its own clock.',
});
export const duties = z
  .union([byId(duty), list(duty)])
  .meta({ description: 'Duties by id, or a list with `use` or `own`.' });
export type DutyInput = z.infer<typeof duty>;

export const determination = mapping({
  label: text(60, 'The question in short.').optional(),
  asks: text(200, 'The question.').optional(),
  needs: condition.optional(),
  verdicts: byId(mapping({ label: label.optional(), then: effects.optional() })),
}).meta({ id: 'determination', description: 'A decision on a question, with a reason.' });

const sql = z
  .string()
  .max(4000)
  .meta({ description: 'SQL over the tables of the logs. Only read, never trusted.' });
const term = mapping({
  label: text(80, 'What the term says.').optional(),
  needs: condition.optional(),
  where: sql,
});
export const query = mapping({
  label: text(60, 'What is looked for.').optional(),
  table: z.string().meta({ description: 'The table of the logs whose rows a rule judges.' }),
  control: id.meta({ description: 'Switched on when the rule is enforced.' }).optional(),
  refuses: mapping({ stock: id, of: amount })
    .meta({ description: 'Wrongly flagged share × this, when enforced.' })
    .optional(),
  terms: byId(term)
    .meta({
      description: 'Conditions for people who write no SQL; a rule that picks several needs all of them.',
    })
    .optional(),
  signs: byId(mapping({ label: text(80, 'What is counted.'), sql }))
    .meta({ description: 'What a team may count of the flagged without knowing which are forged.' })
    .optional(),
  then: effects
    .meta({ description: 'What happens each time a rule of it has been run in shadow.' })
    .optional(),
  hints: list(mapping({ says: text(300, 'The hint.'), sql: sql.optional(), takes: duration }))
    .meta({ description: 'From a question to a worked query; each costs minutes.' })
    .optional(),
}).meta({ id: 'query', description: 'A detection rule: SQL over the logs that answers names of tokens.' });

import { z } from 'zod';
import { LAW_STANDINGS, TRIGGERS } from '../vocabulary.ts';
import { bool, byId, duration, instant, list, mapping, oneOrMany, prose, scalar, text } from './shapes.ts';

const within = z.string().meta({
  description: '`24 hours`, `60 calendar days`, `4 business days`, `1 month`, `at once`, `none`.',
});

const trigger = mapping({
  type: z.enum(TRIGGERS).meta({ description: 'What starts the clock.' }),
  of: prose.meta({ description: 'Of what: an intrusion, a leak, that it is material.' }),
});

const stage = mapping({
  id: z.string(),
  label: text(60, 'What is filed.'),
  within,
  from: z
    .string()
    .meta({
      description: '`trigger` (default), `awareness`, `first` (the first report) or an earlier stage.',
    })
    .optional(),
  after: text(120, 'An event from which it runs and whose instant nobody knows beforehand.').optional(),
  if: text(200, 'When this stage is due at all.').optional(),
});

const law = mapping({
  version: z.string().meta({ description: 'The date of this version, or when it was read.' }).optional(),
  valid: mapping({ from: instant.optional(), to: instant.optional() })
    .meta({ description: 'First and last day.' })
    .optional(),
  jurisdiction: prose.optional(),
  law: prose.optional(),
  article: prose.optional(),
  title: text(90, 'The duty in words.').optional(),
  standing: z
    .enum(LAW_STANDINGS)
    .meta({ description: 'Whether it is law; `in force` if not said.' })
    .optional(),
  applies: text(200, 'To whom or to what.').optional(),
  trigger: trigger.optional(),
  recipient: oneOrMany(z.string()).optional(),
  to: list(text(90, 'The recipient’s name.')).optional(),
  individuals: text(160, 'Whether the people concerned are told.').optional(),
  content: list(text(160, 'An item that a report must have.')).optional(),
  deadline: within,
  'no-later': duration
    .meta({ description: 'After awareness, where the clock starts with something else.' })
    .optional(),
  guide: text(160, 'What the law or a guideline says besides a number.').optional(),
  report: text(60, 'What the first report is called.').optional(),
  stages: list(stage).optional(),
  zone: z.string().optional(),
  calendar: z.string().meta({ description: 'A calendar of scenarios/duties/calendars.yaml.' }).optional(),
  'cut-off': z
    .string()
    .meta({ description: 'A filing after this local hour counts as the next business day.' })
    .optional(),
  supplement: duration.optional(),
  partial: bool.optional(),
  exempt: list(text(160, 'What is exempt.')).optional(),
  'satisfied-by': z
    .union([z.literal('any'), list(z.string())])
    .meta({ description: 'Laws whose report counts for this one too; `any` other law.' })
    .optional(),
  'fine-cap': mapping({ amount: z.number(), currency: z.string() }).optional(),
  penalty: prose.optional(),
  tag: z.string().optional(),
  source: prose.optional(),
  unverified: list(text(200, 'What was not checked.')).optional(),
  notice: prose.optional(),
  note: scalar.optional(),
}).meta({ id: 'law-version', description: 'One version of a law’s duty to report.' });

export type LawInput = z.infer<typeof law>;

/** A file of scenarios/duties/. */
export const libraryInput = byId(list(law));

const holidays = z
  .record(z.string(), text(80, 'The holiday’s name.'))
  .meta({ description: 'By their dates.' });

const calendar = mapping({
  label: text(60, 'Whose days these are.'),
  years: z.tuple([z.number().int(), z.number().int()]).meta({ description: 'First and last year covered.' }),
  source: prose,
  holidays,
}).meta({ description: 'Business days are Monday to Friday, without these.' });

export type CalendarInput = z.infer<typeof calendar>;

/** scenarios/duties/calendars.yaml */
export const calendarsInput = byId(calendar);

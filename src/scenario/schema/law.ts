import { z } from 'zod';
import { bool, byId, duration, instant, list, mapping, oneOrMany, prose, scalar } from './shapes.ts';

const law = mapping({
  version: z.string().meta({ description: 'The date of this version.' }).optional(),
  valid: mapping({ from: instant.optional(), to: instant.optional() })
    .meta({ description: 'First and last day.' })
    .optional(),
  jurisdiction: prose.optional(),
  law: prose.optional(),
  article: prose.optional(),
  recipient: oneOrMany(z.string()).optional(),
  deadline: z.string().meta({ description: '`24 hours`, `4 business days`, `at once`.' }),
  zone: z.string().optional(),
  calendar: z.string().optional(),
  'cut-off': z
    .string()
    .meta({ description: 'A filing after this local hour counts as the next business day.' })
    .optional(),
  supplement: duration.optional(),
  partial: bool.optional(),
  'fine-cap': mapping({ amount: z.number(), currency: z.string() }).optional(),
  tag: z.string().optional(),
  source: prose.optional(),
  notice: prose.optional(),
  note: scalar.optional(),
}).meta({ id: 'law-version', description: 'One version of a law’s duty to report.' });

export type LawInput = z.infer<typeof law>;

/** A file of scenarios/duties/. */
export const libraryInput = byId(list(law));

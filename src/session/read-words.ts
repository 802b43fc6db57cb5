// Words that came over a wire, checked. A file on its own: whoever plays a scenario as it is written fetches none of it.
import * as z from 'zod/mini';
import type { Words } from '../scenario/words.ts';

const wordsShape = z.object({
  language: z.string(),
  name: z.string(),
  note: z.optional(z.string()),
  scenario: z.string(),
  hash: z.string(),
  texts: z.array(z.tuple([z.array(z.union([z.string(), z.number()])), z.string()])),
  shown: z.record(z.string(), z.string()),
});

/** Undefined when something else came in their place. */
export function readWords(value: unknown): Words | undefined {
  const read = wordsShape.safeParse(value);
  return read.success ? read.data : undefined;
}

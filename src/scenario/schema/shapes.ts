import { z } from 'zod';

/** A mapping with exactly these keys. Its message for a surplus key is the list of the accepted ones. */
export function mapping<T extends z.core.$ZodLooseShape>(shape: T): z.ZodObject<T, z.core.$strict> {
  return z.strictObject(shape, {
    error: (issue) => (issue.code === 'unrecognized_keys' ? Object.keys(shape).join('\n') : undefined),
  });
}

/**
 * What a person reads, and what another language may therefore say in words of its own; everything else is an id, a
 * number or a rule. `value`: it is also what an answer is compared with, so in another language it is only shown
 * otherwise and stays what it is.
 */
export const READ = z.registry<{ as: 'text' | 'value' }>();

/** Marks a text as one that people read. */
export const read = (schema: z.ZodString, as: 'text' | 'value' = 'text'): z.ZodString =>
  schema.register(READ, { as });

export const ID = /^[a-z0-9]+(?:-[a-z0-9]+)*$/;
const RULE_ID = /^[A-Za-z0-9]+(?:[-.][A-Za-z0-9]+)*$/;

/** Things by id. */
export function byId<T extends z.core.SomeType>(value: T): z.ZodRecord<z.ZodString, T> {
  return z.record(z.string().regex(ID), value);
}

/** Things under names that may have capitals and dots. */
export function byName<T extends z.core.SomeType>(value: T): z.ZodRecord<z.ZodString, T> {
  return z.record(z.string().regex(RULE_ID), value);
}

export function list<T extends z.core.SomeType>(value: T): z.ZodArray<T> {
  return z.array(value);
}

export function oneOrMany<T extends z.core.SomeType>(value: T): z.ZodUnion<[T, z.ZodArray<T>]> {
  return z.union([value, z.array(value)]);
}

export const id = z.string().meta({ description: 'An id: lower-case words with hyphens.' });
export const ids = oneOrMany(id).meta({ description: 'One id or a list of ids.' });
export const scalar = z.union([z.string(), z.number(), z.boolean()]);
export const bool = z
  .union([z.boolean(), z.enum(['yes', 'no'])])
  .meta({ description: '`true` or `false`; `yes` or `no`.' });
export const label = read(
  z.string().max(60).meta({ description: 'What people call it, at most 60 characters.' }),
);
export const prose = read(
  z
    .string()
    .max(2000)
    .meta({ description: 'Plain text, at most 2,000 characters. Markup is shown as it is.' }),
);

/** Text with the longest length that its place on the screen has room for. */
export function text(longest: number, description: string): z.ZodString {
  return read(plainText(longest, description));
}

/** The same for what only looks like text. */
export function plainText(longest: number, description: string): z.ZodString {
  return z
    .string()
    .max(longest)
    .meta({ description: `${description} At most ${longest} characters.` });
}

/** Text in the grammar of amounts. What it says when it finds a bare number comes from here, the rest from amounts.ts. */
function amountText(description: string, examples: string[]): z.ZodString {
  const accepted = examples.map((example) => `\`${example}\``).join(', ');
  return z.string({ error: () => `${ACCEPTED}${accepted}` }).meta({ description, examples });
}
/** Marks a message that is the list of what is accepted. */
export const ACCEPTED = 'accepted: ';

export const duration = amountText('A duration: `40 minutes`, `4 hours`, `3 days`, `2 weeks`, `at once`.', [
  '40 minutes',
  '4 hours',
  'at once',
]);
export const span = amountText(
  'A duration, or a range of which the dice choose: `60 to 100 minutes`, `3 to 9 office hours`.',
  ['45 minutes', '60 to 100 minutes'],
);
export const instant = amountText(
  'Local time of the scenario’s zone: `2025-11-19 21:35`, or a date for its first minute.',
  ['2025-11-19 21:35', '2025-11-19'],
);
export const share = amountText('A share: `62%`, `1.5%`.', ['62%']);
export const rate = amountText('A rate: `711779 per day`, `2 per minute`.', ['400 per day', '2 per minute']);
export const uptake = amountText(
  'A share that grows: `at once`, `over 12 minutes`, `every 10 minutes`, `daily at 23:30`, `60% in 1 day, 95% in 5 days`, ' +
    '`on restart`, `as relying parties learn`, `never`.',
  ['at once', 'every 10 minutes', 'over 12 minutes'],
);
export const hours = amountText('Hours of a day: `09:00-19:00`.', ['09:00-19:00']);
export const pace = amountText('Exercise time per minute of play: `12 hours per minute`.', [
  '12 hours per minute',
]);
export const amount = z.number().min(0).meta({ description: 'An amount of a stock, in its unit.' });

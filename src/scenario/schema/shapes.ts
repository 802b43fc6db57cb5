import { z } from 'zod';

/** A mapping with exactly these keys. Its message for a surplus key is the list of the accepted ones. */
export function mapping<T extends z.core.$ZodLooseShape>(shape: T): z.ZodObject<T, z.core.$strict> {
  return z.strictObject(shape, {
    error: (issue) => (issue.code === 'unrecognized_keys' ? Object.keys(shape).join('\n') : undefined),
  });
}

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
export const label = z.string().max(60).meta({ description: 'What people call it, at most 60 characters.' });
export const prose = z
  .string()
  .max(2000)
  .meta({ description: 'Plain text, at most 2,000 characters. Markup is shown as it is.' });

/** Text with the longest length that its place on the screen has room for. */
export function text(longest: number, description: string): z.ZodString {
  return z
    .string()
    .max(longest)
    .meta({ description: `${description} At most ${longest} characters.` });
}

export const duration = z.string().meta({
  description: 'A duration: `40 minutes`, `4 hours`, `3 days`, `2 weeks`, `at once`.',
  examples: ['40 minutes', '4 hours', 'at once'],
});
export const span = z.string().meta({
  description: 'A duration, or a range of which the dice choose: `60 to 100 minutes`, `3 to 9 office hours`.',
  examples: ['45 minutes', '60 to 100 minutes'],
});
export const instant = z.string().meta({
  description: 'Local time of the scenario’s zone: `2025-11-19 21:35`, or a date for its first minute.',
  examples: ['2025-11-19 21:35'],
});
export const share = z.string().meta({ description: 'A share: `62%`, `1.5%`.', examples: ['62%'] });
export const rate = z
  .string()
  .meta({ description: 'A rate: `711779 per day`, `2 per minute`.', examples: ['400 per day'] });
export const uptake = z.string().meta({
  description:
    'A share that grows: `at once`, `over 12 minutes`, `every 10 minutes`, `daily at 23:30`, `60% in 1 day, 95% in 5 days`, ' +
    '`on restart`, `as relying parties learn`, `never`.',
  examples: ['at once', 'every 10 minutes'],
});
export const hours = z
  .string()
  .meta({ description: 'Hours of a day: `09:00-19:00`.', examples: ['09:00-19:00'] });
export const pace = z.string().meta({
  description: 'Exercise time per minute of play: `12 hours per minute`.',
  examples: ['12 hours per minute'],
});
export const amount = z.number().min(0).meta({ description: 'An amount of a stock, in its unit.' });

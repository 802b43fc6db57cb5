// Which texts of a scenario people read: a closed list, taken from the schema and never kept by hand.
import { z } from 'zod';
import type { Path } from './places.ts';
import { scenarioInput } from './schema.ts';
import type { ScenarioInput } from './schema.ts';
import { READ } from './schema/shapes.ts';

export interface Passage {
  path: Path;
  text: string;
  /** `value`: compared with answers, so only shown otherwise. */
  as: 'text' | 'value';
  /** Characters that have room, where that is known. */
  longest?: number;
}

/** The way as a file of texts writes it. */
export const wayOf = (path: Path): string => path.join('.');

/** What this case calls things stands inside of English sentences, which would decline it wrongly. */
const LEFT_OUT = ['words'];

/** Every text of this scenario that may be translated, in the order of the file. */
export function passagesIn(input: ScenarioInput): Passage[] {
  const found = new Map<string, Passage>();
  for (const [key, value] of Object.entries(input)) {
    const schema = (scenarioInput.shape as Record<string, z.core.$ZodType>)[key];
    if (schema && !LEFT_OUT.includes(key))
      visit(schema, value, [key], (one) => void found.set(wayOf(one.path), one));
  }
  return [...found.values()];
}

function visit(schema: z.core.$ZodType, value: unknown, path: Path, found: (one: Passage) => void): void {
  const inner = bare(schema);
  if (inner instanceof z.ZodUnion) {
    for (const option of inner.options) visit(option, value, path, found);
  } else if (inner instanceof z.ZodString && typeof value === 'string') {
    const as = READ.get(inner)?.as;
    if (as)
      found({ path, text: value, as, ...(inner.maxLength === null ? {} : { longest: inner.maxLength }) });
  } else if (inner instanceof z.ZodArray && Array.isArray(value)) {
    value.forEach((one, index) => visit(inner.element, one, [...path, index], found));
  } else if (isMapping(value)) {
    for (const [key, one] of Object.entries(value)) {
      const part = partOf(inner, key);
      if (part) visit(part, one, [...path, key], found);
    }
  }
}

const isMapping = (value: unknown): value is object =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

function partOf(schema: z.core.$ZodType, key: string): z.core.$ZodType | undefined {
  if (schema instanceof z.ZodRecord) return schema.valueType;
  if (!(schema instanceof z.ZodObject) || !Object.hasOwn(schema.shape, key)) return undefined;
  return (schema.shape as Record<string, z.core.$ZodType>)[key];
}

/** Only conditions are lazy, and in them there is nothing to read: they are not entered. */
const bare = (schema: z.core.$ZodType): z.core.$ZodType =>
  schema instanceof z.ZodOptional ? bare(schema.unwrap()) : schema;

/** One kind of text: `cards.*.title`, with what the schema says of it. */
export interface PassageKind {
  /** `*` is an id, `#` a number in a list. */
  way: string;
  description: string;
}

/** The closed list itself: every kind of text that the format has. */
export function passageKinds(): PassageKind[] {
  const kinds = new Map<string, PassageKind>();
  for (const [key, schema] of Object.entries(scenarioInput.shape))
    if (!LEFT_OUT.includes(key)) kindsOf(schema, [key], (one) => void kinds.set(one.way, one));
  return [...kinds.values()];
}

function kindsOf(schema: z.core.$ZodType, steps: string[], found: (one: PassageKind) => void): void {
  const inner = bare(schema);
  const below = (next: z.core.$ZodType, ...step: string[]): void => kindsOf(next, [...steps, ...step], found);
  if (inner instanceof z.ZodUnion) inner.options.forEach((option) => below(option));
  else if (inner instanceof z.ZodArray) below(inner.element, '#');
  else if (inner instanceof z.ZodRecord) below(inner.valueType, '*');
  else if (inner instanceof z.ZodObject)
    Object.entries(inner.shape).forEach(([key, part]) => below(part, key));
  else if (inner instanceof z.ZodString && READ.get(inner))
    found({ way: steps.join('.'), description: inner.meta()?.description ?? 'A text that people read.' });
}

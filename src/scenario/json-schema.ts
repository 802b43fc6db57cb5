// JSON Schemas for editors, from the schemas that read the files, with help for every word.
import { z } from 'zod';
import { HISTORY_HELP, LAW_HELP, SCENARIO_HELP, SOURCES_HELP } from './schema-help.ts';
import type { Help } from './schema-help.ts';
import { scenarioInput } from './schema.ts';
import { sourcesFile } from './schema/end.ts';
import { historyInput } from './schema/history.ts';
import { calendarsInput, libraryInput } from './schema/law.ts';
import { workshopInput } from './schema/workshop.ts';
import { textsInput } from './schema/texts.ts';
import { passageKinds } from './passages.ts';

interface Source {
  title: string;
  description: string;
  schema: z.ZodType;
  help: Record<string, Help>;
}

/** By what a file of that kind holds. */
const SOURCES = {
  scenario: {
    title: 'Keyfall scenario',
    description: 'A scenario for Keyfall. The language is described in scenarios/README.md.',
    schema: scenarioInput,
    help: SCENARIO_HELP,
  },
  history: {
    title: 'Keyfall history',
    description: 'What was really done, or what the book says: timed moves, and what must come out of them.',
    schema: historyInput,
    help: HISTORY_HELP,
  },
  sources: {
    title: 'Keyfall sources',
    description: 'Where each figure of a scenario comes from.',
    schema: sourcesFile,
    help: SOURCES_HELP,
  },
  workshop: {
    title: 'Keyfall workshop',
    description: 'What a workshop of so many minutes plays of a scenario, and how fast.',
    schema: workshopInput,
    help: {},
  },
  texts: {
    title: 'Keyfall texts',
    description:
      'The words of a scenario in another language. `keyfall translate` writes such a file and says what is missing.',
    schema: textsInput,
    help: {},
  },
  duties: {
    title: 'Keyfall laws',
    description:
      'Duties to report of one jurisdiction, each in its versions. Ids begin with the file’s name.',
    schema: libraryInput,
    help: LAW_HELP,
  },
  calendars: {
    title: 'Keyfall calendars',
    description: 'Holidays by calendar, for business days.',
    schema: calendarsInput,
    help: {},
  },
} as const satisfies Record<string, Source>;
export type SchemaKind = keyof typeof SOURCES;
export const SCHEMA_KINDS = Object.keys(SOURCES) as SchemaKind[];

export type JsonSchema = { [key: string]: JsonSchema | JsonSchema[] | string | number | boolean | unknown[] };

export function jsonSchema(kind: SchemaKind): JsonSchema {
  const { title, description, schema, help }: Source = SOURCES[kind];
  const made = z.toJSONSchema(schema, { io: 'input', target: 'draft-7' }) as JsonSchema;
  const helpful = helped({ ...made, title, description }, help, []);
  return kind === 'texts' ? withWays(helpful) : helpful;
}

/** Zod has no word for keys of a pattern: which ways lead to a text is put in here, each with what the scenario says of it. */
function withWays(schema: JsonSchema): JsonSchema {
  const properties = schema['properties'] as Record<string, JsonSchema>;
  const { additionalProperties: one, ...texts } = properties['texts'] as { additionalProperties: JsonSchema };
  const ways = passageKinds().map(({ way, description }) => [patternOf(way), { ...one, description }]);
  const patternProperties = Object.fromEntries(ways) as JsonSchema;
  return {
    ...schema,
    properties: { ...properties, texts: { ...texts, patternProperties, additionalProperties: false } },
  };
}

/** `cards.*.title` → `^cards\.[A-Za-z0-9._-]+\.title$`; names of score rules have dots of their own. */
const patternOf = (way: string): string =>
  `^${way.replaceAll('.', '\\.').replaceAll('*', '[A-Za-z0-9._-]+').replaceAll('#', '[0-9]+')}$`;

/** Walks the schema; `path` is the way of words that an author would write. */
function helped<T>(node: T, help: Record<string, Help>, path: readonly string[]): T {
  if (typeof node !== 'object' || node === null) return node;
  if (Array.isArray(node)) return node.map((one: unknown) => helped(one, help, path)) as T;
  const entries = Object.entries(node).map(([key, value]: [string, unknown]) => [
    key,
    within(key, value, help, path),
  ]);
  return Object.fromEntries(entries) as T;
}

function within(key: string, value: unknown, help: Record<string, Help>, path: readonly string[]): unknown {
  if (key === 'properties') return each(value, (name, one) => described(one, help, [...path, name]));
  if (key === 'definitions') return each(value, (name, one) => helped(one, help, [`#${name}`]));
  // An example is what an author would write, and no schema.
  if (key === 'examples') return value;
  return helped(value, help, key === 'additionalProperties' ? [...path, '*'] : path);
}

const each = (value: unknown, change: (name: string, one: unknown) => unknown): unknown =>
  Object.fromEntries(
    Object.entries(value as object).map(([name, one]: [string, unknown]) => [name, change(name, one)]),
  );

/** What the schema itself says comes first. */
function described(node: unknown, help: Record<string, Help>, path: readonly string[]): unknown {
  return lifted({ ...helpFor(help, path), ...(helped(node, help, path) as JsonSchema) });
}

/** Beside a `$ref` validators read nothing, and editors a description: that is where it is seen first. */
function lifted({ allOf, ...rest }: JsonSchema): JsonSchema {
  const [only, ...more] = Array.isArray(allOf) ? (allOf as JsonSchema[]) : [];
  const isWrapping = only?.['$ref'] !== undefined && more.length === 0;
  if (isWrapping) return { ...rest, ...only };
  return allOf === undefined ? rest : { allOf, ...rest };
}

function helpFor(help: Record<string, Help>, path: readonly string[]): Help | undefined {
  const ways = [path.join('.'), ...path.map((_, index) => `*.${path.slice(index).join('.')}`)];
  return ways.map((way) => help[way]).find((one) => one !== undefined);
}

// What a device may ask of its team's logs, and what it hears. The answers say no more than the solo desk shows: never
// which tokens are forged, nor anything of the log that nobody has seen.
import * as z from 'zod/mini';
import { LONGEST_TOKEN, MOST_ROWS } from '../forensics/desk-types.ts';

/** Bytes of one answer. Rows beyond that are left out, and counted. */
export const LONGEST_ANSWER = 300_000;

/** Characters that are read of a query at all; how long one may be is said in a sentence. */
const LONGEST_READ = 30_000;

const id = z.string().check(z.maxLength(80), z.regex(/^[\w.-]+$/));
const line = z.string().check(z.maxLength(20_000));
const count = z.int().check(z.gte(0));
const ms = z.number().check(z.gte(0));

/** Names the logs as they stood when somebody opened them. */
const logs = id;
const sql = z.string().check(z.maxLength(LONGEST_READ));

export const deskAskSchema = z.discriminatedUnion('do', [
  /** The logs as they stand now. */
  z.strictObject({ do: z.literal('open') }),
  z.strictObject({ do: z.literal('query'), logs, sql }),
  z.strictObject({ do: z.literal('measure'), logs, query: id, sql }),
  z.strictObject({ do: z.literal('inspect'), logs, token: z.string().check(z.maxLength(LONGEST_READ)) }),
  z.strictObject({ do: z.literal('token'), logs, name: z.string().check(z.maxLength(200)) }),
]);
export type DeskAsk = z.infer<typeof deskAskSchema>;

const tone = z.enum(['hostile', 'safe', 'unproven', 'key', 'plain']);

const tableSchema = z.strictObject({
  id: line,
  label: line,
  says: line,
  rows: count,
  from: z.optional(line),
  to: z.optional(line),
  closed: z.optional(line),
  notes: z.array(line),
  columns: z.array(z.strictObject({ name: line, type: z.enum(['text', 'number', 'time']), says: line })),
});

const inspectionSchema = z.strictObject({
  says: line,
  tone,
  steps: z.array(
    z.strictObject({
      id: z.enum(['form', 'algorithm', 'key', 'signature', 'time', 'issuance']),
      label: line,
      word: line,
      says: line,
      tone,
    }),
  ),
  header: z.array(z.strictObject({ name: line, value: line })),
  claims: z.array(z.strictObject({ name: line, value: line, means: z.optional(line) })),
  doors: z.array(
    z.strictObject({
      id: line,
      label: line,
      verdict: z.enum(['accepts', 'refuses', 'unknown']),
      says: line,
      tone,
    }),
  ),
});

const cell = z.union([z.string(), z.number(), z.null()]);

export const deskAnswerSchema = z.discriminatedUnion('to', [
  z.strictObject({
    to: z.literal('open'),
    logs,
    state: z.strictObject({ minute: z.int(), tables: z.array(tableSchema), madeMs: ms, loadedMs: ms }),
  }),
  z.strictObject({
    to: z.literal('query'),
    columns: z.array(line),
    rows: z.array(z.array(cell)).check(z.maxLength(MOST_ROWS)),
    rowCount: count,
    more: z.boolean(),
    ms,
  }),
  z.strictObject({
    to: z.literal('measure'),
    counts: z.strictObject({
      tokens: count,
      flagged: count,
      signs: z.array(z.strictObject({ id: line, label: line, count })),
    }),
    ms,
  }),
  z.strictObject({ to: z.literal('inspect'), inspection: inspectionSchema }),
  /** Without one: no row of the copy has it. */
  z.strictObject({
    to: z.literal('token'),
    token: z.optional(z.string().check(z.maxLength(LONGEST_TOKEN))),
  }),
  z.strictObject({
    to: z.literal('trouble'),
    says: z.string(),
    line: z.optional(z.int()),
    col: z.optional(z.int()),
  }),
]);
export type DeskAnswer = z.infer<typeof deskAnswerSchema>;
export type DeskTrouble = Extract<DeskAnswer, { to: 'trouble' }>;

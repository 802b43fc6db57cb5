// A game is its scenario, its seed and its moves. Without the rules, so that what only reads or writes recordings needs
// none of them.
import * as z from 'zod/mini';
import type { Scenario } from '../scenario/scenario.ts';
import { FACILITATIONS, RECORDING_FORMAT } from '../scenario/vocabulary.ts';
import type { Move } from '../scenario/moves.ts';

export interface Recording {
  format: number;
  scenario: { id: string; hash: string; title: string };
  seed: number;
  /** `brief`: where the scenario says; else the act with which it begins. The acts before are left out. */
  start?: string;
  pinned?: boolean;
  /** Played in a room, where a facilitator may have had a hand in it. */
  facilitated?: boolean;
  moves: Move[];
}

export function newRecording(s: Scenario, seed: number, start?: string): Recording {
  return {
    format: RECORDING_FORMAT,
    // Recordings know no language.
    scenario: { id: s.id, hash: s.hash, title: s.told?.title ?? s.title },
    seed,
    ...(start ? { start } : {}),
    moves: [],
  };
}

/** Adds a move; waits that follow each other become one. */
export function record(recording: Recording, move: Move): Recording {
  const moves = recording.moves;
  const merges = move.do === 'wait' && moves[moves.length - 1]?.do === 'wait';
  return { ...recording, moves: [...(merges ? moves.slice(0, -1) : moves), move] };
}

const id = z.string().check(z.maxLength(80), z.regex(/^[\w.-]*$/));
const text = z.string().check(z.maxLength(2000));
const ids = z.array(id).check(z.maxLength(60));
const minute = z.int().check(z.gte(-10_000_000), z.lte(10_000_000));
const amount = z.number().check(z.gte(-1e13), z.lte(1e13));
const answer = z.strictObject({
  form: z.enum(['value', 'range', 'not-yet', 'never']),
  low: z.optional(amount),
  high: z.optional(amount),
  atLeast: z.optional(z.boolean()),
  text: z.optional(text),
  statement: z.optional(id),
});
const ends = z.optional(minute);
const sql = z.string().check(z.maxLength(10_000));
const tokens = z.int().check(z.gte(0), z.lte(10_000_000));
const rule = z.strictObject({
  sql,
  measured: z.optional(
    z.strictObject({
      seen: z.strictObject({
        tokens,
        flagged: tokens,
        forged: tokens,
        right: tokens,
        signs: z.record(id, tokens),
      }),
      unseen: z.strictObject({ forged: tokens, honest: tokens, right: tokens, wrong: tokens }),
      log: z.string().check(z.maxLength(200)),
    }),
  ),
});

/** Untrusted: a saved or sent move. Whether it is legal is for the rules to say. */
export const moveSchema = z.discriminatedUnion('do', [
  z.strictObject({ do: z.literal('wait'), until: minute }),
  z.strictObject({
    do: z.literal('play'),
    card: id,
    option: z.optional(id),
    who: z.optional(ids),
    reason: z.optional(text),
    rule: z.optional(rule),
    ends,
  }),
  z.strictObject({ do: z.literal('leave'), card: id }),
  z.strictObject({ do: z.literal('answer'), inject: id, option: id, why: z.optional(text), ends }),
  z.strictObject({
    do: z.literal('estimate'),
    claim: id,
    low: z.optional(amount),
    high: z.optional(amount),
    chance: z.optional(z.record(z.string().check(z.maxLength(80)), z.number().check(z.gte(0), z.lte(1)))),
  }),
  z.strictObject({
    do: z.literal('file'),
    duty: id,
    fields: z.record(id, answer),
    as: z.optional(z.enum(['correction', 'withdrawal'])),
    why: z.optional(text),
    day: z.optional(z.boolean()),
    ends,
  }),
  z.strictObject({
    do: z.literal('publish'),
    audiences: ids,
    wording: id,
    items: ids,
    advice: ids,
    channels: ids,
    days: z.int().check(z.gte(0), z.lte(3650)),
    ends,
  }),
  z.strictObject({
    do: z.literal('release'),
    release: id,
    audiences: ids,
    phrases: z.record(id, id),
    channels: ids,
    days: z.int().check(z.gte(0), z.lte(3650)),
    ends,
  }),
  z.strictObject({ do: z.literal('determine'), what: id, verdict: id, reason: text }),
  z.strictObject({
    do: z.literal('rule'),
    query: id,
    rule: z.optional(rule),
    mode: z.enum(['shadow', 'enforce', 'off']),
  }),
  z.strictObject({ do: z.literal('save-query'), name: z.string().check(z.maxLength(80)), sql }),
  z.strictObject({
    do: z.literal('plan'),
    steps: z
      .array(z.strictObject({ card: id, option: z.optional(id), after: z.optional(ids) }))
      .check(z.maxLength(60)),
  }),
  z.strictObject({ do: z.literal('hint'), query: z.optional(id) }),
  z.strictObject({
    do: z.literal('facilitate'),
    as: z.enum(FACILITATIONS),
    inject: id,
    says: z.optional(text),
  }),
]);

export const recordingSchema = z.strictObject({
  format: z.literal(RECORDING_FORMAT),
  scenario: z.strictObject({
    id,
    hash: z.string().check(z.maxLength(128)),
    title: z.string().check(z.maxLength(200)),
  }),
  seed: z.int().check(z.gte(0), z.lte(2 ** 53 - 1)),
  start: z.optional(id),
  pinned: z.optional(z.boolean()),
  facilitated: z.optional(z.boolean()),
  moves: z.array(moveSchema).check(z.maxLength(20_000)),
});

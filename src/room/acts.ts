// What can happen in a room, as it stands in its log and as it is asked for over the wire. Untrusted until checked here.
import * as z from 'zod/mini';
import { HOT_WASH_IDS, RATINGS } from '../debrief/report/note-words.ts';
import { moveSchema } from '../incident/recording.ts';
import { FACILITATIONS, PRESETS } from '../scenario/vocabulary.ts';
import { LIMITS, NOTE_KINDS, ROOM_FORMAT, SPEEDS } from './words.ts';

const id = z.string().check(z.maxLength(80), z.regex(/^[\w.-]+$/));
const ids = z.array(id).check(z.maxLength(60));
const text = z.string().check(z.maxLength(LIMITS.text));
const proof = z.string().check(z.regex(/^[0-9a-f]{64}$/));
const ms = z.int().check(z.gte(0), z.lte(LIMITS.tickMs));

/** Seen on other people's screens: no line breaks, no marks that turn the direction of what follows. */
export const nameSchema = z
  .string()
  .check(
    z.maxLength(LIMITS.name),
    z.regex(/^[^\p{Cc}\p{Zl}\p{Zp}\u200b-\u200f\u202a-\u202e\u2060-\u206f\ufeff]+$/u),
    z.regex(/\S/u),
  );

const chapter = z.strictObject({
  act: id,
  paces: z.array(z.number().check(z.gt(0), z.lte(10_000_000))).check(z.maxLength(20)),
});

const teamName = z.strictObject({ id, name: nameSchema });

/** Written by the room itself; nobody can ask for these. */
const houseActs = [
  z.strictObject({
    do: z.literal('create'),
    format: z.literal(ROOM_FORMAT),
    scenario: z.strictObject({
      id,
      hash: z.string().check(z.maxLength(128)),
      title: z.string().check(z.maxLength(200)),
    }),
    code: z.string().check(z.regex(/^[0-9A-Z]{10}$/)),
    proofs: z.strictObject({ facilitator: proof, observer: proof }),
    seed: z.int().check(z.gte(0), z.lte(0xffff_ffff)),
    preset: z.literal(PRESETS),
    start: z.optional(id),
    chapters: z.array(chapter).check(z.maxLength(60)),
    standsMs: z.int().check(z.gte(0), z.lte(600_000)),
    teams: z.array(teamName).check(z.minLength(1), z.maxLength(LIMITS.teams)),
  }),
  z.strictObject({
    do: z.literal('join'),
    player: id,
    name: nameSchema,
    role: z.enum(['player', 'observer']),
    proof,
  }),
  z.strictObject({ do: z.literal('leave'), player: id }),
  z.strictObject({ do: z.literal('return'), player: id }),
  /** Real time that has passed. The only way in which it enters a room. */
  z.strictObject({ do: z.literal('tick'), ms }),
] as const;

const playerActs = [
  /** Takes these seats of a team and lets all others go; a facilitator says whose. */
  z.strictObject({ do: z.literal('sit'), player: z.optional(id), team: id, seats: ids }),
  z.strictObject({ do: z.literal('rename'), player: z.optional(id), name: nameSchema }),
  /** A facilitator says for which team. */
  z.strictObject({ do: z.literal('move'), team: z.optional(id), move: moveSchema }),
  z.strictObject({ do: z.literal('propose'), move: moveSchema, says: z.optional(text) }),
  z.strictObject({ do: z.literal('vote'), proposal: id, yes: z.boolean() }),
  z.strictObject({ do: z.literal('withdraw'), proposal: id, team: z.optional(id) }),
  z.strictObject({ do: z.literal('commit'), proposal: id, team: z.optional(id) }),
] as const;

const noteAct = z.strictObject({
  do: z.literal('note'),
  text: text.check(z.minLength(1)),
  team: z.optional(id),
  kind: z.optional(z.enum(NOTE_KINDS)),
  pin: z.optional(z.string().check(z.maxLength(120))),
  at: z.optional(z.int().check(z.gte(-10_000_000), z.lte(10_000_000))),
  objective: z.optional(id),
});

const mark = z.optional(z.int().check(z.gte(1), z.lte(5)));

/** What is said about the workshop. Said again it stands in the place of what was said before. */
const sayingActs = [
  /** Without a rating: it is taken back. */
  z.strictObject({
    do: z.literal('rate'),
    team: id,
    objective: id,
    rating: z.optional(z.enum(RATINGS)),
    why: z.optional(text),
  }),
  /** Nothing: it is taken back. A facilitator says for which team, and for which seat if it was one. */
  z.strictObject({
    do: z.literal('hot-wash'),
    question: z.enum(HOT_WASH_IDS),
    answer: text,
    team: z.optional(id),
    seat: z.optional(id),
  }),
  z.strictObject({
    do: z.literal('feedback'),
    marks: z.strictObject({ objectives: mark, pace: mark, role: mark, real: mark, use: mark }),
    stay: z.optional(text),
    change: z.optional(text),
  }),
] as const;

const facilitatorActs = [
  z.strictObject({ do: z.literal('start') }),
  z.strictObject({ do: z.literal('pause') }),
  z.strictObject({ do: z.literal('resume') }),
  z.strictObject({ do: z.literal('speed'), speed: z.literal(SPEEDS) }),
  /** To the next thing that anybody would notice, or so many minutes on. */
  z.strictObject({ do: z.literal('skip'), minutes: z.optional(z.int().check(z.gte(1), z.lte(1_000_000))) }),
  /** The clock stands no longer, although somebody was asked something. */
  z.strictObject({ do: z.literal('go-on') }),
  /** Without a team: in all of them. */
  z.strictObject({
    do: z.literal('direct'),
    team: z.optional(id),
    as: z.enum(FACILITATIONS),
    inject: id,
    says: z.optional(text),
  }),
  z.strictObject({ do: z.literal('undo'), team: id }),
  /** Holds a seat instead of whoever held it. */
  z.strictObject({ do: z.literal('hand-over'), team: id, seat: id, to: z.optional(id) }),
  z.strictObject({ do: z.literal('put-out'), player: id }),
  z.strictObject({
    do: z.literal('override'),
    team: id,
    entry: z.string().check(z.maxLength(120)),
    points: z.number().check(z.gte(-100), z.lte(100)),
    reason: text.check(z.minLength(1)),
  }),
  z.strictObject({ do: z.literal('reveal'), scores: z.boolean() }),
  z.strictObject({ do: z.literal('hint'), team: id }),
  z.strictObject({ do: z.literal('end') }),
] as const;

/** What somebody may ask for. Whether they may is for may.ts to say. */
const askedActs = [...playerActs, noteAct, ...sayingActs, ...facilitatorActs] as const;
export const askedActSchema = z.discriminatedUnion('do', askedActs);
export type AskedAct = z.infer<typeof askedActSchema>;

const actSchema = z.discriminatedUnion('do', [...houseActs, ...askedActs]);
export type Act = z.infer<typeof actSchema>;
export type ActOf<K extends Act['do']> = Extract<Act, { do: K }>;

/** One line of a room's log. */
export const eventSchema = z.strictObject({
  /** Left out by the first format, and only by that. */
  format: z.optional(z.literal(ROOM_FORMAT)),
  seq: z.int().check(z.gte(1), z.lte(LIMITS.events)),
  /** Epoch, in milliseconds; for people to read. */
  atMs: z.number(),
  by: id,
  /** Made by the device that asked, so that it may ask again. */
  id: z.optional(id),
  act: actSchema,
});
export type RoomEvent = z.infer<typeof eventSchema>;
/** As it is before it has a number. */
export type Proposed = Omit<RoomEvent, 'seq'>;

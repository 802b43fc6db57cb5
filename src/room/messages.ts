// What goes over the wire, in both directions, by WebSocket or by long poll alike. Each message is one line of JSON.
import * as z from 'zod/mini';
import { PRESETS } from '../scenario/vocabulary.ts';
import { askedActSchema, nameSchema } from './acts.ts';
import { deskAnswerSchema, deskAskSchema } from './desk-messages.ts';
import { patchSchema } from './patch.ts';
import { LIMITS } from './words.ts';

const id = z.string().check(z.maxLength(80), z.regex(/^[\w.-]+$/));
const seq = z.int().check(z.gte(0), z.lte(LIMITS.events));
const secret = z.string().check(z.regex(/^[A-Za-z0-9_-]{43}$/));
/** Ten letters and digits without those that are mistaken for each other; hyphens and spaces are left out before. */
const codeSchema = z.string().check(z.regex(/^[0-9A-HJKMNP-TV-Z]{10}$/));

/** The largest message that a device may send, and the largest body of a request. */
export const LONGEST_MESSAGE = 32_768;

/** A line on which nothing has come for three of these is dead. */
export const BEAT_MS = 15_000;

// ---- From a device ----

export const clientMessageSchema = z.discriminatedUnion('t', [
  /** First of all. `since`: the last event that this device has seen all of; 0: none, or it starts anew. */
  z.strictObject({ t: z.literal('hello'), secret, since: seq }),
  /** An act, under an id that the device made: sent again it is not done again. */
  z.strictObject({ t: z.literal('act'), id, act: askedActSchema }),
  /** What would come of these steps. */
  z.strictObject({
    t: z.literal('forecast'),
    id,
    team: z.optional(id),
    steps: z
      .array(
        z.strictObject({
          card: id,
          option: z.optional(id),
          after: z.optional(z.array(id).check(z.maxLength(60))),
        }),
      )
      .check(z.maxLength(60)),
  }),
  /** A question to a team's logs; one at a time. A facilitator says whose. */
  z.strictObject({ t: z.literal('desk'), id, team: z.optional(id), ask: deskAskSchema }),
]);
export type ClientMessage = z.infer<typeof clientMessageSchema>;

// ---- To a device ----

export const serverMessageSchema = z.discriminatedUnion('t', [
  /** The device is known. Unless `kept`, it must forget what it has: everything comes anew. */
  z.strictObject({ t: z.literal('welcome'), seq, kept: z.boolean() }),
  /** What it sees now, as changes by document (see Documents in view-types.ts). `null`: it sees that no more. */
  z.strictObject({ t: z.literal('see'), seq, docs: z.record(z.string(), z.nullable(patchSchema)) }),
  /** The act is durable, as this event, and everybody will see it. */
  z.strictObject({ t: z.literal('done'), id, seq }),
  /** It was not done. One sentence. */
  z.strictObject({ t: z.literal('refused'), id, says: z.string() }),
  z.strictObject({ t: z.literal('forecast'), id, forecast: z.unknown() }),
  z.strictObject({ t: z.literal('desk'), id, answer: deskAnswerSchema }),
  /** The logs are being made. `done`: 0…1. */
  z.strictObject({ t: z.literal('desk-progress'), id, done: z.number(), says: z.string() }),
  /** Nothing new; the line still holds. Sent at least every BEAT_MS. */
  z.strictObject({ t: z.literal('beat') }),
  /** The server hangs up. `again`: the device may come back. */
  z.strictObject({ t: z.literal('bye'), says: z.string(), again: z.boolean() }),
]);
export type ServerMessage = z.infer<typeof serverMessageSchema>;

// ---- Requests ----

/** POST api/rooms */
export const createSchema = z.strictObject({
  scenario: id,
  preset: z.literal(PRESETS),
  /** Left out: drawn. */
  seed: z.optional(z.int().check(z.gte(0), z.lte(0xffff_ffff))),
  /** The act to begin with. Left out: as the preset has it. */
  start: z.optional(id),
  teams: z.array(nameSchema).check(z.minLength(1), z.maxLength(LIMITS.teams)),
  /** For how many seconds the clock stands whenever somebody is asked something. */
  standSeconds: z.optional(z.int().check(z.gte(0), z.lte(600))),
});
export type CreateRequest = z.infer<typeof createSchema>;

export const createdSchema = z.strictObject({
  room: id,
  code: codeSchema,
  /** Whoever has it is the facilitator. */
  facilitator: secret,
  /** Observers join with it. */
  observer: secret,
});
export type Created = z.infer<typeof createdSchema>;

/** POST api/join */
export const joinSchema = z.discriminatedUnion('as', [
  z.strictObject({ as: z.literal('player'), code: codeSchema, name: nameSchema }),
  z.strictObject({ as: z.literal('projector'), code: codeSchema }),
  z.strictObject({ as: z.literal('observer'), code: codeSchema, name: nameSchema, observer: secret }),
]);
export type JoinRequest = z.infer<typeof joinSchema>;

export const joinedSchema = z.strictObject({ room: id, secret });
export type Joined = z.infer<typeof joinedSchema>;

/** POST api/rooms/ROOM/poll: sends these messages, and waits a while for what there is to receive. */
export const pollSchema = z.strictObject({
  /** Of the line that the first answer named; left out: a new one. */
  line: z.optional(secret),
  /** The last batch that has arrived; the next is sent again until this says so. */
  got: z.int().check(z.gte(0)),
  send: z.array(z.unknown()).check(z.maxLength(50)),
  /** Who asks, and what it has seen of: for a server that does not know the line, because another one opened it. */
  hello: z.optional(z.strictObject({ secret, since: seq })),
  /** Do not wait. */
  now: z.optional(z.boolean()),
});
export type PollRequest = z.infer<typeof pollSchema>;

export const polledSchema = z.strictObject({
  line: secret,
  batch: z.int().check(z.gte(0)),
  messages: z.array(serverMessageSchema),
});

/** Any request that was refused. */
export const troubleSchema = z.strictObject({ says: z.string() });

/** GET api/scenarios */
export const scenarioListSchema = z.array(
  z.strictObject({
    id,
    title: z.string(),
    summary: z.string(),
    acts: z.array(z.strictObject({ id, title: z.string() })),
    /** What each preset plays, by where it begins; the first of a preset is its own. */
    plans: z.array(
      z.strictObject({
        preset: z.literal(PRESETS),
        start: id,
        chapters: z.array(
          z.strictObject({ act: id, title: z.string(), minutes: z.number(), paces: z.array(z.string()) }),
        ),
      }),
    ),
  }),
);
export type ScenarioList = z.infer<typeof scenarioListSchema>;

/** GET and POST api/network: whether phones find this server, and where. */
export const networkSchema = z.strictObject({
  open: z.boolean(),
  /** Under which they do, the likeliest first. */
  origins: z.array(z.string()),
  /** Whoever asks may open and close it: the page is at the machine itself. */
  mine: z.boolean(),
});
export type NetworkView = z.infer<typeof networkSchema>;
export const turnNetworkSchema = z.strictObject({ open: z.boolean() });

/** `kq7f-3mxp 8a` → `KQ7F3MXP8A`: as people type it. */
export function readCode(text: string): string | undefined {
  const code = text.toUpperCase().replaceAll(/[\s-]/g, '').replaceAll('O', '0').replaceAll(/[IL]/g, '1');
  return codeSchema.safeParse(code).success ? code : undefined;
}

/** `KQ7F3-MXP8A`: as it is shown. */
export const sayCode = (code: string): string => `${code.slice(0, 5)}-${code.slice(5)}`;

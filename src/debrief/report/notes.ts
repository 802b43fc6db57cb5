// What people wrote down about an exercise: who took part, what observers saw, the hot wash, the facilitator's
// overrides, who will mend what. It belongs beside a recording, which knows none of it; a report does without.
import * as z from 'zod/mini';
import { HOT_WASH_IDS, RATINGS } from './note-words.ts';
import type { FeedbackStatement, HotWashQuestion, Rating } from './note-words.ts';

export const NOTES_FORMAT = 1;

export interface Participant {
  name: string;
  role: string;
  as: 'player' | 'observer' | 'facilitator';
  team?: string | undefined;
}

export interface Observation {
  says: string;
  kind: 'strength' | 'improve' | 'note';
  by?: string | undefined;
  team?: string | undefined;
  /** Pinned to an item of the timeline, by its id. */
  event?: string | undefined;
  /** Pinned to a minute of the exercise. */
  minute?: number | undefined;
  /** What it was pinned to, in words, where that is no item of a timeline. */
  about?: string | undefined;
  objective?: string | undefined;
}

export interface Rated {
  objective: string;
  rating: Rating;
  by?: string | undefined;
  team?: string | undefined;
  why?: string | undefined;
}

export interface HotWashAnswer {
  seat: string;
  question: HotWashQuestion;
  answer: string;
  team?: string | undefined;
}

export interface Feedback {
  marks: Partial<Record<FeedbackStatement, number>>;
  seat?: string | undefined;
  stay?: string | undefined;
  change?: string | undefined;
}

/** The facilitator's word against the ledger's. */
export interface Override {
  rule: string;
  points: number;
  reason: string;
  by?: string | undefined;
  team?: string | undefined;
}

/** Who mends what by when. */
export interface Action {
  /** The score rule that it answers. */
  rule: string;
  says?: string | undefined;
  owner?: string | undefined;
  due?: string | undefined;
}

export interface Notes {
  format: typeof NOTES_FORMAT;
  exercise?:
    { title?: string | undefined; place?: string | undefined; held?: string | undefined } | undefined;
  participants: Participant[];
  observations: Observation[];
  ratings: Rated[];
  hotWash: HotWashAnswer[];
  feedback: Feedback[];
  overrides: Override[];
  actions: Action[];
}

export const NO_NOTES: Notes = {
  format: NOTES_FORMAT,
  participants: [],
  observations: [],
  ratings: [],
  hotWash: [],
  feedback: [],
  overrides: [],
  actions: [],
};

const id = z.string().check(z.minLength(1), z.maxLength(120), z.regex(/^[\w.:-]+$/));
const line = z.string().check(z.maxLength(120));
const text = z.string().check(z.maxLength(2000));
const maybe = z.optional(line);
const day = z.string().check(z.regex(/^(\d{4}-\d{2}-\d{2})?$/));
const list = <T extends z.core.$ZodType>(of: T, most: number) => z.array(of).check(z.maxLength(most));
const mark = z.optional(z.int().check(z.gte(1), z.lte(5)));

/** Untrusted: from a file, from this browser's storage, later from a room. */
export const notesSchema = z.strictObject({
  format: z.literal(NOTES_FORMAT),
  exercise: z.optional(z.strictObject({ title: maybe, place: maybe, held: z.optional(day) })),
  participants: list(
    z.strictObject({
      name: line,
      role: line,
      as: z.enum(['player', 'observer', 'facilitator']),
      team: maybe,
    }),
    200,
  ),
  observations: list(
    z.strictObject({
      says: text,
      kind: z.enum(['strength', 'improve', 'note']),
      by: maybe,
      team: maybe,
      event: z.optional(id),
      minute: z.optional(z.int().check(z.gte(-10_000_000), z.lte(10_000_000))),
      about: maybe,
      objective: z.optional(id),
    }),
    1000,
  ),
  ratings: list(
    z.strictObject({ objective: id, rating: z.enum(RATINGS), by: maybe, team: maybe, why: z.optional(text) }),
    300,
  ),
  hotWash: list(
    z.strictObject({ seat: line, question: z.enum(HOT_WASH_IDS), answer: text, team: maybe }),
    600,
  ),
  feedback: list(
    z.strictObject({
      marks: z.strictObject({ objectives: mark, pace: mark, role: mark, real: mark, use: mark }),
      seat: maybe,
      stay: z.optional(text),
      change: z.optional(text),
    }),
    200,
  ),
  overrides: list(
    z.strictObject({
      rule: id,
      points: z.number().check(z.gte(-100), z.lte(100)),
      reason: text.check(z.minLength(1)),
      by: maybe,
      team: maybe,
    }),
    200,
  ),
  actions: list(
    z.strictObject({ rule: id, says: z.optional(text), owner: maybe, due: z.optional(day) }),
    200,
  ),
});

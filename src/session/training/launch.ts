// What a training system says when it launches a game by cmi5: five words in the address, and a document about the run.
import * as z from 'zod/mini';
import type { Actor } from '../../debrief/xapi/statement.ts';

export interface Launch {
  endpoint: string;
  fetch: string;
  actor: Actor;
  registration: string;
  activityId: string;
}

const address = z.url().check(z.maxLength(4000), z.regex(/^https?:/));
const actorShape = z.looseObject({
  objectType: z.optional(z.enum(['Agent', 'Group'])),
  name: z.optional(z.string().check(z.maxLength(400))),
  account: z.strictObject({
    homePage: z.string().check(z.maxLength(4000)),
    name: z.string().check(z.maxLength(400)),
  }),
});
const launchShape = z.object({
  endpoint: address,
  fetch: address,
  actor: actorShape,
  registration: z.string().check(z.regex(/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i)),
  activityId: z.string().check(z.minLength(1), z.maxLength(4000)),
});

/** Undefined when the address is not that of a launch. */
export function readLaunch(search: string): Launch | undefined {
  const words = new URLSearchParams(search);
  const read = launchShape.safeParse({
    ...Object.fromEntries(words),
    actor: parsed(words.get('actor') ?? ''),
  });
  if (!read.success) return undefined;
  const { endpoint, actor, ...launch } = read.data;
  return {
    ...launch,
    actor: { ...actor, objectType: actor.objectType ?? 'Agent' },
    endpoint: endpoint.endsWith('/') ? endpoint : `${endpoint}/`,
  };
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** The document `LMS.LaunchData`. Words that nobody here reads are passed over. */
const launchDataShape = z.object({
  contextTemplate: z.looseObject({
    contextActivities: z.optional(z.record(z.string(), z.array(z.looseObject({ id: z.string() })))),
    extensions: z.optional(z.record(z.string(), z.unknown())),
  }),
  launchMode: z.enum(['Normal', 'Browse', 'Review']),
  masteryScore: z.optional(z.number().check(z.gte(0), z.lte(1))),
  returnURL: z.optional(address),
});
export type LaunchData = z.infer<typeof launchDataShape>;

export function readLaunchData(value: unknown): LaunchData | undefined {
  const read = launchDataShape.safeParse(value);
  return read.success ? read.data : undefined;
}

// Scenarios that somebody is writing, as the server of `keyfall play --scenarios` tells of them.
import * as z from 'zod/mini';
import type { Issue } from '../scenario/issues.ts';
import { languagesShape } from './listed-languages.ts';
import type { Listed } from './library.ts';

/** One folder with a scenario, or with what should become one. */
export interface AuthoredFolder {
  name: string;
  /** Where it can be played. */
  id?: string;
  title?: string;
  hash?: string;
  issues: Issue[];
}

export interface Authored {
  scenarios: Listed[];
  folders: AuthoredFolder[];
  /** Rules that the manual explains. */
  explained: string[];
}

const listedShape = z.object({
  id: z.string(),
  title: z.string(),
  summary: z.string(),
  hash: z.string(),
  url: z.string(),
  linesUrl: z.string(),
  minutes: z.tuple([z.number(), z.number()]),
  start: z.optional(z.string()),
  languages: z.optional(languagesShape),
});

const issueShape = z.object({
  rule: z.string(),
  file: z.string(),
  line: z.int(),
  col: z.int(),
  says: z.string(),
  severity: z.enum(['error', 'warning']),
});

const authoredShape = z.object({
  scenarios: z.array(listedShape),
  folders: z.array(
    z.object({
      name: z.string(),
      id: z.optional(z.string()),
      title: z.optional(z.string()),
      hash: z.optional(z.string()),
      issues: z.array(issueShape),
    }),
  ),
  explained: z.array(z.string()),
});

/** Calls back with what there is now, and after each save. Answers how to stop. */
export function followAuthored(base: string, told: (authored: Authored) => void): () => void {
  const source = new EventSource(`${base}events`);
  // Of two answers that cross, the later question counts.
  let asked = 0;
  source.addEventListener('message', () => {
    const mine = (asked += 1);
    void readAuthored(base).then((authored) => {
      if (authored && mine === asked) told(authored);
    });
  });
  return () => source.close();
}

/** Undefined when the server is gone, or is another one. */
async function readAuthored(base: string): Promise<Authored | undefined> {
  try {
    const answer = await fetch(`${base}scenarios.json`, { cache: 'no-store' });
    const read = authoredShape.safeParse(await answer.json());
    return read.success ? read.data : undefined;
  } catch {
    return undefined;
  }
}

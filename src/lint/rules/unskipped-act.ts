import type { Rule } from '../subject.ts';

/** Whoever starts later leaves out the score of the acts that are skipped, so these must lie before. */
export const unskippedAct: Rule = {
  id: 'unskipped-act',
  find: ({ scenario: { start }, input, reach }) =>
    (start?.skips ?? [])
      .map((act, index) => ({
        act,
        path: ['start', 'skips', ...(Array.isArray(input.start?.skips) ? [index] : [])],
      }))
      .filter(({ act }) => reach.key(`act:${act}`) > (start?.minute ?? 0))
      .map(({ act, path }) => ({
        path,
        which: 'value' as const,
        says: `"${act}" cannot have opened at that instant, so nobody skips it, and its score rules are left out all the same.`,
      })),
};

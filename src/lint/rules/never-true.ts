import { blame } from '../blame.ts';
import { NEVER } from '../reach.ts';
import { conditionSites } from '../sites.ts';
import type { Rule } from '../subject.ts';

/** Places of which another rule says more. */
const ELSEWHERE: RegExp[] = [
  /^acts\.[^.]+\.opens$/,
  /^cards\.[^.]+\.(needs|dealt)$/,
  /^cards\.[^.]+\.options\.[^.]+\.if$/,
  /^injects\.[^.]+\.when$/,
  /^injects\.[^.]+\.options\.[^.]+\.if$/,
  /^people\.[^.]+\.from$/,
  /^flows\.[^.]+\.(from|while)$/,
  /^endings\.[^.]+\.when$/,
  /^hints\.\d+\.when$/,
  /^duties\.[^.]+\.(needs|met|clock)$/,
  /^score\..+\.when$/,
];

export const neverTrue: Rule = {
  id: 'never-true',
  find: (subject) =>
    conditionSites(subject)
      .filter(({ path }) => !ELSEWHERE.some((one) => one.test(path.join('.'))))
      .filter(({ condition }) => subject.reach.earliest(condition) === NEVER)
      .map(({ path, condition }) => ({
        path,
        says: `This is never true: ${blame(subject.reach, condition)}.`,
      })),
};

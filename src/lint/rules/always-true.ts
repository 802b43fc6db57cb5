import { conditionSites } from '../sites.ts';
import type { Rule } from '../subject.ts';

/** Words that open something; what is open from the start needs none of them. */
const OPENING =
  /^(cards|duties|determinations|notice|releases|audiences|logs|plans|queries|injects)\..*(needs|if)$/;

export const alwaysTrue: Rule = {
  id: 'always-true',
  find: (subject) =>
    conditionSites(subject)
      .filter(({ path }) => OPENING.test(path.join('.')) || path.join('.') === 'notice.needs')
      .filter(({ condition }) => subject.reach.latest(condition) <= 0)
      .map(({ path }) => ({
        path,
        says: 'This is true from the first minute on, so it keeps nothing back.',
      })),
};

import type { Path } from '../../scenario/places.ts';
import { NEVER } from '../reach.ts';
import type { Reach } from '../reach.ts';
import type { Rule, Subject } from '../subject.ts';
import { dutyPath } from '../written.ts';

export const unstaffed: Rule = {
  id: 'unstaffed',
  find: (subject) =>
    crewsIn(subject)
      .filter(({ who }) => subject.reach.crew(who) === NEVER)
      .map(({ path, who }) => ({ path: [...path, 'who'], says: sayWhy(subject.reach, who) })),
};

function crewsIn({ scenario: s, input }: Subject): { path: Path; who: string[][] }[] {
  const options = Object.entries(s.injects).flatMap(([id, inject]) =>
    Object.entries(inject.options).map(([option, { work }]) => ({
      path: ['injects', id, 'options', option],
      who: work?.who ?? [],
    })),
  );
  return [
    ...Object.entries(s.cards).map(([id, { who }]) => ({ path: ['cards', id], who })),
    ...options,
    ...Object.entries(s.duties).map(([id, { work }]) => ({ path: dutyPath(input, id), who: work.who })),
    ...(s.notice ? [{ path: ['notice'], who: s.notice.work.who }] : []),
    ...Object.entries(s.releases).map(([id, { work }]) => ({ path: ['releases', id], who: work.who })),
  ];
}

function sayWhy(reach: Reach, who: readonly string[][]): string {
  const empty = who.find((place) => reach.crew([place]) === NEVER);
  if (empty)
    return `Nobody can ever do this: ${empty.join(' or ')} never comes to the table, nor does a stand-in.`;
  return `Nobody can ever do this: it needs ${who.length} people at once, and fewer can fill these places.`;
}

import type { Card } from '../../scenario/table-nouns.ts';
import { blame } from '../blame.ts';
import { NEVER } from '../reach.ts';
import type { Reach } from '../reach.ts';
import type { Rule } from '../subject.ts';

export const unreachableCard: Rule = {
  id: 'unreachable-card',
  find: ({ scenario, reach }) =>
    Object.entries(scenario.cards).flatMap(([id, card]) => {
      const why = whyNever(reach, card);
      return why === undefined ? [] : [{ path: ['cards', id, why.word], says: why.says }];
    }),
};

function whyNever(reach: Reach, { needs, gone }: Card): { word: string; says: string } | undefined {
  const minute = reach.earliest(needs);
  if (needs && minute === NEVER) {
    return { word: 'needs', says: `Nobody can ever play this card: ${blame(reach, needs)}.` };
  }
  if (gone && reach.latest(gone) <= minute) {
    return { word: 'gone', says: 'Nobody can ever play this card: it is gone before it could begin.' };
  }
  return undefined;
}

import { keysIn } from '../keys.ts';
import type { Rule } from '../subject.ts';

export const decoyWithoutLesson: Rule = {
  id: 'decoy-without-lesson',
  find: ({ scenario: s }) => {
    const asked = [...keysIn(s)].map((key) => key.split(/[:.]/).slice(0, 2).join(':'));
    return Object.entries(s.cards)
      .filter(([id, card]) => {
        const effects = [card.then, ...Object.values(card.options).map(({ then }) => then)].flat();
        const isRead = asked.includes(`done:${id}`) || asked.includes(`started:${id}`);
        return effects.length === 0 && !isRead && !card.asksQuery && card.price !== undefined && !card.lesson;
      })
      .map(([id]) => ({
        path: ['cards', id],
        says: 'This card costs something and does nothing; accepted: a `lesson` that says so in the debrief, or `then`.',
      }));
  },
};

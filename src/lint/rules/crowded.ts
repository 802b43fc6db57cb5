import { NEVER } from '../reach.ts';
import type { Rule } from '../subject.ts';

/** More than people can read and answer before the next one comes. */
const MOST = 4;
const HOUR = 60;

/** Counts only what comes by the clock in every play; what a team brings upon itself is its own affair. */
export const crowded: Rule = {
  id: 'crowded',
  find: ({ scenario: s, reach }) => {
    const asking = Object.entries(s.injects)
      .filter(([, { options }]) => Object.keys(options).length > 0)
      .map(([id, { when }]) => ({
        id,
        minute: when ? reach.latest(when) : NEVER,
        from: reach.key(`sent:${id}`),
      }))
      .filter(({ minute, from }) => minute < NEVER && minute === from)
      .sort((a, b) => a.minute - b.minute);
    return asking.flatMap(({ id, minute }, index) => {
      const first = asking[index - MOST];
      if (first === undefined || minute - first.minute >= HOUR) return [];
      return [
        {
          path: ['injects', id],
          says: `This is question ${MOST + 1} or more within an hour, counted from "${first.id}"; at most ${MOST} leave time to answer.`,
        },
      ];
    });
  },
};

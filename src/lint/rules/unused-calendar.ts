import { spansIn } from '../spans.ts';
import type { Rule } from '../subject.ts';

/** A calendar counts where something names it, and for laws of its zone that name none. `office` is there anyway. */
export const unusedCalendar: Rule = {
  id: 'unused-calendar',
  find: ({ scenario: s }) => {
    const laws = Object.values(s.duties).flatMap(({ versions }) => versions);
    const named = new Set([
      'office',
      ...spansIn(s).flatMap(({ office }) => office ?? []),
      ...laws.flatMap(({ calendar }) => calendar ?? []),
    ]);
    const zones = laws.map(({ zone }) => zone);
    return Object.entries(s.calendars)
      .filter(([id, { zone }]) => !named.has(id) && !zones.includes(zone))
      .map(([id]) => ({
        path: ['calendars', id],
        says: `Nothing counts with the calendar "${id}"; what would: a duration such as \`3 ${id} hours\`, or a duty.`,
      }));
  },
};

import { NEVER } from '../reach.ts';
import type { Rule } from '../subject.ts';

export const closedOffer: Rule = {
  id: 'closed-offer',
  find: ({ scenario: s, reach }) =>
    Object.entries(s.injects)
      .filter(([id, { until, options }]) => {
        const sent = reach.key(`sent:${id}`);
        return until !== undefined && Object.keys(options).length > 0 && sent < NEVER && until <= sent;
      })
      .map(([id]) => ({
        path: ['injects', id, 'until'],
        says: 'This offer has ended before it can arrive, so it is open for one minute; accepted: a later instant, or `within`.',
      })),
};

import { everyCondition } from '../keys.ts';
import { leaves } from '../../incident/conditions.ts';
import type { Rule } from '../subject.ts';

export const idleControl: Rule = {
  id: 'idle-control',
  find: ({ scenario: s }) => {
    const read = new Set(
      everyCondition(s)
        .flatMap(leaves)
        .flatMap((c) => (c.is === 'control' ? [c.control] : [])),
    );
    const ruled = Object.values(s.queries).flatMap(({ control }) => control ?? []);
    return Object.entries(s.controls)
      .filter(([id, { stops, costs, costsOnce }]) => {
        const does = [stops, costs, costsOnce].some((all) => Object.values(all).some((amount) => amount > 0));
        return !does && !read.has(id) && !ruled.includes(id);
      })
      .map(([id]) => ({
        path: ['controls', id],
        says: 'This control stops nothing, costs nothing, and no condition asks for it; accepted: `stops`, `costs` or both.',
      }));
  },
};

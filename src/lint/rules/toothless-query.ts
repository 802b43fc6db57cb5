import type { Rule } from '../subject.ts';

export const toothlessQuery: Rule = {
  id: 'toothless-query',
  find: ({ scenario: s }) =>
    Object.entries(s.queries).flatMap(([id, { control }]) => {
      const stops = Object.values(s.controls[control ?? '']?.stops ?? {});
      if (control === undefined || stops.some((share) => share > 0)) return [];
      return [
        {
          path: ['queries', id, 'control'],
          says: `Enforcing this rule stops nothing: the control "${control}" has no \`stops\`, of which a rule stops as much as it finds.`,
        },
      ];
    }),
};

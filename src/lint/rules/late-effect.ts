import { effectStart } from '../effect-causes.ts';
import { effectLists, effectPaths } from '../effects.ts';
import { NEVER } from '../reach.ts';
import type { Rule } from '../subject.ts';

export const lateEffect: Rule = {
  id: 'late-effect',
  find: ({ scenario: s, input, reach }) =>
    effectLists(s).flatMap((list) => {
      const paths = effectPaths(input, list);
      return list.effects.flatMap((effect, index) => {
        const begins = Math.max(reach.key(list.key), reach.earliest(effect.if));
        if (!effect.after || begins === NEVER || effectStart(reach, list.key, effect) < s.closes) return [];
        return [
          {
            path: [...(paths[index] ?? list.path), 'after'],
            says: 'This effect always comes after the close; accepted: a shorter time.',
          },
        ];
      });
    }),
};

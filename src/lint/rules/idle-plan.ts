import type { Plan } from '../../scenario/table-nouns.ts';
import { NEVER } from '../reach.ts';
import type { Reach } from '../reach.ts';
import type { Finding, Rule } from '../subject.ts';

export const idlePlan: Rule = {
  id: 'idle-plan',
  find: ({ scenario, reach }) =>
    Object.entries(scenario.plans).flatMap(([id, plan]) => stepsOf(reach, id, plan)),
};

function stepsOf(reach: Reach, id: string, plan: Plan): Finding[] {
  return (['choices', 'extras'] as const).flatMap((kind) =>
    Object.entries(plan[kind]).flatMap(([part, { steps }]) =>
      steps.flatMap(({ card, option }, index) => {
        const way = option === undefined ? card : `${card}.${option}`;
        if (reach.key(`started:${way}`) < NEVER) return [];
        return [
          {
            path: ['plans', id, kind, part, 'steps', index],
            which: 'value' as const,
            says: `This step can never begin: nobody can ever play "${way}".`,
          },
        ];
      }),
    ),
  );
}

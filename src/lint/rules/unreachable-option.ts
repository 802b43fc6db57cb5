import type { Option } from '../../scenario/table-nouns.ts';
import { blame } from '../blame.ts';
import { NEVER } from '../reach.ts';
import type { Finding, Rule, Subject } from '../subject.ts';

export const unreachableOption: Rule = {
  id: 'unreachable-option',
  find: (subject) => [
    ...Object.entries(subject.scenario.cards).flatMap(([id, { options }]) =>
      optionsOf(subject, ['cards', id], options),
    ),
    ...Object.entries(subject.scenario.injects).flatMap(([id, { options }]) =>
      optionsOf(subject, ['injects', id], options),
    ),
  ],
};

function optionsOf({ reach }: Subject, path: string[], options: Record<string, Option>): Finding[] {
  return Object.entries(options).flatMap(([id, { if: condition }]) =>
    condition && reach.earliest(condition) === NEVER
      ? [{ path: [...path, 'options', id], says: `This is never offered: ${blame(reach, condition)}.` }]
      : [],
  );
}

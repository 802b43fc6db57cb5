import type { Path } from '../../scenario/places.ts';
import type { Finding, Rule, Subject } from '../subject.ts';

/** Two things that people see side by side must not be called the same. */
export const sameTitle: Rule = {
  id: 'same-title',
  find: (subject) => {
    const { cards, injects } = subject.scenario;
    return [
      ...twins(
        subject,
        [['cards'], 'title'],
        Object.entries(cards).map(([id, { title }]) => [id, title]),
      ),
      ...[
        ...Object.entries(cards).map((one) => ['cards', ...one] as const),
        ...Object.entries(injects).map((one) => ['injects', ...one] as const),
      ].flatMap(([home, id, { options }]) =>
        twins(
          subject,
          [[home, id, 'options'], 'label'],
          Object.entries(options).map(([option, { label }]) => [option, label]),
        ),
      ),
    ];
  },
};

function twins({ places }: Subject, [home, word]: [Path, string], names: [string, string][]): Finding[] {
  return names.flatMap(([id, name], index) => {
    const other = names.slice(0, index).find(([, one]) => one.toLowerCase() === name.toLowerCase());
    if (other === undefined) return [];
    const line = places.of([...home, other[0]], 'key').line;
    return [
      { path: [...home, id, word], says: `"${name}" is also what "${other[0]}" (line ${line}) is called.` },
    ];
  });
}

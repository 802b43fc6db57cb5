import type { Option } from '../../scenario/table-nouns.ts';
import type { Finding, Rule } from '../subject.ts';
import { keysIn } from '../keys.ts';

/** A choice between two ways of doing nothing, beside ways that do something, is one that an author forgot to finish. */
export const sameOptions: Rule = {
  id: 'same-options',
  find: ({ scenario: s }) => {
    const keys = keysIn(s);
    return Object.entries(s.injects).flatMap(([id, { options, silence }]) =>
      idleIn(
        ['injects', id],
        options,
        (option) =>
          silence.option === option || ['chose', 'ended'].some((word) => keys.has(`${word}:${id}.${option}`)),
      ),
    );
  },
};

function idleIn(path: string[], options: Record<string, Option>, isRead: (id: string) => boolean): Finding[] {
  const ids = Object.keys(options);
  const idle = ids.filter((id) => {
    const { then = [], work, reason } = options[id] ?? {};
    return then.length === 0 && !work && !reason && !isRead(id);
  });
  if (idle.length < 2 || idle.length === ids.length) return [];
  return idle.slice(1).map((id) => ({
    path: [...path, 'options', id],
    says: `This does as little as "${idle[0]}": no effect, no work, and no condition asks whether it was chosen.`,
  }));
}

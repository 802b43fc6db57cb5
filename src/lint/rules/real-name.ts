import type { Rule } from '../subject.ts';
import { textsIn } from '../written.ts';

export const realName: Rule = {
  id: 'real-name',
  find: ({ input, names }) =>
    textsIn(input).flatMap(({ path, text }) =>
      names
        .filter((name) => text.toLowerCase().includes(name.toLowerCase()))
        .map((name) => ({
          path,
          which: 'value' as const,
          says: `"${name}" is on the list of names to avoid; what is accepted: a role, such as \`the director\`.`,
        })),
    ),
};

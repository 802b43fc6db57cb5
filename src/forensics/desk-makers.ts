// The parts of the desk as the game has them. STAND-INS until the branches meet: whoever joins them replaces this file
// by one that imports makeLogs, sqlCounter, inspect and mint; desk-parts.ts says what each must do.
import type { DeskParts } from './desk-parts.ts';

export const MAKERS: Omit<DeskParts, 'loadSql'> = {
  *makeLogs(_, { minute }) {
    yield { done: 1, says: 'There are no logs yet' };
    return { tables: [], traces: [], state: { minute, tables: [] } };
  },
  counting: () => ({
    *ready() {},
    count: () => ({ trouble: { says: 'Rules cannot be counted yet.' } }),
    close() {},
  }),
  inspect: async () => ({
    says: 'Tokens cannot be looked at yet.',
    tone: 'plain',
    steps: [],
    header: [],
    claims: [],
    doors: [],
  }),
  token: () => undefined,
};

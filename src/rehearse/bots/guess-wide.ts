import { waitUntil } from '../turn.ts';
import type { Decide } from '../turn.ts';

/** Says the widest range wherever one is asked for, files it where a form is open, and does nothing else. */
export const guessWide: Decide = ({ x, open, next }) => {
  const wide = open('estimate').find(({ key }) => key.endsWith('.wide'));
  const report = open('file').find(
    ({ move }) => move.do === 'file' && x.duties[move.duty]?.filedAt === undefined,
  );
  return (wide ?? report)?.move ?? waitUntil(next());
};

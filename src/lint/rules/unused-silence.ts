import type { Rule } from '../subject.ts';
import { written } from '../written.ts';

/** Silence is an answer only where there is a question and a limit. */
export const unusedSilence: Rule = {
  id: 'unused-silence',
  find: ({ scenario: s, input }) =>
    Object.entries(s.injects)
      .filter(([id]) => written(input, ['injects', id, 'silence']) !== undefined)
      .filter(([, { silence }]) => silence.option !== undefined || silence.then.length > 0)
      .filter(([, { within, until, options }]) => {
        const asks = Object.keys(options).length > 0;
        return !asks || (within === undefined && until === undefined);
      })
      .map(([id, { options }]) => ({
        path: ['injects', id, 'silence'],
        says:
          Object.keys(options).length > 0
            ? 'Nobody can be silent here for too long; accepted: `within` or `until` beside it.'
            : 'Nobody is asked anything here, so there is no silence; accepted: `options` beside it.',
      })),
};

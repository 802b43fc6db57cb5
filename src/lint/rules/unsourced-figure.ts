import { figuresIn, saysSame } from '../figures.ts';
import type { Rule } from '../subject.ts';
import { textsIn } from '../written.ts';

/** Only where there are sources: a made-up case has none, and needs none. */
export const unsourcedFigure: Rule = {
  id: 'unsourced-figure',
  find: ({ scenario: s, input }) => {
    const sourced = Object.values(s.sources).flatMap(({ figure, value, source, when }) =>
      [figure, value, source, when].flatMap(figuresIn),
    );
    if (sourced.length === 0) return [];
    return textsIn(input.debrief, ['debrief']).flatMap(({ path, text }) =>
      figuresIn(text)
        .filter((one) => !sourced.some((other) => saysSame(one, other)))
        .map((one) => ({
          path,
          which: 'value' as const,
          says: `The figure "${one.text}" is told as a fact, and \`sources\` has no such figure; accepted: one that is there, perhaps rounded.`,
        })),
    );
  },
};

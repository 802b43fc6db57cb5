import type { Rule } from '../subject.ts';

/** Characters that are shown, and of them before the first that differs. */
const SHOWN = 60;
const BEFORE = 20;

export const staleTranslation: Rule = {
  id: 'stale-translation',
  find: ({ languages }) =>
    languages.flatMap(({ places, texts }) =>
      texts
        .filter(({ text, origin, becomes }) => origin !== undefined && becomes !== '' && origin !== text)
        .map(({ path, text, origin = '' }) => ({
          path: [...path.slice(0, -1), 'from'],
          places,
          which: 'value' as const,
          says: `It was translated from ${excerpt(origin, text)}, and the scenario now says ${excerpt(text, origin)}. Look whether the translation still says the same, then write the new text here.`,
        })),
    ),
};

/** Where it differs from the other one. */
function excerpt(text: string, other: string): string {
  let same = 0;
  while (same < text.length && text[same] === other[same]) same += 1;
  const start = Math.max(0, same - BEFORE);
  const part = text.slice(start, start + SHOWN);
  return `“${start > 0 ? '…' : ''}${part}${start + SHOWN < text.length ? '…' : ''}”`;
}

import type { Rule } from '../subject.ts';

/** Texts may quote the game; a translation quotes the same, in the order that its language likes. */
export const changedQuote: Rule = {
  id: 'changed-quote',
  find: ({ languages }) =>
    languages.flatMap(({ places, texts }) =>
      texts
        .filter(({ becomes }) => becomes !== '')
        .flatMap(({ path, text, becomes }) => {
          const [wanted, found] = [quotesIn(text), quotesIn(becomes)];
          const lost = wanted.filter((one) => !found.includes(one));
          const added = found.filter((one) => !wanted.includes(one));
          const says = [
            ...(lost.length > 0 ? [`The text quotes ${lost.join(', ')}; the translation does not.`] : []),
            ...(added.length > 0 ? [`The translation quotes ${added.join(', ')}; the text does not.`] : []),
          ];
          return says.map((sentence) => ({ path, places, which: 'value' as const, says: sentence }));
        }),
    ),
};

const quotesIn = (text: string): string[] => [...new Set(text.match(/\{[a-z]+(?: [A-Za-z0-9.-]+)?\}/g))];

import type { Rule } from '../subject.ts';

const MOST_NAMED = 3;

/** One finding a file: a translation in progress lacks hundreds. */
export const missingTranslation: Rule = {
  id: 'missing-translation',
  find: ({ languages }) =>
    languages.flatMap(({ name, places, texts }) => {
      const missing = texts.filter(({ becomes }) => becomes === '').map(({ way }) => way);
      if (missing.length === 0) return [];
      const named = missing.slice(0, MOST_NAMED).join(', ');
      const more = missing.length > MOST_NAMED ? ' …' : '';
      const says = `${missing.length} of ${texts.length} texts are not translated, so whoever chose ${name} reads them as they are written: ${named}${more}.`;
      return [{ path: ['texts'], places, says }];
    }),
};

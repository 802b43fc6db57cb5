// What a list of scenarios says of their other languages: for those who make such a list, and those who read one that came
// over a wire or out of a package.
import * as z from 'zod/mini';
import type { Words } from '../scenario/words.ts';
import type { ListedLanguage } from './library.ts';

export const languagesShape = z.array(z.object({ language: z.string(), name: z.string(), url: z.string() }));

/** `urlOf`: where the words of one lie. */
export const languagesOf = (words: readonly Words[], urlOf: (one: Words) => string): ListedLanguage[] =>
  words.map((one) => ({ language: one.language, name: one.name, url: urlOf(one) }));

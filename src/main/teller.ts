// All that a scenario in another language needs, in one piece: fetched once somebody has chosen one.
import { inWords } from '../scenario/words.ts';
import { sayLanguage } from '../panel/parts/language.ts';
import { readWords } from '../session/read-words.ts';

export const teller = { inWords, readWords, sayLanguage };

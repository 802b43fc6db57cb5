import type { Refused } from './place.ts';
import { isSign, isWord, plain } from './tokens.ts';

/** A table of the log that a query reads, and what the query calls it. */
export interface Source {
  table: string;
  called: string;
  columns: string[];
}

/** Good enough to suggest names: wherever a table is named and it is no `table.column`, the query reads it. */
export function sourcesOf({ log, tokens }: Refused): Source[] {
  return tokens.flatMap((token, index) => {
    const named = log.tables.find(({ id }) => id.toLowerCase() === plain(token).toLowerCase());
    if (named === undefined || isSign(tokens[index + 1], '.', '(')) return [];
    const after = tokens[isWord(tokens[index + 1], 'AS') ? index + 2 : index + 1];
    const renamed = after?.kind === 'name' || (after?.kind === 'word' && !NO_ALIAS.test(after.text));
    return [{ table: named.id, called: renamed ? plain(after) : named.id, columns: named.columns }];
  });
}

const NO_ALIAS =
  /^(?:where|on|using|join|inner|left|right|full|cross|natural|group|order|having|limit|union|except|intersect|window|not|indexed|and|or|is|in|from|as)$/i;

// Which duties are meant: a jurisdiction (`KR`), a part of one (`US-SEC`) or a law by its id.
import { didYouMean } from '../scenario/suggest.ts';
import type { Read } from '../scenario/amounts.ts';
import type { LawBook } from './law-book.ts';

/** Ids that begin with one of the codes, word by word, in the order of the library. */
export function selectLaws(book: LawBook, codes: readonly string[]): Read<string[]> {
  const all = Object.keys(book.laws);
  const wanted = codes.map((code) => code.trim().toLowerCase());
  const matches = (id: string, code: string): boolean => id === code || id.startsWith(`${code}-`);
  const stranger = wanted.find((code) => !all.some((id) => matches(id, code)));
  if (stranger !== undefined) return { says: unknown(book, stranger) };
  return { value: all.filter((id) => wanted.some((code) => matches(id, code))) };
}

function unknown(book: LawBook, code: string): string {
  const codes = Object.keys(book.jurisdictions);
  const near = didYouMean(code, [...codes, ...Object.keys(book.laws)]);
  const list = codes.map((one) => one.toUpperCase()).join(', ');
  return `There is no jurisdiction "${code}".${near} There are: ${list}; and parts of them, such as US-SEC.`;
}

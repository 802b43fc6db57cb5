import type { LawBook } from '../../law/law-book.ts';

/** The machine's own zone. */
export function ownZone(): string {
  return new Intl.DateTimeFormat().resolvedOptions().timeZone;
}

/** First the zones that somebody here is likely to want, then all others. */
export function zonesFor(book: LawBook, chosen: string): { near: string[]; all: string[] } {
  const ofLaws = Object.values(book.laws).flatMap((versions) => versions.map(({ zone }) => zone));
  const near = [...new Set([chosen, ownZone(), 'UTC', ...new Set(ofLaws.toSorted(byName))])];
  return { near, all: Intl.supportedValuesOf('timeZone').filter((zone) => !near.includes(zone)) };
}

const byName = (a: string, b: string): number => a.localeCompare(b);

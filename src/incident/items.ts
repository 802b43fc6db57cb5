// Which items of a notice are about whom.
import type { Scenario } from '../scenario/scenario.ts';

/** The notice's items that are about any of these people. */
export function itemsAbout(s: Scenario, audiences: string[]): string[] {
  const all = Object.keys(s.notice?.items ?? {});
  return all.filter((id) => audiences.some((one) => s.audiences[one]?.items?.includes(id) ?? true));
}

/**
 * What a notice says of a list: the items it names, and those that are not about the people it went to. Of these it says
 * nothing else than anybody.
 */
export function wordsOf(
  s: Scenario,
  { audiences, items }: { audiences: string[]; items: string[] },
): string[] {
  const all = s.notice?.items ?? {};
  const about = itemsAbout(s, audiences);
  return Object.keys(all).flatMap((id) =>
    items.includes(id) || !about.includes(id) ? (all[id]?.word ?? []) : [],
  );
}

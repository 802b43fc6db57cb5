import type { SightDuty, SightPerson } from '../../incident/sight-types.ts';

/** Without its full stop, to stand inside another sentence. */
export function bare(text: string): string {
  return text.trim().replace(/\.$/, '');
}

/** What fits inside a dial: `6:20`, `54 h`, `late`. The whole word stands beside it. */
export function dialWord({ state, leftWord }: Pick<SightDuty, 'state' | 'leftWord'>): string {
  if (state === 'sleeping') return '?';
  if (state === 'closed') return '–';
  if (state === 'met') return 'met';
  if (state !== 'running') return state === 'overdue' ? 'late' : 'filed';
  const [, days, hours, minutes] =
    /^(?:(\d+) d ?)?(?:(\d+) h ?)?(?:(\d+)(?: min)?)?/.exec(leftWord ?? '') ?? [];
  if (days !== undefined) return `${Number(days) * 24 + Number(hours ?? 0)} h`;
  if (hours === undefined && minutes === undefined) return '–';
  return `${hours ?? '0'}:${(minutes ?? '0').padStart(2, '0')}`;
}

/** Short names of people, for a line that has no room for titles. */
export function shortNames(ids: string[], people: SightPerson[]): string {
  return ids.map((id) => people.find((one) => one.id === id)?.short ?? id).join(' + ');
}

/** Cards, passes, keys: a scenario gives its words in the singular. */
export const pluralOf = (word: string): string => (/(?:s|x|z|ch|sh)$/.test(word) ? `${word}es` : `${word}s`);

import type { Notes } from './notes.ts';

/** Of the notes on several teams, what is about this one and what is about all of them. */
export function notesOn(team: string, notes: Notes): Notes {
  const mine = <T extends { team?: string | undefined }>(list: readonly T[]): T[] =>
    list.flatMap((one) => {
      const { team: whose, ...rest } = one;
      return whose === undefined || whose === team ? [rest as T] : [];
    });
  return {
    ...notes,
    participants: mine(notes.participants),
    observations: mine(notes.observations),
    ratings: mine(notes.ratings),
    hotWash: mine(notes.hotWash),
    overrides: mine(notes.overrides),
  };
}

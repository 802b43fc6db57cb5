/** Where a reason must be written; it has the words that the rules ask for, and says who wrote it. */
export const REASON = 'Written in a rehearsal: on what was known at this minute the team decided so.';
export const WHY = 'Written in a rehearsal.';

// When something can be decided at all, in some play: a card played, a question answered, a report filed.
import type { Condition } from '../scenario/grammar.ts';
import type { Path } from '../scenario/places.ts';
import type { Inject } from '../scenario/table-nouns.ts';
import type { Minute } from '../scenario/vocabulary.ts';
import { NEVER } from './reach.ts';
import type { Subject } from './subject.ts';
import { dutyPath } from './written.ts';

export interface Window {
  path: Path;
  /** Not before, and not after. */
  from: Minute;
  to: Minute;
}

/** In the order of their beginnings; what nobody can ever do is left out. */
export function decisionWindows(subject: Subject): Window[] {
  const { closes } = subject.scenario;
  return [...cardWindows(subject), ...questionWindows(subject), ...otherWindows(subject)]
    .filter(({ from, to }) => from < closes && to > from)
    .map((one) => ({ ...one, to: Math.min(one.to, closes) }))
    .sort((a, b) => a.from - b.from);
}

/** It may be kept in the hand until it is of no use any more. */
function cardWindows({ scenario: s, reach }: Subject): Window[] {
  return Object.entries(s.cards).map(([id, { gone }]) => ({
    path: ['cards', id],
    from: reach.key(`started:${id}`),
    to: gone ? reach.latest(gone) : NEVER,
  }));
}

function questionWindows({ scenario: s, reach }: Subject): Window[] {
  return Object.entries(s.injects)
    .filter(([, { options }]) => Object.keys(options).length > 0)
    .map(([id, inject]) => {
      const from = reach.key(`sent:${id}`);
      const last = inject.when === undefined ? NEVER : reach.latest(inject.when);
      return { path: ['injects', id], from, to: last === NEVER ? NEVER : endOf(inject, last) };
    });
}

function endOf({ within, until }: Inject, sent: Minute): Minute {
  if (until !== undefined) return Math.max(until, sent + 1);
  return within === undefined ? NEVER : sent + Math.max(1, within);
}

function otherWindows({ scenario: s, input, reach }: Subject): Window[] {
  const since = (path: Path, condition: Condition | undefined): Window => ({
    path,
    from: reach.earliest(condition),
    to: NEVER,
  });
  return [
    ...Object.entries(s.duties).map(([id, { opens, clock }]) => since(dutyPath(input, id), opens ?? clock)),
    ...Object.entries(s.determinations).map(([id, { needs }]) => since(['determinations', id], needs)),
    ...(s.notice ? [since(['notice'], s.notice.needs)] : []),
    ...(s.logs && Object.keys(s.queries).length > 0 ? [since(['logs'], s.logs.needs)] : []),
    ...Object.entries(s.claims)
      .filter(([, { estimate }]) => estimate)
      .map(([id]) => ({ path: ['claims', id], from: reach.key(`claimed:${id}`), to: NEVER })),
  ];
}

import type { Path } from '../../scenario/places.ts';
import type { Minute } from '../../scenario/vocabulary.ts';
import { writeInstant } from '../../scenario/zone.ts';
import { leastMinutesOfPlay } from '../pace.ts';
import type { Rule, Subject } from '../subject.ts';
import { decisionWindows } from '../windows.ts';

/** Minutes of play; people begin to do something else. */
const LONGEST = 5;

interface Stretch {
  from: Minute;
  to: Minute;
  /** What ends it. */
  path: Path;
}

export const idleStretch: Rule = {
  id: 'idle-stretch',
  find: (subject) =>
    stretches(subject).flatMap(({ from, to, path }) => {
      const minutes = leastMinutesOfPlay(subject.scenario, subject.reach, from, to);
      if (minutes <= LONGEST) return [];
      return [{ path, says: sayIdle(subject, from, to, Math.floor(minutes)) }];
    }),
};

function sayIdle({ scenario: s }: Subject, from: Minute, to: Minute, minutes: number): string {
  const zone = { name: s.zone, opensEpoch: s.opensEpoch };
  const when = `from ${writeInstant(from, zone)} to ${writeInstant(to, zone)}`;
  return `Before this nobody can decide anything for ${minutes} minutes of play, ${when}; accepted: at most ${LONGEST}. A faster pace, a question or a card ends the wait.`;
}

/** What no window covers. A game begins at its first message, however long after the opening that comes. */
function stretches(subject: Subject): Stretch[] {
  const { scenario: s, reach } = subject;
  const found: Stretch[] = [];
  let end = Math.min(s.closes, ...Object.keys(s.injects).map((id) => reach.key(`sent:${id}`)));
  for (const { from, to, path } of decisionWindows(subject)) {
    if (from > end) found.push({ from: end, to: from, path });
    end = Math.max(end, to);
  }
  return end < s.closes ? [...found, { from: end, to: s.closes, path: ['closes'] }] : found;
}

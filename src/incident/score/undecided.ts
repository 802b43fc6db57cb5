// Sitting on a decision. A verdict has a written reason, so *not yet, because* is an answer; silence is none.
import type { Measure } from '../../scenario/grammar.ts';
import type { Scenario } from '../../scenario/scenario.ts';
import type { Minute } from '../../scenario/vocabulary.ts';
import { first } from '../conditions.ts';
import type { Incident } from '../incident.ts';
import type { Measured } from './measured.ts';

type Undecided = Measure & { of: 'undecided' };

export function undecidedMeasured(s: Scenario, x: Incident, m: Undecided): Measured {
  const from = first(x, m.from);
  if (from === undefined)
    return { amount: undefined, scale: 'minutes', says: 'There was nothing to decide yet.' };
  const reasons = reasonsFor(s, x, m.what).filter(([minute]) => minute >= from);
  const settled = reasons.findIndex(([, verdict]) => m.settles.includes(verdict));
  const written = settled < 0 ? reasons : reasons.slice(0, settled + 1);
  const ends = written.map(([minute]) => minute);
  if (settled < 0) ends.push(x.minute);
  // Decided before it could have been asked for.
  const early = reasonsFor(s, x, m.what).some(
    ([minute, verdict]) => minute < from && m.settles.includes(verdict),
  );
  const amount = early ? 0 : waited(from, ends, m.bearsMinutes);
  return {
    amount,
    scale: 'minutes',
    minute: ends.at(-1),
    ...(amount === 0 ? { says: 'Nobody sat on it.' } : {}),
  };
}

/** Each written reason buys the same time again. */
function waited(from: Minute, ends: Minute[], bears: number): number {
  let last = from;
  let sum = 0;
  for (const end of ends) {
    sum += Math.max(0, end - last - bears);
    last = end;
  }
  return sum;
}

/** Each verdict with the minute at which it was first reasoned, in order. */
function reasonsFor(s: Scenario, x: Incident, what: string): [Minute, string][] {
  return Object.keys(s.determinations[what]?.verdicts ?? {})
    .flatMap((verdict): [Minute, string][] => {
      const minute = x.happened[`determined:${what}.${verdict}`];
      return minute === undefined ? [] : [[minute, verdict]];
    })
    .toSorted((a, b) => a[0] - b[0]);
}

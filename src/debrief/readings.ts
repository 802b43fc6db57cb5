// The same report under every reading of when the company knew: early, late, or impossible to say.
import { awareAt } from '../incident/claims.ts';
import { due as dueBy } from '../incident/conditions.ts';
import { dueAfter } from '../incident/duties.ts';
import { quote } from '../incident/quotes.ts';
import { sayDay } from '../incident/say.ts';
import type { Tone } from '../incident/sight-types.ts';
import type { Scenario } from '../scenario/scenario.ts';
import type { Duty } from '../scenario/table-nouns.ts';
import type { DutyReadings, Reading } from './debrief-types.ts';
import type { Trace } from './trace.ts';
import { sayLong, sayWhen } from './when.ts';

const DAY = 1440;

export function readingsOf(s: Scenario, trace: Trace): DutyReadings[] {
  return Object.entries(s.duties).flatMap(([id, duty]): DutyReadings[] => {
    const claim = duty.aware === undefined ? undefined : s.claims[duty.aware];
    if (!claim || duty.aware === undefined) return [];
    const filing = trace.incident.filings.find((one) => one.duty === id);
    // A duty without a form is met by a notice or a procedure.
    const metAt = trace.incident.duties[id]?.filedAt;
    return [
      {
        duty: id,
        label: duty.label,
        law: `${duty.law.law}, ${duty.law.article}`,
        filed:
          filing === undefined
            ? metAt === undefined
              ? never(duty)
              : sayWhen(s, metAt)
            : filing.day
              ? sayDay(s, filing.minute)
              : sayWhen(s, filing.minute),
        readings: Object.keys(claim.readings).map((reading) => readingOf(s, trace, id, duty, reading)),
      },
    ];
  });
}

function readingOf(s: Scenario, { incident: x }: Trace, id: string, duty: Duty, reading: string): Reading {
  const claimId = duty.aware ?? '';
  const about = s.claims[claimId]?.readings[reading];
  const at = about && dueBy(x, about.when);
  const taken = awareAt(s, x, claimId)?.reading === reading;
  const base = {
    id: reading,
    label: about?.label ?? reading,
    taken,
    ...(about?.reasoning ? { reasoning: quote(s, x, about.reasoning) } : {}),
  };
  if (at === undefined || at > s.closes) return { ...base, word: 'it never came to that', tone: 'plain' };
  const due = dueAfter(s, duty, at);
  const filedAt = x.duties[id]?.filedAt;
  const [word, tone] = judge(at, due, filedAt, about?.day ?? false, never(duty));
  return {
    ...base,
    at: about?.day ? `${sayDay(s, at)}, no hour` : sayWhen(s, at),
    ...(Number.isFinite(due) ? { due: sayWhen(s, due) } : {}),
    word,
    tone,
  };
}

const never = (duty: Duty): string => (duty.met ? 'not met' : 'never filed');

/** A day without an hour may be its first minute or its last. */
function judge(
  at: number,
  due: number,
  filedAt: number | undefined,
  isDay: boolean,
  none: string,
): [string, Tone] {
  if (filedAt === undefined) return [none, 'hostile'];
  if (!Number.isFinite(due)) return ['filed; it has no deadline', 'safe'];
  if (filedAt < at) return ['filed before that hour', 'safe'];
  if (isDay && filedAt > due && filedAt <= due + DAY)
    return ['on time or late: the day alone does not say', 'unproven'];
  return filedAt <= due
    ? [`on time, ${sayLong(due - filedAt)} to spare`, 'safe']
    : [`late by ${sayLong(filedAt - due)}`, 'hostile'];
}

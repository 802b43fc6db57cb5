// The same report under every reading of when the company knew: early, late, or impossible to say; and which one an
// adjudicator takes for each duty, by what its law says starts it.
import { sayTrigger } from '../law/triggers.ts';
import { adjudicatedFor, candidatesOf } from '../incident/awareness.ts';
import type { Ends } from '../incident/calendar.ts';
import { quote } from '../incident/quotes.ts';
import { sayDay } from '../incident/say.ts';
import { judge, judgeFrom, judgeStage } from '../incident/score/judge.ts';
import type { Judgement } from '../incident/score/judge.ts';
import type { Tone } from '../incident/sight-types.ts';
import { evidenceOf } from '../incident/sight/duty-law.ts';
import { asOf, sayCalendar, sayVersion } from '../incident/versions.ts';
import type { Scenario } from '../scenario/scenario.ts';
import type { Duty, VersionedDuty } from '../scenario/table-nouns.ts';
import type { DutyReadings, Reading } from './debrief-types.ts';
import type { Trace } from './trace.ts';
import { sayLong, sayWhen } from './when.ts';

export function readingsOf(s: Scenario, trace: Trace): DutyReadings[] {
  return Object.entries(s.duties).flatMap(([id, about]): DutyReadings[] => {
    const claim = about.aware === undefined ? undefined : s.claims[about.aware];
    if (!claim) return [];
    const x = trace.incident;
    const taken = adjudicatedFor(s, x, about);
    const duty = asOf(about, taken?.between[0] ?? x.duties[id]?.startedAt ?? x.minute);
    const { law } = duty;
    return [
      {
        duty: id,
        label: about.label,
        law: `${law.law}, ${law.article}, ${sayVersion(law)}`,
        calendar: sayCalendar(s, law),
        starts: law.trigger === undefined ? '' : sayTrigger({ trigger: law.trigger }),
        filed: filedWords(s, trace, id, duty),
        readings: Object.keys(claim.readings).map((reading) => readingOf(s, trace, id, about, reading)),
        later: laterOf(s, trace, id, duty),
      },
    ];
  });
}

/** A duty without a form is met by a notice or a procedure; one law may accept the report under another. */
function filedWords(s: Scenario, { incident: x }: Trace, id: string, duty: Duty): string {
  const { metBy } = judge(s, x, id);
  const filing = x.filings.find((one) => one.duty === (metBy ?? id));
  if (!filing) return x.duties[id]?.filedAt === undefined ? never(duty) : sayWhen(s, x.duties[id].filedAt);
  const when = filing.day ? sayDay(s, filing.minute) : sayWhen(s, filing.minute);
  return metBy === undefined ? when : `met by the ${s.duties[metBy]?.label ?? metBy}, ${when}`;
}

function readingOf(
  s: Scenario,
  { incident: x }: Trace,
  id: string,
  about: VersionedDuty,
  reading: string,
): Reading {
  const claim = s.claims[about.aware ?? '']?.readings[reading];
  const candidate = candidatesOf(s, x, about).find((one) => one.reading === reading);
  const base = {
    id: reading,
    label: claim?.label ?? reading,
    taken: adjudicatedFor(s, x, about)?.reading === reading,
    ...(claim?.reasoning ? { reasoning: quote(s, x, claim.reasoning) } : {}),
  };
  if (!candidate) return { ...base, evidence: [], word: 'it never came to that', tone: 'plain' };
  const { between, minute } = candidate;
  const duty = asOf(about, between[0]);
  const judgement = judgeFrom(s, x, id, between);
  const [word, tone] = wordOf(judgement, between, never(duty));
  return {
    ...base,
    at: candidate.about.day ? `${sayDay(s, minute)}, no hour` : sayWhen(s, minute),
    ...dueWords(s, judgement, duty),
    evidence: evidenceOf(s, x, candidate, 'solo'),
    word,
    tone,
  };
}

function dueWords(s: Scenario, { due }: Judgement, { law }: Duty): Pick<Reading, 'due' | 'countedBy'> {
  if (!due) return {};
  const [from, to] = due;
  const said = from === to ? sayWhen(s, from) : `${sayWhen(s, from)} to ${sayWhen(s, to)}`;
  return { due: said, countedBy: sayVersion(law) };
}

const never = (duty: VersionedDuty): string => (duty.met ? 'not met' : 'never filed');

/** A day without an hour may be its first minute or its last. */
function wordOf({ status, after, filed }: Judgement, [start]: Ends, none: string): [string, Tone] {
  if (!filed || !after) return [none, 'hostile'];
  if (!after.every(Number.isFinite)) return ['filed; it has no deadline', 'safe'];
  if (filed[1] < start) return ['filed before that hour', 'safe'];
  if (status === 'indeterminate')
    return [`indeterminate: between ${sayLong(after[0])} early and ${sayLong(after[1])} late`, 'unproven'];
  return status === 'on-time'
    ? [`on time, ${sayLong(after[1])} to spare`, 'safe']
    : [`late by ${sayLong(after[0])}`, 'hostile'];
}

/** Reports that the law asks for after the first one. */
function laterOf(s: Scenario, { incident: x }: Trace, id: string, { law }: Duty): DutyReadings['later'] {
  return law.stages.map(({ id: stage, label }) => {
    const { status, due, after } = judgeStage(s, x, id, stage);
    const words = {
      'on-time': 'on time',
      late: `late by ${sayLong(after?.[0] ?? 0)}`,
      indeterminate: 'indeterminate',
      'not-filed': 'never filed',
      'not-due': 'not asked for',
    }[status];
    const tone: Tone = status === 'on-time' ? 'safe' : status === 'not-due' ? 'plain' : 'hostile';
    return {
      label,
      word: words,
      tone,
      ...(due && Number.isFinite(due[0]) ? { due: sayWhen(s, due[0]) } : {}),
    };
  });
}

// What the law asked for and what it got, and which version of each law that was counted by.
import { judgedStart } from '../../incident/awareness.ts';
import type { Ends } from '../../incident/calendar.ts';
import { judge } from '../../incident/score/judge.ts';
import type { Judgement } from '../../incident/score/judge.ts';
import { sayRecipient } from '../../incident/sight/answers.ts';
import { asOf, sayCalendar, sayVersion } from '../../incident/versions.ts';
import type { Duty } from '../../scenario/table-nouns.ts';
import type { Scenario } from '../../scenario/scenario.ts';
import type { Trace } from '../trace.ts';
import { sayLong, sayWhen } from '../when.ts';
import type { DutyLine, LawLine } from './report-types.ts';

/** Duties whose clock never started, and for which nothing was filed, are left out. */
export function dutiesOf(s: Scenario, trace: Trace): DutyLine[] {
  return touched(s, trace).map(({ id, duty, judgement }) => ({
    label: duty.label,
    law: lawWords(duty),
    recipient: sayRecipient(duty.law.recipient),
    due: dueWords(s, duty, judgement),
    filed: filedWords(s, trace, id, judgement),
    word: wordOf(judgement, duty),
  }));
}

export function lawsOf(s: Scenario, traces: Trace[]): LawLine[] {
  const found = new Map<string, LawLine>();
  for (const { duty } of traces.flatMap((trace) => touched(s, trace))) {
    const { law } = duty;
    if (law.own) continue;
    const line: LawLine = {
      duty: duty.label,
      jurisdiction: law.jurisdiction,
      law: [law.law, law.article].filter(Boolean).join(', '),
      version: sayVersion(law),
      calendar: sayCalendar(s, law),
      source: law.source,
      tag: law.tag,
    };
    found.set(JSON.stringify(line), line);
  }
  return [...found.values()];
}

interface Touched {
  id: string;
  duty: Duty;
  judgement: Judgement;
}

function touched(s: Scenario, { incident: x }: Trace): Touched[] {
  return Object.entries(s.duties).flatMap(([id, about]): Touched[] => {
    const judgement = judge(s, x, id);
    const state = x.duties[id];
    const isFiled = x.filings.some((one) => one.duty === id);
    if (judgement.start === undefined && state?.startedAt === undefined && !isFiled) return [];
    const from = judgedStart(s, x, id) ?? state?.startedAt ?? x.minute;
    return [{ id, duty: asOf(about, from), judgement }];
  });
}

const lawWords = ({ law }: Duty): string =>
  law.own ? 'Rule of the house' : [law.law, law.article, sayVersion(law)].filter(Boolean).join(', ');

function filedWords(s: Scenario, { incident: x }: Trace, id: string, { filed, metBy }: Judgement): string {
  const at = filed ?? own(x.filings.find((one) => one.duty === id)?.minute);
  if (!at) return 'never';
  const when = between(s, at);
  return metBy === undefined ? when : `${when}, by the ${s.duties[metBy]?.label ?? metBy}`;
}

const own = (minute: number | undefined): Ends | undefined =>
  minute === undefined ? undefined : [minute, minute];

const between = (s: Scenario, [from, to]: Ends): string =>
  from === to ? sayWhen(s, from) : `${sayWhen(s, from)} to ${sayWhen(s, to)}`;

function dueWords(s: Scenario, { law }: Duty, { due }: Judgement): string {
  if (law.deadline.atOnce) return 'at once';
  return due ? between(s, due) : 'no deadline';
}

/** Where a law says *at once* there is no number to be late by: only how long it took can be said. */
function wordOf({ status, after }: Judgement, { met, law }: Duty): string {
  if (status === 'late' && law.deadline.atOnce)
    return `after ${sayLong(after?.[0] ?? 0)}; the law names no number`;
  switch (status) {
    case 'on-time':
      return 'on time';
    case 'late':
      return `late by ${sayLong(after?.[0] ?? 0)}`;
    case 'indeterminate':
      return 'early or late, depending on the hour';
    case 'not-filed':
      return met ? 'not met' : 'never filed';
    case 'not-due':
      return 'not due';
  }
}

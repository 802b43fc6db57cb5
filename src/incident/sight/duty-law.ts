// A duty's law as the seat sees it: what starts it, by which version and calendar it is counted, what follows the first
// report, and what every moment at which the clock may have started would mean.
import type { Condition } from '../../scenario/grammar.ts';
import { sayTrigger, sayTriggerNote } from '../../law/triggers.ts';
import type { Scenario } from '../../scenario/scenario.ts';
import type { LawVersion } from '../../scenario/law-nouns.ts';
import type { Duty } from '../../scenario/table-nouns.ts';
import { adjudicatedFor, candidatesOf } from '../awareness.ts';
import type { Candidate } from '../awareness.ts';
import type { Ends } from '../calendar.ts';
import { leaves, watchedKey } from '../conditions.ts';
import type { Incident } from '../incident.ts';
import { nameOf } from '../named.ts';
import { quote } from '../quotes.ts';
import { sayClock, sayDate, saySpan } from '../say.ts';
import { judgeFrom } from '../score/judge.ts';
import type { Judgement } from '../score/judge.ts';
import type { SightDuty, Tone } from '../sight-types.ts';
import { stagesOf } from '../stages.ts';
import type { StageNow } from '../stages.ts';
import { asOf, sayCalendar, sayVersion } from '../versions.ts';

export function lawWords(s: Scenario, law: LawVersion): Pick<SightDuty, 'trigger' | 'version' | 'calendar'> {
  const { trigger } = law;
  const note = trigger === undefined ? undefined : sayTriggerNote(trigger.type);
  const starts = trigger === undefined ? '' : sayTrigger({ trigger });
  return {
    trigger: note === undefined ? starts : `${starts}. ${note}`,
    version: sayVersion(law),
    calendar: sayCalendar(s, law),
  };
}

/** Which of them counts is for an adjudicator to say, and nobody is told before. */
export function sightCandidates(
  s: Scenario,
  x: Incident,
  id: string,
  duty: Duty,
  seat: string,
): SightDuty['readings'] {
  const started = x.duties[id]?.startedAt;
  const isSettled = x.claims[duty.aware ?? '']?.adjudicated !== undefined;
  const taken = isSettled ? adjudicatedFor(s, x, duty) : undefined;
  return candidatesOf(s, x, duty).map((candidate) => {
    const { about, between, minute } = candidate;
    const { law } = asOf(duty, between[0]);
    const judged = judgeFrom(s, x, id, between);
    const due = judged.due;
    return {
      label: about.label,
      at: about.day ? `${sayDate(s, minute)}, no hour` : sayWhen(s, minute),
      evidence: evidenceOf(s, x, candidate, seat),
      due: due ? sayEnds(s, due) : law.deadline.atOnce ? 'at once' : 'no deadline',
      gone: due ? goneOf(x, between[0], due[0]) : 0,
      ...meaningOf(x, judged),
      countedBy: `${sayVersion(law)}; ${sayCalendar(s, law)}`,
      yours: minute === started,
      taken: taken?.reading === candidate.reading,
    };
  });
}

const sayWhen = (s: Scenario, minute: number): string => `${sayDate(s, minute)} ${sayClock(s, minute)}`;

const sayEnds = (s: Scenario, [from, to]: Ends): string =>
  from === to ? sayWhen(s, from) : `${sayWhen(s, from)} to ${sayWhen(s, to)}`;

const goneOf = (x: Incident, start: number, due: number): number =>
  due <= start ? 1 : Math.max(0, Math.min(1, (x.minute - start) / (due - start)));

/** Early or late by how much, or how long there would still be. */
function meaningOf(x: Incident, { status, due, after }: Judgement): { word: string; tone: Tone } {
  if (after && !after.every(Number.isFinite)) return { word: 'filed; it has no deadline', tone: 'safe' };
  if (after && status === 'late') return { word: `${span(after)} late`, tone: 'hostile' };
  if (after && status === 'on-time') return { word: `${span(after)} early`, tone: 'safe' };
  if (after)
    return { word: `between ${saySpan(after[0])} early and ${saySpan(after[1])} late`, tone: 'unproven' };
  if (!due) return { word: 'no deadline', tone: 'plain' };
  if (x.minute <= due[0]) return { word: `${saySpan(due[0] - x.minute)} left`, tone: 'unproven' };
  if (x.minute <= due[1]) return { word: 'perhaps over: the day alone does not say', tone: 'unproven' };
  return { word: `${saySpan(x.minute - due[1])} over`, tone: 'hostile' };
}

/** One span, or the two between which it lies. */
function span(after: Ends): string {
  const [least = 0, most = 0] = after.map(Math.abs).toSorted((a, b) => a - b);
  return least === most ? saySpan(least) : `${saySpan(least)} to ${saySpan(most)}`;
}

/** What had happened by then that this moment rests on; what has no name of its own is left out. */
export function evidenceOf(s: Scenario, x: Incident, { about, minute }: Candidate, seat: string): string[] {
  const named = leaves(about.when).flatMap((leaf: Condition) => {
    const key = watchedKey(leaf);
    const at = key === undefined ? undefined : x.happened[key];
    const name = key === undefined || at === undefined || at > minute ? undefined : nameOf(s, key, seat);
    return name === undefined || at === undefined ? [] : [`${quote(s, x, name)}, ${sayWhen(s, at)}`];
  });
  return [...new Set(named)];
}

export function sightStages(
  s: Scenario,
  x: Incident,
  id: string,
  start: number | undefined,
): SightDuty['stages'] {
  if (start === undefined) return [];
  return stagesOf(s, x, id, start).map((now) => {
    const { stage, due } = now;
    return {
      id: stage.id,
      label: stage.label,
      ...(due === undefined
        ? {}
        : { dueMinute: due, due: `${sayWhen(s, due)}${now.atTheLatest ? ' at the latest' : ''}` }),
      ...stageWord(s, x, now),
    };
  });
}

function stageWord(
  s: Scenario,
  x: Incident,
  { stage, owed, due, filing }: StageNow,
): { word: string; tone: Tone } {
  if (filing) {
    const late = due !== undefined && filing.minute > due;
    return {
      word: `filed ${late ? 'late ' : ''}${sayWhen(s, filing.minute)}`,
      tone: late ? 'hostile' : 'safe',
    };
  }
  if (!owed)
    return {
      word: stage.if === undefined ? `once ${stage.after ?? ''}` : `only if ${stage.if}`,
      tone: 'plain',
    };
  if (due === undefined) return { word: 'no date yet', tone: 'plain' };
  return x.minute > due
    ? { word: `${saySpan(x.minute - due)} over`, tone: 'hostile' }
    : { word: `${saySpan(due - x.minute)} left`, tone: 'unproven' };
}

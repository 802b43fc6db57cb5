// What a law asks for after its first report: each stage from its own anchor, met by the reports in their order.
import type { Deadline } from '../scenario/deadline.ts';
import type { Scenario } from '../scenario/scenario.ts';
import type { LawStage, LawVersion } from '../scenario/law-nouns.ts';
import type { VersionedDuty } from '../scenario/table-nouns.ts';
import type { Minute } from '../scenario/vocabulary.ts';
import { first } from './conditions.ts';
import { dueBy, dueFrom } from './due.ts';
import type { Filing, Incident } from './incident.ts';
import { lawAt } from './versions.ts';

export interface StageNow {
  stage: LawStage;
  /** What it depends on has come, or it depends on nothing. */
  owed: boolean;
  due?: Minute;
  /** Counted from when the report before it was due; it comes sooner if that one came sooner. */
  atTheLatest: boolean;
  filing?: Filing;
}

/** Of a duty whose clock started at `start`. */
export function stagesOf(s: Scenario, x: Incident, id: string, start: Minute): StageNow[] {
  const duty = s.duties[id];
  if (!duty) return [];
  const law = lawAt(duty, start);
  const [initial, ...later] = x.filings.filter(
    (one) =>
      one.duty === id &&
      (one.stage === 'first' || one.stage === 'supplement') &&
      one.withdrawnAt === undefined,
  );
  const anchors = new Map<string, Anchor>([['awareness', { minute: start, sure: true }]]);
  const trigger = duty.trigger ? first(x, duty.trigger) : start;
  if (trigger !== undefined) anchors.set('trigger', { minute: trigger, sure: true });
  anchors.set('first', anchorOf(initial, lastMinute(law, law.deadline, dueFrom(s, x, duty, start))));
  return law.stages.map((stage) => {
    const owed = isOwed(x, duty, law.stages, stage);
    const anchor = stage.after === undefined ? anchors.get(stage.from) : eventOf(x, duty, stage);
    const due = anchor && dueBy(s, law, stage.deadline, anchor.minute);
    const filing = owed ? later.shift() : undefined;
    anchors.set(stage.id, anchorOf(filing, lastMinute(law, stage.deadline, due ?? Infinity)));
    const counted = due === undefined || !Number.isFinite(due) ? {} : { due };
    return { stage, owed, atTheLatest: anchor?.sure === false, ...counted, ...(filing ? { filing } : {}) };
  });
}

/** Of two reports with the same name, such as a final one with more time, the one whose condition holds takes the other's place. */
function isOwed(x: Incident, duty: VersionedDuty, all: LawStage[], stage: LawStage): boolean {
  if ((stage.if ?? stage.after) !== undefined) return eventOf(x, duty, stage) !== undefined;
  return !all.some((other) => other.label === stage.label && other.if && eventOf(x, duty, other));
}

/** When what the law makes this stage depend on came, as the scenario says it. */
function eventOf(x: Incident, { stages }: VersionedDuty, { id }: LawStage): Anchor | undefined {
  const says = stages[id];
  const minute = says && first(x, says);
  return minute === undefined ? undefined : { minute, sure: true };
}

/** A day that counts in full is over at the first minute of the next one, from which nothing may be counted. */
function lastMinute({ cutoff }: LawVersion, { calendarDays, businessDays }: Deadline, due: Minute): Minute {
  const isMidnight = calendarDays !== undefined || (businessDays !== undefined && cutoff === undefined);
  return isMidnight ? due - 1 : due;
}

interface Anchor {
  minute: Minute;
  sure: boolean;
}

/** A stage runs from the report before it; as long as that has not come, from when it is due. */
function anchorOf(filing: Filing | undefined, due: Minute): Anchor {
  return filing ? { minute: filing.minute, sure: true } : { minute: due, sure: false };
}

// What a proof is about: everything an author wrote that some game should come to.
import { judge } from '../../incident/score/judge.ts';
import type { Incident } from '../../incident/incident.ts';
import { lawAt } from '../../incident/versions.ts';
import { NEVER, reachOf } from '../../lint/reach.ts';
import type { Reach } from '../../lint/reach.ts';
import type { Condition } from '../../scenario/grammar.ts';
import type { Scenario } from '../../scenario/scenario.ts';
import type { ClaimReading, VersionedDuty } from '../../scenario/table-nouns.ts';
import type { Minute } from '../../scenario/vocabulary.ts';
import { aimForEnding, answersAgainst } from './prevent.ts';
import { happened } from './ways.ts';
import { nounWords } from './words.ts';

export type TargetKind = 'card' | 'inject' | 'option' | 'claim' | 'duty' | 'ending';

export interface Target {
  /** `card trace-mail begun`, `option customer-mail.now`, `duty kr-24h missed`: stable, and readable in a list. */
  id: string;
  kind: TargetKind;
  /** In plain words, for people. */
  says: string;
  /** The first minute of a closed game at which it was so; undefined where it never was. */
  reachedAt: (x: Incident) => Minute | undefined;
  /** What to aim for; roughly the same, in the scenario's own words. */
  when: Condition;
  /** Decisions that keep something else from standing in the way. */
  answers?: (x: Incident) => string[];
  /** No play gets there before; NEVER where the rules leave no way. */
  earliest: (reach: Reach) => Minute;
}

/** In the order of the scenario. */
export function targetsOf(s: Scenario): Target[] {
  return [...cardTargets(s), ...injectTargets(s), ...claimTargets(s), ...dutyTargets(s), ...endingTargets(s)];
}

/** Most of what happens is remembered under one key. */
function byKey(id: string, kind: TargetKind, says: string, key: string): Target {
  const when = happened(key);
  return { id, kind, says, when, reachedAt: (x) => x.happened[key], earliest: (reach) => reach.key(key) };
}

function cardTargets(s: Scenario): Target[] {
  return Object.entries(s.cards).flatMap(([id, { options }]) => {
    const says = nounWords(s, 'card', id);
    return [
      byKey(`card ${id} begun`, 'card', `${says} is begun`, `started:${id}`),
      byKey(`card ${id} ended`, 'card', `${says} is done`, `done:${id}`),
      ...Object.keys(options).map((option) =>
        byKey(
          `option ${id}.${option}`,
          'option',
          `${nounWords(s, 'card', id, option)} is begun`,
          `started:${id}.${option}`,
        ),
      ),
    ];
  });
}

function injectTargets(s: Scenario): Target[] {
  return Object.entries(s.injects).flatMap(([id, { options }]) => [
    byKey(`inject ${id}`, 'inject', `${nounWords(s, 'inject', id)} comes`, `sent:${id}`),
    ...Object.keys(options).map((option) =>
      byKey(
        `option ${id}.${option}`,
        'option',
        `${nounWords(s, 'inject', id, option)} is chosen`,
        `chose:${id}.${option}`,
      ),
    ),
  ]);
}

/** Each statement in the standing it is made with, and contradicted where something speaks against it. */
function claimTargets(s: Scenario): Target[] {
  const denied = new Set(
    Object.values(s.claims).flatMap(({ statements }) =>
      Object.values(statements).flatMap(({ contradicts }) => contradicts),
    ),
  );
  return Object.entries(s.claims).flatMap(([id, { statements, readings }]) => [
    ...Object.entries(statements).flatMap(([part, { standing }]) => {
      const path = `${id}.${part}`;
      const says = nounWords(s, 'claim', id, part);
      const heard = `${says} is heard as ${standing}`;
      const against = `${says} stands contradicted`;
      return [
        byKey(`claim ${path} ${standing}`, 'claim', heard, `known:${path}`),
        ...(denied.has(path)
          ? [byKey(`claim ${path} contradicted`, 'claim', against, `contradicted:${path}`)]
          : []),
      ];
    }),
    ...adjudicatedTarget(s, id, Object.values(readings)),
  ]);
}

/** Which of its readings the adjudicator takes is no matter here: the earliest that counts. */
function adjudicatedTarget(s: Scenario, id: string, readings: readonly ClaimReading[]): Target[] {
  const of = readings.flatMap(({ when, counts }) => (counts === false ? [] : [when]));
  if (of.length === 0) return [];
  const when: Condition = { is: 'any', of };
  return [
    {
      id: `claim ${id} adjudicated`,
      kind: 'claim',
      says: `an adjudicator says the hour of ${nounWords(s, 'claim', id)}`,
      when,
      reachedAt: ({ claims }) => {
        const taken = claims[id]?.adjudicated;
        return taken?.reading === undefined ? undefined : taken.minute;
      },
      earliest: (reach) => reach.earliest(when),
    },
  ];
}

/**
 * Met: judged to be on time. Missed: late, or never. What is owed at once is met by being filed at all. A duty that sleeps,
 * because nothing can start it, is only asked whether it ends.
 */
function dutyTargets(s: Scenario): Target[] {
  const reach = reachOf(s);
  return Object.entries(s.duties).flatMap(([id, duty]) => {
    const says = nounWords(s, 'duty', id);
    const closed = closedTarget(id, duty, says);
    const owed = (reach: Reach): Minute => startOf(s, reach, duty);
    if (closed.length > 0 && owed(reach) === NEVER) return closed;
    const met = (reach: Reach): Minute => Math.max(owed(reach), reach.key(`filed:${id}`));
    const judged =
      (is: 'met' | 'missed'): Target['reachedAt'] =>
      (x) =>
        outcomeOf(s, x, id) === is ? x.minute : undefined;
    const filed = happened(`filed:${id}.on-time`);
    return [
      {
        id: `duty ${id} met`,
        kind: 'duty',
        says: `${says} is met`,
        when: filed,
        reachedAt: judged('met'),
        earliest: met,
      },
      {
        id: `duty ${id} missed`,
        kind: 'duty',
        says: `${says} is late or missed`,
        when: duty.clock,
        reachedAt: judged('missed'),
        earliest: owed,
      },
      ...closed,
    ];
  });
}

function outcomeOf(s: Scenario, x: Incident, id: string): 'met' | 'missed' | undefined {
  const { status, start } = judge(s, x, id);
  const duty = s.duties[id];
  if (!duty || !start) return undefined;
  if (status === 'not-filed') return 'missed';
  if (status === 'on-time' || lawAt(duty, start[0]).deadline.atOnce) return 'met';
  return status === 'late' ? 'missed' : undefined;
}

function closedTarget(id: string, { closed }: VersionedDuty, says: string): Target[] {
  if (closed === undefined) return [];
  return [
    {
      id: `duty ${id} closed`,
      kind: 'duty',
      says: `${says} ends without a report`,
      when: closed,
      reachedAt: ({ duties }) => duties[id]?.closedAt,
      earliest: (reach) => reach.earliest(closed),
    },
  ];
}

/** The first minute at which it could be judged to be owed, by any reading there is. */
function startOf(s: Scenario, { earliest }: Reach, { aware, clock, trigger }: VersionedDuty): Minute {
  const { readings = {}, truth } = s.claims[aware ?? ''] ?? {};
  const known = Object.values(readings).map(({ when }) => earliest(when));
  const named = truth && 'instant' in truth ? [Math.max(0, truth.instant)] : [];
  return Math.min(earliest(clock), trigger ? earliest(trigger) : NEVER, ...known, ...named);
}

function endingTargets(s: Scenario): Target[] {
  return Object.entries(s.endings).map(([id, { when }]) => ({
    id: `ending ${id}`,
    kind: 'ending',
    says: `the game ends as ${nounWords(s, 'ending', id)}`,
    when: aimForEnding(s, id),
    answers: (x) => answersAgainst(s, x, id),
    reachedAt: ({ ending, minute }) => (ending === id ? minute : undefined),
    earliest: ({ earliest }) => earliest(when),
  }));
}

// What it cost, kept apart: what was imposed for the breach, what has nothing to do with it, and how far a late report
// could have been fined under the law that this game was judged by. A ceiling is no sum that anybody paid.
import type { Penalty, Scenario } from '../../scenario/scenario.ts';
import type { PenaltyKind } from '../../scenario/vocabulary.ts';
import type { Incident } from '../incident.ts';
import { lawAt } from '../versions.ts';
import { judge } from './judge.ts';

export interface Ceiling {
  duty: string;
  label: string;
  /** Nothing where the report was not late. */
  most: number;
  /** The law says *at once*: no number says from when on it is late. */
  atOnce: boolean;
  currency: string;
  version: string;
  /** What the same would be under other versions of the law. */
  others: { version: string; most: number }[];
}

/** The sum of all rows of one kind; undefined where none has a number. */
export function sumOf(penalties: readonly Penalty[], kind: PenaltyKind): number | undefined {
  const sums = penalties.flatMap((one) => (one.kind === kind && one.sum !== undefined ? [one.sum] : []));
  return sums.length === 0 ? undefined : sums.reduce((all, one) => all + one, 0);
}

/** One for each duty whose law has a highest fine, under the version of the adjudicated instant. */
export function ceilingsOf(s: Scenario, x: Incident): Ceiling[] {
  return Object.entries(s.duties).flatMap(([duty, about]): Ceiling[] => {
    const { status, start } = judge(s, x, duty);
    if (!start) return [];
    const { fineCap, version, deadline } = lawAt(about, start[0]);
    if (!fineCap) return [];
    const owed = status === 'late' || status === 'not-filed';
    const others = about.versions.flatMap((one) =>
      one.fineCap && one.version !== version ? [{ version: one.version, most: one.fineCap.amount }] : [],
    );
    return [
      {
        duty,
        label: about.label,
        most: owed ? fineCap.amount : 0,
        atOnce: deadline.atOnce === true,
        currency: fineCap.currency,
        version,
        others,
      },
    ];
  });
}

export function penaltyMetrics(s: Scenario, x: Incident): Record<string, unknown> {
  const { penalties } = s.debrief;
  return {
    breach: sumOf(penalties, 'breach'),
    unrelated: sumOf(penalties, 'unrelated'),
    ceilings: Object.fromEntries(
      ceilingsOf(s, x).map(({ duty, most, currency, version, others }) => [
        duty,
        { most, currency, version, under: Object.fromEntries(others.map((one) => [one.version, one.most])) },
      ]),
    ),
  };
}

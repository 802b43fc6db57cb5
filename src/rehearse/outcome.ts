// What one finished game came to, as far as a rehearsal counts it.
import type { Incident } from '../incident/incident.ts';
import { score } from '../incident/score/score.ts';
import type { LedgerEntry } from '../incident/score/score.ts';
import type { Scenario } from '../scenario/scenario.ts';
import { AXES } from '../scenario/vocabulary.ts';
import type { Axis } from '../scenario/vocabulary.ts';
import { longestWait } from './waits.ts';
import type { Wait } from './waits.ts';

/** Where a duty stood at the close; `met` where no hour says whether that was in time. */
export const DUTY_OUTCOMES = ['on-time', 'late', 'met', 'missed', 'closed', 'not-owed'] as const;
export type DutyOutcome = (typeof DUTY_OUTCOMES)[number];

export type Scored = 'total' | Axis;
export const SCORED: readonly Scored[] = ['total', ...AXES];

export interface Outcome {
  /** In hundredths, so that sums are exact in any order. */
  points: Record<Scored, number>;
  /** What happened at least once, by the keys that the rules remember, and `ending:`, `gained:`, `cost:` and `duty:`. */
  hits: string[];
  wait: Wait;
}

export function outcomeOf(s: Scenario, x: Incident): Outcome {
  const { points, ledger } = pointsOf(s, x);
  const counted = ledger.filter(({ skipped, idle }) => !skipped && !idle);
  return {
    points,
    hits: [
      ...Object.keys(x.happened),
      `ending:${x.ending ?? ''}`,
      ...counted.flatMap((one) =>
        one.points === 0 ? [] : [`${one.points > 0 ? 'gained' : 'cost'}:${one.id}`],
      ),
      ...Object.keys(s.duties).map((id) => `duty:${id}.${dutyOutcome(x, id)}`),
    ],
    wait: longestWait(s, x),
  };
}

export function pointsOf(s: Scenario, x: Incident): Pick<Outcome, 'points'> & { ledger: LedgerEntry[] } {
  const { axes, total, ledger } = score(s, x);
  return { points: { total: hundredths(total), ...axisPoints(axes) }, ledger };
}

const hundredths = (points: number): number => Math.round(points * 100);

const axisPoints = (axes: ReturnType<typeof score>['axes']): Record<Axis, number> =>
  Object.fromEntries(AXES.map((axis) => [axis, hundredths(axes[axis].points)])) as Record<Axis, number>;

function dutyOutcome(x: Incident, id: string): DutyOutcome {
  const { startedAt, filedAt, closedAt } = x.duties[id] ?? {};
  if (filedAt !== undefined) {
    if (x.happened[`filed:${id}.late`] !== undefined) return 'late';
    return x.happened[`filed:${id}.on-time`] === undefined ? 'met' : 'on-time';
  }
  if (closedAt !== undefined) return 'closed';
  return startedAt === undefined ? 'not-owed' : 'missed';
}

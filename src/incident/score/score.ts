// The ledger and the axes: worked out from the incident whenever somebody asks, never stored. Final at the close.
import type { Scenario, ScoreRule } from '../../scenario/scenario.ts';
import { AXES } from '../../scenario/vocabulary.ts';
import type { Axis, Minute } from '../../scenario/vocabulary.ts';
import { holds } from '../conditions.ts';
import type { Incident } from '../incident.ts';
import { quote } from '../quotes.ts';
import { sayMeasured } from './measured.ts';
import type { Measured } from './measured.ts';
import { measure } from './measures.ts';
import { pointsAt, toHundredths, totalOf } from './points.ts';

export interface LedgerEntry {
  id: string;
  axis: Axis;
  label: string;
  /** One sentence, with what was measured in it. */
  reason: string;
  points: number;
  /** The most that this rule can give. */
  most: number;
  /** As the rule's points are keyed: minutes, units, a count, a share in millionths. */
  measured?: number;
  /** The same in words: `29 h 35`, `0.98`, `3 of 6`. */
  value: string;
  /** The event it hangs on. */
  minute?: Minute;
  act?: string;
  /** Its act was left out: it counts neither in the sum nor in the maximum. */
  skipped: boolean;
  halved: boolean;
  /** There was nothing to measure, and nothing that could have been. */
  idle: boolean;
  source?: string;
}

export interface AxisScore {
  label: string;
  /** 0 … 100; where an act was left out, of what was left. */
  points: number;
  headline: boolean;
  /** What the rules that count could give at most, on the same scale. */
  most: number;
}

export interface Score {
  axes: Record<Axis, AxisScore>;
  /** Geometric mean of the headline axes. */
  total: number;
  ledger: LedgerEntry[];
}

export function score(s: Scenario, x: Incident): Score {
  return summed(
    s,
    Object.entries(s.score.rules).map(([id, rule]) => entryOf(s, x, id, rule)),
  );
}

/** Axes and total of a ledger, which somebody may have corrected. */
export function summed(s: Scenario, ledger: LedgerEntry[]): Score {
  const axes = Object.fromEntries(AXES.map((axis) => [axis, axisOf(s, ledger, axis)])) as Score['axes'];
  return { axes, total: totalOf(s.score.headline.map((axis) => axes[axis].points)), ledger };
}

function entryOf(s: Scenario, x: Incident, id: string, rule: ScoreRule): LedgerEntry {
  const measured = measure(s, x, rule.measure);
  const counts = !rule.when || holds(s, x, rule.when);
  const halved = rule.halved !== undefined && holds(s, x, rule.halved);
  const points = counts ? pointsOf(rule, measured) / (halved ? 2 : 1) : 0;
  const idle = (!counts || measured.amount === undefined) && rule.otherwise === undefined && points === 0;
  return {
    id,
    axis: rule.axis,
    label: quote(s, x, rule.label),
    reason: reasonOf(s, x, rule, measured, counts, points),
    points: toHundredths(points),
    most: rule.most,
    ...(measured.amount === undefined ? {} : { measured: measured.amount }),
    value: sayMeasured(s, measured),
    ...(measured.minute === undefined ? {} : { minute: measured.minute }),
    ...(rule.act === undefined ? {} : { act: rule.act }),
    skipped: rule.act !== undefined && x.skipped.includes(rule.act),
    halved,
    idle,
    ...(rule.source === undefined ? {} : { source: rule.source }),
  };
}

/** Where the record gives a day and no hour: half way between what both ends of it would give. */
function pointsOf(rule: ScoreRule, { amount, between }: Measured): number {
  if (amount === undefined) return rule.never;
  const ends = between ?? [amount, amount];
  return (pointsAt(rule.points, ends[0]) + pointsAt(rule.points, ends[1])) / 2;
}

function reasonOf(
  s: Scenario,
  x: Incident,
  rule: ScoreRule,
  measured: Measured,
  counts: boolean,
  points: number,
): string {
  if (points === 0 && rule.otherwise !== undefined) return quote(s, x, rule.otherwise);
  if (rule.most <= 0 && points === 0) {
    return (measured.amount ?? 0) > 0 ? 'Too little of it to cost anything.' : 'That did not happen.';
  }
  if (!counts) return 'It did not come to that, or it does not count here.';
  if (measured.says !== undefined) return measured.says;
  if (measured.amount === undefined) return 'It did not come to that.';
  return quote(s, x, rule.reason.replaceAll('{value}', sayMeasured(s, measured)));
}

function axisOf(s: Scenario, ledger: LedgerEntry[], axis: Axis): AxisScore {
  const mine = ledger.filter((entry) => entry.axis === axis);
  const left = mine.filter((entry) => !entry.skipped);
  const leftOut = sum(mine.filter((entry) => entry.skipped).map((entry) => entry.most));
  const scale = leftOut < 100 ? 100 / (100 - leftOut) : 0;
  return {
    label: s.score.labels[axis],
    points: clamp(toHundredths(sum(left.map((entry) => entry.points)) * scale)),
    headline: s.score.headline.includes(axis),
    most: clamp(toHundredths(sum(left.map((entry) => entry.most)) * scale)),
  };
}

const clamp = (points: number): number => Math.min(100, Math.max(0, points));
const sum = (numbers: number[]): number => numbers.reduce((all, one) => all + one, 0);

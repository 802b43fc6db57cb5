// What a history says must come out, held against what came out.
import type { Metrics, MetricValue } from '../incident/score/metrics.ts';
import type { Expectation, Wanted } from '../scenario/history.ts';
import type { Scenario } from '../scenario/scenario.ts';

export interface Assertion {
  id: string;
  says: string;
  metric: string;
  expected: unknown;
  actual: MetricValue;
  ok: boolean;
}

export function assertionOf(
  s: Scenario,
  metrics: Metrics,
  { id, says, metric, wanted }: Expectation,
): Assertion {
  const actual = at(metrics, metric);
  return {
    id,
    says,
    metric,
    expected: 'is' in wanted ? wanted.is : 'all' in wanted ? wanted.all : wanted,
    actual,
    ok: meets(s, actual, wanted),
  };
}

/** The value at a dotted path; null where there is none. */
function at(metrics: Metrics, path: string): MetricValue {
  let value: MetricValue | undefined = metrics;
  for (const part of path.split('.')) {
    value = isGroup(value) && Object.hasOwn(value, part) ? value[part] : undefined;
  }
  return value ?? null;
}

const isGroup = (value: MetricValue | undefined): value is Metrics =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

function meets(s: Scenario, actual: MetricValue, wanted: Wanted): boolean {
  if ('is' in wanted) return same(actual, wanted.is);
  if ('all' in wanted) {
    const { all } = wanted;
    return (
      Array.isArray(actual) &&
      actual.length === all.length &&
      actual.every((one, index) => same(one, all[index] ?? ''))
    );
  }
  const number = typeof actual === 'number' ? actual : minuteOf(s, actual);
  if (number === undefined) return false;
  if ('between' in wanted) return number >= wanted.between[0] && number <= wanted.between[1];
  return Math.abs(number - wanted.near) <= (Math.abs(wanted.near) * wanted.within) / 1_000_000;
}

/** `none` is what is not there. An instant may be written as in a scenario, a day stands for any hour of it. */
function same(actual: MetricValue, wanted: string | number | boolean): boolean {
  if (wanted === 'none') return actual === null;
  if (actual === wanted) return true;
  if (typeof actual !== 'string' || typeof wanted !== 'string' || !INSTANT.test(actual)) return false;
  const local = actual.slice(0, 16).replace('T', ' ');
  return local === wanted || local.slice(0, 10) === wanted;
}

const INSTANT = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}[+-]\d{2}:\d{2}$/;

function minuteOf(s: Scenario, actual: MetricValue): number | undefined {
  if (typeof actual !== 'string' || !INSTANT.test(actual)) return undefined;
  return Date.parse(actual) / 60_000 - s.opensEpoch;
}

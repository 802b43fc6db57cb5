// One nested object of plain JSON about a game: what a history asserts, what a comparison compares.
import type { Scenario } from '../../scenario/scenario.ts';
import { WHOLE } from '../../scenario/vocabulary.ts';
import { holds } from '../conditions.ts';
import type { Incident, RuleState } from '../incident.ts';
import { precisionOf, recallOf } from '../hits.ts';
import type { Measured } from './measured.ts';
import { measure } from './measures.ts';
import { penaltyMetrics } from './penalties.ts';
import { reportMetrics } from './report-metrics.ts';
import { isoOf } from './say-json.ts';
import { score } from './score.ts';
import { scopeMetrics } from './scope-metrics.ts';
import {
  audienceMetrics,
  claimMetrics,
  credentialMetrics,
  evidenceMetrics,
  flowMetrics,
  fraction,
  injectMetrics,
  noticeMetrics,
  mapValues,
  stockMetrics,
} from './world-metrics.ts';

export type Metrics = { [path: string]: MetricValue };
export type MetricValue = string | number | boolean | null | MetricValue[] | Metrics;

/** Everything that any game has, and what the scenario declares under `metrics:` laid over it. */
export function metrics(s: Scenario, x: Incident): Metrics {
  const all: Record<string, unknown> = {
    reporting: reportMetrics(s, x),
    detection: { rule: ruleMetric(s, x), ...ruleMetrics(x) },
    scope: scopeMetrics(s, x),
    evidence: evidenceMetrics(s, x),
    claims: claimMetrics(s, x),
    credentials: credentialMetrics(s, x),
    audiences: audienceMetrics(s, x),
    flows: flowMetrics(s, x),
    stocks: stockMetrics(x),
    injects: injectMetrics(s, x),
    notices: noticeMetrics(s, x),
    penalties: penaltyMetrics(s, x),
    score: scoreMetrics(s, x),
    determinations: mapValues(x.determinations, ({ minute, verdict }) => ({ at: isoOf(s, minute), verdict })),
  };
  for (const [path, declared] of Object.entries(s.metrics))
    put(all, path.split('.'), declaredValue(s, x, declared));
  return plain(all) as Metrics;
}

/** Points of each axis, and together. */
function scoreMetrics(s: Scenario, x: Incident): Record<string, number> {
  const { axes, total } = score(s, x);
  return { ...mapValues(axes, ({ points }) => points), total };
}

function ruleMetrics(x: Incident): Record<string, unknown> {
  return {
    rules: mapValues(x.rules, ruleFigures),
  };
}

/** The scenario's first rule; null while none has been run. */
function ruleMetric(s: Scenario, x: Incident): unknown {
  const rule = x.rules[Object.keys(s.queries)[0] ?? ''];
  return rule?.ran ? ruleFigures(rule) : null;
}

/** On log that nobody has seen. */
function ruleFigures({ measured: { unseen }, mode }: RuleState) {
  return { precision: fraction(precisionOf(unseen)), recall: fraction(recallOf(unseen)), mode };
}

function declaredValue(s: Scenario, x: Incident, declared: Scenario['metrics'][string]): unknown {
  if (declared.of === 'text') return !declared.when || holds(s, x, declared.when) ? declared.text : null;
  return valueOf(s, measure(s, x, declared));
}

function valueOf(s: Scenario, { amount, scale }: Measured): unknown {
  if (amount === undefined) return null;
  if (scale === 'instant') return isoOf(s, amount);
  return scale === 'share' || scale === 'mark' ? amount / WHOLE : amount;
}

/** Sets a dotted path. Beside `…Minutes` stands `…Days`, in whole days, unless it is declared itself. */
function put(all: Record<string, unknown>, path: string[], value: unknown): void {
  const [head = '', ...rest] = path;
  if (rest.length > 0) {
    const inner = all[head];
    const group = typeof inner === 'object' && inner !== null && !Array.isArray(inner) ? inner : {};
    all[head] = group;
    return put(group as Record<string, unknown>, rest, value);
  }
  all[head] = value;
  const days = head.replace(/Minutes$/, 'Days');
  if (days !== head && typeof value === 'number') all[days] ??= Math.floor(value / 1440);
}

/** Drops what is undefined and what has nothing in it to say. */
function plain(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(plain);
  if (typeof value !== 'object' || value === null) return value;
  const parts = Object.entries(value).filter(([, part]) => part !== undefined);
  return Object.fromEntries(parts.map(([key, part]) => [key, plain(part)]));
}

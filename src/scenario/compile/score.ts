import { readPointKey } from '../amounts.ts';
import { maybeCondition } from '../conditions.ts';
import { each, labelOf, report, take, tidy, warn } from '../draft.ts';
import type { Draft } from '../draft.ts';
import { refer } from '../known.ts';
import { measureAt } from '../measures.ts';
import type { Path } from '../places.ts';
import type { Scenario, ScoreRule } from '../scenario.ts';
import type { RuleInput } from '../schema/end.ts';
import type { MetricInput } from '../schema/measure.ts';
import { AXES } from '../vocabulary.ts';
import type { Axis } from '../vocabulary.ts';

const LABELS: Record<Axis, string> = {
  detection: 'Detection',
  containment: 'Containment',
  reporting: 'Reporting',
  evidence: 'Evidence',
  conduct: 'Conduct',
};

export function scoreOf(draft: Draft): Scenario['score'] {
  const { score = {} } = draft.input;
  const rules = { ...namedRules(draft), ...unnamedRules(draft) };
  const used = AXES.filter((axis) => Object.values(rules).some((rule) => rule.axis === axis));
  return {
    headline: score.headline ?? (used.length > 0 ? used : [...AXES]).slice(0, 3),
    labels: { ...LABELS, ...score.labels },
    rules,
    reveal: score.reveal ?? 'end',
  };
}

function namedRules(draft: Draft): Record<string, ScoreRule> {
  const rules = each(draft.input.score?.rules, ['score', 'rules'], (rule, path, id) =>
    ruleAt(draft, path, rule, rule.axis, id),
  );
  return Object.fromEntries(
    Object.entries(rules).filter((entry): entry is [string, ScoreRule] => entry[1] !== undefined),
  );
}

/** Rules in a list under their axis, as sketches have them. One that cannot be measured is left out with a warning. */
function unnamedRules(draft: Draft): Record<string, ScoreRule> {
  const rules: Record<string, ScoreRule> = {};
  for (const axis of AXES) {
    for (const [index, input] of (draft.input.score?.[axis] ?? []).entries()) {
      const path = ['score', axis, index];
      const trial: Draft = { ...draft, issues: [] };
      const rule = ruleAt(trial, path, input, axis, `${axis}-${index + 1}`);
      const [problem] = trial.issues;
      if (problem) warn(draft, path, 'skipped', `This rule is left out. ${problem.says}`);
      else if (rule) rules[`${axis}-${index + 1}`] = rule;
    }
  }
  return rules;
}

function ruleAt(draft: Draft, path: Path, input: RuleInput, axis: Axis, id: string): ScoreRule | undefined {
  const measure = measureAt(draft, path, input);
  const points = pointsAt(draft, [...path, 'points'], input.points);
  if (!measure) return undefined;
  const never = input.never ?? 0;
  return tidy<ScoreRule>({
    axis,
    label: input.label ?? labelOf(id),
    reason: input.reason ?? '{value}',
    otherwise: input.otherwise,
    measure,
    points,
    never,
    when: maybeCondition(draft, [...path, 'when'], input.when),
    halved: maybeCondition(draft, [...path, 'halved'], input.halved),
    act: input.act === undefined ? undefined : refer(draft, 'act', input.act, [...path, 'act']),
    most: Math.max(0, never, ...points.map(([, won]) => won)),
    source: input.source,
  });
}

function pointsAt(draft: Draft, path: Path, pairs: [string | number, number][]): [number, number][] {
  const points = pairs.map(([key, won], index): [number, number] => [
    take(draft, [...path, index, 0], readPointKey(key), 0),
    won,
  ]);
  const falls = points.findIndex(([key], index) => index > 0 && key < (points[index - 1]?.[0] ?? 0));
  if (falls > 0) report(draft, [...path, falls], 'points', 'The first numbers of the pairs must grow.');
  return points;
}

export function metricsOf(draft: Draft): Scenario['metrics'] {
  const metrics = each(draft.input.metrics, ['metrics'], (metric, path) => metricAt(draft, path, metric));
  return Object.fromEntries(
    Object.entries(metrics).filter(
      (entry): entry is [string, Scenario['metrics'][string]] => entry[1] !== undefined,
    ),
  );
}

function metricAt(draft: Draft, path: Path, input: MetricInput): Scenario['metrics'][string] | undefined {
  const when = maybeCondition(draft, [...path, 'when'], input.when);
  if (input.text !== undefined) return tidy({ of: 'text' as const, text: input.text, when });
  if (when) return { of: 'when', condition: when };
  return measureAt(draft, path, input);
}

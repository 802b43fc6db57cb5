import { leaves } from '../incident/conditions.ts';
import type { Condition } from '../scenario/grammar.ts';
import type { Scenario } from '../scenario/scenario.ts';

/** Every remembered key that some condition of the scenario asks for. */
export function keysIn(s: Scenario): ReadonlySet<string> {
  return new Set(
    everyCondition(s)
      .flatMap(leaves)
      .flatMap((c) => (c.is === 'happened' ? [c.key] : [])),
  );
}

/** Scenarios are plain data, so a condition is found by its shape wherever it stands. */
export function everyCondition(node: unknown): Condition[] {
  if (typeof node !== 'object' || node === null) return [];
  if ('is' in node) return [node as Condition];
  return Object.values(node).flatMap(everyCondition);
}

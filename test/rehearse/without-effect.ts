import type { Effect } from '../../src/scenario/grammar.ts';
import type { Scenario } from '../../src/scenario/scenario.ts';

/** The scenario without one kind of effect, as if the rules had forgotten it. */
export const without = (verb: Effect['do'], s: Scenario): Scenario => leaveOut(verb, s) as Scenario;

function leaveOut(verb: Effect['do'], node: unknown): unknown {
  if (Array.isArray(node)) {
    const kept = node.filter((one) => (one as Partial<Effect> | null)?.do !== verb);
    return kept.map((one) => leaveOut(verb, one));
  }
  if (typeof node !== 'object' || node === null) return node;
  return Object.fromEntries(Object.entries(node).map(([key, one]) => [key, leaveOut(verb, one)]));
}

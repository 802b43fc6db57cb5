import { report } from '../draft.ts';
import type { Draft } from '../draft.ts';
import { refer } from '../known.ts';
import type { Path } from '../places.ts';
import type { Assertion, HeldValue } from '../release-nouns.ts';
import type { ValueInput } from '../schema/play.ts';
import type { AssertingInput } from '../schema/release.ts';
import { kindOf } from './claims.ts';
import { valueAt } from './values.ts';

/** What words assert or hedge, claim by claim. */
export function assertionsAt(draft: Draft, path: Path, { asserts, hedges }: AssertingInput): Assertion[] {
  const of = (word: string, said: AssertingInput['asserts'], hedged: boolean): Assertion[] =>
    Object.entries(said ?? {}).map(([claim, value]) => ({
      claim: refer(draft, 'claim', claim, [...path, word, claim]),
      hedged,
      value: assertedAt(draft, [...path, word, claim], claim, value),
    }));
  return [...of('asserts', asserts, false), ...of('hedges', hedges, true)];
}

function assertedAt(draft: Draft, path: Path, id: string, input: ValueInput): Assertion['value'] {
  const claim = draft.input.claims?.[id];
  const held = heldIn(input);
  // That there is no such claim has been said.
  if (!claim) return held ?? { text: '' };
  const kind = kindOf(claim);
  if (!held) return valueAt(draft, path, input, kind, claim.choices ?? []);
  const needs = { exactly: kind, 'at-least': 'number', 'not-later': 'instant' }[held.held];
  if (needs !== kind)
    report(draft, path, 'value', `Only a claim of the kind ${needs} can be said so; "${id}" is ${kind}.`);
  return held;
}

function heldIn(input: ValueInput): HeldValue | undefined {
  if (input === 'held') return { held: 'exactly' };
  if (typeof input !== 'object' || Array.isArray(input)) return undefined;
  if (input['at least'] === 'held') return { held: 'at-least' };
  return input['not later than'] === 'held' ? { held: 'not-later' } : undefined;
}

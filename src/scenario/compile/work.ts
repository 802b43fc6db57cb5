import { asList, itemPath, spanAt } from '../draft.ts';
import { conditionAt } from '../conditions.ts';
import type { Draft } from '../draft.ts';
import { refer } from '../known.ts';
import type { Path } from '../places.ts';
import type { Condition, Span } from '../grammar.ts';
import type { Work } from '../table-nouns.ts';
import type { ConditionInput } from '../schema/condition.ts';

/** `forensics or platform` is either of them; each entry is one place to fill. */
export function whoAt(draft: Draft, path: Path, who: string | string[] | undefined): string[][] {
  return asList(who).map((entry, index) =>
    entry.split(' or ').map((id) => refer(draft, 'person', id.trim(), itemPath(path, who, index))),
  );
}

export function workAt(
  draft: Draft,
  path: Path,
  input: { who?: string | string[] | undefined; takes?: string | undefined },
): Work {
  return {
    who: whoAt(draft, [...path, 'who'], input.who),
    takes: spanAt(draft, [...path, 'takes'], input.takes),
  };
}

export function shorterAt(
  draft: Draft,
  path: Path,
  list: { if: ConditionInput; takes: string }[] | undefined,
): { if: Condition; takes: Span }[] {
  return (list ?? []).map((one, index) => ({
    if: conditionAt(draft, [...path, index, 'if'], one.if),
    takes: spanAt(draft, [...path, index, 'takes'], one.takes),
  }));
}

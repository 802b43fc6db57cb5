import { readAmount } from '../amounts.ts';
import { maybeCondition } from '../conditions.ts';
import { asList, each, isYes, labelOf, report, take, tidy } from '../draft.ts';
import type { Draft } from '../draft.ts';
import { effectsAt } from '../effects.ts';
import { refer } from '../known.ts';
import type { Path } from '../places.ts';
import type { Condition } from '../grammar.ts';
import type { Determination, Query } from '../table-nouns.ts';
import type { ScenarioInput } from '../schema.ts';

type QueryInput = NonNullable<ScenarioInput['queries']>[string];
type Rows = NonNullable<QueryInput['unseen']>;

export function queriesOf(draft: Draft): Record<string, Query> {
  return each(draft.input.queries, ['queries'], (query, path, id) => queryOf(draft, path, query, id));
}

function queryOf(draft: Draft, path: Path, input: QueryInput, id: string): Query {
  const { refuses } = input;
  return tidy<Query>({
    label: input.label ?? labelOf(id),
    store: input.store === undefined ? '' : refer(draft, 'evidence', input.store, [...path, 'store']),
    rows: rowsOf(input.unseen ?? input.seen),
    seen: rowsOf(input.seen),
    terms: each(input.terms, [...path, 'terms'], (term, at, name) =>
      termAt(draft, at, term, name, Object.keys(input.terms)),
    ),
    control:
      input.control === undefined ? undefined : refer(draft, 'control', input.control, [...path, 'control']),
    sessions: refuses && {
      stock: refer(draft, 'stock', refuses.stock, [...path, 'refuses', 'stock']),
      of: take(draft, [...path, 'refuses', 'of'], readAmount(refuses.of), 0),
    },
  });
}

function rowsOf(rows: Rows): Query['rows'] {
  return rows.map(({ rows: count, forged, has }) => ({ rows: count, forged: isYes(forged), has }));
}

function termAt(
  draft: Draft,
  path: Path,
  input: QueryInput['terms'][string],
  id: string,
  terms: string[],
): Query['terms'][string] {
  return tidy({
    label: input.label ?? labelOf(id),
    needs: maybeCondition(draft, [...path, 'needs'], input.needs),
    finds: asList(input.finds),
    drops: (input.drops ?? []).map((drop, index) => {
      const at = [...path, 'drops', index];
      if (drop.term !== undefined && !terms.includes(drop.term)) {
        report(
          draft,
          [...at, 'term'],
          'unknown-id',
          `There is no term "${drop.term}" here; it has: ${terms.join(', ')}.`,
        );
      }
      return tidy({ if: maybeCondition(draft, [...at, 'if'], drop.if), term: drop.term, mark: drop.mark } as {
        mark: string;
      });
    }),
  });
}

const ALWAYS: Condition = { is: 'at', minute: 0 };

export function determinationsOf(draft: Draft): Record<string, Determination> {
  return each(draft.input.determinations, ['determinations'], (input, path, id) => ({
    label: input.label ?? labelOf(id),
    asks: input.asks ?? '',
    needs: maybeCondition(draft, [...path, 'needs'], input.needs) ?? ALWAYS,
    verdicts: each(input.verdicts, [...path, 'verdicts'], (verdict, at, name) => ({
      label: verdict.label ?? labelOf(name),
      then: effectsAt(draft, [...at, 'then'], verdict.then),
    })),
  }));
}

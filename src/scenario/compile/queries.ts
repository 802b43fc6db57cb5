import { readAmount } from '../amounts.ts';
import { maybeCondition } from '../conditions.ts';
import { durationAt, each, labelOf, report, take, tidy } from '../draft.ts';
import type { Draft } from '../draft.ts';
import { effectsAt } from '../effects.ts';
import { refer } from '../known.ts';
import type { Path } from '../places.ts';
import type { Condition } from '../grammar.ts';
import type { Determination, Query } from '../table-nouns.ts';
import type { ScenarioInput } from '../schema.ts';
import { didYouMean } from '../suggest.ts';

type QueryInput = NonNullable<ScenarioInput['queries']>[string];

export function queriesOf(draft: Draft): Record<string, Query> {
  return each(draft.input.queries, ['queries'], (query, path, id) => queryOf(draft, path, query, id));
}

function queryOf(draft: Draft, path: Path, input: QueryInput, id: string): Query {
  const { refuses } = input;
  checkTable(draft, [...path, 'table'], input.table);
  return tidy<Query>({
    label: input.label ?? labelOf(id),
    table: input.table,
    terms: each(input.terms, [...path, 'terms'], ({ label, where, needs }, at, term) =>
      tidy({
        label: label ?? labelOf(term),
        where,
        needs: maybeCondition(draft, [...at, 'needs'], needs),
      }),
    ),
    signs: input.signs ?? {},
    hints: (input.hints ?? []).map(({ says, sql, takes }, index) =>
      tidy({
        says,
        sql,
        minutes: durationAt(draft, [...path, 'hints', index, 'takes'], takes),
      }),
    ),
    then: input.then && effectsAt(draft, [...path, 'then'], input.then),
    control:
      input.control === undefined ? undefined : refer(draft, 'control', input.control, [...path, 'control']),
    sessions: refuses && {
      stock: refer(draft, 'stock', refuses.stock, [...path, 'refuses', 'stock']),
      of: take(draft, [...path, 'refuses', 'of'], readAmount(refuses.of), 0),
    },
  });
}

function checkTable(draft: Draft, path: Path, table: string): void {
  const tables = Object.keys(draft.input.logs?.tables ?? {});
  if (tables.includes(table)) return;
  const accepted =
    tables.length === 0 ? 'There are no `logs:` in this file.' : `The logs have: ${tables.join(', ')}.`;
  report(draft, path, 'unknown-id', `There is no table "${table}".${didYouMean(table, tables)} ${accepted}`);
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

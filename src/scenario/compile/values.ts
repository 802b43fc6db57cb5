import { conditionAt } from '../conditions.ts';
import { instantAt, isYes, minuteAt, report, tidy } from '../draft.ts';
import type { Draft } from '../draft.ts';
import { refer } from '../known.ts';
import type { Path } from '../places.ts';
import type { Claim, StatementValue } from '../table-nouns.ts';
import type { ValueInput } from '../schema/play.ts';
import { WHOLE } from '../vocabulary.ts';
import type { ClaimKind } from '../vocabulary.ts';

type Scalar = string | number | boolean;
type ValueMapping = Exclude<ValueInput, Scalar | Scalar[]>;
const INSTANT = /^\d{4}-\d{2}/;

/** What a statement says. `choices` are those of a claim of the kind one-of. */
export function valueAt(
  draft: Draft,
  path: Path,
  input: ValueInput,
  kind: ClaimKind,
  choices: string[],
): StatementValue {
  if (Array.isArray(input)) return listAt(draft, path, input);
  if (typeof input === 'object') return mappingAt(draft, path, input);
  if (typeof input === 'number') return { number: input };
  if (typeof input === 'boolean' || (kind === 'yes-no' && (input === 'yes' || input === 'no'))) {
    return { yes: isYes(input) };
  }
  if (INSTANT.test(input)) return instantValue(draft, path, input);
  if (kind === 'one-of') return choiceAt(draft, path, input, choices);
  const words = /^at least (\d+)$/.exec(input);
  if (words) return { number: Number(words[1]), atLeast: true };
  if (kind === 'yes-no' || kind === 'number' || kind === 'instant') {
    report(draft, path, 'value', `Found "${input}"; accepted: ${ACCEPTED[kind]}, or \`{ text: .. }\`.`);
  }
  return { text: input };
}

const ACCEPTED = {
  'yes-no': '`yes` or `no`',
  number: 'a number',
  instant: 'an instant such as `2025-11-19 21:35`',
};

function choiceAt(draft: Draft, path: Path, one: string, choices: string[]): StatementValue {
  if (!choices.includes(one))
    report(draft, path, 'value', `Found "${one}"; accepted: ${choices.join(', ')}, or \`{ text: .. }\`.`);
  return { one };
}

function instantValue(draft: Draft, path: Path, text: Scalar): StatementValue {
  const { minute, day } = instantAt(draft, path, text);
  return { instant: minute, ...(day ? { day } : {}) };
}

function listAt(draft: Draft, path: Path, input: Scalar[]): StatementValue {
  const [low, high] = input;
  if (input.length === 2 && isPoint(low) && isPoint(high)) {
    return { range: [pointAt(draft, [...path, 0], low), pointAt(draft, [...path, 1], high)] };
  }
  return { items: input.map(String) };
}

function isPoint(value: Scalar | undefined): value is number | string {
  return typeof value === 'number' || (typeof value === 'string' && INSTANT.test(value));
}

/** A number, or the minute of an instant. */
export function pointAt(draft: Draft, path: Path, value: Scalar): number {
  return typeof value === 'number' ? value : minuteAt(draft, path, value);
}

function mappingAt(draft: Draft, path: Path, input: ValueMapping): StatementValue {
  const { from, to, edge, seen, stock, stocks, first, flagged, items, text } = input;
  const atLeast = input['at least'];
  const notLater = input['not later than'];
  if (from !== undefined && to !== undefined) {
    return { range: [pointAt(draft, [...path, 'from'], from), pointAt(draft, [...path, 'to'], to)] };
  }
  if (seen !== undefined) return seenAt(draft, path, seen, input.in);
  if (edge !== undefined) return { edge: refer(draft, 'evidence', edge, [...path, 'edge']) };
  if (stock !== undefined) return stockAt(draft, path, stock, input.times);
  if (input.times !== undefined)
    report(draft, [...path, 'times'], 'value', '`times` says something only beside `stock`.');
  if (stocks?.length === 1) return { stock: refer(draft, 'stock', stocks[0] ?? '', [...path, 'stocks', 0]) };
  if (first !== undefined) return { first: refer(draft, 'flow', first, [...path, 'first']) };
  if (flagged !== undefined) return { flagged: refer(draft, 'query', flagged, [...path, 'flagged']) };
  if (items !== undefined) return { items };
  if (text !== undefined) return { text };
  if (notLater !== undefined) return latestAt(draft, [...path, 'not later than'], notLater);
  if (atLeast !== undefined) return leastAt(draft, [...path, 'at least'], atLeast);
  report(
    draft,
    path,
    'value',
    'Found no value; accepted: for example `{ at least: 40 }`, `{ stock: .. }` or `{ text: .. }`.',
  );
  return { text: '' };
}

/** A stock as it is, or so many times that: at another price, or a part of it. */
function stockAt(draft: Draft, path: Path, stock: string, times: number | undefined): StatementValue {
  const of = refer(draft, 'stock', stock, [...path, 'stock']);
  return times === undefined ? { stock: of } : { stock: of, times: Math.round(times * WHOLE) };
}

function seenAt(draft: Draft, path: Path, seen: string, store: string | undefined): StatementValue {
  if (store === undefined) report(draft, path, 'value', '`seen` needs `in:` an evidence store beside it.');
  else refer(draft, 'evidence', store, [...path, 'in']);
  return { seen: refer(draft, 'stock', seen, [...path, 'seen']), store: store ?? '' };
}

function latestAt(draft: Draft, path: Path, value: Scalar | { edge: string }): StatementValue {
  if (typeof value === 'object') return { edge: refer(draft, 'evidence', value.edge, [...path, 'edge']) };
  const { minute, day } = instantAt(draft, path, value);
  return { instant: minute, ...(day ? { day } : {}), atLatest: true };
}

function leastAt(draft: Draft, path: Path, value: Scalar | { stock: string }): StatementValue {
  if (typeof value === 'object') return { stock: refer(draft, 'stock', value.stock, [...path, 'stock']) };
  if (typeof value === 'number') return { number: value, atLeast: true };
  report(draft, path, 'value', `Found "${String(value)}"; accepted: a number.`);
  return { number: 0, atLeast: true };
}

/** What is so. A condition's minute and a sum of stocks are open to a truth only. */
export function truthAt(
  draft: Draft,
  path: Path,
  input: ValueInput,
  kind: ClaimKind,
  choices: string[],
): Claim['truth'] {
  if (input === 'unknown') return { unknown: true };
  if (typeof input === 'object' && !Array.isArray(input)) {
    if (input.when !== undefined) return { when: conditionAt(draft, [...path, 'when'], input.when) };
    const stocks = input.stocks ?? (input.stock === undefined ? undefined : [input.stock]);
    if (stocks) return { stocks: stocks.map((stock) => refer(draft, 'stock', stock, path)) };
  }
  return tidy(valueAt(draft, path, input, kind, choices));
}

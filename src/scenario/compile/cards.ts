import { maybeCondition, whetherAt } from '../conditions.ts';
import { asList, each, isYes, labelOf, report, shareAt, spanAt, take, tidy } from '../draft.ts';
import type { Draft } from '../draft.ts';
import { readAmount } from '../amounts.ts';
import { effectsAt } from '../effects.ts';
import { choicesOf, refer } from '../known.ts';
import type { Path } from '../places.ts';
import type { Card, Option } from '../table-nouns.ts';
import { WHOLE } from '../vocabulary.ts';
import type { ScenarioInput } from '../schema.ts';
import { shorterAt, whoAt, workAt } from './work.ts';

type CardInput = NonNullable<ScenarioInput['cards']>[string];
export type OptionInput = NonNullable<CardInput['options']>[string];

export function cardsOf(draft: Draft): Record<string, Card> {
  return each(draft.input.cards, ['cards'], (card, path, id) => cardOf(draft, path, card, id));
}

function cardOf(draft: Draft, path: Path, input: CardInput, id: string): Card {
  const asks = asksOf(draft, [...path, 'asks'], input.asks);
  return tidy<Card>({
    kind: input.kind ?? 'analyse',
    title: input.title ?? labelOf(id),
    text: input.text ?? '',
    who: whoAt(draft, [...path, 'who'], input.who),
    takes: spanAt(draft, [...path, 'takes'], input.takes),
    load: shareAt(draft, [...path, 'load'], input.load, WHOLE),
    needs: maybeCondition(draft, [...path, 'needs'], input.needs),
    dealt: maybeCondition(draft, [...path, 'dealt'], input.dealt),
    gone: maybeCondition(draft, [...path, 'gone'], input.gone),
    again: isYes(input.again),
    price: input.price,
    uses: usesAt(draft, [...path, 'uses'], input.uses),
    shorter: shorterAt(draft, [...path, 'shorter'], input.shorter),
    options: {
      ...optionsAt(draft, [...path, 'options'], input.options),
      ...Object.fromEntries(
        choicesOf(input.asks).map((one): [string, Option] => [one, { label: labelOf(one), then: [] }]),
      ),
    },
    asksReason: asks.reason,
    asksQuery: asks.query,
    then: effectsAt(draft, [...path, 'then'], input.then),
    lesson: input.lesson,
    tags: asList(input.tags),
  });
}

function asksOf(draft: Draft, path: Path, asks: CardInput['asks']): { reason: boolean; query?: string } {
  const query = typeof asks === 'object' ? asks.query : /^query: *(.+)$/.exec(asks ?? '')?.[1];
  if (query !== undefined) return { reason: false, query: refer(draft, 'query', query, path) };
  if (typeof asks === 'string' && asks !== 'reason') {
    report(draft, path, 'value', `Found "${asks}"; accepted: \`reason\` or \`{ query: id }\`.`);
  }
  return { reason: asks === 'reason' };
}

/** Amounts of stocks, in parts. */
export function usesAt(
  draft: Draft,
  path: Path,
  uses: Record<string, number> | undefined,
): Record<string, number> {
  return each(uses, path, (amount, at, id) => {
    refer(draft, 'stock', id, at);
    return take(draft, at, readAmount(amount), 0);
  });
}

export function optionsAt(
  draft: Draft,
  path: Path,
  options: Record<string, OptionInput> | undefined,
): Record<string, Option> {
  return each(options, path, (option, at, id) => optionOf(draft, at, option, id));
}

function optionOf(draft: Draft, path: Path, input: OptionInput, id: string): Option {
  const hasWork = input.who !== undefined || input.takes !== undefined;
  return tidy<Option>({
    label: input.label ?? labelOf(id),
    if: whetherAt(draft, path, input),
    work: hasWork ? workAt(draft, path, input) : undefined,
    then: effectsAt(draft, [...path, 'then'], input.then),
    why: input.why,
    reason: input.reason === undefined ? undefined : isYes(input.reason),
  });
}
